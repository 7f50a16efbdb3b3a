package org.hearsay.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds full calendar dates in a line: day, month and year in words or figures, with weekday and time of day if they stand beside. */
final class DateText {

    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?:(?<colon>[:.h])(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?)?\\s?(?<half>[ap]\\.?m\\.?)?(?<zone>\\s?(?:Z\\b|(?:GMT|UTC)\\b(?!\\s?[+-]\\d)|(?:GMT|UTC)?\\s?[+-]\\d{2}:?\\d{2}\\b))?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern AFTER = Pattern.compile(
            "(?:T|[.,;]?\\s{0,4}(?:\\p{L}{1,6}\\.?\\s{1,2}){0,2}[-–—|•·@/]?\\s{0,4}\\(?(?:\\p{L}{1,6}\\.?\\s{1,2})?)"
                    + CLOCK + "(?![\\d/])",
            FLAGS);
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\d:])" + CLOCK + "(?:\\s?(?:[A-Z]{2,4}))?[,.]?\\s{0,4}(?:on|am|le|[-–—|•·/])?\\s{0,4}$", FLAGS);
    private static final int NEAR = 40;

    private DateText() {}

    /**
     * A date as written.
     *
     * @param span the date with weekday and time of day, in the line
     * @param day the day, or for two figures that may stand either way the reading with the day first
     * @param other the reading with the month first, if that is a date and another; else null
     * @param weekday stated beside it
     * @param time {@code HH:mm} with an offset if stated; null when not stated
     * @param style how it is written, as far as it tells the order of day and month
     * @param separator what stands between its figures; a blank where the order is plain
     */
    record Found(
            Span span,
            LocalDate day,
            @Nullable LocalDate other,
            @Nullable DayOfWeek weekday,
            @Nullable String time,
            Style style,
            char separator) {
        /** The reading {@code on} in ISO 8601. */
        String iso(LocalDate on) {
            return time == null ? on.toString() : on + "T" + time;
        }
    }

    /** What the way a date is written tells. */
    enum Style {
        /** The month is written out, or the year stands first. */
        CLEAR,
        /** Both orders can be read. */
        FIGURES,
        /** Figures that make a date with the day first only. */
        DAY_FIRST,
        /** Figures that make a date with the month first only. */
        MONTH_FIRST,
        /** Both can be read; dots or an hour such as {@code 22h00} stand for the day first. */
        DAY_FIRST_HABIT,
        /** Both can be read; a twelve-hour clock stands for the month first. */
        MONTH_FIRST_HABIT
    }

    /** The dates in {@code line}, from left to right. */
    static List<Found> find(String line) {
        return find(line, null);
    }

    /**
     * The dates in {@code line}, from left to right.
     *
     * @param language of the page, a primary tag; may be null
     */
    static List<Found> find(String line, @Nullable String language) {
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (DateScanner.Hit hit : DateScanner.scan(line, language)) {
            Found date = read(hit, line, free);
            if (date != null) {
                found.add(date);
                free = date.span().end();
            }
        }
        return found;
    }

    /** Whether {@code word} is the English name of a month or a day of the week. */
    static boolean monthOrDay(String word) {
        return CalendarWords.ALL.english(word);
    }

    private static @Nullable Found read(DateScanner.Hit hit, String line, int free) {
        LocalDate day = hit.match().day();
        LocalDate other = hit.match().other();
        char separator = hit.match().separator();
        boolean figures = separator != ' ';
        Matcher clock = AFTER.matcher(line)
                .region(hit.end(), Math.min(line.length(), hit.end() + NEAR))
                .useTransparentBounds(true);
        boolean beside = clock.lookingAt() && time(clock) != null;
        int start = hit.start();
        int end = hit.end();
        if (beside) {
            end = clock.end();
        } else {
            clock = BEFORE.matcher(line.substring(Math.max(free, start - NEAR), start));
            beside = clock.find() && time(clock) != null;
            start = beside ? Math.max(free, start - NEAR) + clock.start() : start;
        }
        boolean hourStyle = beside && "h".equalsIgnoreCase(clock.group("colon"));
        boolean twelve = beside && clock.group("half") != null;
        LocalDate first = day != null ? day : other;
        if (first == null) {
            return null;
        }
        return new Found(
                new Span(start, end).trim(line),
                first,
                day != null && other != null && !day.equals(other) ? other : null,
                hit.weekday(),
                beside ? time(clock) : null,
                style(figures, day, other, hourStyle || separator == '.', twelve),
                separator);
    }

    private static Style style(
            boolean figures, @Nullable LocalDate day, @Nullable LocalDate other, boolean dayHabit, boolean monthHabit) {
        if (!figures || (day != null && day.equals(other))) {
            return Style.CLEAR;
        }
        if (day == null || other == null) {
            return day == null ? Style.MONTH_FIRST : Style.DAY_FIRST;
        }
        return dayHabit ? Style.DAY_FIRST_HABIT : monthHabit ? Style.MONTH_FIRST_HABIT : Style.FIGURES;
    }

    private static @Nullable String time(Matcher clock) {
        String minute = clock.group("minute");
        String half = clock.group("half");
        if (minute == null && half == null) {
            return null;
        }
        int hour = number(clock.group("hour"));
        int minutes = minute == null ? 0 : number(minute);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (hour > 23 || minutes > 59) {
            return null;
        }
        return twoFigures(hour) + ":" + twoFigures(minutes) + zone(clock.group("zone"));
    }

    private static String twoFigures(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        String digits = zone.replaceAll("[^0-9+-]", "");
        return digits.length() == 5 ? digits.substring(0, 3) + ":" + digits.substring(3) : "Z";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
