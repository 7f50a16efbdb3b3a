package org.hearsay.time;

import java.util.List;
import java.util.Set;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Relation;
import org.hearsay.time.Scanner.Found;
import org.jspecify.annotations.Nullable;

/** "In January and February 1937", "on 3 May, 10 June and 4 July 1951": what is listed shares the year said last. */
final class SharedYear {

    private static final Set<String> JOINTS = Set.of("and", "or", ",", "to", "on", "in", "the", "-", "–");
    private static final int WIDEST = 3;

    private SharedYear() {}

    /** Gives the days and months of {@code found} that stand in a list the year of its last. */
    static void share(Line line, List<Found> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            Found here = found.get(i);
            Found next = found.get(i + 1);
            if (here.reading() instanceof Part part
                    && open(part)
                    && next.reading() instanceof Part other
                    && other.year() != null
                    && joined(line, here.end(), next.start())) {
                found.set(
                        i,
                        new Found(here.start(), here.end(), new Part(other.year(), null, part.code(), Relation.NONE)));
                continue;
            }
            Day end = last(next.reading());
            if (end == null || end.year() == null || !joined(line, here.end(), next.start())) {
                continue;
            }
            if (here.reading() instanceof Day day && day.year() == null && next.reading() instanceof Day) {
                int year = year(end, day.month(), day.day());
                found.set(i, new Found(here.start(), here.end(), new Day(year, day.month(), day.day(), day.weekday())));
            } else if (here.reading() instanceof MonthOf month
                    && month.year() == null
                    && month.yearShift() == null
                    && month.relation() == Relation.NONE
                    && next.reading() instanceof MonthOf) {
                MonthOf dated = new MonthOf(year(end, month.month(), 0), null, month.month(), Relation.NONE);
                found.set(i, new Found(here.start(), here.end(), dated));
            }
        }
    }

    private static boolean open(Part part) {
        return part.year() == null && part.yearShift() == null;
    }

    /** Where a reading ends, as a day; of a month the last. */
    private static @Nullable Day last(Reading reading) {
        if (reading instanceof From from) {
            return last(from.to());
        }
        if (reading instanceof MonthOf month) {
            return new Day(month.year(), month.month(), 31, null);
        }
        return reading instanceof Day day ? day : null;
    }

    private static int year(Day end, int month, int day) {
        int year = java.util.Objects.requireNonNull(end.year());
        boolean later = month > end.month() || (month == end.month() && day > end.day());
        return later ? year - 1 : year;
    }

    private static boolean joined(Line line, int from, int to) {
        boolean joint = to > from && to - from <= WIDEST;
        for (int i = from; joint && i < to; i++) {
            joint = line.in(i, JOINTS);
        }
        return joint;
    }
}
