package org.hearsay.page.fetch;

import java.util.List;
import org.hearsay.page.Capture.Header;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered.
 *
 * @param status of HTTP
 * @param headers in the order received
 * @param body decoded; empty unless the status is 200
 * @param whole whether the body ends where it ends, and not at a limit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, List<Header> headers, byte[] body, boolean whole) {

    /** The first header of that name, whatever its case. */
    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether the status sends on to another address. */
    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
