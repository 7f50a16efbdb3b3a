package org.hearsay.page.fetch;

import java.time.Duration;

/**
 * How pages are fetched.
 *
 * @param userAgent what hosts are told of who asks
 * @param allowPrivate whether addresses outside the public internet, and any port, are connected to
 * @param delay between the end of one request to a host and the next, unless the host asks for more
 * @param connectTime how long connecting may take
 * @param exchangeTime how long one request may take, from connecting to the last byte
 * @param longestWait a host that asks to be left alone for longer is given up
 * @param retries how often an address is asked again that says 429 or 503
 * @param bytes how large an answer may be, compressed or not
 */
public record FetchSettings(
        String userAgent,
        boolean allowPrivate,
        Duration delay,
        Duration connectTime,
        Duration exchangeTime,
        Duration longestWait,
        int retries,
        int bytes) {

    /** What is used unless told otherwise: a second between pages, a minute for each, 10 MB. */
    public FetchSettings(String userAgent) {
        this(
                userAgent,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                2,
                10_000_000);
    }

    /** The same, with this time for a request. */
    public FetchSettings within(Duration span) {
        Duration connect = span.compareTo(connectTime) < 0 ? span : connectTime;
        return new FetchSettings(userAgent, allowPrivate, delay, connect, span, longestWait, retries, bytes);
    }

    /** The same, with this delay, and private addresses or not. */
    public FetchSettings with(Duration newDelay, boolean privateToo) {
        return new FetchSettings(
                userAgent, privateToo, newDelay, connectTime, exchangeTime, longestWait, retries, bytes);
    }
}
