package org.hearsay.lab.statements;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.rival.SpanFinder;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.train.AttributionTraining;
import org.hearsay.lab.train.Training;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.AttributionTagger;
import org.jspecify.annotations.Nullable;

/** Runs systems on the texts of a gold and prints how they compare. */
public final class StatementsRun {
    /** The row of the product. */
    static final String SHIPPED = "grammar and tagger, as shipped";

    /** How many articles the learning curve learns from; 0 is all. */
    private static final int[] SIZES = {15, 30, 60, 0};

    private final List<GoldLines.Text> gold;
    private final List<Unmarked> texts;
    private final Options options;
    private final PrintWriter out;
    private final PrintWriter progress;
    private final StatementTable table;

    /**
     * What to run and print.
     *
     * @param lines an export to score instead of running the product and its parts; else null
     * @param corpus the annotated articles for what is trained here
     * @param rivals whether to train and run another tagger
     * @param curve whether to print the learning curve
     * @param copies how many copies of each article augmentation makes for the curve
     * @param errors whether to list each miss of the first row
     * @param predictions a folder for the answers of each row; null for none
     */
    public record Options(
            @Nullable Path lines,
            Path corpus,
            boolean rivals,
            boolean curve,
            int copies,
            boolean errors,
            @Nullable Path predictions) {}

    /** A row as printed, and everything that was counted for it. */
    private record Row(String row, Report report) {}

    /**
     * @param gold the texts and what people marked in them
     * @param out for figures
     * @param progress for what is being done
     */
    public StatementsRun(List<GoldLines.Text> gold, Options options, PrintWriter out, PrintWriter progress) {
        this.gold = List.copyOf(gold);
        this.texts = Unmarked.of(gold);
        this.options = options;
        this.out = out;
        this.progress = progress;
        this.table = new StatementTable("content+source J>=.5: P, R, F1; see docs/lab.md");
    }

    /** Runs and prints. */
    public void print() {
        OwnSystems own = new OwnSystems(this::tell);
        Path lines = options.lines();
        if (lines != null) {
            String export = MissingInput.text(lines, "make it with hearsay export or hearsay annotate");
            first("these lines", "lines", t -> Answers.of(t, LedgerLines.of(export)));
        } else {
            first(SHIPPED, "shipped", own.shipped());
            row("grammar alone", "grammar", own.with(null));
            row("tagger alone", "tagger", OwnSystems.tagger(Product.pack(), AttributionTagger.shipped()));
        }
        if (options.curve() || options.rivals()) {
            learnt(own, Training.of(options.corpus()));
        }
        table.rows().forEach(out::println);
        out.println("Not run here; measured or published on PolNeAR, trained on it where it says so:");
        KnownFigures.ALL.forEach(known -> out.println(StatementTable.row(known)));
        out.flush();
    }

    private void learnt(OwnSystems own, Training articles) {
        if (options.rivals()) {
            tell("training OpenNLP's name finder on " + articles.train().size() + " articles");
            SpanFinder finder = SpanFinder.train(Product.pack(), articles.train());
            row("OpenNLP name finder, nearest cue", "opennlp", new FinderSystem(finder));
        }
        if (!options.curve()) {
            return;
        }
        DomainPack pack = Product.pack();
        AttributionTraining training = new AttributionTraining(pack);
        Set<Integer> sizes = new LinkedHashSet<>();
        for (int size : SIZES) {
            Training some = articles.most(size);
            if (!sizes.add(some.train().size())) {
                continue;
            }
            for (int copies : List.of(0, options.copies())) {
                int number = some.train().size();
                String name = number + " articles" + (copies == 0 ? "" : ", augmented x" + copies);
                String file = "curve-" + number + (copies == 0 ? "" : "-augmented");
                tell("training on " + name);
                AttributionTagger tagger =
                        training.calibrated(training.train(some.train(), some.copies(copies)), some.dev());
                tell(row("both, " + name, file, own.with(tagger)).row());
                tell(row("tagger alone, " + name, file + "-tagger", OwnSystems.tagger(pack, tagger))
                        .row());
            }
        }
    }

    /** The row that is told in full. */
    private void first(String name, String file, StatementSystem system) {
        Report report = row(name, file, system).report();
        report.print(out, options.errors());
        out.println();
    }

    private Row row(String name, String file, StatementSystem system) {
        Answers answers = system.read(texts);
        write(file, answers);
        StatementsScorer.Scored scored = StatementsScorer.score(gold, answers);
        return new Row(table.add(name, scored.figures()), scored.report());
    }

    private void write(String name, Answers answers) {
        Path folder = options.predictions();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".jsonl"), answers.lines(texts), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MissingInput(folder + " cannot be written (" + e.getMessage() + ")", "check folder and rights");
        }
    }

    private void tell(String message) {
        progress.println("lab: " + message);
        progress.flush();
    }
}
