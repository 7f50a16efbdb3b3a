package org.hearsay.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Ruling;
import org.jspecify.annotations.Nullable;

/** Appends rulings with the time at which they are made, to the second. */
public final class RulingClock {
    private final Ledger ledger;

    /** @param ledger what is ruled on */
    public RulingClock(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The time, to the second, in ISO 8601. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Appends a ruling.
     *
     * @throws IllegalArgumentException if it is not one, such as a grade that is none
     */
    public Ruling append(String by, String on, Ruling.Action action, @Nullable String before, @Nullable String after) {
        return ledger.append(new Ruling.Entry(now(), by, on, action, before, after));
    }
}
