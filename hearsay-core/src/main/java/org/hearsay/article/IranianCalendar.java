package org.hearsay.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Iranian solar calendar, which pages in Persian are dated in: twelve months from the spring
 * equinox, six of 31 days, five of 30 and one of 29 or 30. Leap years follow the cycle of 33 years with
 * eight leaps, which agrees with the observed calendar from 1343 to 1472 (1964 to 2093).
 */
final class IranianCalendar {

    private static final int FIRST_YEAR = 1343;
    private static final int LAST_YEAR = 1472;
    private static final int FIRST_RECENT = 1375;
    private static final int LAST_RECENT = 1430;
    private static final int CYCLE = 33;
    private static final int LEAPS = 8;
    private static final long NEW_YEAR_1399 = LocalDate.of(2020, 3, 20).toEpochDay();

    private IranianCalendar() {}

    /** Whether {@code year} in figures is more likely of this calendar than of any other (1996 to 2051). */
    static boolean recent(int year) {
        return year >= FIRST_RECENT && year <= LAST_RECENT;
    }

    /** The day in the common calendar; null if there is no such day or the year lies outside the range. */
    static @Nullable LocalDate day(int year, int month, int day) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : month <= 11 || leap(year) ? 30 : 29);
        if (year < FIRST_YEAR || year > LAST_YEAR || !exists) {
            return null;
        }
        int inYear = month <= 6 ? (month - 1) * 31 + day : (month - 1) * 30 + 6 + day;
        return LocalDate.ofEpochDay(NEW_YEAR_1399 + before(year) - before(1399) + inYear - 1);
    }

    /** Days before the first of {@code year}, counted from the first of a year long past. */
    private static long before(int year) {
        long leaps = 0;
        int cycles = year / CYCLE;
        for (int y = cycles * CYCLE; y < year; y++) {
            leaps += leap(y) ? 1 : 0;
        }
        return 365L * year + (long) cycles * LEAPS + leaps;
    }

    /** Whether {@code year} has a thirtieth day in its last month. */
    private static boolean leap(int year) {
        int place = year % CYCLE;
        return place == 1
                || place == 5
                || place == 9
                || place == 13
                || place == 17
                || place == 22
                || place == 26
                || place == 30;
    }
}
