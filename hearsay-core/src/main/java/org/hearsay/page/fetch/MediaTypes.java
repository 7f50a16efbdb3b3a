package org.hearsay.page.fetch;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kinds of content are read when they are fetched. */
final class MediaTypes {

    private static final Set<String> READABLE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "text/x-markdown",
            "application/pdf",
            "application/x-pdf",
            "text/xml",
            "application/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "text/x-opml",
            "application/x-opml+xml",
            "application/feed+json",
            "application/json");

    private MediaTypes() {}

    /** Whether the content of this {@code Content-Type} is read; without one its bytes decide. */
    static boolean isReadable(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        int end = type.indexOf(';');
        return READABLE.contains(
                (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT));
    }
}
