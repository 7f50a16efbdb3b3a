package org.hearsay.web;

import java.util.List;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.jspecify.annotations.Nullable;

/**
 * A page in the reader.
 *
 * @param key of the page
 * @param doc its name
 * @param title of its article; its name if it has none
 * @param outlet who published it, as far as it says
 * @param byline who wrote it
 * @param published when, with the basis
 * @param link its address on the web, if it has one that may be followed
 * @param sha256 digest of its bytes
 * @param limits what was left out in reading it
 * @param paragraphs its text
 * @param card the statement or event at hand; null when the page as a whole was asked for
 * @param before how many characters of the article stand before what is shown
 * @param after how many behind
 * @param statements ids of its statements, in order
 * @param chosen whether an analyst has chosen other words for the entry at hand
 */
public record ReaderView(
        String key,
        String doc,
        String title,
        @Nullable String outlet,
        @Nullable String byline,
        String published,
        @Nullable String link,
        String sha256,
        List<String> limits,
        List<Paragraph> paragraphs,
        @Nullable Card card,
        int before,
        int after,
        List<String> statements,
        boolean chosen) {

    /**
     * A paragraph.
     *
     * @param style title, subhead, body, item, field, or beside for what is not of the article
     */
    public record Paragraph(String style, List<Run> runs) {}

    /**
     * Characters with the same marks.
     *
     * @param classes the marks as classes of style
     * @param anchor whether the entry at hand begins here
     */
    public record Run(String text, String classes, boolean anchor) {}

    /** Its name without the folders it lies in. */
    public String file() {
        return ArticleRow.file(doc);
    }

    /** Where the window before this one begins. */
    public int earlier() {
        return Math.max(0, before - ReaderText.WINDOW);
    }

    /** Where the window behind this one begins. */
    public int later() {
        return before + ReaderText.WINDOW;
    }
}
