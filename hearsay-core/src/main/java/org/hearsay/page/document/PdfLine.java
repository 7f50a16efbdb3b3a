package org.hearsay.page.document;

/**
 * A line of a PDF page; lengths in points, from the left and the top of the page.
 *
 * @param page from 0
 * @param left where it begins
 * @param right where it ends
 * @param y its baseline
 * @param size of its type
 * @param bold whether all of it is
 * @param text its characters
 */
record PdfLine(int page, float left, float right, float y, float size, boolean bold, String text) {

    /** The same with every number the same, to tell lines that repeat from page to page. */
    String pattern() {
        return text.strip().replaceAll("\\p{Nd}+", "#").replaceAll("\\s+", " ");
    }
}
