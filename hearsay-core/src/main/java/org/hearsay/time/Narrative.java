package org.hearsay.time;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.Holiday;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Relation;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Year;
import org.jspecify.annotations.Nullable;

/**
 * The time a story has come to. In news it lasts for a sentence: after "on 3 March 2014", "on 10 May" is in
 * 2014. Only a day or month with its year opens one, and only if it lies well before publication; a time told
 * from the day of publication ends it.
 *
 * <p>A history tells most of its times by years long past and hardly any from the day it was published. There
 * the story goes on through the whole text, years and headings move it too, and so does every time read
 * against it.
 */
final class Narrative {

    /** A history states so many times of the past, at least. */
    private static final int MANY = 5;

    /** And so many to each that is told from the day of publication. */
    private static final int TO_EACH = 3;

    /** The start of a sentence, in atoms. */
    private static final int OPENING = 2;

    /** So many years before publication a time is long past. */
    private static final int LONG_PAST = 2;

    private final @Nullable LocalDate published;
    private final boolean history;
    private @Nullable Placed from;
    private @Nullable LocalDate at;

    private Narrative(@Nullable LocalDate published, boolean history) {
        this.published = published;
        this.history = history;
    }

    /** The narrative of a text with the times {@code all}; {@code published} is null if unknown. */
    static Narrative of(List<Placed> all, @Nullable LocalDate published) {
        int past = 0;
        int present = 0;
        for (Placed placed : all) {
            Reading reading = day(placed.reading());
            Integer year = year(reading);
            if (year != null) {
                past += published == null || published.getYear() - year >= LONG_PAST ? 1 : 0;
            } else if (reading instanceof Weekday
                    || (reading instanceof Shift shift && shift.base() == Reading.Base.PUBLICATION)) {
                present++;
            }
        }
        return new Narrative(published, past >= MANY && past >= TO_EACH * present);
    }

    /** Whether the text tells of times long past. */
    boolean history() {
        return history;
    }

    /** What {@code placed} turned out to be. */
    void note(Placed placed, Stamp stamp) {
        Reading reading = day(placed.reading());
        boolean dated = year(reading) != null && !(reading instanceof Year);
        boolean since = placed.line().is(placed.found().start() - 1, "since");
        if (history) {
            if (!since && moves(placed, reading, stamp)) {
                at = middle(stamp);
            }
        } else if (dated && !since && !(reading instanceof Part)) {
            at = stamp.first();
            from = placed;
        } else if (reading instanceof Weekday
                || (reading instanceof Shift shift && shift.base() == Reading.Base.PUBLICATION)) {
            at = null;
        }
    }

    /**
     * A year moves the story where a sentence or heading starts with it; elsewhere it is an aside, as is a date
     * that leads back and what is still to come.
     */
    private boolean moves(Placed placed, Reading reading, Stamp stamp) {
        boolean opens = placed.found().start() <= OPENING;
        boolean ahead = placed.direction() == Direction.FUTURE || placed.direction() == Direction.PLANNED;
        boolean counted = reading instanceof Shift shift
                && (shift.base() == Reading.Base.PUBLICATION || (shift.unit() == Unit.YEAR && shift.by() < 0));
        if (counted || (ahead && year(reading) == null)) {
            return false;
        }
        boolean back = at != null && year(reading) != null && stamp.last().isBefore(at);
        return opens || !(back || reading instanceof Year);
    }

    /** A year has no nearest day; its middle is as far from all. */
    private static LocalDate middle(Stamp stamp) {
        return stamp.unit() == Unit.YEAR ? stamp.first().withMonth(7) : stamp.first();
    }

    /** The day that {@code placed} is to be read against instead of that of publication; null if none is. */
    @Nullable
    LocalDate anchor(Placed placed) {
        if (at == null) {
            return null;
        }
        Reading reading = day(placed.reading());
        if (history) {
            // "today" and "two days ago" are told by the writer, not by the story
            boolean writer = reading instanceof Shift shift
                    && shift.base() == Reading.Base.PUBLICATION
                    && shift.unit() == Unit.DAY;
            return year(reading) == null && !writer ? at : null;
        }
        boolean tells = placed.direction() == Direction.PAST || placed.direction() == Direction.OPEN;
        boolean here = from != null
                && placed.sentence().equals(from.sentence())
                && published != null
                && published.getYear() - at.getYear() >= LONG_PAST;
        return tells && here && yearless(reading) ? at : null;
    }

    private static boolean yearless(Reading reading) {
        Reading end = reading instanceof From from ? from.to() : reading;
        return (end instanceof Day day && day.year() == null)
                || (end instanceof MonthOf month
                        && month.year() == null
                        && month.yearShift() == null
                        && month.relation() == Relation.NONE);
    }

    /** The year that is said; null if none is. */
    private static @Nullable Integer year(Reading reading) {
        if (reading instanceof Day day) {
            return day.year();
        } else if (reading instanceof MonthOf month) {
            return month.year();
        } else if (reading instanceof Part part) {
            return part.year();
        } else if (reading instanceof Holiday holiday) {
            return holiday.year();
        } else if (reading instanceof From from) {
            return year(from.to());
        } else if (reading instanceof Range range) {
            return year(range.to());
        } else if (reading instanceof Reading.Numeric numeric) {
            return numeric.year();
        }
        return reading instanceof Year year ? (Integer) year.year() : null;
    }

    private static Reading day(Reading reading) {
        return reading instanceof OfDay time && time.day() != null ? time.day() : reading;
    }
}
