package org.hearsay.page.feed;

import java.util.List;
import org.hearsay.page.Captured;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param title of the feed, as a rule the name of the outlet
 * @param language as the feed states it
 * @param entries in the order of the feed
 * @param gaps why some of its entries are missing here; empty when none are
 */
public record Feed(
        @Nullable String title, @Nullable String language, List<FeedEntry> entries, List<Captured.Limit> gaps) {

    /** So many entries of a feed are read. */
    public static final int MOST = 1000;

    /** Copies the lists. */
    public Feed {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
    }
}
