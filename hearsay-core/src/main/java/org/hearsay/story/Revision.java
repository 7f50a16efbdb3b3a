package org.hearsay.story;

import java.util.List;

/**
 * What new pages do to the stories.
 *
 * @param gone ids of stories that are not as they were
 * @param made what stands in their place
 */
public record Revision(List<String> gone, List<Draft> made) {

    /** Copies the lists. */
    public Revision {
        gone = List.copyOf(gone);
        made = List.copyOf(made);
    }

    /**
     * A story, before it is read.
     *
     * @param pages keys of its pages, in canonical order
     * @param copies pages of it that repeat others of it in the same words
     */
    public record Draft(List<String> pages, List<Copy> copies) {

        /** Copies the lists. */
        public Draft {
            pages = List.copyOf(pages);
            copies = List.copyOf(copies);
        }
    }
}
