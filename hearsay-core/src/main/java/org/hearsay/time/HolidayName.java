package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Days that news calls by name and the calendar gives. */
enum HolidayName {
    NEW_YEARS_DAY("new year's day"),
    NEW_YEAR("the new year"),
    NEW_YEARS_EVE("new year's eve"),
    VALENTINES_DAY("valentine's day"),
    ST_PATRICKS_DAY("st patrick's day"),
    GOOD_FRIDAY("good friday"),
    EASTER("easter sunday|easter"),
    EASTER_MONDAY("easter monday"),
    MAY_DAY("may day"),
    MEMORIAL_DAY("memorial day"),
    JUNETEENTH("juneteenth"),
    INDEPENDENCE_DAY("fourth of july|july fourth"),
    BASTILLE_DAY("bastille day"),
    LABOR_DAY("labor day"),
    COLUMBUS_DAY("columbus day"),
    HALLOWEEN("halloween"),
    ELECTION_DAY("election day"),
    VETERANS_DAY("veterans day|armistice day|remembrance day"),
    THANKSGIVING("thanksgiving day|thanksgiving"),
    CHRISTMAS_EVE("christmas eve"),
    CHRISTMAS("christmas day|christmas"),
    BOXING_DAY("boxing day");

    private final String names;

    /** @param names what it is called, in lower case */
    HolidayName(String names) {
        this.names = names;
    }

    /** What it is called, in words of lower case. */
    List<List<String>> names() {
        return Arrays.stream(names.replace("'s", " 's").split("\\|"))
                .map(name -> List.of(name.split(" ")))
                .toList();
    }

    /** Its day in {@code year}. */
    LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY, NEW_YEAR -> LocalDate.of(year, 1, 1);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
            case VALENTINES_DAY -> LocalDate.of(year, 2, 14);
            case ST_PATRICKS_DAY -> LocalDate.of(year, 3, 17);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case MAY_DAY -> LocalDate.of(year, 5, 1);
            case MEMORIAL_DAY -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            case JUNETEENTH -> LocalDate.of(year, 6, 19);
            case INDEPENDENCE_DAY -> LocalDate.of(year, 7, 4);
            case BASTILLE_DAY -> LocalDate.of(year, 7, 14);
            case LABOR_DAY -> LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            case COLUMBUS_DAY ->
                LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
            case HALLOWEEN -> LocalDate.of(year, 10, 31);
            // the day after the first Monday of November
            case ELECTION_DAY ->
                LocalDate.of(year, 11, 1)
                        .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                        .plusDays(1);
            case VETERANS_DAY -> LocalDate.of(year, 11, 11);
            case THANKSGIVING ->
                LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
        };
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * <p>Source: the anonymous algorithm in Nature, 20 April 1876, as given by J. Meeus, Astronomical Algorithms
     * (1991), chapter 8.
     */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
