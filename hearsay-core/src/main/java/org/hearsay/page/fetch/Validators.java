package org.hearsay.page.fetch;

import org.hearsay.page.Capture;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether an address still answers as it did (RFC 9110, 8.8).
 *
 * @param url the address that answered; only it is asked so
 * @param etag the entity tag, if it gave one
 * @param lastModified the time of the last change, as it gave it
 */
public record Validators(
        String url, @Nullable String etag, @Nullable String lastModified) {

    private static final int LONGEST = 512;

    /** Those of an earlier answer; null when it gave none. */
    public static @Nullable Validators of(Capture earlier) {
        String url = earlier.url();
        String etag = null;
        String lastModified = null;
        for (Capture.Header header : earlier.headers()) {
            if (header.name().equalsIgnoreCase("ETag")) {
                etag = sound(header.value());
            } else if (header.name().equalsIgnoreCase("Last-Modified")) {
                lastModified = sound(header.value());
            }
        }
        return url == null || etag == null && lastModified == null ? null : new Validators(url, etag, lastModified);
    }

    /** A value that can be sent back as it came. */
    private static @Nullable String sound(String value) {
        boolean plain =
                !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return plain ? value : null;
    }
}
