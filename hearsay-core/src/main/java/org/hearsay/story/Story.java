package org.hearsay.story;

import java.util.List;

/**
 * Pages on the same happenings.
 *
 * @param id {@code sy-} and the key of its earliest page
 * @param title the title of its earliest page
 * @param pages article keys, earliest publication first, then by digest
 */
public record Story(String id, String title, List<String> pages) {

    /** Copies the list. */
    public Story {
        pages = List.copyOf(pages);
    }
}
