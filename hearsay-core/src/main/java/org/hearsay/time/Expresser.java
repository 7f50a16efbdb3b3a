package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.Era;
import org.hearsay.time.Reading.Fixed;
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
        Narrative narrative = new Narrative();
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
            return new TimeExpression(placed.span(), fixed.type(), fixed.value(), List.of(), null);
        }
        String part = reading instanceof OfDay time ? time.part() : "";
        Type type = part.isEmpty() ? Type.DATE : Type.TIME;
        LocalDate told = anchors.isEmpty() ? null : narrative.anchor(placed, anchors.get(0));
        List<Stamp> stamps = told == null
                ? stamps(placed, mentions)
                : new Resolver(told, order).stamps(reading, Direction.OPEN, mentions);
        if (stamps.size() == 1) {
            Stamp stamp = stamps.get(0);
            if (!(reading instanceof Reading.Compared)) {
                mentions.add(stamp);
                narrative.note(placed, stamp, stated(reading));
            }
            Basis basis = stated(reading) ? Basis.STATED : Basis.DERIVED;
            return new TimeExpression(placed.span(), type, stamp.value() + part, List.of(), when(stamp, part, basis));
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
        }
        return reading instanceof Numeric || reading instanceof Year || reading instanceof Era;
    }
}
