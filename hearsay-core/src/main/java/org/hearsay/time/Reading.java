package org.hearsay.time;

import java.time.DayOfWeek;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** What an expression says by itself, before it is set against the day of publication. */
sealed interface Reading {

    /** Where a named day, month or part of the year lies from the anchor. */
    enum Relation {
        NONE,
        LAST,
        THIS,
        NEXT
    }

    /** What a shift counts from. */
    enum Base {
        /** The day of publication. */
        PUBLICATION,
        /** The last time mentioned. */
        MENTION
    }

    /** A value that needs no anchor: a reference, a duration, a set. */
    record Fixed(Type type, String value) implements Reading {}

    /** "2 January 2024"; parts that are not said are null. */
    record Day(
            @Nullable Integer year,
            int month,
            int day,
            @Nullable DayOfWeek weekday) implements Reading {}

    /** "10/01/2024": the order of day and month is not said. */
    record Numeric(
            int first, int second, int year, @Nullable DayOfWeek weekday) implements Reading {}

    /** "January", "last January", "January 2024", "January last year" (year shift -1). */
    record MonthOf(@Nullable Integer year, @Nullable Integer yearShift, int month, Relation relation)
            implements Reading {}

    /** A quarter, half or season: {@code Q3}, {@code H1}, {@code SU}. */
    record Part(@Nullable Integer year, @Nullable Integer yearShift, String code, Relation relation)
            implements Reading {}

    /** "2006". */
    record Year(int year) implements Reading {}

    /** "the 1990s", "the '90s", "the 20th century": the value says it all. */
    record Era(String value, int firstYear, int lastYear) implements Reading {}

    /** "Tuesday", "last Tuesday". */
    record Weekday(DayOfWeek day, Relation relation) implements Reading {}

    /** "yesterday", "last week", "two years ago", "a day later". */
    record Shift(Unit unit, int by, Base base) implements Reading {}

    /** "a year earlier": the time last mentioned, if it is a quarter or month, that much before. */
    record Compared(int years, Base base) implements Reading {}

    /** "Tuesday night": {@code part} is {@code TNI} or a clock time {@code T22:00}. */
    record OfDay(@Nullable Reading day, String part) implements Reading {}

    /**
     * "December-January", "3–5 May", "May to July".
     *
     * @param fromEnd the atom behind the first end
     * @param toStart the atom the second end starts with
     * @param joined whether a hyphen makes one word of them
     */
    record Range(Reading from, Reading to, int fromEnd, int toStart, boolean joined) implements Reading {

        /** Months joined by a hyphen are one expression; of any other range each end is one. */
        boolean whole() {
            return joined && from instanceof MonthOf && to instanceof MonthOf month && month.year() == null;
        }
    }

    /** The first of two ends that stand apart; it lasts until the second. */
    record From(Reading from, Reading to) implements Reading {}

    /** "the 5th": the month is that of the time last mentioned, or of publication. */
    record MonthDay(int day) implements Reading {}

    /** "July 25 of that year", "the 28th of that month": {@code inner} within the time last mentioned. */
    record Within(Reading inner) implements Reading {}

    /** "Christmas", "last Thanksgiving": a day that has a name. */
    record Holiday(HolidayName name, @Nullable Integer year, Relation relation) implements Reading {}

    /** "two days after the fall of the port": the time last mentioned, moved; beside a date, that date. */
    record Apart(
            Unit unit, int by, boolean apposed, @Nullable String length) implements Reading {}
}
