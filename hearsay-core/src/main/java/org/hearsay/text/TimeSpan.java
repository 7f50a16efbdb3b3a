package org.hearsay.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time known within bounds: a day, a minute, or an interval; both ends inclusive.
 *
 * @param earliest ISO 8601 local date ({@code 2024-01-10}) or local date and time to the minute, with
 *     an offset if the page states one; null if unbounded
 * @param latest likewise
 * @param basis what it rests on
 * @param candidates ISO dates between which the page leaves the choice open; empty when it does not
 */
public record TimeSpan(@Nullable String earliest, @Nullable String latest, Basis basis, List<String> candidates) {

    /** Checks both ends and copies the candidates. */
    public TimeSpan {
        candidates = List.copyOf(candidates);
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("a time span needs a bound");
        }
        if (earliest != null && latest != null && dayOf(earliest).isAfter(dayOf(latest))) {
            throw new IllegalArgumentException("a time span ends before it starts: " + earliest + ".." + latest);
        }
    }

    /** One day. */
    public static TimeSpan day(LocalDate day, Basis basis) {
        return days(day, day, basis);
    }

    /** All days from {@code first} to {@code last}. */
    public static TimeSpan days(LocalDate first, LocalDate last, Basis basis) {
        return new TimeSpan(first.toString(), last.toString(), basis, List.of());
    }

    /** One minute of one day. */
    public static TimeSpan minute(LocalDateTime minute, Basis basis) {
        String iso = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", java.util.Locale.ROOT)
                .format(minute);
        return new TimeSpan(iso, iso, basis, List.of());
    }

    /** The same bounds with the open choice {@code candidates}. */
    public TimeSpan withCandidates(List<String> candidates) {
        return new TimeSpan(earliest, latest, basis, candidates);
    }

    /** The first possible day; null if unbounded. */
    public @Nullable LocalDate firstDay() {
        return earliest == null ? null : dayOf(earliest);
    }

    /** The last possible day; null if unbounded. */
    public @Nullable LocalDate lastDay() {
        return latest == null ? null : dayOf(latest);
    }

    /** Whether it is one known day. */
    public boolean isDay() {
        return earliest != null && latest != null && dayOf(earliest).equals(dayOf(latest));
    }

    /** Whether some moment may lie in both. */
    public boolean overlaps(TimeSpan other) {
        return !before(other) && !other.before(this);
    }

    /** Whether it surely ends, by day, before {@code other} starts. */
    public boolean before(TimeSpan other) {
        LocalDate end = lastDay();
        LocalDate start = other.firstDay();
        return end != null && start != null && end.isBefore(start);
    }

    /** The day of an ISO 8601 date or date-time. */
    private static LocalDate dayOf(String iso) {
        try {
            int time = iso.indexOf('T'); // years before our era are longer: -2994-01-01
            return LocalDate.parse(time < 0 ? iso : iso.substring(0, time));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an ISO 8601 date: " + iso, e);
        }
    }
}
