package org.hearsay.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Compares times that are known within bounds, to the minute where both are. */
public final class Moments {

    private Moments() {}

    /** Negative when {@code a} surely lies before {@code b}, positive when after, 0 when it cannot be told. */
    public static int compare(TimeSpan a, TimeSpan b) {
        if (a.before(b)) {
            return -1;
        }
        if (b.before(a)) {
            return 1;
        }
        LocalDateTime first = minute(a);
        LocalDateTime second = minute(b);
        return first == null || second == null ? 0 : first.compareTo(second);
    }

    private static @Nullable LocalDateTime minute(TimeSpan span) {
        String iso = span.earliest();
        if (iso == null || !iso.equals(span.latest()) || iso.length() < 16) {
            return null;
        }
        boolean offset = iso.endsWith("Z") || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
        return offset
                ? OffsetDateTime.parse(iso)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(iso);
    }

    /** The least number of days between two times; 0 when they may be the same day, or one is unknown. */
    public static long daysApart(@Nullable TimeSpan a, @Nullable TimeSpan b) {
        if (a == null || b == null) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (TimeSpan first : readings(a)) {
            for (TimeSpan second : readings(b)) {
                least = Math.min(least, gap(first, second));
            }
        }
        return least;
    }

    private static long gap(TimeSpan a, TimeSpan b) {
        LocalDate endA = a.lastDay();
        LocalDate startB = b.firstDay();
        if (endA != null && startB != null && endA.isBefore(startB)) {
            return ChronoUnit.DAYS.between(endA, startB);
        }
        LocalDate endB = b.lastDay();
        LocalDate startA = a.firstDay();
        if (endB != null && startA != null && endB.isBefore(startA)) {
            return ChronoUnit.DAYS.between(endB, startA);
        }
        return 0;
    }

    /** The readings a page leaves open, each as a day; the interval itself when there are none. */
    private static List<TimeSpan> readings(TimeSpan span) {
        return span.candidates().isEmpty()
                ? List.of(span)
                : span.candidates().stream()
                        .map(day -> new TimeSpan(day, day, span.basis(), List.of()))
                        .toList();
    }

    /** The number of days from first to last; a large number when unbounded. */
    public static long width(TimeSpan span) {
        LocalDate first = span.firstDay();
        LocalDate last = span.lastDay();
        return first == null || last == null ? Integer.MAX_VALUE : ChronoUnit.DAYS.between(first, last);
    }
}
