package org.hearsay.time;

import java.time.LocalDate;
import java.util.Locale;
import org.hearsay.time.Reading.Compared;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.Holiday;
import org.hearsay.time.Reading.MonthDay;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Within;
import org.jspecify.annotations.Nullable;

/** The TIMEX3 value of a reading that could not be set against a day: {@code XXXX-10-13}. */
final class Unresolved {

    private Unresolved() {}

    /** The value with X for what is unknown; null where nothing at all is known. */
    static @Nullable String value(Reading reading) {
        if (reading instanceof Day day) {
            return year(day.year()) + String.format(Locale.ROOT, "-%02d-%02d", day.month(), day.day());
        } else if (reading instanceof Numeric numeric) {
            return numeric.year() + "-XX-XX";
        } else if (reading instanceof MonthOf month) {
            return year(month.year()) + String.format(Locale.ROOT, "-%02d", month.month());
        } else if (reading instanceof Part part) {
            return year(part.year()) + "-" + part.code();
        } else if (reading instanceof Weekday weekday) {
            return "XXXX-WXX-" + weekday.day().getValue();
        } else if (reading instanceof Shift shift) {
            return shift(shift);
        } else if (reading instanceof Compared) {
            return "XXXX";
        } else if (reading instanceof OfDay time) {
            String day = time.day() == null || time.day() instanceof Shift ? "XXXX-XX-XX" : value(time.day());
            return day == null ? null : day + time.part();
        } else if (reading instanceof From from) {
            return value(from.from());
        } else if (reading instanceof Holiday holiday) {
            return holiday(holiday);
        } else if (reading instanceof Within within) {
            return value(within.inner());
        } else if (reading instanceof MonthDay day) {
            return String.format(Locale.ROOT, "XXXX-XX-%02d", day.day());
        } else if (reading instanceof Range range) {
            String from = value(range.from());
            String to = value(range.to());
            return from == null || to == null ? null : from + "/" + to;
        }
        return null;
    }

    private static @Nullable String shift(Shift shift) {
        if (shift.base() == Reading.Base.MENTION && shift.by() == 0) {
            return null;
        }
        return switch (shift.unit()) {
            case DAY -> shift.by() == 0 ? "PRESENT_REF" : "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            default -> null;
        };
    }

    /** Of a feast that moves with the year only its being a day is known. */
    private static String holiday(Holiday holiday) {
        if (holiday.year() != null) {
            return holiday.name().in(holiday.year()).toString();
        }
        LocalDate one = holiday.name().in(2023);
        LocalDate other = holiday.name().in(2024);
        return java.time.MonthDay.from(one).equals(java.time.MonthDay.from(other))
                ? String.format(Locale.ROOT, "XXXX-%02d-%02d", one.getMonthValue(), one.getDayOfMonth())
                : "XXXX-XX-XX";
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "XXXX" : String.format(Locale.ROOT, "%04d", year);
    }
}
