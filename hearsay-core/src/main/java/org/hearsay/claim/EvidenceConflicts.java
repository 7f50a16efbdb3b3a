package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.event.Evidence;
import org.hearsay.text.Label;

/**
 * A claim for which evidence is offered here and said to be missing or withheld there. Both can hold: one speaker may have
 * shown nothing where another did. What is missing is shown once, with the claim that comes first.
 */
final class EvidenceConflicts {

    /** Sides shown of what is offered. */
    private static final int SHOWN = 6;

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Function<Draft, String> claimOf;

    EvidenceConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf) {
        this.story = story;
        this.drafts = drafts;
        this.claimOf = claimOf;
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Draft draft : drafts) {
            List<Offered> missing = new ArrayList<>();
            Map<String, Offered> offered = new LinkedHashMap<>();
            for (Offered one : Offered.of(draft, story)) {
                Evidence evidence = one.evidence();
                if (!evidence.weakens()) {
                    offered.putIfAbsent(one.page() + " " + evidence.type(), one);
                } else if (shown.add(evidence.id())) {
                    missing.add(one);
                }
            }
            if (!missing.isEmpty() && !offered.isEmpty()) {
                List<Offered> sides = new ArrayList<>(missing);
                offered.values().stream().limit(SHOWN).forEach(sides::add);
                sides.sort((a, b) -> Integer.compare(a.page(), b.page()));
                found.add(new Conflict(
                        "cf-evidence-" + missing.get(0).evidence().id(),
                        claimOf.apply(draft),
                        Conflict.Type.EVIDENCE,
                        "what it rests on",
                        sides.stream().map(this::side).toList(),
                        Conflict.Relation.COMPATIBLE,
                        "evidence is offered in one place and said to be missing in another"));
            }
        }
        return found;
    }

    private Conflict.Side side(Offered one) {
        Evidence evidence = one.evidence();
        String statement = evidence.statement();
        return new Conflict.Side(
                story.page(one.page()).key(),
                Label.of(evidence.type()) + " (" + Label.of(evidence.access()) + ")",
                List.of(story.passage(one.page(), evidence.span())),
                statement == null ? List.of() : story.origins(List.of(statement)));
    }
}
