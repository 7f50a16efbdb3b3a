package org.hearsay.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.EntityTagger;
import org.hearsay.lab.corpus.CorpusReader;
import org.hearsay.lab.gold.EntityScorer;
import org.hearsay.lab.gold.EventsScorer;
import org.hearsay.lab.gold.GoldFile;
import org.hearsay.lab.gold.PosScorer;
import org.hearsay.lab.gold.SeedsScorer;
import org.hearsay.lab.gold.SpeakersScorer;
import org.hearsay.lab.gold.TimesScorer;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.rival.OpenNlpParts;
import org.hearsay.lab.sample.SampleScorer;
import org.hearsay.lab.sample.SampleStory;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.train.GumText;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.page.PageReader;
import org.hearsay.page.input.Inputs;
import org.hearsay.sentence.PosTagger;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what Hearsay finds with what people found. */
@Command(
        name = "score",
        header = "Compare what Hearsay finds with what people found.",
        description = {"", "Each command runs the product as it is and prints one figure a row.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScorePagesCommand.class,
            ScoreStatementsCommand.class,
            ScoreStoriesCommand.class,
            ScoreCopiesCommand.class,
            ScoreCoreferenceCommand.class
        })
final class ScoreCommand implements Runnable {
    static final String LINES =
            "Score the lines of this file (an export, or the output of annotate) instead of running the product.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to score: sample, pages, seeds, parts, entities, speakers, statements, stories, copies, coreference, events or times");
    }

    @Command(
            name = "sample",
            header = "Look for everything that was planted in the sample story.",
            description = {"", "samples/README.md says how planted.json is read.", ""},
            mixinStandardHelpOptions = true)
    int sample(
            @Nullable
                    @Option(
                            names = "--pages",
                            paramLabel = "DIR",
                            description = "Pages of another story; a pack.yaml beside them is read too.")
                    Path pages,
            @Nullable
                    @Option(
                            names = "--planted",
                            paramLabel = "FILE",
                            description = "What is planted in them; DIR/planted.json unless given.")
                    Path planted,
            @Option(names = "--errors", description = "List each miss with its id.") boolean errors) {
        if (pages == null && planted != null) {
            throw new ParameterException(spec.commandLine(), "--planted goes with --pages");
        }
        SampleStory story = pages == null
                ? SampleStory.bundled()
                : SampleStory.of(pages, planted == null ? pages.resolve("planted.json") : planted);
        SampleScorer.score(story, story.export()).report().print(out(), errors);
        return Main.OK;
    }

    @Command(
            name = "seeds",
            header = "Score the ledger of a set of pages against a story gold.",
            description = {
                "",
                "Reads the pages into a ledger of its own and compares its export with the gold: articles, statements,"
                        + " times, events, evidence, conflicts, origins, traps.",
                ""
            },
            mixinStandardHelpOptions = true)
    int seeds(
            @Option(names = "--gold", required = true, paramLabel = "FILE", description = "The gold, JSON.") Path gold,
            @Nullable @Option(names = "--pages", paramLabel = "DIR", description = "The pages.") Path pages,
            @Nullable @Option(names = "--lines", paramLabel = "FILE", description = LINES) Path lines,
            @Option(names = "--errors", description = "List each miss with its id.") boolean errors) {
        if ((pages == null) == (lines == null)) {
            throw new ParameterException(spec.commandLine(), "give either --pages or --lines");
        }
        GoldFile wanted = GoldFile.read(gold);
        String export = lines != null ? lines(lines) : new Product(List.of()).export(pages(pages));
        new SeedsScorer(wanted, LedgerLines.of(export)).report().print(out(), errors);
        return Main.OK;
    }

    @Command(
            name = "times",
            header = "Score time expressions against annotated texts.",
            description = {
                "",
                "The gold has an object with doc, text, dct and timex a line. Scored as TempEval-3 does: spans relaxed,"
                        + " values compared literally.",
                ""
            },
            mixinStandardHelpOptions = true)
    int times(
            @Parameters(paramLabel = "GOLD.jsonl", description = "The gold, JSON Lines.") Path gold,
            @Nullable @Option(names = "--lines", paramLabel = "FILE", description = LINES) Path lines,
            @Option(names = "--errors", description = "List each miss with its id.") boolean errors) {
        List<GoldLines.Text> texts = GoldLines.read(gold, "doc");
        TimesScorer.report(texts, annotated(new Product(List.of()), texts, "dct", lines))
                .print(out(), errors);
        return Main.OK;
    }

    @Command(
            name = "events",
            header = "Score events against records of one event each.",
            description = {
                "",
                "The gold has an object with id, text and event_2021, source, target, role_spans (records of the PLOVER"
                        + " codebook) or expect_no_events (of PETRARCH) a line. Precision is of the events that overlap"
                        + " the marked words. Rows for the product and for its grammar alone; those in brackets are known"
                        + " figures, not runs.",
                ""
            },
            mixinStandardHelpOptions = true)
    int events(
            @Parameters(paramLabel = "GOLD.jsonl", description = "The gold, JSON Lines.") Path gold,
            @Nullable @Option(names = "--lines", paramLabel = "FILE", description = LINES) Path lines,
            @Option(names = "--errors", description = "List each miss with its id.") boolean errors) {
        List<GoldLines.Text> texts = GoldLines.read(gold, "id");
        EventsScorer scorer = new EventsScorer(texts);
        Report report = new Report();
        scorer.rows(report, "Hearsay", annotated(new Product(List.of()), texts, "date", lines), errors);
        if (lines == null) {
            scorer.rows(report, "its grammar alone", annotated(Product.withEvents(null), texts, "date", null), false);
        }
        scorer.known(report);
        report.print(out(), errors);
        return Main.OK;
    }

    @Command(
            name = "parts",
            header = "Score parts of speech against tagged texts, beside OpenNLP.",
            description = {"", "The share of words tagged as the gold has it, of those that both cut alike.", ""},
            mixinStandardHelpOptions = true)
    int parts(
            @Parameters(paramLabel = "GUM.jsonl", description = "Texts of the GUM corpus as JSON Lines.") Path gold,
            @Nullable
                    @Option(
                            names = "--tagger",
                            paramLabel = "FILE",
                            description = "Another tagger than the product's, made by lab train parts.")
                    Path file)
            throws IOException {
        List<GumText> texts = GumText.read(gold);
        Report report = new Report();
        PosTagger tagger = file == null ? PosTagger.shipped() : PosTagger.read(Files.readAllBytes(file));
        PosScorer.row(report, "Hearsay", texts, tagger::tag);
        PosScorer.row(report, "OpenNLP", texts, new OpenNlpParts()::tag);
        report.print(out(), false);
        return Main.OK;
    }

    @Command(
            name = "entities",
            header = "Score names of persons, bodies and places against annotated texts.",
            description = {
                "",
                "Names that stand in no other name; right with the same span and type. Precision, recall and F1 of all"
                        + " and of each type, for the product and for its rules alone.",
                ""
            },
            mixinStandardHelpOptions = true)
    int entities(
            @Parameters(paramLabel = "GUM.jsonl", description = "Texts of the GUM corpus as JSON Lines.") Path gold,
            @Nullable
                    @Option(
                            names = "--tagger",
                            paramLabel = "FILE",
                            description = "Another tagger than the product's, made by lab train entities.")
                    Path file,
            @Option(names = "--errors", description = "List each miss with its text.") boolean errors)
            throws IOException {
        List<GumText> texts = GumText.read(gold);
        DomainPack pack = new PackReader().read(List.of("general", "arms-embargo"));
        EntityTagger tagger = file == null ? EntityTagger.shipped() : EntityTagger.read(Files.readAllBytes(file));
        Report report = new Report();
        EntityScorer.row(report, "Hearsay", texts, new EntityReader(pack, tagger), errors);
        EntityScorer.row(report, "its rules alone", texts, new EntityReader(pack, null), false);
        report.print(out(), errors);
        return Main.OK;
    }

    @Command(
            name = "speakers",
            header = "Score which entities the sources of statements are.",
            description = {
                "",
                "For sources that are pronouns, names and descriptions: how many of those found were given the right entity"
                        + " (precision, recall, F1). On the corpus the name decides, on GUM the coreference that people"
                        + " marked.",
                ""
            },
            mixinStandardHelpOptions = true)
    int speakers(
            @Option(
                            names = "--corpus",
                            paramLabel = "DIR",
                            defaultValue = "corpus",
                            description = "Annotated articles; ${DEFAULT-VALUE} unless given.")
                    Path corpus,
            @Option(
                            names = "--split",
                            paramLabel = "SPLIT",
                            defaultValue = "test",
                            description = "Which of them: train, dev or test; ${DEFAULT-VALUE} unless given.")
                    String split,
            @Nullable
                    @Option(
                            names = "--gum",
                            paramLabel = "GUM.jsonl",
                            description = "Texts of the GUM corpus with their coreference.")
                    Path gum,
            @Nullable
                    @Option(
                            names = "--attributions",
                            paramLabel = "GOLD.jsonl,…",
                            split = ",",
                            description = "Statements in the same texts, in the form of score statements.")
                    List<Path> attributions,
            @Option(names = "--errors", description = "List each miss with its text.") boolean errors) {
        if ((gum == null) != (attributions == null)) {
            throw new ParameterException(spec.commandLine(), "--gum and --attributions go together");
        }
        Report report = new Report();
        SpeakersScorer scorer = new SpeakersScorer(Product.pack(), report);
        scorer.corpus(
                split,
                CorpusReader.articles(corpus).stream()
                        .filter(a -> a.head().split().equals(split))
                        .toList());
        if (gum != null && attributions != null) {
            List<GoldLines.Text> marked = attributions.stream()
                    .flatMap(a -> GoldLines.read(a, "id").stream())
                    .toList();
            scorer.coreference("GUM", GoldLines.read(gum, "id"), marked);
        }
        report.print(out(), errors);
        return Main.OK;
    }

    private LedgerLines annotated(Product product, List<GoldLines.Text> texts, String day, @Nullable Path lines) {
        if (lines != null) {
            return LedgerLines.of(lines(lines));
        }
        Product.Annotated annotated = product.annotate(texts.stream()
                .map(t -> GoldLines.line(t.id(), t.text(), t.node().path(day).textValue()))
                .toList());
        for (Outcome failed : annotated.failed()) {
            spec.commandLine()
                    .getErr()
                    .println("lab: " + failed.doc() + " could not be read and counts as without findings: "
                            + failed.detail());
        }
        return LedgerLines.of(annotated.lines());
    }

    private static String lines(Path file) {
        return MissingInput.text(file, "make it with hearsay export or hearsay annotate");
    }

    private static List<PageReader> pages(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            throw new MissingInput(folder + " does not exist", "give the folder with the pages with --pages");
        }
        List<PageReader> pages = new ArrayList<>();
        Iterator<PageReader> inputs =
                new Inputs(List.of(folder.toString()), java.io.InputStream.nullInputStream(), Limits.DEFAULT);
        inputs.forEachRemaining(pages::add);
        return pages;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
