package org.hearsay.lab.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.Pieces;
import org.hearsay.page.Captured;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Texts that may shape what is shipped. A {@code .jsonl} file names the licence of each of its texts under
 * {@code license}; only CC BY, CC0 and the public domain are taken, so nothing that asks for the same
 * licence again or forbids some use. {@code .txt} and {@code .html} files are taken as our own: their
 * bodies, as the product reads them.
 *
 * @param name of the file or folder, without what lies above it
 * @param texts those taken, in order
 * @param left how many were left because of their licence
 */
public record TextSource(String name, List<String> texts, int left) {
    private static final Pattern FREE =
            Pattern.compile("(?i)cc[ -]by(?:[ -]\\d\\.\\d)?|cc[ -]?0(?:[ -]1\\.0)?|public domain");
    private static final String REMEDY = "give .jsonl files with \"text\" and \"license\", or .txt and .html pages";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Copies the list. */
    public TextSource {
        texts = List.copyOf(texts);
    }

    /**
     * Reads a file, or the texts and pages in a folder by name.
     *
     * @throws MissingInput when there is nothing to take
     */
    public static TextSource read(Path input) {
        if (!Files.exists(input)) {
            throw new MissingInput(input + " does not exist", REMEDY);
        }
        Path named = input.toAbsolutePath().normalize().getFileName();
        String name = named == null ? input.toString() : named.toString();
        List<String> texts = new ArrayList<>();
        int left = 0;
        for (Path file : files(input)) {
            if (file.toString().endsWith(".jsonl")) {
                List<JsonNode> all = lines(file);
                List<String> free = all.stream()
                        .filter(t -> free(Pieces.text(t, "license")))
                        .map(t -> Pieces.string(t, "text"))
                        .toList();
                texts.addAll(free);
                left += all.size() - free.size();
            } else {
                texts.add(body(file));
            }
        }
        if (texts.isEmpty()) {
            throw new MissingInput("no text of " + input + " may be used (" + left + " by their licence)", REMEDY);
        }
        return new TextSource(name, texts, left);
    }

    /** Whether a licence lets what is learned from a text be shipped under another one. */
    static boolean free(@Nullable String licence) {
        return licence != null && FREE.matcher(licence.strip()).matches();
    }

    private static List<Path> files(Path input) {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(txt|html?|jsonl)"))
                    .filter(f -> !f.endsWith("golden.jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MissingInput(input + " cannot be listed (" + e.getMessage() + ")", "check the rights on it");
        }
    }

    private static List<JsonNode> lines(Path file) {
        try {
            List<JsonNode> nodes = new ArrayList<>();
            for (String line : MissingInput.lines(file, REMEDY)) {
                JsonNode node = JSON.readTree(line);
                if (!node.path("text").isTextual()) {
                    throw new MissingInput(file + " has a line without \"text\"", REMEDY);
                }
                nodes.add(node);
            }
            return nodes;
        } catch (JsonProcessingException e) {
            throw new MissingInput(file + " has a line that is not JSON", REMEDY);
        }
    }

    private static String body(Path file) {
        Captured page = new StreamPage(file.toString(), () -> open(file), Limits.DEFAULT).read();
        Article article = new ArticleReader().read(page.page(), Limits.DEFAULT);
        return article.body().stream()
                .map(b -> b.span().in(article.text().text()))
                .collect(Collectors.joining("\n\n"));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be read (" + e.getMessage() + ")", "check the rights on it");
        }
    }
}
