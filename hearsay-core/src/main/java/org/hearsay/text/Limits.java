package org.hearsay.text;

/**
 * The counted work that one page may ask for. Stages stop at a limit and say so; they never look at a
 * clock.
 *
 * @param pageBytes bytes of a page that are read
 * @param textCharacters characters of article text that are analysed
 * @param markupDepth nested elements that are followed
 * @param markupNodes nodes of markup that are visited
 */
public record Limits(int pageBytes, int textCharacters, int markupDepth, int markupNodes) {

    /** What is used unless told otherwise: 10 MB, 400,000 characters, depth 512, 2 M nodes. */
    public static final Limits DEFAULT = new Limits(10_000_000, 400_000, 512, 2_000_000);

    private static final int LEFTOVERS = 3;

    /** Characters a page may show of which the article is looked for: three times those of the longest article. */
    public long shownCharacters() {
        return (long) LEFTOVERS * textCharacters;
    }
}
