package org.hearsay.lab;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.lab.coreference.CoreferenceScorer;
import org.hearsay.lab.coreference.EcbPlus;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.page.JsonLines;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores which events on many pages are taken for one happening. */
@Command(
        name = "coreference",
        header = "Score which events on many pages are taken for one happening.",
        description = {
            "",
            "Reads the texts of one split into a ledger of their own and compares the claims of its events with the"
                    + " clusters of mentions that people made (ECB+). Beside it, on the same mentions, those of one lemma.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ScoreCoreferenceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DOCS.jsonl", description = "The texts, JSON Lines.")
    @SuppressWarnings("NullAway.Init")
    private Path docs;

    @Parameters(index = "1", paramLabel = "MENTIONS.jsonl", description = "The mentions in them, JSON Lines.")
    @SuppressWarnings("NullAway.Init")
    private Path mentions;

    @Option(names = "--split", paramLabel = "SPLIT", description = "Which texts count; dev unless given.")
    private String split = "dev";

    @Nullable
    @Option(names = "--lines", paramLabel = "FILE", description = ScoreCommand.LINES)
    private Path lines;

    @Option(names = "--errors", description = "List each pair that is wrongly apart or together.")
    private boolean errors;

    @Override
    public Integer call() {
        EcbPlus gold = EcbPlus.read(docs, mentions, split);
        String export = lines != null
                ? MissingInput.text(lines, "make it with hearsay export")
                : new Product(List.of()).export(pages(gold));
        Report report = new Report();
        new CoreferenceScorer(gold).score(LedgerLines.of(export), report);
        CoreferenceScorer.known(report);
        report.print(spec.commandLine().getOut(), errors);
        return Main.OK;
    }

    private static List<PageReader> pages(EcbPlus gold) {
        byte[] bytes = String.join("\n", gold.lines()).getBytes(StandardCharsets.UTF_8);
        List<PageReader> pages = new ArrayList<>();
        new JsonLines("texts", new ByteArrayInputStream(bytes), null, Limits.DEFAULT).forEachRemaining(pages::add);
        return pages;
    }
}
