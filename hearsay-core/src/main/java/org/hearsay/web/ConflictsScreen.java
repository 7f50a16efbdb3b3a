package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts, a column a position.
 *
 * @param page number of this page of the list, from 0
 * @param more whether there is another
 */
public record ConflictsScreen(List<View> conflicts, int page, boolean more) {

    private static final int PAGE = 12;

    /** What an analyst may find a conflict to be. */
    public static final List<String> FINDINGS = List.of("compatible", "superseded", "unresolved", "extraction error");

    /**
     * A conflict.
     *
     * @param found what an analyst has found it to be; null when nobody has
     */
    public record View(
            String id,
            String slot,
            String type,
            String relation,
            String relationWords,
            String why,
            @Nullable String claim,
            String claimText,
            List<Position> positions,
            @Nullable String found,
            Card.Ruled ruled) {}

    /** A position: its value, the passages that carry it, the origins under it. */
    public record Position(String value, List<Passage> passages, List<Card.OriginChip> origins) {}

    /** A passage of a page, in runs. */
    public record Passage(String page, String outlet, String published, List<Run> runs) {}

    /** A run of a passage; {@code differs} where the other positions do not say it. */
    public record Run(String text, boolean differs) {}

    static ConflictsScreen of(LedgerIndex index, Query query) {
        int page = query.page();
        List<Conflict> found = index.conflicts(query.get("story"), page * PAGE, PAGE + 1);
        return new ConflictsScreen(
                views(index, found.subList(0, Math.min(PAGE, found.size()))), page, found.size() > PAGE);
    }

    static List<View> views(LedgerIndex index, List<Conflict> conflicts) {
        Set<String> keys = new LinkedHashSet<>();
        conflicts.forEach(c -> c.sides().forEach(s -> keys.add(s.page())));
        Map<String, ArticleRow> articles = new Cards(index).articles(keys);
        Map<String, ArticleFindings> pages = new HashMap<>();
        keys.forEach(k -> index.findings(k).ifPresent(f -> pages.put(k, f)));
        Rulings rulings = index.rulings();
        return conflicts.stream()
                .map(c -> view(index, c, articles, pages, rulings))
                .toList();
    }

    private static View view(
            LedgerIndex index,
            Conflict conflict,
            Map<String, ArticleRow> articles,
            Map<String, ArticleFindings> pages,
            Rulings rulings) {
        Map<String, List<Conflict.Side>> byValue = new LinkedHashMap<>();
        conflict.sides()
                .forEach(s -> byValue.computeIfAbsent(s.value(), k -> new ArrayList<>())
                        .add(s));
        Map<String, String> first = new LinkedHashMap<>();
        byValue.forEach((value, sides) -> first.put(value, words(sides.get(0), pages)));
        List<Position> positions = new ArrayList<>();
        byValue.forEach((value, sides) -> {
            List<String> others = first.entrySet().stream()
                    .filter(e -> !e.getKey().equals(value))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Passage> passages = new ArrayList<>();
            Map<String, Card.OriginChip> origins = new LinkedHashMap<>();
            for (Conflict.Side side : sides) {
                ArticleRow article = articles.get(side.page());
                String published = article == null ? null : article.published();
                passages.add(new Passage(
                        side.page(),
                        article == null ? side.page() : Wording.clean(article.from()),
                        published == null ? "undated" : published.substring(0, Math.min(10, published.length())),
                        Difference.parts(words(side, pages), others, value).stream()
                                .map(p -> new Run(p.text(), p.differs()))
                                .toList()));
                for (String id : side.origins()) {
                    index.origin(id).map(o -> Cards.chip(o, "")).ifPresent(o -> origins.putIfAbsent(o.id(), o));
                }
            }
            positions.add(new Position(Wording.brief(value, 120), passages, List.copyOf(origins.values())));
        });
        String claim = conflict.claim();
        Ruling found = null;
        for (Ruling ruling : rulings.on(conflict.id())) {
            String after = ruling.entry().after();
            if (ruling.entry().action() == Ruling.Action.EDIT && after != null && FINDINGS.contains(after)) {
                found = ruling;
            }
        }
        return new View(
                conflict.id(),
                conflict.slot(),
                Wording.plain(conflict.type()),
                Wording.plain(conflict.relation()),
                Wording.relation(conflict.relation()),
                conflict.why(),
                conflict.claim(),
                claim == null
                        ? ""
                        : index.claim(claim)
                                .map(c -> Wording.brief(c.text(), 110))
                                .orElse(""),
                positions,
                found == null ? null : found.entry().after(),
                Cards.ruled(rulings, conflict.id()));
    }

    private static String words(Conflict.Side side, Map<String, ArticleFindings> pages) {
        ArticleFindings in = pages.get(side.page());
        return in == null
                ? ""
                : Wording.clean(String.join(
                        " … ", side.spans().stream().map(in.article()::words).toList()));
    }

    /** The origins of a claim's sides by id. */
    static Map<String, Origin> origins(LedgerIndex index, Set<String> ids) {
        Map<String, Origin> byId = new LinkedHashMap<>();
        ids.forEach(id -> index.origin(id).ifPresent(o -> byId.put(id, o)));
        return byId;
    }
}
