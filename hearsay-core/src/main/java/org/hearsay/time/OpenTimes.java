package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page without a date had to leave open, once others have told when it was published. Which way a
 * clause looked is no longer known, so a day or month gets a year only where the nearest one is far nearer than
 * the next.
 */
public final class OpenTimes {

    /** A day this far off may as well lie on the other side of publication. */
    private static final int FAR = 150;

    private static final Pattern YEARLESS = Pattern.compile("XXXX-(\\d\\d)(?:-(\\d\\d))?(T.*)?");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(T.*)?");

    private OpenTimes() {}

    /** The weekday that {@code time} leaves open; null if it is none, or resolved. */
    public static @Nullable DayOfWeek weekday(TimeExpression time) {
        Matcher open = WEEKDAY.matcher(time.value());
        boolean single = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
        return single && open.matches() ? DayOfWeek.of(Integer.parseInt(open.group(1))) : null;
    }

    /** {@code time} as the day it turned out to be. */
    public static TimeExpression on(TimeExpression time, LocalDate day) {
        int part = time.value().indexOf('T');
        return with(
                time, day.toString(), part < 0 ? "" : time.value().substring(part), TimeSpan.day(day, Basis.DERIVED));
    }

    /** {@code time} with its year, if the page was published within {@code published}; else as it is. */
    public static TimeExpression read(TimeExpression time, TimeSpan published) {
        Matcher open = YEARLESS.matcher(time.value());
        LocalDate first = published.firstDay();
        LocalDate last = published.lastDay();
        if (time.type() == TimeExpression.Type.SET || first == null || last == null || !open.matches()) {
            return time;
        }
        int month = Integer.parseInt(open.group(1));
        int day = open.group(2) == null ? 1 : Integer.parseInt(open.group(2));
        LocalDate nearest = null;
        for (int year = first.getYear() - 1; year <= last.getYear() + 1; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && (nearest == null || apart(date, first, last) < apart(nearest, first, last))) {
                nearest = date;
            }
        }
        if (nearest == null || apart(nearest, first, last) > FAR) {
            return time;
        }
        String part = open.group(3) == null ? "" : open.group(3);
        YearMonth whole = YearMonth.from(nearest);
        return open.group(2) == null
                ? with(time, whole.toString(), part, TimeSpan.days(nearest, whole.atEndOfMonth(), Basis.DERIVED))
                : with(time, nearest.toString(), part, TimeSpan.day(nearest, Basis.DERIVED));
    }

    private static TimeExpression with(TimeExpression time, String value, String part, TimeSpan when) {
        return new TimeExpression(time.span(), time.type(), value + part, List.of(), when);
    }

    private static long apart(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first)
                ? ChronoUnit.DAYS.between(day, first)
                : Math.max(0, ChronoUnit.DAYS.between(last, day));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
