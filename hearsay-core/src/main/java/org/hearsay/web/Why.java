package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Factuality;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Origin;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry stands as it does.
 *
 * @param id of the entry
 * @param title what it is
 * @param rows what is known of it, in order
 * @param chain from the page through those who passed it on to its origin
 * @param ruled what was ruled on it
 * @param claim the claim with its statements and events; null for other entries
 */
public record Why(
        String id,
        String title,
        List<Row> rows,
        List<Row> chain,
        Card.Ruled ruled,
        @Nullable ClaimCard claim) {

    private static final int ENTRIES = 120;

    /**
     * A line of an explanation.
     *
     * @param link where it leads; null when nowhere
     * @param note what stands beside it
     */
    public record Row(String label, String text, @Nullable String link, String note) {

        Row(String label, String text, @Nullable String link) {
            this(label, text, link, "");
        }
    }

    /** Whether a row says more of what the one before it began. */
    public boolean again(List<Row> all, int at) {
        return at > 0 && all.get(at).label().equals(all.get(at - 1).label());
    }

    private Why(String id, String title, List<Row> rows, List<Row> chain) {
        this(id, title, rows, chain, Card.Ruled.NOTHING, null);
    }

    private Why with(ClaimCard entries) {
        return new Why(id, title, rows, chain, ruled, entries);
    }

    static Why of(LedgerIndex index, String id) {
        Why why = read(index, id);
        return new Why(id, why.title, why.rows, why.chain, Cards.ruled(index.rulings(), id), why.claim);
    }

    private static Why read(LedgerIndex index, String id) {
        String kind = id.length() < 3 ? "" : id.substring(0, 3);
        return switch (kind) {
            case "st-", "ev-", "vd-" -> finding(index, id);
            case "cl-" -> claim(index, index.claim(id).orElseThrow(() -> Refusal.missing("claim " + id)));
            case "cf-" -> conflict(index, index.conflict(id).orElseThrow(() -> Refusal.missing("conflict " + id)));
            case "or-" -> origin(index, index.origin(id).orElseThrow(() -> Refusal.missing("origin " + id)));
            default -> throw Refusal.missing("entry " + Wording.brief(id, 60));
        };
    }

    private static Why finding(LedgerIndex index, String id) {
        String key = Query.pageOf(id);
        ArticleFindings in = index.findings(key).orElseThrow(() -> Refusal.missing("entry " + id));
        List<Row> rows = new ArrayList<>();
        for (Statement s : in.statements()) {
            if (s.id().equals(id)) {
                statement(index, in, s, rows);
                return new Why(
                        id,
                        "Statement, " + Wording.plain(s.mode()) + ", " + Wording.plain(s.stance()),
                        rows,
                        chain(index, in, s));
            }
        }
        for (Event e : in.events()) {
            if (e.id().equals(id)) {
                event(index, in, e, rows);
                return new Why(id, "Event, " + Wording.plain(e.type()), rows, List.of());
            }
        }
        for (Evidence v : in.evidence()) {
            if (v.id().equals(id)) {
                add(rows, "offered", words(in, v.span()));
                add(rows, "kind", Wording.plain(v.type()) + ", " + Wording.plain(v.access()));
                rows.add(new Row(
                        "page", LedgerIndex.ArticleRow.file(in.article().doc()), "/ledger?at=" + Query.encoded(id)));
                return new Why(id, "Evidence", rows, List.of());
            }
        }
        throw Refusal.missing("entry " + Wording.brief(id, 60));
    }

    private static void statement(LedgerIndex index, ArticleFindings in, Statement s, List<Row> rows) {
        add(rows, "source", words(in, s.source()));
        index.names(s.speakers())
                .forEach((id, name) -> rows.add(new Row("speaker", Wording.clean(name), "/who/" + Query.encoded(id))));
        add(rows, "cue", words(in, s.cue()));
        s.content().forEach(c -> add(rows, "content", words(in, c)));
        add(
                rows,
                "said",
                s.said() == null
                        ? "not told"
                        : Wording.when(s.said()) + " (" + Label.of(s.said().basis()) + ")");
        add(rows, "venue", s.venue());
        s.hedges().forEach(h -> add(rows, "hedge", words(in, h)));
        add(rows, "narrator", s.verified() == null ? null : "calls it " + Wording.plain(s.verified()));
        add(rows, "found by", s.foundBy() + ", confidence " + String.format(Locale.ROOT, "%.2f", s.confidence()));
        in.evidence().stream()
                .filter(v -> s.id().equals(v.statement()))
                .forEach(v -> add(
                        rows,
                        "evidence",
                        Wording.plain(v.type()) + " (" + Wording.plain(v.access()) + "): " + words(in, v.span())));
        claims(index, s.id(), rows);
    }

    private static void event(LedgerIndex index, ArticleFindings in, Event e, List<Row> rows) {
        add(rows, "words", words(in, e.trigger()));
        e.roles().forEach(r -> add(rows, Wording.plain(r.kind()), words(in, r.span())));
        add(
                rows,
                "date",
                e.date() == null
                        ? "not told"
                        : Wording.when(e.date()) + " (" + Label.of(e.date().basis()) + ")");
        add(rows, "narrator", Wording.plain(e.modality()) + ", " + Wording.plain(e.polarity()));
        for (Factuality holder : e.factuality()) {
            if (!holder.holder().equals(Factuality.NARRATOR)) {
                String name = index.names(List.of(holder.holder())).getOrDefault(holder.holder(), holder.holder());
                add(rows, "to " + name, Wording.plain(holder.modality()) + ", " + Wording.plain(holder.polarity()));
            }
        }
        add(rows, "found by", e.foundBy());
        claims(index, e.id(), rows);
    }

    private static void claims(LedgerIndex index, String member, List<Row> rows) {
        index.claimsOf(List.of(member))
                .getOrDefault(member, List.of())
                .forEach(
                        c -> rows.add(new Row("claim", Wording.brief(c.text(), 160), "/why/" + Query.encoded(c.id()))));
    }

    private static List<Row> chain(LedgerIndex index, ArticleFindings in, Statement s) {
        List<Row> chain = new ArrayList<>();
        chain.add(new Row(
                "carried by", LedgerIndex.ArticleRow.file(in.article().doc()), "/ledger?at=" + Query.encoded(s.id())));
        s.relay().forEach(r -> chain.add(new Row("passed on by", Wording.clean(r), null)));
        List<Origin> origins = index.originsOf(List.of(s.id())).getOrDefault(s.id(), List.of());
        if (origins.isEmpty()) {
            chain.add(new Row("origin", "unknown", null));
        }
        for (Origin origin : origins) {
            chain.add(row("origin", origin, ""));
            origin.why().forEach(w -> chain.add(new Row("because", Wording.clean(w), null)));
        }
        return chain;
    }

    private static Row row(String label, Origin origin, String more) {
        return new Row(
                label,
                Wording.clean(origin.label()),
                "/why/" + Query.encoded(origin.id()),
                Wording.count(origin.pages().size(), "page")
                        + (origin.seen() ? "" : ", not itself among the pages")
                        + more);
    }

    private static Why claim(LedgerIndex index, Claim claim) {
        List<Row> rows = new ArrayList<>();
        add(rows, "proposition", Wording.clean(claim.text()));
        add(rows, "stands as", Wording.plain(claim.status()));
        claim.why().forEach(w -> add(rows, "because", w));
        side(index, rows, "for", claim.support());
        side(index, rows, "against", claim.deny());
        side(index, rows, "silent", claim.silence());
        List<Row> history = new ArrayList<>();
        Map<String, LedgerIndex.ArticleRow> articles = new Cards(index)
                .articles(claim.history().stream().map(Claim.Change::page).toList());
        for (Claim.Change change : claim.history()) {
            LedgerIndex.ArticleRow article = articles.get(change.page());
            history.add(new Row(
                    change.at() == null ? "undated" : Wording.moment(change.at()),
                    article == null ? change.page() : Wording.clean(article.from()),
                    "/ledger?at=" + Query.encoded(change.page()),
                    change.change()));
        }
        history.sort(Comparator.comparing(r -> r.label().equals("undated") ? "~" : r.label()));
        return new Why(claim.id(), "Claim, " + Wording.plain(claim.type()), rows, history)
                .with(new Cards(index).claims(List.of(claim), ENTRIES).get(0));
    }

    private static void side(LedgerIndex index, List<Row> rows, String name, List<Claim.Backing> side) {
        Map<String, Claim.Independence> independence = new HashMap<>();
        side.forEach(b -> independence.put(b.origin(), b.independence()));
        for (Origin o : index.origins(side.stream().map(Claim.Backing::origin).toList())) {
            Claim.Independence own = independence.get(o.id());
            rows.add(row(name, o, own == null ? "" : "; independence " + Wording.plain(own)));
        }
    }

    private static Why conflict(LedgerIndex index, Conflict conflict) {
        List<Row> rows = new ArrayList<>();
        add(rows, "differs in", conflict.slot() + " (" + Wording.plain(conflict.type()) + ")");
        conflict.sides()
                .forEach(s -> rows.add(new Row("position", s.value(), "/ledger?at=" + Query.encoded(s.page()))));
        add(rows, "relation", Wording.plain(conflict.relation()) + ": " + Wording.relation(conflict.relation()));
        add(rows, "because", conflict.why());
        String claim = conflict.claim();
        if (claim != null) {
            index.claim(claim)
                    .ifPresent(c ->
                            rows.add(new Row("claim", Wording.brief(c.text(), 160), "/why/" + Query.encoded(c.id()))));
        }
        return new Why(conflict.id(), "Conflict", rows, List.of());
    }

    private static Why origin(LedgerIndex index, Origin origin) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("origin", origin, ""));
        origin.why().forEach(w -> add(rows, "because", w));
        List<Row> chain = new ArrayList<>();
        new Cards(index)
                .statements(
                        index.statements(origin.statements().stream().limit(20).toList()))
                .forEach(c -> chain.add(new Row(
                        c.outlet(),
                        c.speaker() + " " + c.verb() + " " + Wording.brief(c.words(), 160),
                        "/ledger?at=" + Query.encoded(c.id()))));
        return new Why(origin.id(), "Origin, " + Wording.plain(origin.type()), rows, chain);
    }

    private static void add(List<Row> rows, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(new Row(label, Wording.clean(text), null));
        }
    }

    private static @Nullable String words(ArticleFindings in, @Nullable Span span) {
        return span == null ? null : "“" + Wording.brief(in.article().words(span), 400) + "”";
    }
}
