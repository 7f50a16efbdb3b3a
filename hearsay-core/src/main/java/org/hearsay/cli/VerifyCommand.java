package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Re-reads a ledger. */
@Command(
        name = "verify",
        header = "Check every page and every citation of a ledger.",
        description = {
            "",
            "Digests the bytes of every page again and compares every citation with the characters it cites. Names"
                    + " each page that has changed or is missing and each citation that does not hold.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  hearsay verify missiles.ledger",
            "",
            "Exit codes: 0 all of it holds; 1 something does not; 2 usage; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "LEDGER",
            defaultValue = LedgerOption.DEFAULT,
            description = "The ledger; ${DEFAULT-VALUE} in the working directory unless given.")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @Override
    public Integer call() {
        try (Ledger opened = Ledgers.read(ledger)) {
            Verification result = opened.verify();
            Screen screen = main.screen(spec);
            result.problems().forEach(p -> screen.wrapped("! ", "  ", Screen.clean(p)));
            screen.line(ledger + ": " + Words.count(result.pages(), "page") + " and "
                    + Words.count(result.citations(), "citation") + " read again, "
                    + (result.clean()
                            ? "all as recorded"
                            : Words.count(result.problems().size(), "problem")));
            return result.clean() ? ExitCode.OK : ExitCode.PROBLEMS;
        }
    }
}
