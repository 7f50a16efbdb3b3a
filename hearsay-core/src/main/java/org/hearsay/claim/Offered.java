package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.event.Evidence;

/**
 * Evidence for or against a claim.
 *
 * @param page by number in canonical order
 * @param evidence what is offered, or said to be missing
 */
record Offered(int page, Evidence evidence) {

    /** What is offered in one of the claim's statements, or in the sentence of one of its events, in order of the pages. */
    static List<Offered> of(Draft draft, StoryPages story) {
        List<Offered> all = new ArrayList<>();
        for (int page = 0; page < story.pages().size(); page++) {
            for (Evidence evidence : story.page(page).evidence()) {
                String statement = evidence.statement();
                boolean offered = statement != null && draft.holds(statement);
                for (Proposition p : draft.propositions) {
                    offered |= p.page() == page
                            && story.sentence(page, p.event().trigger().start()).overlaps(evidence.span());
                }
                if (offered) {
                    all.add(new Offered(page, evidence));
                }
            }
        }
        return all;
    }
}
