package org.hearsay.time;

import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.time.Reading.Base;
import org.hearsay.time.Reading.Compared;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Relation;
import org.hearsay.time.Reading.Shift;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and seasons: "the third quarter of 2024", "Q3", "first-half", "last summer". */
final class PeriodRule implements Rule {

    private static final Pattern CODE = Pattern.compile("q[1-4]|h[12]");

    private static final Set<String> BEFORE_SEASON = Set.of(
            "in", "the", "this", "last", "next", "of", "during", "since", "until", "by", "through", "early", "late",
            "mid", "for", "before", "after");

    @Override
    public @Nullable Match at(Line line, int i) {
        int at = line.is(i, "the") || line.is(i, "its") ? i + 1 : i;
        Match found = coded(line, i);
        found = Rule.longer(found, season(line, i));
        found = Rule.longer(found, ordinal(line, at));
        found = Rule.longer(found, theQuarter(line, i));
        found = Rule.longer(found, quarterOfYear(line, i));
        return Rule.longer(found, FiscalYear.at(line, i));
    }

    /** "last year's third quarter". */
    private static @Nullable Match quarterOfYear(Line line, int i) {
        Integer shift = CalendarRule.yearShift(line.at(i));
        boolean owned = line.is(i + 1, "year") && (line.is(i + 2, "'s") || line.is(i + 2, "’s"));
        Match part = shift != null && owned ? ordinal(line, i + 3) : null;
        return part != null && part.reading() instanceof Part p && p.year() == null
                ? new Match(part.end(), new Part(null, shift, p.code(), Relation.NONE))
                : null;
    }

    /** "Q3", "Q3 2024", "2024 H1". */
    private static @Nullable Match coded(Line line, int i) {
        String code = line.at(i);
        if (!CODE.matcher(code).matches() || !line.capital(i) || line.hyphen(i + 1) || (line.glued(i) && i > 0)) {
            return null;
        }
        Integer year = CalendarRule.yearAt(line, i + 1);
        return new Match(
                year == null ? i + 1 : i + 2,
                new Part(year, null, code.toUpperCase(java.util.Locale.ROOT), Relation.NONE));
    }

    private static @Nullable Match ordinal(Line line, int i) {
        Integer year = Words.year(line.at(i)) > 1900 ? (Integer) Words.year(line.at(i)) : null;
        int at = year == null ? i : i + 1;
        boolean ago = line.is(at, "year") && line.hyphen(at + 1);
        at = ago ? at + 3 : at;
        at = line.is(at, "fiscal") ? line.skipHyphen(at + 1) : at;
        int ordinal = line.is(at, "last") || line.is(at, "final") ? 9 : Words.ordinal(line.at(at));
        int noun = line.skipHyphen(at + 1);
        boolean quarter = line.is(noun, "quarter");
        boolean half = line.is(noun, "half");
        int most = quarter ? 4 : half ? 2 : 0;
        if (ordinal == 9) {
            ordinal = half || line.is(at, "final") ? most : 0;
        }
        if (most == 0 || ordinal == 0 || ordinal > most) {
            return null;
        }
        Tail tail = tail(line, noun + 1);
        // halves of other things are many; a half must say its year or be counted in one
        if (half && year == null && tail.year == null && tail.shift == null) {
            return null;
        }
        String code = (quarter ? "Q" : "H") + ordinal;
        Integer shift = ago ? (Integer) (-1) : tail.shift;
        return new Match(tail.end, new Part(year == null ? tail.year : year, shift, code, Relation.NONE));
    }

    /** What year a part belongs to, if it is said behind it. */
    private record Tail(
            int end, @Nullable Integer year, @Nullable Integer shift) {}

    private static Tail tail(Line line, int end) {
        int of = line.is(end, "of") || line.is(end, ",") ? end + 1 : end;
        of = line.is(of, "fiscal") ? of + 1 : of;
        Integer year = CalendarRule.yearAt(line, of);
        if (year != null) {
            return new Tail(of + 1, year, null);
        }
        boolean theYear = line.is(of, "the") && line.is(of + 1, "year");
        Integer shift = line.is(of + 1, "year") ? CalendarRule.yearShift(line.at(of)) : null;
        return shift != null
                ? new Tail(of + 2, null, shift)
                : theYear ? new Tail(of + 2, null, 0) : new Tail(end, null, null);
    }

    private static @Nullable Match season(Line line, int i) {
        String code = Words.season(line.at(i));
        if (code == null || !line.pos(i).equals("NOUN") && !line.pos(i).equals("PROPN")) {
            return null;
        }
        Tail tail = tail(line, i + 1);
        boolean dated = tail.year != null || (tail.shift != null && !line.is(tail.end - 2, "the"));
        boolean clear = line.is(i, "winter") || line.is(i, "summer") || line.is(i, "autumn");
        boolean introduced = line.in(i - 1, BEFORE_SEASON) && !line.is(i + 1, "of") && !line.is(i, "fall");
        boolean name = line.capital(i) && (line.capital(i + 1) || (i > 0 && line.capital(i - 1)));
        if (!dated && (name || !(clear || introduced))) {
            return null;
        }
        return dated
                ? new Match(tail.end, new Part(tail.year, tail.shift, code, Relation.NONE))
                : new Match(i + 1, new Part(null, null, code, Relation.THIS));
    }

    /** "the quarter", "the latest quarter", "the year-earlier period". */
    private static @Nullable Match theQuarter(Line line, int i) {
        if (!line.is(i, "the")) {
            return null;
        }
        if (line.is(i + 1, "quarter") && !line.is(i + 2, "of")) {
            return new Match(i + 2, new Shift(Unit.QUARTER, 0, Base.MENTION));
        }
        if (line.is(i + 1, "latest") && line.is(i + 2, "period")) {
            return new Match(i + 3, new Shift(Unit.QUARTER, 0, Base.MENTION));
        }
        if (line.is(i + 1, "latest") && line.is(i + 2, "quarter")) {
            return new Match(i + 3, new Shift(Unit.QUARTER, -1, Base.PUBLICATION));
        }
        boolean ago =
                line.is(i + 1, "year") && line.hyphen(i + 2) && (line.is(i + 3, "ago") || line.is(i + 3, "earlier"));
        boolean noun = line.is(i + 4, "quarter") || line.is(i + 4, "period");
        return ago && noun ? new Match(i + 5, new Compared(-1, Base.MENTION)) : null;
    }
}
