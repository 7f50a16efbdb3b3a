package org.hearsay.article;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sign that an article, or part of it, comes from elsewhere than the outlet whose page it is. A sign is no
 * proof: it says where to look for the origin.
 *
 * @param kind how the page says it
 * @param name from whom, agencies by their full names; null where only an address is given
 * @param url the address given for it, of the web; null if none is
 * @param span the words that say it, into {@link Article#text()}; null where they cannot be cited
 */
public record SyndicationHint(
        Kind kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable Span span) {

    /** How a page says where its article comes from. */
    public enum Kind {
        /** {@code KELMORA (Corvane) —} before the first sentence, or {@code (Corvane)} behind the last. */
        DATELINE,
        /** An agency or another outlet in the byline, or a writer's affiliation to one. */
        BYLINE,
        /** A line {@code Source: …}. */
        SOURCE_LINE,
        /** "This article was originally published by …". */
        FIRST_PUBLISHED,
        /** "Republished with permission of …", "under a licence from …". */
        REPUBLISHED,
        /** "… contributed to this report", "Reporting by …". */
        CONTRIBUTED,
        /** A copyright line beside the article that names another than the outlet. */
        COPYRIGHT,
        /** The page's canonical address is another site's. */
        CANONICAL,
        /** The head of the page names a source, an original or another publisher. */
        METADATA
    }

    /** Checks that it says something. */
    public SyndicationHint {
        if (name == null && url == null) {
            throw new IllegalArgumentException("a hint needs a name or an address");
        }
    }
}
