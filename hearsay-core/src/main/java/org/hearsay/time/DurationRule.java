package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.time.Reading.Fixed;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** Lengths ("three days", "two-week", "for years") and what recurs ("every Tuesday", "daily", "twice a day"). */
final class DurationRule implements Rule {

    private static final Map<String, String> ADVERBS = Map.of(
            "daily", "P1D",
            "weekly", "P1W",
            "monthly", "P1M",
            "yearly", "P1Y",
            "annually", "P1Y",
            "hourly", "PT1H");

    private static final Set<String> AGE = Set.of("old", "older", "olds");
    private static final Set<String> WINDOW = Set.of("past", "last", "next", "first", "coming", "previous");

    @Override
    public @Nullable Match at(Line line, int i) {
        String adverb = ADVERBS.get(line.at(i));
        // "the Daily Lantern" is a name
        if (adverb != null && !(line.capital(i) && (i > 0 || line.capital(i + 1)))) {
            return new Match(i + 1, new Fixed(Type.SET, adverb));
        }
        if (line.is(i, "every") || line.is(i, "each")) {
            return every(line, i + 1);
        }
        DayOfWeek weekday = line.at(i).endsWith("s") ? Words.weekday(cut(line.at(i))) : null;
        if (weekday != null) {
            return new Match(i + 1, new Fixed(Type.SET, "XXXX-WXX-" + weekday.getValue()));
        }
        Unit per = line.is(i, "per") ? single(line, i + 1) : null;
        if (per != null) {
            return per == Unit.SECOND ? null : new Match(i + 2, new Fixed(Type.SET, per.duration("1")));
        }
        return length(line, i);
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }

    private static @Nullable Unit single(Line line, int i) {
        Unit unit = Words.unit(line.at(i));
        return Words.plural(line.at(i)) ? null : unit;
    }

    private static @Nullable Match every(Line line, int i) {
        int at = line.is(i, "other") ? i + 1 : i;
        DayOfWeek weekday = Words.weekday(line.at(at));
        if (weekday != null) {
            return new Match(at + 1, new Fixed(Type.SET, "XXXX-WXX-" + weekday.getValue()));
        }
        int month = Words.month(line.at(at));
        if (month > 0 && line.capital(at)) {
            return new Match(at + 1, new Fixed(Type.SET, String.format(Locale.ROOT, "XXXX-%02d", month)));
        }
        String part = Words.dayPart(line.at(at));
        if (part != null) {
            return new Match(at + 1, new Fixed(Type.SET, "XXXX-XX-XX" + part));
        }
        String season = Words.season(line.at(at));
        if (season != null) {
            return new Match(at + 1, new Fixed(Type.SET, "XXXX-" + season));
        }
        Count count = Count.at(line, at);
        Unit unit = Words.unit(line.at(count == null ? at : count.end()));
        if (unit == null || unit == Unit.SECOND) {
            return null;
        }
        String number = at > i ? "2" : count == null ? "1" : count.value();
        return new Match((count == null ? at : count.end()) + 1, new Fixed(Type.SET, unit.duration(number)));
    }

    private static @Nullable Match length(Line line, int i) {
        int start = line.is(i, "the") ? i + 1 : i;
        start = line.in(start, WINDOW) ? start + 1 : start;
        Count count = Count.at(line, start);
        if (count == null) {
            return start == i ? bare(line, i) : null;
        }
        boolean hyphen = line.hyphen(count.end());
        int at = line.skipHyphen(count.end());
        at = line.is(at, "more") || line.is(at, "full") || line.is(at, "consecutive") ? at + 1 : at;
        Unit unit = Words.unit(line.at(at));
        boolean fraction = hyphen && unit == Unit.QUARTER;
        if (unit == null || unit == Unit.WEEKEND || fraction || line.named(at) || aged(line, at + 1)) {
            return null;
        }
        boolean article = line.is(start, "a") || line.is(start, "an");
        if ((unit == Unit.SECOND && !Words.plural(line.at(at)))
                || (unit == Unit.QUARTER && !Words.plural(line.at(at)))) {
            return null;
        }
        // "a second day", "a three day": the noun must agree unless a hyphen joins
        if (article && count.end() == start + 1 && Words.plural(line.at(at))) {
            return null;
        }
        if (count.value().equals("X") && !Words.plural(line.at(at)) && !hyphen) {
            return null;
        }
        boolean rate = article && count.end() == start + 1 && rated(line, start - 1);
        return new Match(at + 1, new Fixed(rate ? Type.SET : Type.DURATION, value(unit, count)));
    }

    /** "2.5 years" is two years and six months. */
    private static String value(Unit unit, Count count) {
        if (!count.value().endsWith(".5")) {
            return unit.duration(count.value());
        }
        String whole = count.value().substring(0, count.value().length() - 2);
        return switch (unit) {
            case YEAR -> "P" + whole + "Y6M";
            case HOUR -> "PT" + whole + "H30M";
            case MINUTE -> "PT" + whole + "M30S";
            default -> unit.duration(count.value());
        };
    }

    private static boolean aged(Line line, int i) {
        return line.in(i, AGE)
                || (line.hyphen(i) && line.in(i + 1, AGE))
                || (line.is(i, "of") && line.is(i + 1, "age"));
    }

    /** Whether "a day" tells how often: "$5 a day", "three times a day", "barrels a day". */
    private static boolean rated(Line line, int i) {
        String pos = line.pos(i);
        return pos.equals("NOUN")
                || pos.equals("NUM")
                || line.is(i, "times")
                || line.is(i, "twice")
                || line.is(i, "once");
    }

    /** "for years", "in weeks". */
    private static @Nullable Match bare(Line line, int i) {
        Unit unit = Words.unit(line.at(i));
        boolean plural = unit != null && Words.plural(line.at(i)) && unit != Unit.SECOND && unit != Unit.QUARTER;
        boolean introduced = line.is(i - 1, "for") || line.is(i - 1, "within") || line.is(i - 1, "in");
        return plural && unit != null && introduced
                ? new Match(i + 1, new Fixed(Type.DURATION, unit.duration("X")))
                : null;
    }
}
