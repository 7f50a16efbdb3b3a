package org.hearsay.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.text.Label;
import org.hearsay.text.Span;

/** Compares what pages say of a slot, and shows where they differ. */
final class Positions {

    private final StoryPages story;
    private final Function<Draft, String> claimOf;

    Positions(StoryPages story, Function<Draft, String> claimOf) {
        this.story = story;
        this.claimOf = claimOf;
    }

    /** The first position of each page; a page that copies one shown, and says the same, is left out. */
    List<Position> firsts(List<Position> all) {
        Map<Integer, Position> kept = new LinkedHashMap<>();
        for (Position one : all) {
            boolean shown = kept.values().stream()
                    .anyMatch(k -> story.copies(k.page(), one.page()) && k.key().equals(one.key()));
            if (!shown) {
                kept.putIfAbsent(one.page(), one);
            }
        }
        return List.copyOf(kept.values());
    }

    /** Whether they come to different things. */
    static boolean differ(List<Position> positions) {
        return positions.stream().map(Position::key).distinct().count() > 1;
    }

    /** What fills a role, in the page's words. */
    String words(int page, List<Role> roles) {
        return String.join(
                "; ",
                roles.stream()
                        .map(r -> ClaimText.plain(r.span().in(story.text(page))))
                        .distinct()
                        .toList());
    }

    /** The id of the claim. */
    String claim(Draft draft) {
        return claimOf.apply(draft);
    }

    /** Positions that differ, each shown as a side. */
    Conflict conflict(
            Draft draft,
            Conflict.Type type,
            String slot,
            List<Position> positions,
            Conflict.Relation relation,
            String why) {
        return new Conflict(
                id(type, draft, positions.get(positions.size() - 1).of().event().id()),
                claimOf.apply(draft),
                type,
                slot,
                positions.stream().map(p -> side(List.of(p))).toList(),
                relation,
                why);
    }

    /** An id from the first member of the claim and {@code more}. */
    String id(Conflict.Type type, Draft draft, String more) {
        return "cf-" + Label.of(type) + "-" + claimOf.apply(draft).replaceFirst("^cl-", "") + "-"
                + more.replaceFirst("^ev-", "");
    }

    /** The positions of one page, each with its passage. */
    Conflict.Side side(List<Position> positions) {
        Position first = positions.get(0);
        List<Span> spans = new ArrayList<>();
        Set<String> values = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        for (Position one : positions) {
            Span passage = story.passage(one.page(), one.core());
            if (spans.stream().noneMatch(s -> s.overlaps(passage))) {
                spans.add(passage);
            }
            values.add(one.value());
            origins.addAll(story.origins(holders(one)));
        }
        return new Conflict.Side(
                story.page(first.page()).key(), String.join(", ", values), spans, List.copyOf(origins));
    }

    /** The statements behind a position: those of its event, or of a place further on that tells of it again. */
    private List<String> holders(Position one) {
        Span trigger = one.of().event().trigger();
        boolean first = story.sentence(one.page(), trigger.start()).overlaps(one.core());
        return (first
                        ? story.holders(one.page(), one.of().event()).stream()
                        : story.page(one.page()).statements().stream().filter(s -> s.holds(one.core())))
                .map(Statement::id)
                .toList();
    }
}
