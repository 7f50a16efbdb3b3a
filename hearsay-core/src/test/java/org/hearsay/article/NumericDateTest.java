package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.hearsay.text.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumericDateTest {

    private static PublicationDate settle(String line, String source, String text, @Nullable String language) {
        DateEvidence evidence = new DateEvidence(() -> source, text, language, null, null);
        return Objects.requireNonNull(NumericDate.settle(DateText.find(line).get(0), evidence, null));
    }

    private static String day(PublicationDate date) {
        assertThat(date.when().basis()).isEqualTo(Basis.STATED);
        return Objects.requireNonNull(date.when().earliest());
    }

    @Test
    void readsDatesInWordsAndFigures() {
        assertThat(DateText.find("Published: Jan 5, 2031")
                        .get(0)
                        .iso(DateText.find("Jan 5, 2031").get(0).day()))
                .isEqualTo("2031-01-05");
        assertThat(DateText.find("Wednesday, 10 January 2024, 07:36").get(0).time())
                .isEqualTo("07:36");
        assertThat(DateText.find("10/01/2024 22h00").get(0).time()).isEqualTo("22:00");
        assertThat(DateText.find("March 3rd, 2031 at 4:05 p.m.").get(0).time()).isEqualTo("16:05");
        assertThat(DateText.find("07:36 on 10 January 2024").get(0).time()).isEqualTo("07:36");
        assertThat(DateText.find("2031-03-05T18:40:00+01:00").get(0).time()).isEqualTo("18:40+01:00");
        assertThat(DateText.find("31/02/2031, 1.2.3.2031, 12/2031 and 47 of 2031"))
                .isEmpty();
    }

    @Test
    void aDayAboveTwelveSettlesItself() {
        assertThat(day(settle("21.03.2031", "", "", null))).isEqualTo("2031-03-21");
        assertThat(day(settle("03/21/2031", "", "", null))).isEqualTo("2031-03-21");
    }

    @Test
    void theWeekdayBesideItSettlesTheOrder() {
        PublicationDate date = settle("Thursday, 06/03/2031", "", "", null);

        assertThat(day(date)).isEqualTo("2031-03-06");
        assertThat(date.rejected())
                .containsExactly(new PublicationDate.Rejected("2031-06-03", "the weekday beside it is Thursday"));
    }

    @Test
    void aDayOrTimeStampInAnAddressSettlesTheOrder() {
        assertThat(day(settle("10/01/2031", "https://x.example/i/open-20310110.jpg", "", null)))
                .isEqualTo("2031-01-10");
        assertThat(day(settle("10/01/2031", "https://x.example/2031/10/01/dam", "", null)))
                .isEqualTo("2031-10-01");
        assertThat(day(settle("10/01/2031", "photo.png?1925848800", "", null))).isEqualTo("2031-01-10");
    }

    @Test
    void habitsSettleTheOrder() {
        assertThat(day(settle("10/01/2031 22h00", "", "", null))).isEqualTo("2031-01-10T22:00");
        assertThat(day(settle("10/01/2031 9:05 pm", "", "", null))).isEqualTo("2031-10-01T21:05");
        assertThat(day(settle("10/01/2031", "", "The fair opened on 25/12/2030.", null)))
                .isEqualTo("2031-01-10");
        assertThat(day(settle("10/01/2031", "", "", "en-US"))).isEqualTo("2031-10-01");
        assertThat(day(settle("10/01/2031", "", "", "en-GB"))).isEqualTo("2031-01-10");
    }

    @Test
    void againstEachOtherOrWithoutEvidenceBothReadingsStay() {
        PublicationDate none = settle("10/01/2031", "", "", null);
        PublicationDate both = settle("10/01/2031", "a-20310110.jpg b-20311001.jpg", "", null);

        assertThat(none.when().candidates()).containsExactly("2031-01-10", "2031-10-01");
        assertThat(both.when()).isEqualTo(none.when());
    }

    @Test
    void noReadingLiesAfterTheCapture() {
        DateEvidence evidence = new DateEvidence(() -> "", "", null, Instant.parse("2031-03-01T00:00:00Z"), null);

        assertThat(day(Objects.requireNonNull(
                        NumericDate.settle(DateText.find("10/01/2031").get(0), evidence, null))))
                .isEqualTo("2031-01-10");
        assertThat(NumericDate.settle(DateText.find("10/04/2031").get(0), evidence, null))
                .isNull();
    }
}
