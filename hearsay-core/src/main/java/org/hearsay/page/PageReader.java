package org.hearsay.page;

/**
 * One page waiting to be read. Nothing is opened before {@link #read()} is called, and that may happen on
 * any thread.
 */
public interface PageReader {

    /** The name the page goes by: a path with {@code /}, an id, or {@code -} for standard input. */
    String doc();

    /**
     * Reads the page.
     *
     * @throws org.hearsay.text.StageException when there is no page to read, with a countable reason:
     *     {@code missing}, {@code unreadable}, {@code empty}, {@code binary}, {@code no-pages},
     *     {@code not-a-page}, {@code bad-line}, {@code too-large}
     */
    Captured read();
}
