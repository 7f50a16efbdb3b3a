package org.hearsay.page.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedDateTest {

    @Test
    void datesAsFeedsWriteThemAreRead() {
        Map<String, String> dates = Map.ofEntries(
                Map.entry("Wed, 05 Mar 2031 18:40:00 +0100", "2031-03-05T18:40+01:00"),
                Map.entry("Wed, 05 Mar 2031 18:40:00 GMT", "2031-03-05T18:40Z"),
                Map.entry("Mon, 5 Mar 2031 18:40 EST", "2031-03-05T18:40-05:00"),
                Map.entry("05 Mar 31 18:40:00 PDT", "2031-03-05T18:40-07:00"),
                Map.entry("Wednesday, 5 March 2031 18:40:00 UTC", "2031-03-05T18:40Z"),
                Map.entry("Wed, Mar 5 2031 18:40:00 GMT+02:00", "2031-03-05T18:40+02:00"),
                Map.entry("Wed, 05 Mar 2031", "2031-03-05"),
                Map.entry("Wed, 05 Mar 2031 18:40:00", "2031-03-05T18:40"),
                Map.entry("2031-03-05", "2031-03-05"),
                Map.entry("2031-03-05T18:40:11Z", "2031-03-05T18:40Z"),
                Map.entry("2031-03-05T18:40:11.123456+0530", "2031-03-05T18:40+05:30"),
                Map.entry("2031-03-05 18:40:11", "2031-03-05T18:40"),
                Map.entry(" 2031-03-05T18:40+01:00 ", "2031-03-05T18:40+01:00"));
        dates.forEach((given, iso) -> assertThat(FeedDate.iso(given)).as(given).isEqualTo(iso));
    }

    @Test
    void whatIsNoDateIsNotMadeOne() {
        for (String given : List.of(
                "",
                "yesterday",
                "Wed",
                "31 Feb 2031 10:00 GMT",
                "2031-13-01",
                "2031-03-05T25:00Z",
                "5 Mar",
                "05/03/2031",
                "x".repeat(1000),
                "Wed, , ,",
                "2031-03-05T",
                "2031-03-05 noon",
                "a b c d e f")) {
            assertThat(FeedDate.iso(given)).as(given).isNull();
        }
    }
}
