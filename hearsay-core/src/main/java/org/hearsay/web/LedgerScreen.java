package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.event.Event;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.ledger.Ruling;
import org.hearsay.page.Page;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Claims and their statements on the left, the page on the right.
 *
 * @param claims as cards; empty where statements are listed by themselves
 * @param cards statements by themselves
 * @param reader the page; null when nothing is selected
 * @param filter what is asked for
 * @param speakers who speaks most in the story
 * @param at id of the entry at hand, empty when there is none
 * @param flat whether statements are listed by themselves
 * @param page number of this page of the list, from 0
 * @param more whether there is another
 */
public record LedgerScreen(
        List<ClaimCard> claims,
        List<Card> cards,
        @Nullable ReaderView reader,
        Filter filter,
        List<LedgerIndex.Speaker> speakers,
        String at,
        boolean flat,
        int page,
        boolean more) {

    /** Why nothing is listed. */
    public String nothing() {
        if (page > 0) {
            return "The list ends before this.";
        }
        boolean filtered = filter.looksAtStatements() || filter.status() != null || filter.type() != null;
        return filtered
                ? "Nothing here passes the filter."
                : "No statement has been read yet. Pages are read from the Stories screen, or with hearsay read.";
    }

    private static final Pattern RULED = Pattern.compile("span=(\\d{1,9})-(\\d{1,9})");
    private static final int CLAIMS = 10;
    private static final int STATEMENTS = 40;
    private static final int MEMBERS = 6;

    static LedgerScreen of(LedgerIndex index, Query query) {
        Filter asked = query.filter();
        String given = query.text("at");
        Filter filter = asked.story() != null || given.isEmpty() || asked.looksAtStatements()
                ? asked
                : asked.in(index.storyOf(Query.pageOf(given)).orElse(null));
        String story = filter.story();
        boolean flat = "statements".equals(query.get("view"))
                || query.get("view") == null && (story == null || filter.looksAtStatements());
        int page = query.page();
        Cards cards = new Cards(index);
        List<ClaimCard> claims = List.of();
        List<Card> statements = List.of();
        boolean more;
        if (flat) {
            var rows = index.statements(filter, page * STATEMENTS, STATEMENTS + 1);
            more = rows.size() > STATEMENTS;
            statements = cards.statements(rows.subList(0, Math.min(STATEMENTS, rows.size())));
        } else {
            var found = index.claims(filter, page * CLAIMS, CLAIMS + 1);
            more = found.size() > CLAIMS;
            claims = cards.claims(found.subList(0, Math.min(CLAIMS, found.size())), MEMBERS);
        }
        List<Card> listed = Stream.concat(claims.stream().flatMap(c -> c.cards().stream()), statements.stream())
                .toList();
        String at = given.isEmpty() && !listed.isEmpty() ? listed.get(0).id() : given;
        Card known = listed.stream().filter(c -> c.id().equals(at)).findFirst().orElse(null);
        return new LedgerScreen(
                claims,
                statements,
                reader(index, at, query.character("char", -1), known),
                filter,
                story == null ? List.of() : index.speakers(story, 30),
                at,
                flat,
                page,
                more);
    }

    /**
     * The page that holds an entry, at that entry; a page's key shows it from its beginning.
     *
     * @param known the entry's card, if it has been made already
     */
    static @Nullable ReaderView reader(LedgerIndex index, String at, int from, @Nullable Card known) {
        if (at.isEmpty()) {
            return null;
        }
        String key = Query.pageOf(at);
        ArticleFindings found =
                index.findings(key).orElseThrow(() -> Refusal.missing("entry " + Wording.brief(at, 60)));
        Page page = index.page(key).orElseThrow(() -> Refusal.missing("page " + Wording.brief(key, 60)));
        Article article = found.article();
        List<ReaderText.Mark> marks = marks(found, at);
        Span ruled = ruledSpan(index, at);
        if (ruled != null && ruled.end() <= page.text().length()) {
            mark(marks, article.text().fromSource(ruled), "ruled", false);
        }
        int first = marks.stream()
                .filter(ReaderText.Mark::selected)
                .mapToInt(m -> m.span().start())
                .min()
                .orElse(0);
        int start = from >= 0 ? from : first < ReaderText.WINDOW ? 0 : first - ReaderText.WINDOW / 3;
        Span title = article.title();
        Span byline = article.byline();
        var row = index.articles(List.of(key)).get(0);
        return new ReaderView(
                key,
                article.doc(),
                title == null ? LedgerIndex.ArticleRow.file(article.doc()) : Wording.brief(article.words(title), 300),
                article.outlet() == null ? null : Wording.brief(article.outlet(), 120),
                byline == null ? null : Wording.brief(article.words(byline), 160),
                article.published() != null
                        ? Wording.published(article.published())
                        : row.published() == null ? "undated" : row.published() + " (derived)",
                Wording.link(article.url()),
                article.sha256(),
                article.limits(),
                ReaderText.of(article, page, marks, start),
                known == null ? card(index, at) : known,
                start,
                Math.max(0, article.text().length() - start - ReaderText.WINDOW),
                found.statements().stream().map(Statement::id).toList(),
                ruled != null);
    }

    /** The words of the page that an analyst has chosen for a statement, if that stands. */
    private static @Nullable Span ruledSpan(LedgerIndex index, String at) {
        Span span = null;
        for (Ruling ruling : index.rulings().on(at)) {
            String after = ruling.entry().after();
            Matcher matcher = RULED.matcher(after == null ? "" : after);
            if (ruling.entry().action() == Ruling.Action.EDIT && matcher.lookingAt()) {
                span = new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        }
        return span;
    }

    private static @Nullable Card card(LedgerIndex index, String at) {
        Cards cards = new Cards(index);
        List<Card> found = at.startsWith("st-")
                ? cards.statements(index.statements(List.of(at)))
                : at.startsWith("ev-") ? cards.events(index.events(List.of(at))) : List.of();
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<ReaderText.Mark> marks(ArticleFindings found, String at) {
        List<ReaderText.Mark> marks = new ArrayList<>();
        for (Statement s : found.statements()) {
            boolean own = s.id().equals(at);
            mark(marks, s.source(), "source", own);
            mark(marks, s.cue(), "cue", own);
            s.content().forEach(c -> mark(marks, c, "content", own));
        }
        for (Event e : found.events()) {
            boolean own = e.id().equals(at);
            mark(marks, e.trigger(), "event", own);
            if (own) {
                e.roles().forEach(r -> mark(marks, r.span(), "event", true));
            }
        }
        found.times().forEach(t -> mark(marks, t.span(), "time", false));
        found.evidence().stream()
                .filter(v -> v.id().equals(at))
                .map(v -> v.span())
                .filter(Objects::nonNull)
                .forEach(s -> mark(marks, s, "content", true));
        return marks;
    }

    private static void mark(List<ReaderText.Mark> marks, @Nullable Span span, String style, boolean own) {
        if (span != null && !span.isEmpty()) {
            marks.add(new ReaderText.Mark(span, style, own));
        }
    }
}
