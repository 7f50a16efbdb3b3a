package org.hearsay.time;

import java.time.LocalDate;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The year of a story told within a paragraph: after "on 3 March 2014", "on 10 May" is in 2014. Only a day
 * or month with its year opens one, and only if it lies well before publication; a time told from the day
 * of publication ends it, as does the paragraph.
 */
final class Narrative {

    private int block = -1;
    private @Nullable LocalDate at;

    /** What {@code placed} turned out to be. */
    void note(Placed placed, Stamp stamp, boolean stated) {
        Reading reading = day(placed.reading());
        boolean dated = reading instanceof Day || reading instanceof MonthOf;
        boolean since = placed.line().is(placed.found().start() - 1, "since");
        if (dated && stated && !since) {
            at = stamp.first();
            block = placed.sentence().block();
        } else if (reading instanceof Reading.Weekday
                || (reading instanceof Reading.Shift shift && shift.base() == Reading.Base.PUBLICATION)) {
            at = null;
        }
    }

    /** The day that {@code placed} is to be read against instead of that of publication; null if none is. */
    @Nullable
    LocalDate anchor(Placed placed, LocalDate published) {
        boolean tells = placed.direction() == Direction.PAST || placed.direction() == Direction.OPEN;
        boolean here = at != null && placed.sentence().block() == block && published.getYear() - at.getYear() >= 2;
        return tells && here && yearless(day(placed.reading())) ? at : null;
    }

    private static boolean yearless(Reading reading) {
        return (reading instanceof Day day && day.year() == null)
                || (reading instanceof MonthOf month
                        && month.year() == null
                        && month.yearShift() == null
                        && month.relation() == Relation.NONE);
    }

    private static Reading day(Reading reading) {
        return reading instanceof OfDay time && time.day() != null ? time.day() : reading;
    }
}
