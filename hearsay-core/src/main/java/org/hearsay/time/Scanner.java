package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Year;
import org.hearsay.time.Rule.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line from left to right: at each atom the longest expression any rule finds, then what belongs
 * to it: a word such as "early" or "mid-", the time of day, the other end of a range.
 */
final class Scanner {

    private static final Set<String> MODIFIERS = Set.of("early", "late", "mid", "earlier", "later", "sometime");

    private final ClockRule clock = new ClockRule();
    private final List<Rule> rules = List.of(
            new NumericRule(),
            new CalendarRule(),
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
            found.add(new Found(i, match.end(), match.reading()));
            i = list(line, match, found);
        }
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
        boolean dash = line.hyphen(first.end());
        boolean month = first.reading() instanceof MonthOf;
        boolean to = month && (line.is(first.end(), "to") || line.is(first.end(), "through"));
        if (dash || to) {
            Match second = timed(line, first.end() + 1);
            if (second != null && pairs(first.reading(), second.reading())) {
                return new Match(second.end(), new Range(first.reading(), second.reading()));
            }
        }
        return first;
    }

    private static boolean pairs(Reading a, Reading b) {
        return (a instanceof MonthOf && b instanceof MonthOf)
                || (a instanceof Day && b instanceof Day)
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
        return isDay(match.reading()) ? withTime(line, match) : match;
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
