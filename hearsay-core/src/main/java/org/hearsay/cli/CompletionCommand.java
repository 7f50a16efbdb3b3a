package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the completion script. */
@Command(
        name = "completion",
        header = "Write a completion script for bash and zsh.",
        description = {"", "Writes a script that completes commands and options with the tabulator key.", ""},
        footer = {"", "Example:", "  source <(hearsay completion)", "", "Exit codes: 0 written; 2 usage."},
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("hearsay", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
