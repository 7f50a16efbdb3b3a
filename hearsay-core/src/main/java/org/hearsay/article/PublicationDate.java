package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published (or changed).
 *
 * @param when the day, minute or interval, with its basis
 * @param source the characters of the <em>page</em> that say so; null when given from outside or
 *     derived from several places
 * @param rejected readings that were considered and why they were not taken
 * @param why for a derived date, what each bound rests on; else empty
 */
public record PublicationDate(TimeSpan when, @Nullable Span source, List<Rejected> rejected, List<String> why) {

    /** Copies the lists. */
    public PublicationDate {
        rejected = List.copyOf(rejected);
        why = List.copyOf(why);
    }

    /** A date that the page states. */
    public PublicationDate(TimeSpan when, @Nullable Span source, List<Rejected> rejected) {
        this(when, source, rejected, List.of());
    }

    /** The day it names; null when it leaves a choice. */
    public @Nullable LocalDate day() {
        return when.isDay() ? when.firstDay() : null;
    }

    /** Whether both name the same day, give or take a time zone. */
    boolean near(PublicationDate other) {
        LocalDate first = when.firstDay();
        LocalDate second = other.when.firstDay();
        return first != null && second != null && Math.abs(first.toEpochDay() - second.toEpochDay()) <= 1;
    }

    /**
     * A reading that was not taken.
     *
     * @param value the ISO date it would have been
     * @param why the evidence against it
     */
    public record Rejected(String value, String why) {}
}
