package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNameTest {

    @ParameterizedTest
    @CsvSource({
        "EASTER, 1961-04-02",
        "EASTER, 2000-04-23",
        "EASTER, 2008-03-23",
        "EASTER, 2038-04-25",
        "GOOD_FRIDAY, 2024-03-29",
        "THANKSGIVING, 2023-11-23",
        "THANKSGIVING, 2018-11-22",
        "ELECTION_DAY, 2016-11-08",
        "MEMORIAL_DAY, 2021-05-31",
        "LABOR_DAY, 2024-09-02",
        "COLUMBUS_DAY, 2024-10-14",
        "NEW_YEARS_EVE, 2024-12-31",
    })
    void fallsOnItsDay(HolidayName holiday, LocalDate day) {
        assertThat(holiday.in(day.getYear())).isEqualTo(day);
    }
}
