package org.hearsay.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/** The lines of what follows from all pages together. */
final class DerivedLines {
    private final Function<String, Values> pages;
    private final Rulings rulings;

    /**
     * @param pages article key to the values of its page
     * @param rulings of the ledger; the last grade of a claim that stands is written with it
     */
    DerivedLines(Function<String, Values> pages, List<Ruling> rulings) {
        this.pages = pages;
        this.rulings = new Rulings(rulings);
    }

    static Line entity(Entity entity) {
        return Line.of(Kind.ENTITY)
                .put("id", entity.id())
                .put("type", entity.type().name())
                .put("name", entity.name())
                .put("aliases", entity.aliases())
                .put("country", entity.country())
                .put("role", entity.role());
    }

    Line story(Story story) {
        return Line.of(Kind.STORY)
                .put("id", story.id())
                .put("title", story.title())
                .put("docs", docs(story.pages()));
    }

    Line origin(Origin origin) {
        return Line.of(Kind.ORIGIN)
                .put("id", origin.id())
                .put("type", Label.of(origin.type()))
                .put("label", origin.label())
                .put("date", origin.date() == null ? null : Values.bounds(origin.date()))
                .put("statements", origin.statements())
                .put("docs", docs(origin.pages()))
                .put("seen", origin.seen())
                .put("why", origin.why());
    }

    Line claim(Claim claim) {
        return Line.of(Kind.CLAIM)
                .put("id", claim.id())
                .put("story", claim.story())
                .put("text", claim.text())
                .put("type", claim.type())
                .put("supports", claim.supports())
                .put("denies", claim.denies())
                .put("silent", claim.silent())
                .put(
                        "origins",
                        new Line()
                                .put("support", backing(claim.support()))
                                .put("deny", backing(claim.deny()))
                                .put("silent", backing(claim.silence())))
                .put("evidence", claim.evidence())
                .put("first_seen", claim.firstSeen())
                .put("status", Label.of(claim.status()))
                .put("why", claim.why())
                .put("grade", grade(claim.id()))
                .put(
                        "history",
                        claim.history().stream()
                                .map(c -> new Line()
                                        .put("at", c.at())
                                        .put("doc", doc(c.page()))
                                        .put("change", c.change())
                                        .fields())
                                .toList());
    }

    private static List<Map<String, @Nullable Object>> backing(List<Claim.Backing> backing) {
        return backing.stream()
                .map(b -> new Line()
                        .put("id", b.origin())
                        .put("independence", Label.of(b.independence()))
                        .fields())
                .toList();
    }

    private @Nullable Line grade(String claim) {
        Ruling ruling = rulings.grade(claim);
        String after = ruling == null ? null : ruling.entry().after();
        return ruling == null || after == null
                ? null
                : new Line()
                        .put("reliability", after.substring(0, 1))
                        .put("credibility", Character.digit(after.charAt(1), 10))
                        .put("by", ruling.entry().by())
                        .put("at", ruling.entry().at())
                        .put("note", after.length() > 4 ? after.substring(4) : null);
    }

    Line conflict(Conflict conflict) {
        return Line.of(Kind.CONFLICT)
                .put("id", conflict.id())
                .put("claim", conflict.claim())
                .put("type", Label.of(conflict.type()))
                .put("slot", conflict.slot())
                .put("sides", conflict.sides().stream().map(this::side).toList())
                .put("relation", Label.of(conflict.relation()))
                .put("why", conflict.why());
    }

    private Map<String, @Nullable Object> side(Conflict.Side side) {
        Values page = pages.apply(side.page());
        return new Line()
                .put("doc", page.doc())
                .put("value", side.value())
                .put("spans", page.spans(side.spans()))
                .put("origins", side.origins())
                .put("page", page.sha256())
                .fields();
    }

    static Line ruling(Ruling ruling) {
        Ruling.Entry entry = ruling.entry();
        return Line.of(Kind.RULING)
                .put("id", ruling.id())
                .put("at", entry.at())
                .put("by", entry.by())
                .put("on", entry.on())
                .put("action", Label.of(entry.action()))
                .put("before", entry.before())
                .put("after", entry.after())
                .put("hash", ruling.hash());
    }

    private List<String> docs(List<String> keys) {
        return keys.stream().map(this::doc).distinct().toList();
    }

    private String doc(String key) {
        return pages.apply(key).doc();
    }
}
