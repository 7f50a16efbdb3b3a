package org.hearsay.story;

import java.util.List;

/**
 * The pages of one story, before it is read.
 *
 * @param pages in canonical order
 * @param copies pages of it that repeat others of it in the same words
 */
public record Chapter(List<ArticleFindings> pages, List<Copy> copies) {

    /** Copies the lists. */
    public Chapter {
        pages = List.copyOf(pages);
        copies = List.copyOf(copies);
    }
}
