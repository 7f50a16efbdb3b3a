package org.hearsay.ledger.sqlite;

import org.hearsay.text.Citation;
import org.hearsay.text.Span;

/**
 * A citation as the column {@code cited} keeps it, so that it can be checked without the finding.
 *
 * @param page key of the page
 * @param start into the page's text
 * @param end likewise
 * @param exact whether {@code words} are, to the letter, what stands there
 * @param words what the reader saw
 */
record CitedSpan(String page, int start, int end, boolean exact, String words) {

    static CitedSpan of(String page, Citation citation) {
        return new CitedSpan(page, citation.span().start(), citation.span().end(), citation.exact(), citation.text());
    }

    Span span() {
        return new Span(start, end);
    }
}
