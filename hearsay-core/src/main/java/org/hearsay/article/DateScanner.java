package org.hearsay.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds calendar dates in a line of any language by its numbers and the names of months: one pass over
 * the words, each looked at with the few around it. What is no day of a calendar is no date; a span of
 * days ("5–7 March") is none either.
 */
final class DateScanner {

    private static final int MOST_BETWEEN = 6;
    private static final int MOST_WORDS_BETWEEN = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 100;
    private static final int HALF_CENTURY = 50;

    /**
     * A date.
     *
     * @param start of its characters
     * @param end one past its last
     * @param day the day; of two figures that may stand either way the reading with the day first, null if there is none
     * @param other the reading with the month first; null if there is none
     * @param separator what stands between its figures; blank where the month is named or the year stands first
     * @param weekday that stands before it
     */
    record Hit(
            int start,
            int end,
            @Nullable LocalDate day,
            @Nullable LocalDate other,
            char separator,
            @Nullable DayOfWeek weekday) {}

    private final List<DateToken> tokens;
    private final @Nullable String language;
    private final CalendarWords words = CalendarWords.ALL;
    private final List<Hit> hits = new ArrayList<>();
    private int free;

    private DateScanner(String line, @Nullable String language) {
        this.tokens = DateToken.of(line);
        this.language = language;
    }

