package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Change;
import org.hearsay.ledger.Changes;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerView;
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
            "readings    when pages were read into the ledger, and how many",
            "changes     what is otherwise than before the last reading, or --since a day or reading",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay show claims",
            "  hearsay show statements --doc harbour-post --limit 20",
            "  hearsay show conflicts --json | jq .slot",
            "  hearsay show claims --as-of 2031-03-06",
            "  hearsay show changes --since 2031-03-06",
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
        OUTCOMES,
        READINGS,
        CHANGES;

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

    @Option(
            names = "--as-of",
            paramLabel = "DAY|READING",
            description =
                    "The ledger as the pages show it that were published by the end of DAY (2031-03-09; an undated"
                            + " page counts from its capture), or that had been read when READING ended.")
    private @Nullable String asOf;

    @Option(
            names = "--since",
            paramLabel = "DAY|READING",
            description = "With 'changes': what is otherwise than at the end of DAY or READING; than before the last"
                    + " reading unless given.")
    private @Nullable String since;

    @Mixin
    private PackOption packs = new PackOption();

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number from 0");
        }
        if (since != null && kind != Kind.CHANGES) {
            throw new ParameterException(
                    spec.commandLine(), "--since goes with 'show changes'; a past state is shown by --as-of");
        }
        try (Ledger opened = Ledgers.read(ledger.path())) {
            LedgerView now = opened.view();
            boolean past = asOf != null || kind == Kind.CHANGES;
            Moment moment = past ? new Moment(spec.commandLine(), opened, now, packs.names()) : null;
            LedgerView view = moment == null || asOf == null ? now : moment.at(asOf, "--as-of");
            List<Change> changes = moment == null || kind != Kind.CHANGES
                    ? List.of()
                    : Changes.between(since == null ? moment.beforeLast() : moment.at(since, "--since"), view);
            Listing listing = new Listing(new Entries(view), doc);
            List<Listing.Row> all = switch (kind) {
                case CHANGES -> listing.changes(changes);
                case READINGS -> Listing.readings(opened.readings());
                default -> listing.rows(kind);
            };
            List<Listing.Row> rows = limit == 0 || all.size() <= limit ? all : all.subList(0, limit);
            if (json) {
                ContractLines.print(opened, view, kind, rows, spec.commandLine().getOut());
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
