package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.hearsay.time.Reading.Apart;
import org.hearsay.time.Reading.Base;
import org.hearsay.time.Reading.Compared;
import org.hearsay.time.Reading.Fixed;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Relation;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is told from another day: "yesterday", "last week", "next Tuesday", "two days ago", "a day later",
 * "that year".
 */
final class RelativeRule implements Rule {

    private static final Map<String, Integer> DAYS = Map.of("today", 0, "yesterday", -1, "tomorrow", 1);

    private static final Map<String, Relation> RELATIONS = Map.of(
            "last", Relation.LAST,
            "past", Relation.LAST,
            "previous", Relation.LAST,
            "this", Relation.THIS,
            "current", Relation.THIS,
            "next", Relation.NEXT,
            "coming", Relation.NEXT,
            "upcoming", Relation.NEXT,
            "following", Relation.NEXT);

    private static final Set<String> EDGES = Set.of("end", "beginning", "start", "middle");
    private static final Set<String> BEFORE = Set.of("earlier", "previously");
    private static final Set<String> AFTER = Set.of("later", "afterwards", "afterward", "thereafter");

    @Override
    public @Nullable Match at(Line line, int i) {
        String word = line.at(i);
        Integer days = DAYS.get(word);
        if (days != null) {
            return new Match(i + 1, new Shift(Unit.DAY, days, Base.PUBLICATION));
        }
        if (word.equals("tonight")) {
            return new Match(i + 1, new OfDay(new Shift(Unit.DAY, 0, Base.PUBLICATION), "TNI"));
        }
        if (word.equals("weekday") || word.equals("weekdays")) {
            return null;
        }
        Match found = related(line, i);
        found = Rule.longer(found, weekday(line, i, Relation.NONE));
        found = Rule.longer(found, dayAround(line, i));
        found = Rule.longer(found, current(line, i));
        found = Rule.longer(found, pointed(line, i));
        return Rule.longer(found, counted(line, i));
    }

    /** "last week", "this past Tuesday", "next month", "the following day". */
    private static @Nullable Match related(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        boolean definite = at > i;
        Relation relation = RELATIONS.get(line.at(at));
        if (relation == null) {
            return null;
        }
        int next = at + 1;
        if (line.is(at, "this") && (line.is(next, "past") || line.is(next, "coming"))) {
            relation = line.is(next, "past") ? Relation.LAST : Relation.NEXT;
            next++;
        }
        String word = line.at(next);
        Match named = named(line, next, relation);
        if (named != null) {
            return named;
        }
        int by = relation == Relation.LAST ? -1 : relation == Relation.NEXT ? 1 : 0;
        String part = Words.dayPart(word);
        if (part != null && (relation == Relation.THIS || (relation == Relation.LAST && part.equals("TNI")))) {
            return new Match(next + 1, new OfDay(new Shift(Unit.DAY, by, Base.PUBLICATION), part));
        }
        boolean onward = line.is(at, "following") || (definite && line.is(at, "next"));
        if (part != null && onward) {
            return new Match(next + 1, new OfDay(new Shift(Unit.DAY, 1, Base.MENTION), part));
        }
        Unit unit = Words.unit(word);
        if (unit == null || Words.plural(word) || unit.ofClock() || line.named(next)) {
            return null;
        }
        boolean mentioned = line.is(at, "following") || line.is(at, "previous") || (definite && line.is(at, "next"));
        if (unit == Unit.DAY && !mentioned) {
            return null;
        }
        boolean era = unit == Unit.DECADE && definite && by < 0;
        return new Match(
                next + 1,
                era
                        ? new Fixed(Type.DURATION, "P10Y")
                        : new Shift(unit, by, mentioned ? Base.MENTION : Base.PUBLICATION));
    }

    private static @Nullable Match named(Line line, int i, Relation relation) {
        Match weekday = weekday(line, i, relation);
        if (weekday != null) {
            return weekday;
        }
        String word = line.at(i);
        int month = Words.month(word);
        if (month > 0
                && line.capital(i)
                && (word.length() > 4 || word.equals("may") || word.equals("june") || word.equals("july"))) {
            boolean dated = Words.dayOfMonth(line.at(i + 1)) > 0;
            return dated ? null : new Match(i + 1, new MonthOf(null, null, month, relation));
        }
        String season = Words.season(word);
        return season == null ? null : new Match(i + 1, new Part(null, null, season, relation));
    }

    private static @Nullable Match weekday(Line line, int i, Relation relation) {
        DayOfWeek day = Words.weekday(line.at(i));
        if (day == null || !line.capital(i)) {
            return null;
        }
        // "Black Sunday", "Sunday Times": part of a name
        boolean name = line.capital(i + 1) && line.glued(i) && line.pos(i + 1).equals("PROPN");
        return name ? null : new Match(i + 1, new Weekday(day, relation));
    }

    /** "the weekend", "the end of the month". */
    private static @Nullable Match current(Line line, int i) {
        if (!line.is(i, "the")) {
            return null;
        }
        Unit unit = Words.unit(line.at(i + 1));
        boolean edge = line.is(i - 1, "of") && line.in(i - 2, EDGES);
        boolean large = unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR || unit == Unit.DECADE;
        boolean found = !Words.plural(line.at(i + 1)) && (unit == Unit.WEEKEND || (edge && large));
        return found && unit != null ? new Match(i + 2, new Shift(unit, 0, Base.PUBLICATION)) : null;
    }

