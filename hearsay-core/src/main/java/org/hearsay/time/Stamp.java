package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A stretch of the calendar with its TIMEX3 value.
 *
 * @param unit its size; seasons and halves count as quarters
 * @param first its first day
 * @param last its last day
 * @param value TIMEX3
 */
record Stamp(Unit unit, LocalDate first, LocalDate last, String value) {

    static Stamp day(LocalDate day) {
        return new Stamp(Unit.DAY, day, day, day.toString());
    }

    static Stamp month(YearMonth month) {
        return new Stamp(Unit.MONTH, month.atDay(1), month.atEndOfMonth(), month.toString());
    }

    static Stamp year(int year) {
        return new Stamp(
                Unit.YEAR,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                String.format(Locale.ROOT, "%04d", year));
    }

    static Stamp week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Stamp(Unit.WEEK, monday, monday.plusDays(6), weekValue(monday));
    }

    static Stamp weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return new Stamp(Unit.WEEKEND, saturday, saturday.plusDays(1), weekValue(saturday) + "-WE");
    }

    /** A quarter, half or season by its code; winter is the one that starts in January. */
    static Stamp part(int year, String code) {
        int month = switch (code) {
            case "Q2", "SP" -> 4;
            case "Q3", "H2", "SU" -> 7;
            case "Q4", "FA" -> 10;
            default -> 1;
        };
        int start = code.equals("SP") || code.equals("SU") || code.equals("FA") ? month - 1 : month;
        int length = code.startsWith("H") ? 6 : 3;
        LocalDate first = LocalDate.of(year, start, 1);
        String value = String.format(Locale.ROOT, "%04d-%s", year, code);
        return new Stamp(Unit.QUARTER, first, first.plusMonths(length).minusDays(1), value);
    }

    static Stamp quarter(LocalDate day) {
        return part(day.getYear(), "Q" + day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Stamp era(int first, int last, String value) {
        return new Stamp(
                last - first > 10 ? Unit.CENTURY : Unit.DECADE,
                LocalDate.of(first, 1, 1),
                LocalDate.of(last, 12, 31),
                value);
    }

    /** The stretch of size {@code unit} around {@code day}. */
    static Stamp around(LocalDate day, Unit unit) {
        int year = day.getYear();
        return switch (unit) {
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> weekend(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day);
            case YEAR -> year(year);
            case DECADE -> era(year / 10 * 10, year / 10 * 10 + 9, String.valueOf(year / 10));
            case CENTURY -> era(year / 100 * 100, year / 100 * 100 + 99, String.valueOf(year / 100));
            default -> day(day);
        };
    }

    /** {@code day} moved by {@code by} units. */
    static LocalDate move(LocalDate day, Unit unit, int by) {
        return switch (unit) {
            case WEEK, WEEKEND -> day.plusWeeks(by);
            case FORTNIGHT -> day.plusWeeks(2L * by);
            case MONTH -> day.plusMonths(by);
            case QUARTER -> day.plusMonths(3L * by);
            case YEAR -> day.plusYears(by);
            case DECADE -> day.plusYears(10L * by);
            case CENTURY -> day.plusYears(100L * by);
            default -> day.plusDays(by);
        };
    }

    /** The stretch to the nearest that ends with the end of {@code to}. */
    Stamp until(Stamp to) {
        return new Stamp(unit, first, to.last, value + "/" + to.value);
    }

    /** The same with another value. */
    Stamp valued(String other) {
        return new Stamp(unit, first, last, other);
    }

    private static String weekValue(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
