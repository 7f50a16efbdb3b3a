package org.hearsay.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerView;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Origin;
import org.hearsay.text.Label;
import org.hearsay.text.Span;

/** A few findings worth a first look: the claims with most behind them, and conflicts with both passages. */
final class Highlights {

    private static final int CLAIMS = 3;
    private static final int BACKINGS = 3;
    private static final int CONFLICTS = 3;
    private static final int STATEMENTS = 4;
    private static final int PASSAGE = 160;

    private final Entries entries;
    private final Screen screen;

    Highlights(Entries entries, Screen screen) {
        this.entries = entries;
        this.screen = screen;
    }

    /** Writes them. */
    void print() {
        List<Claim> claims = ranked(entries.view()).limit(CLAIMS).toList();
        if (claims.isEmpty()) {
            statements();
        }
        claims.forEach(this::claim);
        List<Conflict> conflicts = entries.view().derived().claims().conflicts().stream()
                .sorted(Comparator.comparingInt(c -> c.relation() == Conflict.Relation.CONTRADICTION ? 0 : 1))
                .limit(CONFLICTS)
                .toList();
        if (!conflicts.isEmpty()) {
            screen.gap();
            screen.heading("Where pages differ");
            conflicts.forEach(this::conflict);
        }
    }

    private static Stream<Claim> ranked(LedgerView view) {
        return view.derived().claims().claims().stream()
                .sorted(Comparator.comparingInt((Claim c) -> -weight(c)).thenComparing(Claim::id));
    }

    /** Contested before uncontested, then the more origins the earlier, as in the index of the ledger. */
    private static int weight(Claim claim) {
        return (claim.status() == Claim.Status.DISPUTED ? 1_000_000 : 0)
                + claim.support().size() * 1000
                + claim.supports().size()
                + claim.denies().size();
    }

    private void claim(Claim claim) {
        screen.gap();
        screen.heading("Claim: " + Label.of(claim.status()));
        screen.wrapped("  ", "  ", Screen.clean(claim.text()) + "  " + claim.id());
        backing("for", claim.support(), claim.supports());
        backing("against", claim.deny(), claim.denies());
        backing("silent", claim.silence(), claim.silent());
        claim.why().stream().findFirst().ifPresent(w -> screen.wrapped("    because ", "      ", Screen.clean(w)));
    }

    private void backing(String side, List<Claim.Backing> backings, List<String> members) {
        if (members.isEmpty()) {
            return;
        }
        long pages = members.stream().map(this::page).distinct().count();
        screen.line("    " + side + ": " + Words.count(backings.size(), "origin") + " on "
                + Words.count((int) pages, "page"));
        for (Claim.Backing backing : backings.subList(0, Math.min(BACKINGS, backings.size()))) {
            Origin origin = entries.origin(backing.origin());
            if (origin != null) {
                screen.wrapped(
                        "      ",
                        "        ",
                        Screen.clean(Label.of(origin.type()) + ": " + origin.label()) + ", "
                                + Words.count(origin.pages().size(), "page"));
            }
        }
    }

    private String page(String id) {
        Entries.Found<Statement> statement = entries.statement(id);
        Entries.Found<org.hearsay.event.Event> event = entries.event(id);
        return statement != null
                ? statement.article().key()
                : event != null ? event.article().key() : id;
    }

    private void conflict(Conflict conflict) {
        screen.wrapped(
                "  ",
                "    ",
                Screen.clean(conflict.slot()) + " (" + Label.of(conflict.type()) + ", " + Label.of(conflict.relation())
                        + ")  " + conflict.id());
        for (Conflict.Side side : conflict.sides()) {
            ArticleFindings page = entries.page(side.page());
            String passage = page == null ? "" : passage(page, side.spans().get(0));
            screen.wrapped("    ", "      ", Screen.clean(side.value()) + " — " + entries.doc(side.page()) + passage);
        }
    }

    private static String passage(ArticleFindings page, Span span) {
        String words = Screen.clean(page.article().words(span));
        return ": “" + (words.length() > PASSAGE ? words.substring(0, PASSAGE) + "…" : words) + "”";
    }

    private void statements() {
        List<Entries.Found<Statement>> all = entries.statements();
        if (all.isEmpty()) {
            return;
        }
        screen.gap();
        screen.heading("Who said what");
        SetExplanation.members(
                entries,
                screen,
                all.stream().map(s -> s.entry().id()).limit(STATEMENTS).toList(),
                STATEMENTS);
    }
}
