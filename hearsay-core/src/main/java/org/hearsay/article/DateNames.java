package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates whose month is named, among the tokens of a line: day, month and year in any order that languages use. */
final class DateNames {

    private static final int MOST_BETWEEN = 6;
    private static final int MOST_WORDS_BETWEEN = 2;
    private static final int LONGEST_CLOCK = 14;
    private static final int LONGEST_DASH = 4;

    private final List<DateToken> tokens;
    private final @Nullable String language;
    private final CalendarWords words = CalendarWords.ALL;

    /** Takes the tokens of a line and the primary tag of its language, which may be null. */
    DateNames(List<DateToken> tokens, @Nullable String language) {
        this.tokens = tokens;
        this.language = language;
    }

    /**
     * The date whose month begins at {@code i}.
     *
     * @param free the first character that belongs to no date yet
     * @return null if there is none
     */
    DateScanner.@Nullable Match at(int i, int free) {
        for (int width = words.opensMonth(tokens.get(i).folded()) ? 3 : 1; width >= 1; width -= 2) {
            CalendarWords.Month month = month(i, width);
            if (month != null) {
                return around(i, i + width, month, free);
            }
        }
        return null;
    }

    private CalendarWords.@Nullable Month month(int i, int width) {
        if (i + width > tokens.size()) {
            return null;
        }
        String first = tokens.get(i).folded();
        return words.month(width == 1 ? first : first + " " + tokens.get(i + 2).folded(), language);
    }

    private DateScanner.@Nullable Match around(int from, int after, CalendarWords.Month month, int free) {
        int next = sameMonth(after, month);
        int left = back(from - 1, CalendarWords.Gap.DAY_MONTH, free);
        int right = forward(next, CalendarWords.Gap.MONTH_YEAR);
        if (day(left) && year(right)) {
            return ranges(left) ? null : match(left, right, month, right, left);
        }
        int behind = forward(next, CalendarWords.Gap.DAY_MONTH);
        if (day(behind)) {
            int last = forward(clock(behind + 1), CalendarWords.Gap.DAY_YEAR);
            if (year(last)) {
                return match(from, last, month, last, behind);
            }
            int first = back(from - 1, CalendarWords.Gap.YEAR_MONTH, free);
            if (year(first)) {
                return match(first, behind, month, first, behind);
            }
        }
        if (!day(left)) {
            return null;
        }
        int first = back(left - 1, CalendarWords.Gap.YEAR_MONTH, free);
        if (year(first) && first < left - 2) {
            return match(first, after - 1, month, first, left);
        }
        boolean hyphens = left == from - 2
                && tokens.get(from - 1).hyphen()
                && right == next + 1
                && tokens.get(next).hyphen();
        return hyphens && tokens.get(right).digits() == 2 ? match(left, right, month, right, left) : null;
    }

    /** Passes over another name of the same month, as in {@code 5 مارس/آذار 2031}. */
    private int sameMonth(int after, CalendarWords.Month month) {
        for (int i = after; i < Math.min(after + 3, tokens.size()); i++) {
            DateToken token = tokens.get(i);
            if (token.word()) {
                int width = words.opensMonth(token.folded()) && i + 3 <= tokens.size() ? 3 : 1;
                return month.equals(month(i, width)) ? i + width : after;
            }
            if (!token.blank() && !token.is('/') && !token.is('(')) {
                return after;
            }
        }
        return after;
    }

    private DateScanner.@Nullable Match match(int from, int to, CalendarWords.Month month, int year, int day) {
        DateToken written = tokens.get(year);
        int number = written.digits() == 2 ? DateScanner.full(written.value()) : written.value();
        LocalDate on = month.iranian()
                ? IranianCalendar.day(number, month.number(), tokens.get(day).value())
                : DateScanner.date(number, month.number(), tokens.get(day).value());
        return DateScanner.Match.of(from, to, tokens.get(to).end(), on);
    }

    /** Whether a number of one or two figures stands at {@code i}, by itself. */
    private boolean day(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        DateToken token = tokens.get(i);
        boolean glued = i > 0
                && tokens.get(i - 1).latin()
                && !tokens.get(i - 1).name()
                && tokens.get(i - 1).end() == token.start();
        return token.number() && token.digits() <= 2 && token.value() >= 1 && token.value() <= 31 && !glued;
    }

    private boolean year(int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).number()
                && tokens.get(i).digits() == 4;
    }

    /** Whether the day at {@code i} ends a span of days, as in {@code 5–7} or {@code 5. - 7.} */
    private boolean ranges(int i) {
        int at = i - 1;
        boolean dash = false;
        while (at >= 0 && i - at <= LONGEST_DASH && !tokens.get(at).number()) {
            DateToken token = tokens.get(at);
            if (!token.blank() && !token.hyphen() && !token.is('.')) {
                return false;
            }
            dash |= token.hyphen();
            at--;
        }
        if (!dash || !day(at) || tokens.get(at).value() >= tokens.get(i).value()) {
            return false;
        }
        boolean clock = at > 1
                && (tokens.get(at - 1).is(':') || tokens.get(at - 1).is('.'))
                && tokens.get(at - 2).number();
        return !clock;
    }

    private int back(int from, CalendarWords.Gap gap, int free) {
        int seen = 0;
        for (int i = from; i >= 0 && from - i <= MOST_BETWEEN; i--) {
            DateToken token = tokens.get(i);
            if (token.number()) {
                return token.start() < free ? -1 : i;
            }
            seen += token.word() ? 1 : 0;
            if (!passes(token, gap) || seen > MOST_WORDS_BETWEEN) {
                return -1;
            }
        }
        return -1;
    }

    private int forward(int from, CalendarWords.Gap gap) {
        int seen = 0;
        for (int i = from; i < tokens.size() && i - from <= MOST_BETWEEN; i++) {
            DateToken token = tokens.get(i);
            if (token.number()) {
                return i;
            }
            seen += token.word() ? 1 : 0;
            if (!passes(token, gap) || seen > MOST_WORDS_BETWEEN) {
                return -1;
            }
        }
        return -1;
    }

    private boolean passes(DateToken token, CalendarWords.Gap gap) {
        return token.word() ? words.fits(gap, token.folded()) : token.blank() || ".,-/'’º°،".indexOf(token.mark()) >= 0;
    }

    /** Passes over a time of day that stands between day and year, as in {@code Mar 05 18:40:00 CET 2031}. */
    private int clock(int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).blank()) {
            i++;
        }
        boolean clock = i + 2 < tokens.size()
                && tokens.get(i).number()
                && tokens.get(i).digits() == 2
                && tokens.get(i + 1).is(':');
        while (clock && i < tokens.size() && i - from < LONGEST_CLOCK) {
            DateToken token = tokens.get(i);
            if (token.number() && token.digits() == 4 && tokens.get(i - 1).blank()) {
                return i;
            }
            clock = token.number() || token.blank() || token.is(':') || token.is('+') || token.is('-') || token.zone();
            i++;
        }
        return from;
    }
}
