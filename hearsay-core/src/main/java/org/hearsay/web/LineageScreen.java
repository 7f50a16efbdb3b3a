package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * Which pages go back to which roots, from left to right in time.
 *
 * @param story id of the story
 * @param subject the story or claim
 * @param claim id of the claim; null for a story
 * @param pages how many pages carry it
 * @param roots how many origins stand behind them
 * @param independent how many of those are shown to be independent of others
 * @param nodes roots, then pages
 * @param edges from what repeats to what is repeated
 * @param left how many pages the drawing leaves out
 * @param single how many origins stand on one page alone and are left out
 * @param claims of the story, to choose from
 * @param width of the drawing
 * @param height of the drawing
 */
public record LineageScreen(
        String story,
        String subject,
        @Nullable String claim,
        int pages,
        int roots,
        int independent,
        List<Node> nodes,
        List<Edge> edges,
        int left,
        int single,
        List<Other> claims,
        int width,
        int height) {

    private static final int DRAWN = 40;
    private static final int ROOTS = 18;
    private static final int ROW = 34;
    private static final int RIGHT = 1080;
    private static final int PAGES_FROM = 440;
    private static final int ROOTS_AT = 316;

    /**
     * A root or page.
     *
     * @param root whether it is a root
     * @param seen whether it is among the pages; a root that is not is drawn hollow
     */
    public record Node(
            String id,
            String label,
            String title,
            String date,
            boolean root,
            boolean seen,
            int x,
            int y,
            String link) {}

    /** Another claim of the story, with how many pages carry it and how many origins stand behind it. */
    public record Other(String id, String text, int pages, int origins) {}

    /**
     * Something that repeats something else.
     *
     * @param how cites, copies, rewrites or inferred
     * @param link to the passages side by side; null where there are none
     */
    public record Edge(
            Node from,
            Node to,
            String how,
            String share,
            @Nullable String link) {

        /** The curve of the edge. */
        public String path() {
            int bend = Math.max(40, Math.abs(from.x() - to.x()) / 2);
            int end = to.x() + (to.root() ? 10 : 6);
            return "M" + (from.x() - 6) + " " + from.y() + " C" + (from.x() - bend) + " " + from.y() + " "
                    + (end + bend) + " " + to.y() + " " + end + " " + to.y();
        }
    }

    /** Nothing when the ledger holds no story. */
    static Optional<LineageScreen> of(LedgerIndex index, Query query) {
        String claimId = query.get("claim");
        Claim asked = claimId == null
                ? null
                : index.claim(claimId).orElseThrow(() -> Refusal.missing("claim " + Wording.brief(claimId, 60)));
        String storyId = asked != null ? asked.story() : query.get("story");
        if (storyId == null) {
            var latest = index.stories(0, 0, 1);
            if (latest.isEmpty()) {
                return Optional.empty();
            }
            storyId = latest.get(0).id();
        }
        Story story = index.story(storyId).orElseThrow(() -> Refusal.missing("story"));
        List<Claim> claims = index.claims(LedgerIndex.Filter.of(storyId), 0, 12);
        boolean whole = query.get("whole") != null || claims.isEmpty();
        Claim claim = asked != null || whole ? asked : claims.get(0); // what is asked of most is asked of a claim
        List<String> keys = claim == null
                ? story.pages()
                : claim.history().stream().map(Claim.Change::page).distinct().toList();
        Map<String, Boolean> established = new HashMap<>();
        (claim == null ? claims : List.of(claim))
                .forEach(c -> Stream.of(c.support(), c.deny(), c.silence())
                        .flatMap(List::stream)
                        .forEach(b -> established.merge(
                                b.origin(), b.independence() == Claim.Independence.ESTABLISHED, Boolean::logicalOr)));
        List<Origin> origins = new ArrayList<>();
        if (claim == null) {
            origins.addAll(index.origins(storyId, 0, 400));
        } else {
            origins.addAll(index.origins(established.keySet().stream().sorted().toList()));
        }
        return Optional.of(draw(
                index,
                storyId,
                claim == null ? story.title() : claim.text(),
                claim,
                keys,
                origins,
                (int) established.values().stream().filter(e -> e).count(),
                claims.stream()
                        .filter(c -> claim == null || !c.id().equals(claim.id()))
                        .map(c -> new Other(
                                c.id(),
                                Wording.brief(c.text(), 200),
                                c.history().size(),
                                c.support().size()
                                        + c.deny().size()
                                        + c.silence().size()))
                        .toList()));
    }

    private static LineageScreen draw(
            LedgerIndex index,
            String story,
            String subject,
            @Nullable Claim claim,
            List<String> keys,
            List<Origin> origins,
            int independent,
            List<Other> claims) {
        List<ArticleRow> articles = new ArrayList<>(index.articles(keys));
        articles.sort(Comparator.comparing((ArticleRow a) -> a.published() == null ? "9" : a.published())
                .thenComparing(ArticleRow::key));
        List<ArticleRow> drawn = articles.subList(0, Math.min(DRAWN, articles.size()));
        Set<String> shown = new LinkedHashSet<>();
        drawn.forEach(a -> shown.add(a.key()));
        List<Origin> ghosts = origins.stream()
                .filter(o -> claim != null || o.pages().size() > 1)
                .sorted(Comparator.comparingInt((Origin o) -> -o.pages().size()).thenComparing(Origin::id))
                .limit(ROOTS)
                .toList();
        Map<String, Node> nodes = new LinkedHashMap<>();
        int y = 30;
        for (Origin origin : ghosts) {
            String label = Wording.clean(origin.label());
            nodes.put(
                    origin.id(),
                    new Node(
                            origin.id(),
                            Wording.brief(label, 46),
                            label,
                            origin.date() == null ? "" : Wording.when(origin.date()),
                            true,
                            origin.seen(),
                            ROOTS_AT,
                            y,
                            "/why/" + Query.encoded(origin.id())));
            y += ROW;
        }
        int rows = Math.max(1, drawn.size() - 1);
        for (int i = 0; i < drawn.size(); i++) {
            ArticleRow a = drawn.get(i);
            nodes.put(
                    a.key(),
                    new Node(
                            a.key(),
                            Wording.brief(a.from(), 26),
                            Wording.clean(a.name()),
                            Wording.day(a),
                            false,
                            true,
                            PAGES_FROM + (RIGHT - PAGES_FROM - 190) * i / rows,
                            30 + i * ROW,
                            "/ledger?at=" + Query.encoded(a.key())));
        }
        List<Edge> edges = new ArrayList<>();
        for (Copy copy : index.copies(shown)) {
            Node from = nodes.get(copy.page());
            Node to = nodes.get(copy.of());
            if (from != null && to != null) {
                edges.add(new Edge(
                        from,
                        to,
                        Label.of(copy.how()),
                        Math.round(copy.share() * 100) + " %",
                        "/lineage/passages?page=" + Query.encoded(copy.page()) + "&of=" + Query.encoded(copy.of())));
            }
        }
        for (Origin origin : ghosts) {
            Node to = nodes.get(origin.id());
            for (String key : origin.pages()) {
                Node from = nodes.get(key);
                if (from != null && to != null) {
                    edges.add(new Edge(from, to, origin.seen() ? "cites" : "inferred", "", null));
                }
            }
        }
        int roots = origins.size();
        return new LineageScreen(
                story,
                Wording.brief(subject, 200),
                claim == null ? null : claim.id(),
                keys.size(),
                roots,
                independent,
                List.copyOf(nodes.values()),
                edges,
                articles.size() - drawn.size(),
                roots - ghosts.size(),
                claims,
                RIGHT,
                24 + Math.max(drawn.size(), ghosts.size()) * ROW);
    }
}
