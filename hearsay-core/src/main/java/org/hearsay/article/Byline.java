package org.hearsay.article;

import org.hearsay.text.Span;

/**
 * One of those whom a page names as its writers, without role, place or date.
 *
 * @param kind what it is
 * @param span the name, into {@link Article#text()}
 */
public record Byline(Kind kind, Span span) {

    /** What is named. */
    public enum Kind {
        /** A person, by name or pen name. */
        PERSON,
        /** A desk, the staff or the editors, of whatever outlet. */
        DESK,
        /** A news agency, another outlet or another organisation. */
        AGENCY
    }
}
