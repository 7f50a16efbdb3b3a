package org.hearsay.lab.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people have read off a page. */
sealed interface Gold {

    /** The name of the page in its set. */
    String id();

    /** Where the page was. */
    String url();

    /**
     * An article.
     *
     * @param id the name of the page
     * @param url its address
     * @param body the text of the article
     * @param title its title; empty when not known
     * @param authors their names, parted by commas, semicolons or "and"; empty when there are none
     * @param date of publication, ISO 8601; empty when not known
     */
    record OfArticle(String id, String url, String body, String title, String authors, String date) implements Gold {}

    /**
     * A date of publication.
     *
     * @param id the name of the page
     * @param url its address
     * @param date ISO 8601; null when the page has none that could be settled
     * @param part of the set
     */
    record OfDate(String id, String url, @Nullable String date, String part) implements Gold {}

    /**
     * The lines of a page's text.
     *
     * @param id the name of the page, which is that of its article
     * @param url its address
     * @param lines all of them, in order
     */
    record OfLines(String id, String url, List<Line> lines) implements Gold {
        /** Copies the lines. */
        public OfLines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of text.
     *
     * @param text without its end
     * @param body whether it belongs to the article
     * @param near whether it stands in the article or shortly before or after it
     */
    record Line(String text, boolean body, boolean near) {}
}
