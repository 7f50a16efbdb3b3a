package org.hearsay.page;

/** What a page's text is. */
public enum Format {
    /** Markup. */
    HTML,
    /** Markdown, as it was written: its markers are left out by the article. */
    MARKDOWN,
    /** Plain text, often with the leftovers of a page around the article. */
    TEXT
}