    /** "the day after tomorrow", "the day before yesterday". */
    private static @Nullable Match dayAround(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        if (!line.is(at, "day")) {
            return null;
        }
        boolean after = line.is(at + 1, "after") && line.is(at + 2, "tomorrow");
        boolean before = line.is(at + 1, "before") && line.is(at + 2, "yesterday");
        if (after || before) {
            return new Match(at + 3, new Shift(Unit.DAY, after ? 2 : -2, Base.PUBLICATION));
        }
        int by = line.is(at + 1, "after") || line.is(at + 1, "following") ? 1 : line.is(at + 1, "before") ? -1 : 0;
        if (by == 0 || at == i) {
            return null;
        }
        return ends(line, at + 2) || line.is(at + 1, "following")
                ? new Match(at + 2, new Shift(Unit.DAY, by, Base.MENTION))
                : apart(line, i, at + 1, Unit.DAY, by, null);
    }

    /** Whether nothing more of the clause follows: "the day before." */
    private static boolean ends(Line line, int i) {
        return !line.has(i) || line.pos(i).equals("PUNCT");
    }

    /**
     * "two days after the port fell": beside a date another name of that date, at the start of a sentence told
     * from the time last mentioned; elsewhere only a length.
     */
    private static @Nullable Match apart(Line line, int i, int end, Unit unit, int by, @Nullable String length) {
        boolean comma = line.is(i - 1, ",") || line.is(i - 1, "(") || line.hyphen(i - 1);
        boolean apposed = comma
                && (Words.year(line.at(i - 2)) > 0
                        || Words.weekday(line.at(i - 2)) != null
                        || Words.month(line.at(i - 3)) > 0
                        || Words.month(line.at(i - 2)) > 0);
        return apposed || i == 0 ? new Match(end, new Apart(unit, by, apposed, length)) : null;
    }

    /** "that year", "the same day": the time last mentioned. */
    private static @Nullable Match pointed(Line line, int i) {
        boolean same = (line.is(i, "the") || line.is(i, "that")) && line.is(i + 1, "same");
        int at = same ? i + 2 : line.is(i, "that") ? i + 1 : -1;
        String part = at < 0 || (line.is(i, "that") && line.pos(i).equals("SCONJ")) ? null : Words.dayPart(line.at(at));
        if (part != null) {
            return new Match(at + 1, new OfDay(new Shift(Unit.DAY, 0, Base.MENTION), part));
        }
        Unit unit = at < 0 ? null : Words.unit(line.at(at));
        boolean that = unit != null && !unit.ofClock() && !Words.plural(line.at(at));
        boolean clause = line.is(i, "that") && line.pos(i).equals("SCONJ");
        return that && unit != null && !clause ? new Match(at + 1, new Shift(unit, 0, Base.MENTION)) : null;
    }

    /** "two days ago", "three weeks earlier", "a year later", "year-ago". */
    private static @Nullable Match counted(Line line, int i) {
        Count count = Count.at(line, i);
        int at = count == null ? (line.is(i, "the") ? i + 1 : i) : count.end();
        boolean bare = count == null;
        if (bare && !(line.is(at, "year") && line.hyphen(at + 1))) {
            return bare ? open(line, i) : null;
        }
        Unit unit = Words.unit(line.at(line.skipHyphen(at)));
        if (unit == null) {
            return null;
        }
        int next = line.skipHyphen(at) + 1;
        if (line.is(next, "or") && line.is(next + 1, "so")) {
            next += 2;
        }
        next = line.skipHyphen(next);
        Match way = way(line, next, unit, bare ? new Count("1", at) : count);
        if (way == null && count != null && count.whole() && !unit.ofClock()) {
            int by = line.is(next, "after") ? count.number() : line.is(next, "before") ? -count.number() : 0;
            return by == 0 ? null : apart(line, i, next, unit, by, unit.duration(count.value()));
        }
        return way;
    }

    private static @Nullable Match way(Line line, int next, Unit unit, @Nullable Count count) {
        boolean ago = line.is(next, "ago");
        boolean before = line.in(next, BEFORE) || (line.is(next, "before") && ends(line, next + 1));
        boolean after = line.in(next, AFTER);
        boolean ahead = line.is(next, "from") && (line.is(next + 1, "now") || line.is(next + 1, "today"));
        if (count == null || !(ago || before || after || ahead)) {
            return null;
        }
        int end = ahead ? next + 2 : next + 1;
        if (unit.ofClock()) {
            return new Match(end, new Fixed(Type.DURATION, unit.duration(count.value())));
        }
        if (!count.whole()) {
            return new Match(end, new Fixed(Type.DATE, ago || before ? "PAST_REF" : "FUTURE_REF"));
        }
        int by = ago || before ? -count.number() : count.number();
        Base base = ago || ahead ? Base.PUBLICATION : Base.MENTION;
        boolean compared = by == -1 && unit == Unit.YEAR;
        return new Match(end, compared ? new Compared(by, base) : new Shift(unit, by, base));
    }

    /** "years ago", "weeks later": how many is not said. */
    private static @Nullable Match open(Line line, int i) {
        boolean ago = Words.plural(line.at(i)) && line.is(i + 1, "ago");
        return ago ? new Match(i + 2, new Fixed(Type.DATE, "PAST_REF")) : null;
    }
}
