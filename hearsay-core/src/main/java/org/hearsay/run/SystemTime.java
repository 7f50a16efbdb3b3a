package org.hearsay.run;

import java.time.Duration;
import java.time.Instant;
import org.hearsay.page.fetch.Timekeeper;

/** The clock of the machine. */
final class SystemTime implements Timekeeper {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
