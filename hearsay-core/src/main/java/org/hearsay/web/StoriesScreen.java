package org.hearsay.web;

import java.util.List;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.text.Outcome;

/**
 * What changed, and how to read more.
 *
 * @param rows stories, the latest arrivals first
 * @param counts how much the ledger holds
 * @param failed inputs that could not be read, with why
 * @param seen the number of the last article that the reader has seen
 * @param arrived the number of the last article
 * @param page number of this page of the list, from 0
 * @param more whether there is another
 * @param all whether all failed inputs are shown
 */
public record StoriesScreen(
        List<LedgerIndex.StoryRow> rows,
        LedgerIndex.Counts counts,
        List<Outcome> failed,
        long seen,
        long arrived,
        int page,
        boolean more,
        boolean all) {

    private static final int PAGE = 25;
    private static final int FAILED = 8;

    static StoriesScreen of(LedgerIndex index, long seen, Query query) {
        int page = query.page();
        boolean all = query.get("failed") != null;
        List<LedgerIndex.StoryRow> rows = index.stories(seen, page * PAGE, PAGE + 1);
        return new StoriesScreen(
                rows.subList(0, Math.min(PAGE, rows.size())),
                index.counts(),
                index.failed(0, all ? 200 : FAILED),
                seen,
                index.arrived(),
                page,
                rows.size() > PAGE,
                all);
    }

    /** How many articles arrived since the reader looked. */
    public long fresh() {
        return Math.max(0, arrived - seen);
    }
}
