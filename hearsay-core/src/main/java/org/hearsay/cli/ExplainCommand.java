package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains one entry. */
@Command(
        name = "explain",
        header = "Explain one entry: its passage, how it was found, what it goes back to.",
        description = {
            "",
            "Shows an entry with its words marked [[so]] in the lines around them, the rule or model that found it, what"
                    + " it was made from, and the way from a statement through those who passed it on to its origin and"
                    + " to the other statements of that origin.",
            "",
            "An id starts with st- (statement), ev- (event), vd- (evidence), cl- (claim), cf- (conflict), or- (origin),"
                    + " sy- (story); the id of an entity is explained by its mentions, the name of a page by its"
                    + " article. The beginning of an id is enough if no other starts so.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  hearsay explain st-0a1b2c3d4e-3 --ledger missiles.ledger",
            "",
            "Exit codes: 0 explained; 2 usage; 3 the ledger cannot be used; 4 there is no such entry."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The id of an entry, or the name of a page.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Override
    public Integer call() {
        Entries entries = Ledgers.entries(ledger.path());
        String full = EntryNames.complete(entries, id, ledger.path().toString());
        Screen screen = main.screen(spec);
        if (!new FindingExplanation(entries, screen).print(full)) {
            new SetExplanation(entries, screen).print(full);
        }
        return ExitCode.OK;
    }
}
