package org.hearsay.article;

import org.hearsay.text.Span;

/**
 * A paragraph of an article, or one of its fields, within the article's text.
 *
 * @param kind what it is
 * @param span into {@link Article#text()}
 */
public record Block(Kind kind, Span span) {

    /** What a block is. */
    public enum Kind {
        /** The headline. */
        TITLE,
        /** Who wrote it. */
        BYLINE,
        /** The stated date of publication or change. */
        DATE,
        /** A heading inside the body. */
        SUBHEAD,
        /** A paragraph of the body. */
        PARAGRAPH,
        /** An item of a list in the body. */
        ITEM
    }

    /** Whether it belongs to the body. */
    public boolean isBody() {
        return kind == Kind.SUBHEAD || kind == Kind.PARAGRAPH || kind == Kind.ITEM;
    }
}
