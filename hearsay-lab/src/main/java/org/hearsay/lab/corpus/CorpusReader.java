package org.hearsay.lab.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.lab.read.MissingInput;
import org.jspecify.annotations.Nullable;

/** Reads the articles of the corpus. A file with mistakes does not keep the others from being read. */
public final class CorpusReader {
    private static final Set<String> ATTRIBUTES =
            Vocabulary.of("id writer reader genre region topic outlet published split density quotes layers");

    private CorpusReader() {}

    /**
     * What was read of one file.
     *
     * @param file the file
     * @param article what is in it; null when its first element is unfit
     * @param problems what is wrong in it, by line
     */
    public record Reading(Path file, @Nullable AnnotatedArticle article, List<Problem> problems) {

        /** Copies the problems. */
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads an article, or every {@code .xml} file of a folder by name; of a folder with a folder {@code articles}
     * in it, those of that one.
     *
     * @throws MissingInput when there is no such file or folder, or no article in it
     */
    public static List<Reading> read(Path given) {
        if (Files.isRegularFile(given)) {
            return List.of(article(given));
        }
        MissingInput.folder(given, "give the folder corpus, or an article in it");
        Path inner = given.resolve("articles");
        Path folder = Files.isDirectory(inner) ? inner : given;
        try (Stream<Path> files = Files.list(folder)) {
            List<Reading> readings = files.filter(
                            f -> f.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .map(CorpusReader::article)
                    .toList();
            if (readings.isEmpty()) {
                throw new MissingInput(folder + " holds no .xml file", "give the folder with the articles");
            }
            return readings;
        } catch (IOException e) {
            throw new MissingInput(folder + " cannot be read (" + e.getMessage() + ")", "check its rights");
        }
    }

    /**
     * The articles of a folder that has no errors.
     *
     * @throws MissingInput when an article has one; the first is named
     */
    public static List<AnnotatedArticle> articles(Path given) {
        return read(given).stream().map(CorpusReader::sound).toList();
    }

    private static AnnotatedArticle sound(Reading reading) {
        Problem first =
                reading.problems().stream().filter(Problem::error).findFirst().orElse(null);
        AnnotatedArticle article = reading.article();
        if (first != null || article == null) {
            throw new MissingInput(
                    first == null ? reading.file() + " holds no article" : first.toString(), "run ./lab corpus check");
        }
        return article;
    }

    /** Reads one article and what is wrong with its form. */
    static Reading article(Path file) {
        Problems problems = new Problems(file);
        MarkupParser.Markup markup = MarkupParser.parse(problems);
        Head head = head(markup.head(), file, problems);
        if (markup.blocks().isEmpty() && problems.sorted().isEmpty()) {
            problems.error(1, "the article has no text");
        }
        AnnotatedArticle article = head == null ? null : new Assembler(markup, head, problems).article();
        return new Reading(file, article, problems.sorted());
    }

    private static @Nullable Head head(Map<String, String> given, Path file, Problems problems) {
        if (given.isEmpty()) {
            problems.error(1, "the first element is not <article> with attributes");
            return null;
        }
        given.keySet().stream()
                .filter(name -> !ATTRIBUTES.contains(name))
                .forEach(name -> problems.error(
                        1,
                        "<article> has the unknown attribute " + name + "; known are "
                                + String.join(", ", ATTRIBUTES)));
        String id = value(given, "id", problems);
        String name = file.getFileName().toString();
        if (!name.equals(id + ".xml")) {
            problems.error(1, "id=\"" + id + "\" is not the file's name without .xml");
        }
        if (!value(given, "writer", problems).matches("w[0-9]+")) {
            problems.error(1, "writer= is a code like w1");
        }
        LocalDate published = null;
        try {
            published = LocalDate.parse(value(given, "published", problems));
        } catch (DateTimeParseException e) {
            problems.error(1, "published=\"" + given.get("published") + "\" is no day like 2031-03-05");
        }
        Head head = new Head(
                id,
                given.getOrDefault("writer", ""),
                given.getOrDefault("reader", "").strip(),
                oneOf(given, "genre", Head.GENRES, problems),
                value(given, "region", problems),
                oneOf(given, "topic", Head.TOPICS, problems),
                value(given, "outlet", problems),
                published == null ? LocalDate.EPOCH : published,
                oneOf(given, "split", Head.SPLITS, problems),
                oneOf(given, "density", Head.DENSITIES, problems),
                oneOf(given, "quotes", Head.QUOTES, problems),
                layers(value(given, "layers", problems), problems));
        return head;
    }

    private static Set<String> layers(String value, Problems problems) {
        if (value.equals("all")) {
            return Head.LAYERS;
        }
        Set<String> layers = new TreeSet<>();
        for (String layer : Arrays.asList(value.strip().split("\\s+"))) {
            if (Head.LAYERS.contains(layer)) {
                layers.add(layer);
            } else {
                problems.error(1, "layers= names \"" + layer + "\"; known are all, " + String.join(", ", Head.LAYERS));
            }
        }
        return layers;
    }

    private static String value(Map<String, String> given, String name, Problems problems) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            problems.error(1, "<article> has no " + name + "=");
            return "";
        }
        return value;
    }

    private static String oneOf(Map<String, String> given, String name, Set<String> known, Problems problems) {
        String value = value(given, name, problems);
        if (!value.isEmpty() && !known.contains(value)) {
            problems.error(1, name + "=\"" + value + "\" is unknown; known are " + String.join(", ", known));
        }
        return value;
    }
}
