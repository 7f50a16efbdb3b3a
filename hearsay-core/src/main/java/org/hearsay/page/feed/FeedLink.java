package org.hearsay.page.feed;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links in feeds. */
final class FeedLink {

    private static final int LONGEST = 8192;

    private FeedLink() {}

    /**
     * {@code link} as given where it is an address of the web, else the address it leads to from
     * {@code base}; null when that is none of the web ({@code javascript:}, {@code data:}, nothing to count from).
     */
    static @Nullable String of(@Nullable String link, @Nullable String base) {
        String text = link == null ? "" : link.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ')) {
            return null;
        }
        if (isWeb(text)) {
            return text;
        }
        if (base == null) {
            return null;
        }
        try {
            String resolved = URI.create(base).resolve(text.replace(" ", "%20")).toString();
            return isWeb(resolved) ? resolved : null;
        } catch (IllegalArgumentException e) {
            return null; // no address, so the entry has no link
        }
    }

    private static boolean isWeb(String text) {
        String lower = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
