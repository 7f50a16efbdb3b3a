package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.MonthDay;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Within;
import org.hearsay.time.Reading.Year;
import org.hearsay.time.Rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line from left to right: at each atom the longest expression any rule finds, then what belongs
 * to it: a word such as "early" or "mid-", the time of day, the other end of a range.
 */
final class Scanner {

    private static final Set<String> MODIFIERS = Set.of("early", "late", "mid", "earlier", "later", "sometime");

    private static final Set<String> THROUGH = Set.of("to", "through", "until", "till");

    private final ClockRule clock = new ClockRule();
    private final List<Rule> rules = List.of(
            new NumericRule(),
            new CalendarRule(),
            new HolidayRule(),
            new MonthDayRule(),
            new RelativeRule(),
            new PeriodRule(),
            new YearRule(),
            new ReferenceRule(),
            new DurationRule(),
            clock);

    /**
     * An expression of a line.
     *
     * @param start its first atom
     * @param end the atom behind it
     * @param reading what it says
     */
    record Found(int start, int end, Reading reading) {}

    /** The expressions of {@code line}, in order, none overlapping. */
    List<Found> scan(Line line) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Match match = modified(line, i);
            if (match == null) {
                i++;
                continue;
            }
            if (match.reading() instanceof Range range && !range.whole()) {
                found.add(new Found(i, range.fromEnd(), new From(range.from(), range.to())));
                found.add(new Found(range.toStart(), match.end(), range.to()));
                i = match.end();
                continue;
            }
            found.add(new Found(i, match.end(), match.reading()));
            i = list(line, match, found);
        }
        SharedYear.share(line, found);
        return found;
    }

    /** "January 3, 4 and 5": the further days share the month. Returns the atom to go on with. */
    private static int list(Line line, Match match, List<Found> found) {
        int end = match.end();
        Reading reading = match.reading();
        while (reading instanceof Day day && (line.is(end, "and") || line.is(end, ",") || line.is(end, "or"))) {
            int next = Words.dayOfMonth(line.at(end + 1));
            boolean digits = next > 0 && Character.isDigit(line.at(end + 1).charAt(0));
            boolean free = line.pos(end + 2).isEmpty()
                    || Set.of("PUNCT", "ADP", "VERB", "AUX", "CCONJ", "SCONJ").contains(line.pos(end + 2));
            if (!digits || !free || Words.month(line.at(end + 2)) > 0 || next <= day.day() || clockAt(line, end + 1)) {
                break;
            }
            reading = new Day(day.year(), day.month(), next, null);
            found.add(new Found(end + 1, end + 2, reading));
            end += 2;
        }
        return end;
    }

    private static boolean clockAt(Line line, int i) {
        return line.at(i + 1).startsWith("a.m")
                || line.at(i + 1).startsWith("p.m")
                || line.is(i + 1, "am")
                || line.is(i + 1, "pm");
    }

    private @Nullable Match modified(Line line, int i) {
        int at = i;
        if (line.in(i, MODIFIERS)) {
            at = line.skipHyphen(i + 1);
            at = line.is(at, "in") || line.is(at, "on") ? at + 1 : at;
            at = line.is(at, "the") && !line.is(at, "this") ? at + 1 : at;
        } else if (line.is(i, "end") || line.is(i, "beginning") || line.is(i, "start") || line.is(i, "middle")) {
            at = line.is(i + 1, "of") ? i + 2 : i;
        }
        String part = line.is(i + 1, "of") ? Words.dayPart(line.at(i)) : null;
        if (part != null) {
            Match day = timed(line, line.is(i + 2, "the") ? i + 3 : i + 2);
            if (day != null && isDay(day.reading())) {
                return new Match(day.end(), new OfDay(day.reading(), part));
            }
        }
        if (at > i) {
            Match match = whole(line, at);
            if (match != null && ranged(match.reading())) {
                return match;
            }
        }
        return whole(line, i);
    }

    /** Whether "early" or "the end of" can stand before it. */
    private static boolean ranged(Reading reading) {
        return !(reading instanceof Reading.Fixed);
    }

    /** The expression at {@code i} with its time of day and range. */
    private @Nullable Match whole(Line line, int i) {
        Match first = timed(line, i);
        if (first == null) {
            return null;
        }
        boolean between = line.is(i - 1, "between") && line.is(first.end(), "and");
        if (line.hyphen(first.end()) || line.in(first.end(), THROUGH) || between) {
            int start = line.is(first.end() + 1, "the") ? first.end() + 2 : first.end() + 1;
            Match second = timed(line, start);
            if (second != null && pairs(first.reading(), second.reading())) {
                boolean joined = line.hyphen(first.end());
                return new Match(
                        second.end(), new Range(first.reading(), second.reading(), first.end(), start, joined));
            }
        }
        return first;
    }

    private static boolean pairs(Reading a, Reading b) {
        return (a instanceof MonthOf && b instanceof MonthOf)
                || (a instanceof Day && (b instanceof Day || b instanceof MonthDay))
                || (a instanceof MonthDay && (b instanceof Day || b instanceof MonthDay))
                || (a instanceof Part && b instanceof Part)
                || (a instanceof Year && b instanceof Year);
    }

    private @Nullable Match timed(Line line, int i) {
        Match match = longest(line, i);
        if (match == null) {
            return null;
        }
        if (match.reading() instanceof OfDay time && time.day() == null) {
            int next = line.is(match.end(), "on") || line.is(match.end(), ",") ? match.end() + 1 : match.end();
            Match day = longest(line, next);
            return day != null && isDay(day.reading())
                    ? new Match(day.end(), new OfDay(day.reading(), time.part()))
                    : match;
        }
        Match day = inThatYear(line, match);
        return isDay(day.reading()) ? withTime(line, day) : day;
    }

    /** "July 25 of that year". */
    private static Match inThatYear(Line line, Match match) {
        int end = match.end();
        boolean that = line.is(end, "of") && line.is(end + 1, "that") && line.is(end + 2, "year");
        boolean same =
                line.is(end, "of") && line.is(end + 1, "the") && line.is(end + 2, "same") && line.is(end + 3, "year");
        return (that || same) && match.reading() instanceof Day day && day.year() == null
                ? new Match(same ? end + 4 : end + 3, new Within(day))
                : match;
    }

    private Match withTime(Line line, Match day) {
        int end = day.end();
        String part = Words.dayPart(line.at(end));
        if (part != null) {
            return new Match(end + 1, new OfDay(day.reading(), part));
        }
        int at = end;
        while (line.is(at, ",")
                || line.is(at, "at")
                || line.is(at, "-")
                || line.is(at, "–")
                || line.is(at, "|")
                || line.is(at, "around")) {
            at++;
        }
        Match time = at - end > 2 ? null : clock.at(line, at, true);
        return time != null && time.reading() instanceof OfDay clockTime
                ? new Match(time.end(), new OfDay(day.reading(), clockTime.part()))
                : day;
    }

    private static boolean isDay(Reading reading) {
        return reading instanceof Day
                || reading instanceof Numeric
                || reading instanceof Weekday
                || (reading instanceof Shift shift && shift.unit() == Unit.DAY);
    }

    private @Nullable Match longest(Line line, int i) {
        Match best = null;
        for (Rule rule : rules) {
            best = Rule.longer(best, rule.at(line, i));
        }
        return best;
    }
}
