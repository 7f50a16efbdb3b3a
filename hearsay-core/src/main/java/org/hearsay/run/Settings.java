package org.hearsay.run;

import java.time.Duration;
import org.hearsay.text.Limits;

/**
 * How a run goes about its work. None of it changes what is found, except that a page which takes longer
 * than {@code pageTimeout} is quarantined.
 *
 * @param threads pages read at once, at least 1
 * @param pageTimeout time of a processor one page may take; by the clock six times as much
 * @param limits counted work one page may ask for
 */
public record Settings(int threads, Duration pageTimeout, Limits limits) {

    /** As many threads as processors, 5 seconds a page. */
    public static final Settings DEFAULT =
            new Settings(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(5), Limits.DEFAULT);

    /** Checks the bounds. */
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        if (pageTimeout.isNegative() || pageTimeout.isZero()) {
            throw new IllegalArgumentException("a page needs time: " + pageTimeout);
        }
    }
}
