package org.hearsay.page.fetch;

import org.hearsay.page.Capture;
import org.hearsay.text.StageException;

/** What came of fetching an address. */
public sealed interface Fetched {

    /**
     * The page as the host gave it.
     *
     * @param bytes decompressed
     * @param capture where they came from and when, with status and headers
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Arrived(byte[] bytes, Capture capture) implements Fetched {

        /** The address that {@code reference}, found in these bytes, leads to; itself when it leads to none. */
        public String resolve(String reference) {
            String url = capture.url();
            try {
                return url == null
                        ? reference
                        : WebAddress.parse(url).resolve(reference).toString();
            } catch (StageException e) {
                return reference; // fetching it says what is wrong
            }
        }
    }

    /**
     * The host says that it is as it was.
     *
     * @param url the address that said so
     */
    record Unchanged(String url) implements Fetched {}
}
