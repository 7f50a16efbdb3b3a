package org.hearsay.page.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for the time that is slept, of which it keeps a list. */
final class StillTime implements Timekeeper {

    static final Instant START = Instant.parse("2031-03-05T10:00:00Z");

    private final List<Duration> slept = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public synchronized Instant now() {
        return START.plus(passed);
    }

    @Override
    public synchronized long nanos() {
        return passed.toNanos();
    }

    @Override
    public synchronized void sleep(Duration time) {
        if (!time.isZero()) {
            slept.add(time);
            passed = passed.plus(time);
        }
    }

    /** What was slept, in order; sleeps of no length are not counted. */
    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }
}
