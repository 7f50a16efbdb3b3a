package org.hearsay.lab.coreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusterScoresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Each letter a mention. */
    private static List<Set<String>> clusters(String... letters) {
        return Arrays.stream(letters)
                .map(word ->
                        word.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.toSet()))
                .toList();
    }

    private static void holds(Measure measure, double precision, double recall) {
        assertThat(measure.precision()).isCloseTo(precision, EXACT);
        assertThat(measure.recall()).isCloseTo(recall, EXACT);
    }

    @Test
    void aSmallClusterJoinedToALargeOneCostsLess() {
        ClusterScores scores = ClusterScores.of(clusters("abcde", "fg", "hijkl"), clusters("abcde", "fghijkl"));

        // nine links are needed, all are there; of the ten given one is wrong
        holds(scores.muc(), 9 / 10.0, 1);
        // five mentions with all five; f and g with two of seven, five others with five of seven
        holds(scores.bcubed(), (5 + 2 * 2 / 7.0 + 5 * 5 / 7.0) / 12, 1);
        // abcde with itself, fghijkl with hijkl: twice five over twelve
        holds(scores.ceafe(), (1 + 10 / 12.0) / 2, (1 + 10 / 12.0) / 3);
        assertThat(scores.conll())
                .isCloseTo(
                        (scores.muc().f1()
                                        + scores.bcubed().f1()
                                        + scores.ceafe().f1())
                                / 3,
                        EXACT);
    }

    @Test
    void twoLargeClustersJoinedCostMoreExceptInLinks() {
        ClusterScores scores = ClusterScores.of(clusters("abcde", "fg", "hijkl"), clusters("abcdehijkl", "fg"));

        holds(scores.muc(), 9 / 10.0, 1);
        holds(scores.bcubed(), (10 * 5 / 10.0 + 2) / 12, 1);
        holds(scores.ceafe(), (10 / 15.0 + 1) / 2, (10 / 15.0 + 1) / 3);
    }

    @Test
    void aTornClusterLosesRecall() {
        ClusterScores scores = ClusterScores.of(clusters("abcd", "e"), clusters("ab", "cd", "e"));

        holds(scores.muc(), 1, 2 / 3.0);
        holds(scores.bcubed(), 1, (4 * 2 / 4.0 + 1) / 5);
        holds(scores.ceafe(), (4 / 6.0 + 1) / 3, (4 / 6.0 + 1) / 2);
    }

    @Test
    void mentionsThatOneSideLacksAreRightNowhere() {
        ClusterScores scores = ClusterScores.of(clusters("ab", "c"), clusters("abx", "y"));

        holds(scores.muc(), 1 / 2.0, 1);
        holds(scores.bcubed(), (2 * 2 / 3.0) / 4, 2 / 3.0);
        holds(scores.ceafe(), (4 / 5.0) / 2, (4 / 5.0) / 2);
    }

    @Test
    void nothingGivenIsNothingRight() {
        ClusterScores scores = ClusterScores.of(clusters("ab"), clusters());

        assertThat(scores.conll()).isZero();
        assertThat(scores).hasToString("MUC 0.0 / 0.0 / 0.0   B3 0.0 / 0.0 / 0.0   CEAF-e 0.0 / 0.0 / 0.0   CoNLL 0.0");
    }

    @Test
    void aMentionIsInOneClusterOnly() {
        assertThatThrownBy(() -> ClusterScores.of(clusters("ab", "bc"), clusters("ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void theBestPairingIsNotTheOneThatTakesTheBestPairFirst() {
        assertThat(Assignment.most(new double[][] {{9, 8}, {8, 1}})).isEqualTo(16);
        assertThat(Assignment.most(new double[][] {{9, 8, 0}, {8, 1, 0}})).isEqualTo(16);
        assertThat(Assignment.most(new double[][] {{9, 8}, {8, 1}, {7, 7}})).isEqualTo(16);
        assertThat(Assignment.most(new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}}))
                .isEqualTo(14);
        assertThat(Assignment.most(new double[][] {})).isZero();
    }

    @Test
    void noOtherPairingOfASmallTableHasAGreaterSum() {
        for (int seed = 0; seed < 200; seed++) {
            double[][] values = new double[4][5];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 5; j++) {
                    values[i][j] = (seed * 31 + i * 17 + j * 7 + seed * i * j) % 13;
                }
            }
            assertThat(Assignment.most(values)).isEqualTo(best(values, 0, new boolean[5]));
        }
    }

    private static double best(double[][] values, int row, boolean[] used) {
        if (row == values.length) {
            return 0;
        }
        double most = 0;
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                most = Math.max(most, values[row][column] + best(values, row + 1, used));
                used[column] = false;
            }
        }
        return most;
    }
}
