package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenTimesTest {

    private static final TimeSpan PUBLISHED =
            TimeSpan.days(LocalDate.parse("2031-01-04"), LocalDate.parse("2031-01-10"), Basis.DERIVED);

    private static TimeExpression open(Type type, String value) {
        return new TimeExpression(new Span(0, 5), type, value, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, XXXX-01-02, 2031-01-02",
        "DATE, XXXX-12-30, 2030-12-30",
        "DATE, XXXX-02-11, 2031-02-11",
        "DATE, XXXX-11, 2030-11",
        "TIME, XXXX-01-02T10:30, 2031-01-02T10:30",
        "DATE, XXXX-07-04, XXXX-07-04",
        "DATE, XXXX-02-29, XXXX-02-29",
        "DATE, XXXX-WXX-4, XXXX-WXX-4",
        "SET, XXXX-01, XXXX-01",
        "DATE, 2029-03-01, 2029-03-01",
        "DURATION, P3D, P3D",
    })
    void aDayGetsTheYearOnlyIfOneIsFarNearer(Type type, String value, String expected) {
        TimeExpression read = OpenTimes.read(open(type, value), PUBLISHED);
        assertThat(read.value()).isEqualTo(expected);
        assertThat(read.when() != null).isEqualTo(!expected.equals(value));
    }

    @Test
    void aWeekdayIsNamedUntilItIsPlaced() {
        TimeExpression night = open(Type.TIME, "XXXX-WXX-4TNI");
        assertThat(OpenTimes.weekday(night)).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(OpenTimes.weekday(open(Type.SET, "XXXX-WXX-4"))).isNull();
        TimeExpression placed = OpenTimes.on(night, LocalDate.parse("2031-01-02"));
        assertThat(placed.value()).isEqualTo("2031-01-02TNI");
        assertThat(OpenTimes.weekday(placed)).isNull();
    }
}
