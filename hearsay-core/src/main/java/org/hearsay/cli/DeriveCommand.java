package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.run.Derivation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings what a ledger derives from its pages up to date. */
@Command(
        name = "derive",
        header = "Bring stories, claims and conflicts up to date, without reading pages.",
        description = {
            "",
            "'read' does this at its end. It is of use after rulings on stories, which take effect when the ledger is"
                    + " derived next, after a run that was cut short, and with --again when 'verify' found that derived"
                    + " findings are not those that were written.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay derive missiles.ledger",
            "  hearsay derive missiles.ledger --again",
            "",
            "Exit codes: 0 done; 2 usage or a pack that is not at hand; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class DeriveCommand implements Callable<Integer> {

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

    @Option(names = "--again", description = "Throw away what is derived, and derive it from all pages.")
    private boolean again;

    @Mixin
    private PackOption packs = new PackOption();

    @Override
    public Integer call() {
        Ledgers.read(ledger).close(); // makes none where there is none
        try (Ledger opened = Ledgers.write(ledger)) {
            Derivation derivation = new Derivation(Moment.packOf(spec.commandLine(), opened.info(), packs.names()));
            if (again) {
                opened.forgetDerived();
            }
            int[] stories = {0};
            opened.derive(at -> stories[0] += derivation.revise(at, opened.rulings()));
            main.screen(spec)
                    .line(ledger + ": "
                            + (stories[0] == 0
                                    ? "all was up to date"
                                    : (stories[0] == 1 ? "1 story" : stories[0] + " stories") + " derived anew"));
            return ExitCode.OK;
        }
    }
}
