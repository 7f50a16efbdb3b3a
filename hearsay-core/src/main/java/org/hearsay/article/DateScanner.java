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

    private static final int LEAST_DIGITS = 3;
    private static final int MOST_BETWEEN = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int HALF_CENTURY = 50;

    /**
     * A date among tokens.
     *
     * @param from its first token
     * @param to its last
     * @param end one past its last character
     * @param day the day; of two figures that may stand either way the reading with the day first, null if there is none
     * @param other the reading with the month first; null if there is none
     * @param separator what stands between its figures; blank where the month is named or the year stands first
     */
    record Match(
            int from,
            int to,
            int end,
            @Nullable LocalDate day,
            @Nullable LocalDate other,
            char separator) {

        /** One whose order is plain; null if it is no day. */
        static @Nullable Match of(int from, int to, int end, @Nullable LocalDate day) {
            return day == null ? null : new Match(from, to, end, day, null, ' ');
        }
    }

    /**
     * A date in a line.
     *
     * @param start of its characters, with the weekday before it
     * @param end one past its last
     * @param match what it reads
     * @param weekday that stands before it
     */
    record Hit(int start, int end, Match match, @Nullable DayOfWeek weekday) {}

    private DateScanner() {}

    /**
     * The dates of {@code line}, from left to right.
     *
     * @param language of the page, a primary tag; may be null
     */
    static List<Hit> scan(String line, @Nullable String language) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < LEAST_DIGITS; i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        if (digits < LEAST_DIGITS) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        List<DateToken> tokens = DateToken.of(line);
        DateNames names = new DateNames(tokens, language);
        DateFigures figures = new DateFigures(tokens);
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            DateToken token = tokens.get(i);
            Match match = token.number()
                    ? token.start() < free ? null : figures.at(i)
                    : token.word() ? names.at(i, free) : null;
            if (match != null) {
                hits.add(hit(tokens, match, free));
                free = match.end();
                i = Math.max(i, match.to());
            }
        }
        return hits;
    }

    private static Hit hit(List<DateToken> tokens, Match match, int free) {
        int start = tokens.get(match.from()).start();
        for (int i = match.from() - 1;
                i >= 0 && match.from() - i <= MOST_BETWEEN && tokens.get(i).start() >= free;
                i--) {
            DateToken token = tokens.get(i);
            if (token.word() && !token.folded().equals("the") && !token.folded().equals("feira")) {
                DayOfWeek weekday = CalendarWords.ALL.weekday(token.folded());
                return new Hit(weekday == null ? start : token.start(), match.end(), match, weekday);
            }
            if (!token.word() && !token.blank() && ".,-".indexOf(token.mark()) < 0) {
                break;
            }
        }
        return new Hit(start, match.end(), match, null);
    }

    /** The year that two figures stand for. */
    static int full(int twoFigures) {
        return twoFigures + (twoFigures <= HALF_CENTURY ? 2000 : FIRST_YEAR);
    }

    /** A day of the common calendar, years also by the Buddhist count of Thailand; null if there is none such in reach. */
    static @Nullable LocalDate date(int year, int month, int day) {
        int common = year >= 2500 && year <= 2643 ? year - 543 : year;
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
