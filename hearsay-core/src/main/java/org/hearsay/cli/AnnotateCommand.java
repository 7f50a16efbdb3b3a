package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.article.WholeText;
import org.hearsay.export.Annotations;
import org.hearsay.page.JsonLines;
import org.hearsay.run.Pipeline;
import org.hearsay.run.Settings;
import org.hearsay.run.StageChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Findings of texts, without a ledger. */
@Command(
        name = "annotate",
        header = "Find statements and events in texts, without a ledger.",
        description = {
            "",
            "Reads JSON Lines from standard input, an object with \"id\" and \"text\" and if known \"published\" and"
                    + " \"title\" a line, and writes what is found in each as JSON Lines to standard output: the kinds"
                    + " entity-mention, time, statement, event, evidence. The whole text is taken as the article's body."
                    + " Each text is answered before the next is read, unless --threads asks for several at once; the"
                    + " order is kept.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"1\",\"text\":\"Ostavia denied the account.\"}' | hearsay annotate",
            "",
            "Exit codes: 0 all lines were read; 1 a line was not, as told on standard error; 2 usage or a wrong pack;"
                    + " 4 no line could be read."
        },
        mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PackOption packs = new PackOption();

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Settings settings = options.settings(1);
        StageChain stages = new StageChain(packs.names(), settings.limits(), Version.current());
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), options.progress());
        int[] counts = new int[2];
        new Pipeline(stages, settings)
                .annotate(
                        new JsonLines("stdin", main.stdin(), null, settings.limits()),
                        WholeText::read,
                        findings -> {
                            counts[0]++;
                            out.print(Annotations.lines(findings));
                            if (out.checkError()) {
                                throw new Output.Closed();
                            }
                        },
                        outcome -> {
                            counts[1]++;
                            progress.done(counts[0] + counts[1], outcome);
                        });
        progress.end();
        return counts[1] == 0 ? ExitCode.OK : counts[0] == 0 ? ExitCode.NO_INPUT : ExitCode.PROBLEMS;
    }
}
