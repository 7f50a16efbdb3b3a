package org.hearsay.page.fetch;

import java.time.Duration;
import java.time.Instant;

/** Tells the time and waits. Whoever fetches brings it along, so that nothing here looks at a clock. */
public interface Timekeeper {

    /** The time of day. */
    Instant now();

    /** Nanoseconds since a moment that stays the same. */
    long nanos();

    /** Lets {@code time} pass; returns at once if there is none. */
    void sleep(Duration time) throws InterruptedException;
}
