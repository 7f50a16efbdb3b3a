package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which days something must lie, and why.
 *
 * @param earliest null when unbounded
 * @param latest null when unbounded
 * @param why the reasons, in the order they were found
 */
record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest, List<String> why) {

    /** Bounds that bound nothing. */
    static final Bounds NONE = new Bounds(null, null, List.of());

    Bounds {
        why = List.copyOf(why);
    }

    Bounds notBefore(LocalDate day, String reason) {
        return earliest != null && !day.isAfter(earliest) ? this : new Bounds(day, latest, and(reason));
    }

    Bounds notAfter(LocalDate day, String reason) {
        return latest != null && !day.isBefore(latest) ? this : new Bounds(earliest, day, and(reason));
    }

    private List<String> and(String reason) {
        List<String> reasons = new ArrayList<>(why);
        reasons.add(reason);
        return reasons;
    }

    boolean overlap(LocalDate first, LocalDate last) {
        return (earliest == null || !last.isBefore(earliest)) && (latest == null || !first.isAfter(latest));
    }

    /** {@code day}, or the earliest if that is later. */
    LocalDate later(LocalDate day) {
        return earliest != null && earliest.isAfter(day) ? earliest : day;
    }

    /** {@code day}, or the latest if that is earlier. */
    LocalDate earlier(LocalDate day) {
        return latest != null && latest.isBefore(day) ? latest : day;
    }
}
