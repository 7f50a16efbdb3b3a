package org.hearsay.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page came to hand: kept beside its bytes as evidence. What is found in a page does not depend on
 * it, but for one thing: a charset that {@code mediaType} states helps to decode the bytes.
 *
 * @param requested the address that was asked for; null when none is known
 * @param url the address that answered, after all redirects, or that an entry of a feed gives as its own; null
 *     when none is known
 * @param status the status of the HTTP response; null when there was none
 * @param headers of the response, the message or the part, in the order received, names as received
 * @param at when; null when unknown
 * @param mediaType what the sender said the bytes are, parameters and all; null when nothing was said
 * @param container the archives or the feed it was taken out of, outermost first, each step behind {@code !/} (an entry)
 *     or {@code #} (a byte offset): {@code pages.zip!/crawl.warc.gz#1042}; null for what lay by itself
 */
public record Capture(
        @Nullable String requested,
        @Nullable String url,
        @Nullable Integer status,
        List<Header> headers,
        @Nullable Instant at,
        @Nullable String mediaType,
        @Nullable String container) {

    /** Nothing is known. */
    public static final Capture UNKNOWN = new Capture(null, null, null, List.of(), null, null, null);

    /** Copies the headers. */
    public Capture {
        headers = List.copyOf(headers);
    }

    /**
     * A header field.
     *
     * @param name as received
     * @param value as received, unfolded
     */
    public record Header(String name, String value) {}

    /** From {@code url} and {@code at}, as far as known. */
    public static Capture of(@Nullable String url, @Nullable Instant at) {
        return new Capture(null, url, null, List.of(), at, null, null);
    }

    /** The same, taken out of {@code chain}. */
    public Capture in(@Nullable String chain) {
        return new Capture(requested, url, status, headers, at, mediaType, chain);
    }
}
