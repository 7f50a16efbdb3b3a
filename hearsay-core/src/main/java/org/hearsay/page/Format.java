package org.hearsay.page;

/** What a page's bytes are. */
public enum Format {
    /** Markup. */
    HTML,
    /** Plain text, often with the leftovers of a page around the article. */
    TEXT
}
