package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.export.Extracts;
import org.hearsay.page.input.Inputs;
import org.hearsay.run.Extraction;
import org.hearsay.run.FetchedInputs;
import org.hearsay.run.Settings;
import org.hearsay.text.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The articles of pages, without a ledger. */
@Command(
        name = "extract",
        header = "Take the articles out of pages, without a ledger.",
        description = {
            "",
            "Writes title, byline, outlet, date, section, body and signs of syndication of each page, without the menus,"
                    + " teasers and comments around them. Takes the same inputs as 'read' and keeps their order.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay extract pages/ > articles.jsonl",
            "  hearsay extract page.html --format text",
            "",
            "Exit codes: 0 all read; 1 something could not be read, as told on standard error; 2 usage; 4 no input"
                    + " could be read."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    /** In what form. */
    enum Format {
        JSONL,
        TEXT;

        @Override
        public String toString() {
            return org.hearsay.text.Label.of(this);
        }
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "A file, a folder, a glob in quotes, an http or https address, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "The form: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Settings settings = options.settings(Settings.DEFAULT.threads());
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), options.progress());
        int[] counts = new int[2];
        Inputs pages = fetching.inputs(inputs, main.stdin(), settings.limits());
        try (FetchedInputs fetched = fetching.fetched(pages, settings.limits(), doc -> Optional.empty())) {
            new Extraction(settings)
                    .read(
                            fetched,
                            article -> {
                                counts[0]++;
                                out.print(format == Format.TEXT ? Extracts.text(article) : Extracts.jsonLine(article));
                                if (out.checkError()) {
                                    throw new Output.Closed();
                                }
                            },
                            outcome -> {
                                counts[1] += outcome.result() == Outcome.Result.QUARANTINED ? 1 : 0;
                                progress.done(counts[0] + counts[1], outcome);
                            });
        }
        progress.end();
        return counts[0] == 0 ? ExitCode.NO_INPUT : counts[1] == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
