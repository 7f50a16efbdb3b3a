package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.Reading.Apart;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.Era;
import org.hearsay.time.Reading.Fixed;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.Holiday;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Year;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns readings into expressions. Where the day of publication is an interval, a value stands only if
 * every day of the interval gives the same one; else the values are candidates.
 */
final class Expresser {

    /** More candidates than this say nothing. */
    private static final int MOST_CANDIDATES = 8;

    private static final Set<String> MODALS = Set.of("may", "might", "can", "could", "must", "should", "to");

    private final List<LocalDate> anchors;
    private final DayOrder order;

    /** {@code anchors} are the days on which the article may have been published; none if unknown. */
    Expresser(List<LocalDate> anchors, DayOrder order) {
        this.anchors = List.copyOf(anchors);
        this.order = order;
    }

    /** The expressions of an article, in order. */
    List<TimeExpression> express(List<Placed> all) {
        Mentions mentions = new Mentions();
        Narrative narrative = Narrative.of(all, anchors.isEmpty() ? null : anchors.get(0));
        List<TimeExpression> expressions = new ArrayList<>();
        for (Placed placed : all) {
            TimeExpression expression = express(placed, mentions, narrative);
            if (expression != null) {
                expressions.add(expression);
            }
        }
        return expressions;
    }

    private @Nullable TimeExpression express(Placed placed, Mentions mentions, Narrative narrative) {
        Reading reading = placed.reading();
        if (reading instanceof Fixed fixed) {
            // "soon" in what is told as done looks to nothing that is still to come
            if (placed.direction() == Direction.PAST && soon(placed)) {
                return null;
            }
            return new TimeExpression(placed.span(), fixed.type(), fixed.value(), List.of(), null);
        }
        if (reading instanceof OfDay time && time.day() == null) {
            return clock(placed, time.part(), mentions);
        }
        String part = reading instanceof OfDay time ? time.part() : "";
        Type type = part.isEmpty() ? Type.DATE : Type.TIME;
        LocalDate told = narrative.anchor(placed);
        List<Stamp> stamps = told == null
                ? stamps(placed, mentions)
                : new Resolver(told, order).stamps(reading, Direction.OPEN, mentions);
        if (stamps.size() == 1) {
            Stamp stamp = stamps.get(0);
            if (!(reading instanceof Reading.Compared)) {
                mentions.add(stamp, placed.sentence().block());
                narrative.note(placed, stamp);
            }
            Basis basis = stated(reading) ? Basis.STATED : Basis.DERIVED;
            return new TimeExpression(placed.span(), type, stamp.value() + part, List.of(), when(stamp, part, basis));
        }
        if (reading instanceof Apart apart && stamps.isEmpty()) {
            return apart.length() == null
                    ? null
                    : new TimeExpression(placed.span(), Type.DURATION, apart.length(), List.of(), null);
        }
        Reading inner = day(reading);
        boolean first = stamps.size() == 2 && inner instanceof Weekday && anchors.size() == 1;
        String value = first ? stamps.get(0).value() + part : Unresolved.value(reading);
        if (value == null) {
            return null;
        }
        boolean few = stamps.size() > 1 && stamps.size() <= MOST_CANDIDATES;
        List<String> candidates =
                few ? stamps.stream().map(s -> s.value() + part).toList() : List.of();
        return new TimeExpression(placed.span(), type, value, candidates, few ? between(stamps, reading) : null);
    }

    private static boolean soon(Placed placed) {
        int start = placed.found().start();
        return placed.line().is(start, "soon") && !placed.line().in(start - 1, MODALS);
    }

    /** A time of day is that of the day last told in its paragraph. */
    private static TimeExpression clock(Placed placed, String part, Mentions mentions) {
        Stamp last = mentions.last();
        boolean day = last != null
                && last.unit() == Unit.DAY
                && last.first().equals(last.last())
                && mentions.block() == placed.sentence().block();
        return day && last != null
                ? new TimeExpression(
                        placed.span(), Type.TIME, last.first() + part, List.of(), when(last, part, Basis.DERIVED))
                : new TimeExpression(placed.span(), Type.TIME, "XXXX-XX-XX" + part, List.of(), null);
    }

    /** The different stretches that the possible days of publication give. */
    private List<Stamp> stamps(Placed placed, Mentions mentions) {
        Set<Stamp> stamps = new LinkedHashSet<>();
        if (anchors.isEmpty()) {
            stamps.addAll(new Resolver(null, order).stamps(placed.reading(), placed.direction(), mentions));
        }
        for (LocalDate anchor : anchors) {
            stamps.addAll(new Resolver(anchor, order).stamps(placed.reading(), placed.direction(), mentions));
        }
        return List.copyOf(new ArrayList<>(stamps));
    }

    /** The day that a time of day belongs to; any other reading is itself. */
    private static Reading day(Reading reading) {
        return reading instanceof OfDay time && time.day() != null ? time.day() : reading;
    }

    private static TimeSpan when(Stamp stamp, String part, Basis basis) {
        if (part.startsWith("T") && part.length() >= 6) {
            String minute = stamp.first() + part;
            return new TimeSpan(minute, minute, basis, List.of());
        }
        return TimeSpan.days(stamp.first(), stamp.last(), basis);
    }

    private static TimeSpan between(List<Stamp> stamps, Reading reading) {
        LocalDate first =
                stamps.stream().map(Stamp::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                stamps.stream().map(Stamp::last).max(LocalDate::compareTo).orElseThrow();
        Basis basis = stated(reading) ? Basis.STATED : Basis.DERIVED;
        List<String> values = stamps.stream().map(Stamp::value).toList();
        return TimeSpan.days(first, last, basis).withCandidates(values);
    }

    /** Whether the page itself says the year. */
    private static boolean stated(Reading reading) {
        if (reading instanceof Day day) {
            return day.year() != null;
        } else if (reading instanceof MonthOf month) {
            return month.year() != null;
        } else if (reading instanceof Part part) {
            return part.year() != null;
        } else if (reading instanceof OfDay time) {
            return time.day() != null && stated(time.day());
        } else if (reading instanceof Range range) {
            return stated(range.to());
        } else if (reading instanceof From from) {
            return stated(from.to());
        } else if (reading instanceof Holiday holiday) {
            return holiday.year() != null;
        }
        return reading instanceof Numeric || reading instanceof Year || reading instanceof Era;
    }
}
