package org.hearsay.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.lab.gold.StoriesScorer;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.page.PageReader;
import org.hearsay.page.input.Inputs;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores how pages are grouped into stories. */
@Command(
        name = "stories",
        header = "Score how pages are grouped into stories.",
        description = {
            "",
            "Reads each file of pages (doc_id, title, text, date, cluster) into a ledger of its own and compares its"
                    + " stories with the clusters.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ScoreStoriesCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String REMEDY = "give a file with an object with \"doc_id\" and \"cluster\" on each line";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DOCS.jsonl", description = "The pages with their clusters, JSON Lines.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> docs;

    @Nullable
    @Option(names = "--lines", paramLabel = "FILE", description = ScoreCommand.LINES)
    private Path lines;

    @Option(
            names = "--errors",
            description = "List each story of several clusters, and each cluster in several stories.")
    private boolean errors;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : docs) {
            StoriesScorer scorer = new StoriesScorer();
            for (String line : MissingInput.lines(file, REMEDY)) {
                try {
                    scorer.add(JSON.readTree(line));
                } catch (JsonProcessingException e) {
                    throw new MissingInput(file + " has a line that is not JSON", REMEDY);
                }
            }
            Report report = new Report();
            report.row(String.valueOf(file.getFileName()), "");
            String export = lines != null
                    ? MissingInput.text(lines, "make it with hearsay export")
                    : new Product(List.of()).export(pages(file));
            scorer.score(LedgerLines.of(export), report);
            report.print(out, errors);
        }
        new Report()
                .row("(BASIL, TF-IDF with decay over 3 days)", "B-cubed F1 95.7; without time 85.1")
                .row("(AllSides, dated, the same)", "B-cubed F1 85.7")
                .print(out, false);
        return Main.OK;
    }

    private static List<PageReader> pages(Path file) {
        List<PageReader> pages = new ArrayList<>();
        new Inputs(List.of(file.toString()), java.io.InputStream.nullInputStream(), Limits.DEFAULT)
                .forEachRemaining(pages::add);
        return pages;
    }
}
