package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyScoreTest {
    private static final String GOLD = "The mill at Orrin stood still today";

    @Test
    void fourSuccessiveWordsAreAShingle() {
        // gold: 4 shingles, given: 2, both of them in the gold
        BodyScore score = BodyScore.of(GOLD, "mill at Orrin stood still");
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.same()).isFalse();
    }

    @Test
    void aShingleCountsAsOftenAsBothHaveIt() {
        BodyScore score = BodyScore.of("a b c d", "a b c d a b c d");
        assertThat(score.precision()).isEqualTo(1 / 5.0);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void aShorterTextIsOneShingle() {
        assertThat(BodyScore.of("Still today.", "still today").recall()).isZero();
        assertThat(BodyScore.of("Still today.", "“Still” – today!").same()).isTrue();
    }

    @Test
    void pagesWithNothingToCountAreLeftOutOfThatMean() {
        List<Figure> figures = BodyScore.figures(List.of(
                BodyScore.of(GOLD, "mill at Orrin stood still"),
                BodyScore.of(GOLD, " "),
                BodyScore.of("", "spare words")));
        assertThat(figures)
                .extracting(Figure::toString)
                // precision (1 + 0) / 2, recall (.5 + 0) / 2; page F1 (2/3 + 0 + 0) / 3
                .containsExactly("0.333", "0.500", "0.250", "0.000", "0.222", "1", "3");
        assertThat(figures).extracting(Figure::name).startsWith("F1", "prec", "rec");
    }

    @Test
    void theDifferenceIsToldByItsLongestRun() {
        assertThat(BodyDifference.described(GOLD, GOLD)).isEqualTo("missing 0; surplus 0");
        assertThat(BodyDifference.described(GOLD, GOLD + " and a teaser"))
                .isEqualTo("missing 0; surplus 3 words (3: and a teaser)");
    }
}
