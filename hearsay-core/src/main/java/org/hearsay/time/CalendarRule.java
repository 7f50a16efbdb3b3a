package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Set;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Relation;
import org.jspecify.annotations.Nullable;

/** Dates that name a month: "Tuesday, January 2, 2024", "2 Jan", "3–5 May", "in March", "June last year". */
final class CalendarRule implements Rule {

    /** Before a month that stands alone and could be another word. */
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "till", "by", "from", "of", "during", "through", "before", "after", "between",
            "and", "to", "last", "next", "this", "early", "late", "mid", "every", "each", "for", "into", "past", "or",
            "-", "–");

    private static final Set<String> NAMES = Set.of("april", "june", "august");

    @Override
    public @Nullable Match at(Line line, int i) {
        DayOfWeek weekday = Words.anyWeekday(line.at(i));
        if (weekday != null && line.capital(i)) {
            int next = line.is(i + 1, ",") || line.is(i + 1, ".") ? i + 2 : i + 1;
            next = line.is(next, ",") || line.is(next, "the") ? next + 1 : next;
            Match date = date(line, next, weekday);
            return date != null && date.reading() instanceof Day ? date : null;
        }
        return date(line, i, null);
    }

    private static @Nullable Match date(Line line, int i, @Nullable DayOfWeek weekday) {
        return Words.month(line.at(i)) > 0 ? monthFirst(line, i, weekday) : dayFirst(line, i, weekday);
    }

    private static @Nullable Match monthFirst(Line line, int i, @Nullable DayOfWeek weekday) {
        int month = Words.month(line.at(i));
        if (!line.capital(i)) {
            return null;
        }
        int next = line.is(i + 1, ".") && line.glued(i + 1) ? i + 2 : i + 1;
        next = line.is(next, "the") ? next + 1 : next;
        int day = Words.dayOfMonth(line.at(next));
        if (day > 0 && !quantity(line, next + 1, line.at(next))) {
            return throughDay(line, next + 1, month, day, weekday);
        }
        return weekday != null ? null : alone(line, i, month);
    }

    private static Match throughDay(Line line, int end, int month, int day, @Nullable DayOfWeek weekday) {
        int second = rangeEnd(line, end, month, line.is(end - 3, "between"));
        int lastDay = second > 0 ? Words.dayOfMonth(line.at(second)) : 0;
        int behind = second > 0 ? second + 1 : end;
        int yearAt = line.is(behind, ",") || line.is(behind, "of") ? behind + 1 : behind;
        Integer year = yearAt(line, yearAt);
        int to = year == null ? behind : yearAt + 1;
        Day first = new Day(year, month, day, weekday);
        return new Match(
                to, lastDay > 0 ? new Range(first, new Day(year, month, lastDay, null), end, second, false) : first);
    }

    /** Where the second day of "May 3-5", "May 3 to 5", "between May 3 and 5" stands; 0 if there is none. */
    private static int rangeEnd(Line line, int end, int month, boolean between) {
        boolean joined = line.hyphen(end) || line.is(end, "to") || (between && line.is(end, "and"));
        boolean day = joined && Words.dayOfMonth(line.at(end + 1)) > 0 && Words.month(line.at(end + 2)) == 0;
        return day && month > 0 && !quantity(line, end + 2, line.at(end + 1)) ? end + 1 : 0;
    }

    private static @Nullable Match dayFirst(Line line, int i, @Nullable DayOfWeek weekday) {
        int day = Words.dayOfMonth(line.at(i));
        if (day == 0 || (line.glued(i) && line.hyphen(i - 1) && Words.dayOfMonth(line.at(i - 2)) == 0)) {
            return null;
        }
        int next = line.is(i + 1, "of") ? i + 2 : line.skipHyphen(i + 1);
        if (monthHere(line, next)) {
            return dated(line, next, day, weekday);
        }
        // "3 and 5 May", "3–5 May", "between 3 and 5 May"
        boolean range = line.hyphen(i + 1) || line.is(i + 1, "to") || line.is(i - 1, "between");
        boolean list = line.is(i + 1, "and") || line.is(i + 1, "or") || line.is(i + 1, ",");
        int second = Words.dayOfMonth(line.at(i + 2));
        int month = line.is(i + 3, "of") ? i + 4 : i + 3;
        if ((range || list) && second > 0 && monthHere(line, month)) {
            Match last = dated(line, month, second, null);
            if (last.reading() instanceof Day to) {
                Day from = new Day(to.year(), to.month(), day, weekday);
                return range ? new Match(last.end(), new Range(from, to, i + 1, i + 2, false)) : new Match(i + 1, from);
            }
        }
        return null;
    }

    private static Match dated(Line line, int monthAt, int day, @Nullable DayOfWeek weekday) {
        int end = line.is(monthAt + 1, ".") && line.glued(monthAt + 1) ? monthAt + 2 : monthAt + 1;
        int yearAt = line.is(end, ",") || line.is(end, "of") || line.hyphen(end) ? end + 1 : end;
        Integer year = yearAt(line, yearAt);
        return new Match(
                year == null ? monthAt + 1 : yearAt + 1, new Day(year, Words.month(line.at(monthAt)), day, weekday));
    }

    private static boolean monthHere(Line line, int i) {
        boolean verb = line.is(i, "may") && line.pos(i).equals("AUX");
        return Words.month(line.at(i)) > 0 && line.capital(i) && !verb;
    }

    private static @Nullable Match alone(Line line, int i, int month) {
        int behind = line.is(i + 1, ".") && line.glued(i + 1) ? i + 2 : i + 1;
        int yearAt = line.is(behind, ",") || line.is(behind, "of") || line.hyphen(behind) ? behind + 1 : behind;
        Integer year = yearAt(line, yearAt);
        if (year != null) {
            return new Match(yearAt + 1, new MonthOf(year, null, month, Relation.NONE));
        }
        if (!standsAlone(line, i)) {
            return null;
        }
        int of = line.is(i + 1, "of") ? i + 2 : i + 1;
        Integer shift = line.is(of + 1, "year") ? yearShift(line.at(of)) : null;
        return shift != null
                ? new Match(of + 2, new MonthOf(null, shift, month, Relation.NONE))
                : new Match(i + 1, new MonthOf(null, null, month, Relation.NONE));
    }

    private static boolean standsAlone(Line line, int i) {
        String word = line.at(i);
        boolean introduced = line.in(i - 1, BEFORE_MONTH);
        boolean monthNext = Words.month(line.at(i + 2)) > 0 && line.hyphen(i + 1);
        if (word.length() <= 4 && !word.equals("june") && !word.equals("july") || word.equals("march")) {
            boolean verb = line.pos(i).equals("AUX");
            return (introduced || monthNext) && !verb && !nameFollows(line, i);
        }
        return !NAMES.contains(word) || !(nameFollows(line, i) || (nameBefore(line, i) && !introduced));
    }

    private static boolean nameFollows(Line line, int i) {
        return line.capital(i + 1) && line.pos(i + 1).equals("PROPN") && Words.weekday(line.at(i + 1)) == null;
    }

    private static boolean nameBefore(Line line, int i) {
        return line.capital(i - 1) && line.pos(i - 1).equals("PROPN") && i > 1;
    }

    /** "last year" -1, "this year" 0, "next year" 1. */
    static @Nullable Integer yearShift(String word) {
        return switch (word) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> null;
        };
    }

    /** A year in four digits at {@code i} that does not count something. */
    static @Nullable Integer yearAt(Line line, int i) {
        int year = Words.year(line.at(i));
        boolean counts = year < 1900 && line.pos(i + 1).equals("NOUN");
        return year == 0 || counts || quantity(line, i + 1, line.at(i)) ? null : year;
    }

    /** Whether the number before {@code i} measures: "2,000 troops", "5 percent", "300 km", "1998-000". */
    static boolean quantity(Line line, int i, String number) {
        String next = line.at(i);
        boolean unit = Quantities.UNITS.contains(next) || Words.unit(next) != null && !next.equals("second");
        boolean more =
                line.glued(i) && ((next.equals(":") && line.glued(i + 1)) || next.equals("/") || next.equals("%"));
        return unit || more || number.contains(",");
    }
}
