package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates all in figures, among the tokens of a line, and those with the signs for year, month and day behind their figures. */
final class DateFigures {

    private static final int CENTURY = 100;
    private static final int HOURS = 24;
    private static final int NARROW = 4;

    private final List<DateToken> tokens;

    /** Takes the tokens of a line. */
    DateFigures(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    /** The date that begins with the number at {@code i}; null if none does. */
    DateScanner.@Nullable Match at(int i) {
        DateToken first = tokens.get(i);
        if (first.digits() > 4 || first.digits() == 3 || !opens(i)) {
            return null;
        }
        DateScanner.Match signed = signed(i);
        if (signed != null) {
            return signed;
        }
        int separator = skip(i + 1);
        int second = behind(separator, separator > i + 1);
        if (second < 0 || tokens.get(second).digits() > 2) {
            return null;
        }
        int again = skip(second + 1);
        int third = behind(again, again > second + 1);
        if (third < 0 || tokens.get(again).mark() != tokens.get(separator).mark()) {
            return null;
        }
        return first.digits() == 4
                ? yearFirst(i, second, third)
                : yearLast(i, second, third, tokens.get(separator).mark());
    }

    /** {@code i}, or the token after it if that is blank. */
    private int skip(int i) {
        return i < tokens.size() && tokens.get(i).blank() ? i + 1 : i;
    }

    /** The number behind the separator at {@code at}; −1 if there is no separator or no number. */
    private int behind(int at, boolean wide) {
        if (at >= tokens.size()
                || !tokens.get(at).separates()
                || (wide && tokens.get(at).hyphen())) {
            return -1;
        }
        int number = tokens.get(at).hyphen() ? at + 1 : skip(at + 1);
        return number < tokens.size() && tokens.get(number).number() ? number : -1;
    }

    private DateScanner.@Nullable Match yearFirst(int i, int month, int day) {
        if (tokens.get(day).digits() > 2 || continues(day)) {
            return null;
        }
        int year = tokens.get(i).value();
        LocalDate on = IranianCalendar.recent(year)
                ? IranianCalendar.day(
                        year, tokens.get(month).value(), tokens.get(day).value())
                : DateScanner.date(
                        year, tokens.get(month).value(), tokens.get(day).value());
        return DateScanner.Match.of(i, day, tokens.get(day).end(), on);
    }

    private DateScanner.@Nullable Match yearLast(int i, int second, int third, char separator) {
        DateToken written = tokens.get(third);
        boolean two = written.digits() == 2;
        if (!two && written.digits() != 4 || two && third - i > NARROW || continues(third)) {
            return null;
        }
        int year = two ? DateScanner.full(written.value()) : written.value();
        int end = written.end();
        if (!two && clockGlued(third)) {
            year = DateScanner.full(written.value() / CENTURY);
            end = written.start() + 2;
        }
        int a = tokens.get(i).value();
        int b = tokens.get(second).value();
        if (IranianCalendar.recent(year)) {
            return DateScanner.Match.of(i, third, end, IranianCalendar.day(year, b, a));
        }
        LocalDate day = DateScanner.date(year, b, a);
        LocalDate other = DateScanner.date(year, a, b);
        return day == null && other == null ? null : new DateScanner.Match(i, third, end, day, other, separator);
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
        return minutes && !seconds && tokens.get(i).value() % CENTURY < HOURS;
    }

    /** Year, month and day with their signs behind them, as in Chinese, Japanese and Korean; eras of Japan and the Republic of China. */
    private DateScanner.@Nullable Match signed(int i) {
        int month = number(i, "年년");
        int day = month < 0 ? -1 : number(month, "月월");
        int after = day < 0 ? -1 : sign(day, "日일号號");
        if (after < 0) {
            return null;
        }
        int year = tokens.get(i).value();
        String era = i > 0 && tokens.get(i).digits() < 4 ? tokens.get(i - 1).text() : "";
        if (era.endsWith("令和")) {
            year += 2018;
        } else if (era.endsWith("平成")) {
            year += 1988;
        } else if (era.endsWith("民國") || era.endsWith("民国")) {
            year += 1911;
        }
        LocalDate on = DateScanner.date(
                year, tokens.get(month).value(), tokens.get(day).value());
        return DateScanner.Match.of(i, after, tokens.get(after).start() + 1, on);
    }

    /** The number behind the one at {@code i} and one of {@code signs}; −1 if there is none. */
    private int number(int i, String signs) {
        int sign = sign(i, signs);
        if (sign < 0 || tokens.get(sign).digits() != 1) {
            return -1;
        }
        int number = skip(sign + 1);
        return number < tokens.size() && tokens.get(number).number() ? number : -1;
    }

    private int sign(int i, String signs) {
        int sign = skip(i + 1);
        return sign < tokens.size() && signs.indexOf(tokens.get(sign).text().charAt(0)) >= 0 ? sign : -1;
    }

    /** Whether nothing before {@code i} makes its number part of something longer. */
    private boolean opens(int i) {
        if (i == 0) {
            return true;
        }
        DateToken before = tokens.get(i - 1);
        if (before.latin()) {
            return before.name(); // joined to the date without a blank
        }
        boolean joins = before.separates() || before.is(',') || before.is(':');
        if (!joins || i == 1) {
            return true;
        }
        DateToken earlier = tokens.get(i - 2);
        return !earlier.number() && !(earlier.word() && !before.is(':'));
    }

    /** Whether a separator and another number follow the one at {@code i}. */
    private boolean continues(int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).separates()
                && tokens.get(i + 2).number()
                && !(tokens.get(i + 1).is('-') && tokens.get(i + 2).digits() == 4);
    }
}
