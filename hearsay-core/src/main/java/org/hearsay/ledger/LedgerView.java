package org.hearsay.ledger;

import java.util.List;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Outcome;

/**
 * A ledger as of one moment, without the page bytes.
 *
 * @param info what it was made with
 * @param outcomes one an input, by document name
 * @param pages what was found in each page, by document name, then digest
 * @param derived what follows from all of them
 * @param current whether {@code derived} follows from exactly {@code pages}; false after a run that was
 *     cut short, until the next one
 * @param rulings in the order they were made
 */
public record LedgerView(
        LedgerInfo info,
        List<Outcome> outcomes,
        List<ArticleFindings> pages,
        Derived derived,
        boolean current,
        List<Ruling> rulings) {

    /** Copies the lists. */
    public LedgerView {
        outcomes = List.copyOf(outcomes);
        pages = List.copyOf(pages);
        rulings = List.copyOf(rulings);
    }
}
