package org.hearsay.page.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Until when something must be done.
 *
 * @param time what tells the time
 * @param end in the nanoseconds of {@code time}
 */
record Deadline(Timekeeper time, long end) {

    static Deadline in(Duration span, Timekeeper time) {
        return new Deadline(time, time.nanos() + span.toNanos());
    }

    /** Milliseconds left, at least 1 and at most {@code most}. */
    int left(Duration most) throws SocketTimeoutException {
        long nanos = end - time.nanos();
        if (nanos <= 0) {
            throw new SocketTimeoutException("the time for the whole answer is up");
        }
        return (int) Math.max(1, Math.min(most.toMillis(), nanos / 1_000_000));
    }
}
