package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists one kind of entry. */
@Command(
        name = "show",
        header = "List the entries of a ledger.",
        description = {
            "",
            "claims      one proposition a line: status, and how many origins support, deny or stay silent",
            "statements  who said what: speaker, stance, the words",
            "events      what is said to have happened, and how far it is said to be real",
            "conflicts   where pages differ: each side with its value and its passage",
            "timeline    dated events in the order of their days; plans and possibilities are marked",
            "sources     who speaks, how often and with what stance",
            "articles    the pages: date and its basis, outlet, title, where they come from, what they repeat",
            "outcomes    what became of each input, and why",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay show claims",
            "  hearsay show statements --doc harbour-post --limit 20",
            "  hearsay show conflicts --json | jq .slot",
            "",
            "Exit codes: 0 shown, even if there is nothing; 2 usage; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    /** What can be listed. */
    enum Kind {
        CLAIMS,
        STATEMENTS,
        EVENTS,
        CONFLICTS,
        TIMELINE,
        SOURCES,
        ARTICLES,
        OUTCOMES;

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

    @Parameters(paramLabel = "KIND", description = "What to list: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Kind kind;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--json", description = "JSON Lines as 'export' writes them instead of a table.")
    private boolean json;

    @Option(names = "--doc", paramLabel = "DOC", description = "Only what stands on pages whose name contains DOC.")
    private @Nullable String doc;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "Only the first N; all unless given.")
    private int limit;

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number from 0");
        }
        try (Ledger opened = Ledgers.read(ledger.path())) {
            Entries entries = new Entries(opened.view());
            Listing listing = new Listing(entries, doc);
            List<Listing.Row> all = listing.rows(kind);
            List<Listing.Row> rows = limit == 0 || all.size() <= limit ? all : all.subList(0, limit);
            if (json) {
                ContractLines.print(opened, kind, rows, spec.commandLine().getOut());
            } else {
                table(rows, all.size() - rows.size(), listing.folder());
            }
        }
        return ExitCode.OK;
    }

    private void table(List<Listing.Row> rows, int more, String folder) {
        Screen screen = main.screen(spec);
        if (rows.isEmpty()) {
            screen.line("no " + kind + (doc == null ? "" : " on pages named " + doc) + " in " + ledger.path());
            return;
        }
        Table table = new Table(Listing.headers(kind));
        rows.forEach(row -> table.row(row.cells()));
        table.print(screen);
        if (!folder.isEmpty()) {
            screen.line("Pages lie in " + folder);
        }
        if (more > 0) {
            screen.line(more + " more; leave out --limit to see them");
        }
    }
}
