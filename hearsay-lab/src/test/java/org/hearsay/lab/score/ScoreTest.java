package org.hearsay.lab.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void precisionRecallAndTheirMean() {
        assertThat(new Score(1, 2, 4)).hasToString("50.0 / 25.0 / 33.3");
    }

    @Test
    void nothingGivenIsNoDivisionByZero() {
        assertThat(new Score(0, 0, 3)).hasToString("0.0 / 0.0 / 0.0");
    }

    @Test
    void halvesGoToTheEvenDigit() {
        assertThat(Score.percent(0.125, 0)).isEqualTo("12");
        assertThat(Score.percent(0.375, 0)).isEqualTo("38");
    }

    @Test
    void aShareNeedsHalfOfBoth() {
        List<Span> gold = List.of(new Span(0, 10));
        assertThat(Pieces.share(gold, List.of(new Span(5, 15)))).isEqualTo(0.5);
        assertThat(Pieces.share(gold, List.of(new Span(6, 16)))).isZero();
        assertThat(Pieces.share(gold, List.of(new Span(0, 21)))).isZero();
        assertThat(Pieces.share(gold, List.of(new Span(0, 4), new Span(6, 10)))).isEqualTo(0.8);
    }

    @Test
    void eachAnswerIsPairedOnceTheBestFirst() {
        List<Pairing.Candidate> pairs = Pairing.greedy(List.of(
                new Pairing.Candidate(0.6, true, true, 0, 0),
                new Pairing.Candidate(0.9, false, true, 1, 0),
                new Pairing.Candidate(0.6, false, true, 0, 1),
                new Pairing.Candidate(0.6, true, true, 0, 2)));
        assertThat(pairs)
                .extracting(Pairing.Candidate::gold, Pairing.Candidate::given)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0), org.assertj.core.groups.Tuple.tuple(0, 2));
    }
}
