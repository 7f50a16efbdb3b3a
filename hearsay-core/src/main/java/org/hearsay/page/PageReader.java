package org.hearsay.page;

/**
 * One page waiting to be read, on any thread. A document in a file of its own is not opened before
 * {@link #read()}; the bytes of one that came out of an archive are in memory by then.
 */
public interface PageReader {

    /** The name the page goes by: a path with {@code /}, an id, or {@code -} for standard input. */
    String doc();

    /**
     * Reads the page.
     *
     * @throws org.hearsay.text.StageException when there is no page to read, with one of the countable reasons
     *     that docs/cli.md lists
     */
    Captured read();
}
