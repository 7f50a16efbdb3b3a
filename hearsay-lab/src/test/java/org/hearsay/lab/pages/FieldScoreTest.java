package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.lab.pages.FieldScore.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldScoreTest {
    private static Gold.OfArticle gold(String title, String authors, String date) {
        return new Gold.OfArticle("p", "https://mill.example/p", "", title, authors, date);
    }

    private static Reading given(String title, String byline, String date) {
        return new Reading("p", "", title, byline, date, "", null);
    }

    @ParameterizedTest
    @CsvSource({
        "Mill stands still,MILL STANDS STILL!,true,true",
        "Mill stands still,Mill stands still | Orrin Post,false,true",
        "Mill stands still,Mill,false,false",
        "Mill stands still,Still stands the mill,false,false",
        "Mill stands still,,false,false",
    })
    void aTitleIsSoftlyRightWhenOneHoldsTheOther(String wanted, String title, boolean exact, boolean soft) {
        FieldScore score = FieldScore.of(gold(wanted, "", ""), given(title, null, null));
        assertThat(score.exact()).isEqualTo(exact);
        assertThat(score.soft()).isEqualTo(soft);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Brome and Carl Odd|ada brome;carl odd",
                "Ada Brome, Carl Odd & Eve Fandt|ada brome;carl odd;eve fandt",
                "von Ada Brome und Carl Sand|ada brome;carl sand",
                "Byron Odd|byron odd",
                "Ada Brome/Orrin Post; |ada brome;orrin post",
                "and|''",
            })
    void aBylineIsPartedIntoNames(String byline, String names) {
        assertThat(Names.of(byline).stream().map(n -> String.join(" ", n)).toList())
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(";")));
    }

    @Test
    void anAuthorMayBeGivenByInitialAndLastName() {
        FieldScore score = FieldScore.of(
                gold("T", "Ada Brome, Carl Odd", ""), given("T", "A. Brome and Odd Carl and Staff", null));
        assertThat(score.right()).isEqualTo(2);
        assertThat(score.surplus()).isEqualTo(1);
        assertThat(score.missing()).isZero();
        assertThat(FieldScore.of(gold("T", "Ada Brome", ""), given("T", "Carl Brome", null))
                        .right())
                .isZero();
    }

    @Test
    void aDateCountsWhereTheGoldHasADay() {
        assertThat(FieldScore.of(gold("T", "", "2024-01-10T08:00"), given("T", null, "2024-01-10T23:15Z"))
                        .date())
                .isEqualTo(Answer.RIGHT);
        assertThat(FieldScore.of(gold("T", "", "2024-01"), given("T", null, "2024-01-10"))
                        .date())
                .isEqualTo(Answer.FREE);
        assertThat(FieldScore.of(gold("T", "", "2024-01-10"), given("T", null, null))
                        .date())
                .isEqualTo(Answer.NONE);
    }

    @Test
    void figuresLeaveOutPagesWhoseGoldHasNoTitle() {
        List<Figure> figures = FieldScore.figures(List.of(
                FieldScore.of(gold("T", "Ada Brome", "2024-01-10"), given("T", "Ada Brome", "2024-01-11")),
                FieldScore.of(gold("Mill", "", "2024-01-10"), given(null, "Carl Odd", "2024-01-10")),
                FieldScore.of(gold("", "Eve Fandt", "2024-01-10"), given("X", null, null))));
        assertThat(figures)
                .extracting(Figure::toString)
                .containsExactly("0.500", "0.500", "0.500", "1.000", "0.667", "1.000", "0.500", "0.500", "2");
    }

    @Test
    void aDateThatCouldNotBeSettledIsNeverRight() {
        Gold.OfDate open = new Gold.OfDate("p", "", null, "a");
        Gold.OfDate dated = new Gold.OfDate("p", "", "2024-01-10", "a");
        List<DateScore> scores = List.of(
                DateScore.of(open, given(null, null, "2024-01-10")),
                DateScore.of(open, given(null, null, null)),
                DateScore.of(dated, given(null, null, "2024-01-10T08:00+01:00")));
        assertThat(scores).containsExactly(DateScore.WRONG, DateScore.NONE, DateScore.RIGHT);
        assertThat(DateScore.figures(scores))
                .extracting(Figure::toString)
                .containsExactly("0.333", "0.500", "0.500", "0.500", "1", "1", "1", "3");
    }
}
