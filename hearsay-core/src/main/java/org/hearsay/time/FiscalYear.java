package org.hearsay.time;

import java.util.Set;
import org.hearsay.time.Reading.Base;
import org.hearsay.time.Reading.Fixed;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Rule.Match;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** "for the full year", "late in the year", "the year ended March 31", "by year-end", "at month's end". */
final class FiscalYear {

    private static final Set<String> BEFORE = Set.of(
            "for", "of", "in", "during", "through", "throughout", "by", "at", "before", "until", "since", "around");

    /** Behind one of these "the year" is that of another thing. */
    private static final Set<String> OTHER =
            Set.of("before", "after", "earlier", "ago", "later", "when", "that", "in", "prior", "previous", "to", "he");

    private FiscalYear() {}

    static @Nullable Match at(Line line, int i) {
        if (!line.in(i - 1, BEFORE)) {
            return null;
        }
        Match end = end(line, i);
        return end != null ? end : line.is(i, "the") ? year(line, i) : null;
    }

    private static @Nullable Match year(Line line, int i) {
        int at = line.is(i + 1, "full") || line.is(i + 1, "fiscal") ? i + 2 : i + 1;
        int next = at + 1;
        boolean plain = line.is(at, "year") && !line.capital(at) && !line.hyphen(next) && !line.is(next, "'s");
        if (!plain || line.is(next, "’s")) {
            return null;
        }
        if (line.is(next, "ended") || line.is(next, "ending")) {
            return new Match(next, new Fixed(Type.DURATION, "P1Y"));
        }
        boolean number = Words.number(line.at(next)) >= 0 || line.pos(next).equals("NUM");
        boolean other = line.in(next, OTHER) || line.pos(next).equals("NOUN") || number;
        return other ? null : new Match(next, new Shift(Unit.YEAR, 0, Base.PUBLICATION));
    }

    /** "year-end", "year's end", "month's end"; "year-end results" are something else. */
    private static @Nullable Match end(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        Unit unit = line.is(at, "year") ? Unit.YEAR : line.is(at, "month") ? Unit.MONTH : null;
        boolean owned = line.is(at + 1, "'s") || line.is(at + 1, "’s");
        int end = owned || line.hyphen(at + 1) ? at + 2 : at + 1;
        if (unit == null || !line.is(end, "end") || line.pos(end + 1).equals("NOUN")) {
            return null;
        }
        int by = line.is(i - 1, "since") ? -1 : 0;
        return new Match(end + 1, new Shift(unit, by, Base.PUBLICATION));
    }
}
