package org.hearsay.text;

/**
 * The counted work that one page may ask for. Stages stop at a limit and say so; they never look at a
 * clock.
 *
 * @param pageBytes bytes of a page that are read
 * @param textCharacters characters of article text that are analysed
 * @param markupDepth nested elements that are followed
 * @param markupNodes nodes of markup that are visited
 * @param unpacking what archives, messages and documents may ask for before their pages are pages
 */
public record Limits(int pageBytes, int textCharacters, int markupDepth, int markupNodes, Unpacking unpacking) {

    /** What is used unless told otherwise: 10 MB, 400,000 characters, depth 512, 2 M nodes. */
    public static final Limits DEFAULT = new Limits(10_000_000, 400_000, 512, 2_000_000);

    private static final int LEFTOVERS = 3;

    /** Characters a page may show of which the article is looked for: three times those of the longest article. */
    public long shownCharacters() {
        return (long) LEFTOVERS * textCharacters;
    }

    /** The same for unpacking as unless told otherwise. */
    public Limits(int pageBytes, int textCharacters, int markupDepth, int markupNodes) {
        this(pageBytes, textCharacters, markupDepth, markupNodes, Unpacking.DEFAULT);
    }

    /** These limits with others for unpacking. */
    public Limits with(Unpacking other) {
        return new Limits(pageBytes, textCharacters, markupDepth, markupNodes, other);
    }

    /**
     * What archives, messages and documents may ask for.
     *
     * @param depth archives and messages within one another that are opened
     * @param entries of an archive that are looked at
     * @param ratio bytes that may come out for each byte of the archive that goes in, archives within it counted
     *     together; the first megabyte is free
     * @param heldBytes of an archive within another, or of a message, that are held in memory
     * @param mailDepth parts of a message within one another that are followed
     * @param mailParts parts of a message that are looked at
     * @param pdfPages pages of a PDF document that are read
     * @param pdfObjects objects that a PDF document may have
     */
    public record Unpacking(
            int depth,
            int entries,
            int ratio,
            int heldBytes,
            int mailDepth,
            int mailParts,
            int pdfPages,
            int pdfObjects) {

        /** What is used unless told otherwise. */
        public static final Unpacking DEFAULT = new Unpacking(5, 100_000, 100, 64_000_000, 20, 1_000, 500, 250_000);
    }
}