    /**
     * The dates of {@code line}, from left to right.
     *
     * @param language of the page, a primary tag; may be null
     */
    static List<Hit> scan(String line, @Nullable String language) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < 3; i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        if (digits < 3) {
            return List.of();
        }
        DateScanner scanner = new DateScanner(line, language);
        for (int i = 0; i < scanner.tokens.size(); i++) {
            int next = scanner.at(i);
            i = Math.max(i, next - 1);
        }
        return scanner.hits;
    }

    /** Looks for a date whose first number or month stands at {@code i}; returns the token after it, or {@code i}. */
    private int at(int i) {
        DateToken token = tokens.get(i);
        if (token.number()) {
            return figures(i);
        }
        if (!token.word()) {
            return i;
        }
        for (int width = words.opensMonth(token.folded()) ? 3 : 1; width >= 1; width -= 2) {
            CalendarWords.Month month = i + width > tokens.size() ? null : words.month(name(i, width), language);
            if (month != null) {
                return named(i, i + width, month);
            }
        }
        return i;
    }

    private String name(int i, int width) {
        return width == 1
                ? tokens.get(i).folded()
                : tokens.get(i).folded() + " " + tokens.get(i + 2).folded();
    }

    // the month is named

    private int named(int from, int after, CalendarWords.Month month) {
        int next = sameMonth(after, month);
        int left = back(from - 1, CalendarWords.Gap.DAY_MONTH);
        int right = forward(next, CalendarWords.Gap.MONTH_YEAR);
        if (day(left) && year(right)) {
            return ranges(left) ? from : hit(left, right, month, right, left);
        }
        int dayBehind = forward(next, CalendarWords.Gap.DAY_MONTH);
        if (day(dayBehind)) {
            int year = forward(clock(dayBehind + 1), CalendarWords.Gap.DAY_YEAR);
            if (year(year)) {
                return hit(from, year, month, year, dayBehind);
            }
            int before = back(from - 1, CalendarWords.Gap.YEAR_MONTH);
            if (year(before)) {
                return hit(before, dayBehind, month, before, dayBehind);
            }
        }
        if (day(left)) {
            int before = back(left - 1, CalendarWords.Gap.YEAR_MONTH);
            if (year(before) && before < left - 2) {
                return hit(before, after - 1, month, before, left);
            }
            boolean hyphens = left == from - 2
                    && tokens.get(from - 1).hyphen()
                    && right == next + 1
                    && tokens.get(next).hyphen();
            if (hyphens && tokens.get(right).digits() == 2) {
                return hit(left, right, month, right, left);
            }
        }
        return from;
    }

    /** Passes over another name of the same month, as in {@code 5 مارس/آذار 2031}. */
    private int sameMonth(int after, CalendarWords.Month month) {
        for (int i = after; i < Math.min(after + 3, tokens.size()); i++) {
            DateToken token = tokens.get(i);
            if (token.word()) {
                int width = words.opensMonth(token.folded()) && i + 3 <= tokens.size() ? 3 : 1;
                return month.equals(words.month(name(i, width), language)) ? i + width : after;
            }
            if (!token.blank() && !token.is('/') && !token.is('(')) {
                return after;
            }
        }
        return after;
    }

    private int hit(int from, int to, CalendarWords.Month month, int year, int day) {
        DateToken written = tokens.get(year);
        int number = written.digits() == 2 ? full(written.value()) : written.value();
        LocalDate on = month.iranian()
                ? IranianCalendar.day(number, month.number(), tokens.get(day).value())
                : date(number, month.number(), tokens.get(day).value());
        return add(from, to, tokens.get(to).end(), on, null, ' ');
    }

    /** Whether a number of one or two figures stands at {@code i}, by itself. */
    private boolean day(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        DateToken token = tokens.get(i);
        boolean glued = i > 0 && tokens.get(i - 1).latin() && tokens.get(i - 1).end() == token.start();
        return token.number() && token.digits() <= 2 && token.value() >= 1 && token.value() <= 31 && !glued;
    }

    private boolean year(int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).number()
                && tokens.get(i).digits() == 4;
    }

    /** Whether the day at {@code i} ends a span of days. */
    private boolean ranges(int i) {
        int at = i - 1;
        boolean dash = false;
        while (at >= 0 && i - at <= 3 && !tokens.get(at).number()) {
            DateToken token = tokens.get(at);
            if (!token.blank() && !token.hyphen()) {
                return false;
            }
            dash |= token.hyphen();
            at--;
        }
        return dash
                && day(at)
                && tokens.get(at).value() < tokens.get(i).value()
                && !(at > 0 && (tokens.get(at - 1).is(':') || tokens.get(at - 1).is('.')));
    }

    // all in figures

    private int figures(int i) {
        DateToken first = tokens.get(i);
        if (first.start() < free || first.digits() > 4 || first.digits() == 3 || !opens(i)) {
            return i;
        }
        int ideographs = ideographs(i);
        if (ideographs > i) {
            return ideographs;
        }
        int separator = i + 1 < tokens.size() && tokens.get(i + 1).blank() ? i + 2 : i + 1;
        int second = behind(separator, separator > i + 1);
        if (second < 0 || tokens.get(second).digits() > 2) {
            return i;
        }
        int again = second + 1 < tokens.size() && tokens.get(second + 1).blank() ? second + 2 : second + 1;
        int third = behind(again, again > second + 1);
        if (third < 0 || tokens.get(again).mark() != tokens.get(separator).mark()) {
            return i;
        }
        boolean wide = third - i > 4;
        return first.digits() == 4 ? yearFirst(i, second, third) : yearLast(i, second, third, separator, wide);
    }

    /** The number behind the separator at {@code at}; −1 if there is no separator or no number. */
    private int behind(int at, boolean wide) {
        if (at >= tokens.size()
                || !tokens.get(at).separates()
                || (wide && tokens.get(at).hyphen())) {
            return -1;
        }
        boolean blank = at + 1 < tokens.size()
                && tokens.get(at + 1).blank()
                && !tokens.get(at).hyphen();
        int number = blank ? at + 2 : at + 1;
        return number < tokens.size() && tokens.get(number).number() ? number : -1;
    }

    private int yearFirst(int i, int month, int day) {
        if (tokens.get(day).digits() > 2 || continues(day)) {
            return i;
        }
        int year = tokens.get(i).value();
        LocalDate on = IranianCalendar.recent(year)
                ? IranianCalendar.day(
                        year, tokens.get(month).value(), tokens.get(day).value())
                : date(year, tokens.get(month).value(), tokens.get(day).value());
        return add(i, day, tokens.get(day).end(), on, null, ' ');
    }

    private int yearLast(int i, int second, int third, int separator, boolean wide) {
        DateToken written = tokens.get(third);
        if (written.digits() == 3 || written.digits() == 1 || written.digits() > 4 || continues(third)) {
            return i;
        }
        if (wide && written.digits() == 2) {
            return i;
        }
        int year = written.digits() == 2 ? full(written.value()) : written.value();
        int end = written.end();
        if (written.digits() == 4 && clockGlued(third)) {
            year = full(written.value() / CENTURY);
            end = written.start() + 2;
        }
        int a = tokens.get(i).value();
        int b = tokens.get(second).value();
        if (IranianCalendar.recent(year)) {
            return add(i, third, end, IranianCalendar.day(year, b, a), null, ' ');
        }
        return add(
                i,
                third,
                end,
                date(year, b, a),
                date(year, a, b),
                tokens.get(separator).mark());
    }

    /** Whether the four figures at {@code i} are a year of two and an hour, as in {@code 28.09.3112:44}. */
    private boolean clockGlued(int i) {
        boolean minutes = i + 2 < tokens.size()
                && tokens.get(i + 1).is(':')
                && tokens.get(i + 2).number()
                && tokens.get(i + 2).digits() == 2;
        boolean seconds = i + 4 < tokens.size()
                && tokens.get(i + 3).is(':')
                && tokens.get(i + 4).number();
        return minutes && !seconds && tokens.get(i).value() % CENTURY < 24;
    }

    /** Year, month and day with their signs behind them, as in Chinese, Japanese and Korean; eras of Japan and the Republic of China. */
    private int ideographs(int i) {
        int month = signed(i, "年년");
        int day = month < 0 ? -1 : signed(month, "月월");
        int after = day < 0 ? -1 : sign(day, "日일号號");
        if (after < 0) {
            return i;
        }
        int year = tokens.get(i).value();
        String era = i > 0 ? tokens.get(i - 1).text() : "";
        if (tokens.get(i).digits() < 4) {
            year += era.endsWith("令和") ? 2018 : era.endsWith("平成") ? 1988 : era.matches(".*民[國国]") ? 1911 : 0;
        }
        LocalDate on = date(year, tokens.get(month).value(), tokens.get(day).value());
        return add(i, after, tokens.get(after).start() + 1, on, null, ' ');
    }

    /** The number behind the one at {@code i} and one of {@code signs}; −1 if there is none. */
    private int signed(int i, String signs) {
        int sign = sign(i, signs);
        if (sign < 0 || tokens.get(sign).end() - tokens.get(sign).start() != 1) {
            return -1;
        }
        int number = sign + 1 < tokens.size() && tokens.get(sign + 1).blank() ? sign + 2 : sign + 1;
        return number < tokens.size() && tokens.get(number).number() ? number : -1;
    }

    private int sign(int i, String signs) {
        int sign = i + 1 < tokens.size() && tokens.get(i + 1).blank() ? i + 2 : i + 1;
        return sign < tokens.size() && signs.indexOf(tokens.get(sign).text().charAt(0)) >= 0 ? sign : -1;
    }

    /** Whether nothing before {@code i} makes its number part of something longer. */
    private boolean opens(int i) {
        if (i == 0 || tokens.get(i - 1).end() < tokens.get(i).start()) {
            return true;
        }
        DateToken before = tokens.get(i - 1);
        if (before.latin()) {
            return false;
        }
        boolean joins = before.separates() || before.is(',') || before.is(':');
        return !joins
                || i == 1
                || tokens.get(i - 2).blank()
                || !(tokens.get(i - 2).number() || tokens.get(i - 2).word() && !before.is(':'));
    }

    /** Whether a separator and another number follow the one at {@code i}. */
    private boolean continues(int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).separates()
                && tokens.get(i + 2).number()
                && !(tokens.get(i + 1).is('-') && tokens.get(i + 2).digits() == 4);
    }

    // what both share

    private int back(int from, CalendarWords.Gap gap) {
        int seen = 0;
        for (int i = from; i >= 0 && from - i <= MOST_BETWEEN; i--) {
            if (tokens.get(i).number()) {
                return tokens.get(i).start() < free ? -1 : i;
            }
            if (!passes(i, gap) || (tokens.get(i).word() && ++seen > MOST_WORDS_BETWEEN)) {
                return -1;
            }
        }
        return -1;
    }

    private int forward(int from, CalendarWords.Gap gap) {
        int seen = 0;
        for (int i = from; i < tokens.size() && i - from <= MOST_BETWEEN; i++) {
            if (tokens.get(i).number()) {
                return i;
            }
            if (!passes(i, gap) || (tokens.get(i).word() && ++seen > MOST_WORDS_BETWEEN)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean passes(int i, CalendarWords.Gap gap) {
        DateToken token = tokens.get(i);
        return token.word() ? words.fits(gap, token.folded()) : token.blank() || ".,-/'’º°،".indexOf(token.mark()) >= 0;
    }

    /** Passes over a time of day that stands between day and year, as in {@code Mar 05 18:40:00 CET 2031}. */
    private int clock(int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).blank()) {
            i++;
        }
        if (i + 2 >= tokens.size()
                || !tokens.get(i).number()
                || tokens.get(i).digits() != 2
                || !tokens.get(i + 1).is(':')) {
            return from;
        }
        while (i < tokens.size() && i - from < 14) {
            DateToken token = tokens.get(i);
            if (token.number() && token.digits() == 4 && tokens.get(i - 1).blank()) {
                return i;
            }
            if (!(token.number() || token.blank() || token.is(':') || token.is('+') || token.is('-') || token.zone())) {
                return from;
            }
            i++;
        }
        return from;
    }

    private int add(int from, int to, int end, @Nullable LocalDate day, @Nullable LocalDate other, char separator) {
        if (day == null && other == null) {
            return from;
        }
        int start = tokens.get(from).start();
        DayOfWeek weekday = null;
        for (int i = from - 1;
                i >= 0 && from - i <= MOST_BETWEEN && tokens.get(i).start() >= free;
                i--) {
            DateToken token = tokens.get(i);
            if (token.word() && !token.folded().equals("the") && !token.folded().equals("feira")) {
                weekday = words.weekday(token.folded());
                start = weekday == null ? start : token.start();
                break;
            }
            if (!token.word() && !token.blank() && ".,-".indexOf(token.mark()) < 0) {
                break;
            }
        }
        hits.add(new Hit(start, end, day, other, separator, weekday));
        free = end;
        return to + 1;
    }

    private static int full(int twoFigures) {
        return twoFigures + (twoFigures <= HALF_CENTURY ? 2000 : FIRST_YEAR);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        int common = year >= 2500 && year <= 2643 ? year - 543 : year; // the Buddhist count of Thailand
        if (common < FIRST_YEAR || common > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(common, month, day);
        } catch (DateTimeException e) {
            return null; // such as 31 February: no date
        }
    }
}
