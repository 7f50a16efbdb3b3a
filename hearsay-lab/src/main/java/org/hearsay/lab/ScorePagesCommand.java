package org.hearsay.lab;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.lab.pages.PageSet;
import org.hearsay.lab.pages.PagesScorer;
import org.hearsay.lab.read.MissingInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores the articles of saved pages. */
@Command(
        name = "pages",
        header = "Score the articles of saved pages: bodies, titles, authors, dates, lines.",
        description = {
            "",
            "docs/lab.md tells how the data is laid out and how each figure is counted. Rows of other systems that"
                    + " were not run are what they are known to reach.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ScorePagesCommand implements Callable<Integer> {
    private static final int WORST = 40;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Nullable
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HEARSAY_PAGES}",
            description = "The folder with the sets; the environment variable HEARSAY_PAGES unless given.")
    private Path data;

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "SET",
            description = "Which sets, parted by commas: ${COMPLETION-CANDIDATES}; all unless given.")
    private Set<PageSet> sets = EnumSet.allOf(PageSet.class);

    @Option(names = "--rivals", description = "Run the other extractors of the JVM on the same pages.")
    private boolean rivals;

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "1",
            description = "Show how each figure is spread over K folds of sites.")
    private int folds;

    @Option(names = "--errors", description = "List the worst pages and each wrong date, title and author.")
    private boolean errors;

    @Option(
            names = "--worst",
            paramLabel = "N",
            description = "How many of the worst pages --errors lists; " + WORST + " unless given.")
    private int worst = WORST;

    @Nullable
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what was read of the pages into this folder, for other scorers.")
    private Path predictions;

    @Override
    public Integer call() {
        if (folds < 1 || worst < 1) {
            throw new ParameterException(spec.commandLine(), "--folds and --worst take a number from 1");
        }
        if (data == null) {
            throw new MissingInput("no pages to score", "give the folder with the sets with --data or HEARSAY_PAGES");
        }
        new PagesScorer(
                        data,
                        new PagesScorer.Options(sets, rivals, folds, errors ? worst : 0, predictions),
                        spec.commandLine().getOut())
                .score();
        return Main.OK;
    }
}
