package org.hearsay.story;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Two pages in which much the same words stand, as an exact alignment found it. It depends on the two pages alone; which
 * of a page's several sources it is said to copy is decided over all of them ({@link CopyFinder}).
 *
 * @param page key of the page that repeats
 * @param of key of the page it repeats
 * @param place of {@code of} in the canonical order
 * @param words of {@code page}'s prose
 * @param share how much of them is taken over, 0..1
 * @param named whether {@code page} names the outlet of {@code of}
 * @param tiles what stands in both, in order
 */
public record Reuse(String page, String of, long place, int words, double share, boolean named, List<Tile> tiles) {

    /** Copies the list. */
    public Reuse {
        tiles = List.copyOf(tiles);
    }

    /**
     * A passage.
     *
     * @param start number of its first word in the prose of the page that repeats
     * @param end number of the word after it
     * @param in into the text of the page that repeats
     * @param from into the text of the page it repeats
     */
    public record Tile(int start, int end, Span in, Span from) {}
}
