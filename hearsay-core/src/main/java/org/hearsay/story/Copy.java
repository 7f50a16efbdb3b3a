package org.hearsay.story;

import java.util.List;
import org.hearsay.text.Span;

/**
 * One page that repeats another.
 *
 * @param page key of the page that repeats
 * @param of key of the page it repeats
 * @param share how much of {@code page}'s prose is taken over, 0..1
 * @param how in what way
 * @param passages what stands in both
 */
public record Copy(String page, String of, double share, How how, List<Passage> passages) {

    /** Copies the list. */
    public Copy {
        passages = List.copyOf(passages);
    }

    /** In what way a page repeats another. */
    public enum How {
        /** In the same words. */
        COPIES,
        /** The same facts in the same order, in other words. */
        REWRITES,
        /** Names it as its source. */
        CITES
    }

    /**
     * The same words on two pages.
     *
     * @param in into the text of the page that repeats
     * @param from into the text of the page it repeats
     */
    public record Passage(Span in, Span from) {}
}
