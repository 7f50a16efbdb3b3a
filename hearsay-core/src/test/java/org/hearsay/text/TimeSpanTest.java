package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSpanTest {

    @Test
    void years_before_our_era_are_years_like_others() {
        TimeSpan old = TimeSpan.days(LocalDate.of(-2993, 1, 1), LocalDate.of(-2993, 12, 31), Basis.DERIVED);
        assertThat(old.firstDay()).isEqualTo(LocalDate.of(-2993, 1, 1));
        assertThat(old.before(TimeSpan.day(LocalDate.of(2031, 5, 4), Basis.STATED)))
                .isTrue();
        assertThat(TimeSpan.minute(LocalDateTime.of(-50, 3, 15, 12, 0), Basis.STATED)
                        .isDay())
                .isTrue();
    }

    @Test
    void what_ends_before_it_starts_or_is_no_date_is_refused() {
        assertThatThrownBy(() -> new TimeSpan("2031-05-04", "2031-05-03", Basis.STATED, List.of()))
                .hasMessageContaining("ends before it starts");
        assertThatThrownBy(() -> new TimeSpan("4 May", null, Basis.STATED, List.of()).firstDay())
                .hasMessageContaining("not an ISO 8601 date");
    }
}
