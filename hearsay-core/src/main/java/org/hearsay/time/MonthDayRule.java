package org.hearsay.time;

import java.util.Set;
import org.hearsay.time.Reading.MonthDay;
import org.hearsay.time.Reading.Within;
import org.jspecify.annotations.Nullable;

/** "on the 5th", "from the 13th", "the 28th of that month": a day whose month was said before. */
final class MonthDayRule implements Rule {

    private static final Set<String> BEFORE =
            Set.of("on", "by", "until", "till", "from", "to", "since", "before", "after", "through", "of", "and");

    /** Behind one of these the number counts something else. */
    private static final Set<String> COUNTED = Set.of("NOUN", "PROPN", "ADJ", "NUM", "VERB");

    @Override
    public @Nullable Match at(Line line, int i) {
        int day = line.is(i, "the")
                        && line.has(i + 1)
                        && Character.isDigit(line.at(i + 1).charAt(0))
                ? Words.ordinal(line.at(i + 1))
                : 0;
        if (day < 1 || day > 31) {
            return null;
        }
        boolean that =
                line.is(i + 2, "of") && (line.is(i + 3, "that") || (line.is(i + 3, "the") && line.is(i + 4, "same")));
        int month = line.is(i + 3, "that") ? i + 4 : i + 5;
        if (that && line.is(month, "month")) {
            return new Match(month + 1, new Within(new MonthDay(day)));
        }
        boolean free = !COUNTED.contains(line.pos(i + 2)) && !line.is(i + 2, "of") && !line.hyphen(i + 2);
        return line.in(i - 1, BEFORE) && free ? new Match(i + 2, new MonthDay(day)) : null;
    }
}
