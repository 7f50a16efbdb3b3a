package org.hearsay.ledger;

import java.util.List;
import java.util.Map;
import org.hearsay.claim.ClaimFindings;
import org.hearsay.story.StoryFindings;

/**
 * What follows from the set of all pages of a ledger; replaced as a whole when pages are added.
 *
 * @param story entities across pages, stories, copies, origins
 * @param claims claims and conflicts
 */
public record Derived(StoryFindings story, ClaimFindings claims) {

    /** What follows from no page. */
    public static final Derived NOTHING = new Derived(
            new StoryFindings(List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of()),
            new ClaimFindings(List.of(), List.of()));

    /** What follows from several stories, each by itself. */
    public static Derived together(List<Derived> stories) {
        return new Derived(
                StoryFindings.together(stories.stream().map(Derived::story).toList()),
                ClaimFindings.inOrder(
                        stories.stream()
                                .flatMap(d -> d.claims.claims().stream())
                                .toList(),
                        stories.stream()
                                .flatMap(d -> d.claims.conflicts().stream())
                                .toList()));
    }
}
