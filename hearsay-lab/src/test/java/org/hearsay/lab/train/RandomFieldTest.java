package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.sentence.LinearTagger;
import org.junit.jupiter.api.Test;

class RandomFieldTest {

    private static final List<String> LABELS = List.of("O", "B-x", "I-x");
    private static final int BITS = 4;

    /** Feature 1 begins an x, 2 goes on with it, 3 is nothing. */
    private static final List<Sequence> LESSON = List.of(
            new Sequence(new int[][] {{3}, {1}, {2}, {3}}, new int[] {0, 1, 2, 0}),
            new Sequence(new int[][] {{1}, {3}}, new int[] {1, 0}));

    private static RandomField.Settings settings(double hidden, double cost, double missed) {
        return new RandomField.Settings(20, 2, 0.5, hidden, cost, missed, 7);
    }

    private static byte[] bytes(LinearTagger tagger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tagger.write(out);
        return out.toByteArray();
    }

    @Test
    void learns_what_it_is_shown_and_the_same_twice() throws IOException {
        LinearTagger tagger = RandomField.train(LABELS, BITS, LESSON, settings(0.2, 0.5, 1));
        assertThat(tagger.decode(new int[][] {{1}, {2}, {2}, {3}})).containsExactly(1, 2, 2, 0);
        assertThat(bytes(RandomField.train(LABELS, BITS, LESSON, settings(0.2, 0.5, 1))))
                .isEqualTo(bytes(tagger));
    }

    @Test
    void where_the_lesson_is_undecided_the_cost_of_missing_decides() {
        Sequence nothing = new Sequence(new int[][] {{5}}, new int[] {0});
        Sequence something = new Sequence(new int[][] {{5}}, new int[] {1});
        List<Sequence> undecided = List.of(nothing, something, nothing, something, nothing, something, nothing);
        LinearTagger even = RandomField.train(LABELS, BITS, undecided, settings(0, 0, 1));
        LinearTagger greedy = RandomField.train(LABELS, BITS, undecided, settings(0, 0.5, 8));
        assertThat(even.decode(new int[][] {{5}})).containsExactly(0);
        assertThat(greedy.decode(new int[][] {{5}})).containsExactly(1);
    }

    @Test
    void hides_about_the_share_that_is_asked_and_never_a_label() {
        int[] row = new int[1000];
        Sequence whole = new Sequence(new int[][] {row}, new int[] {1});
        Sequence part = whole.hiding(0.3, new SplittableRandom(1));
        assertThat(part.features()[0].length).isBetween(600, 800);
        assertThat(part.labels()).containsExactly(1);
        assertThat(whole.hiding(0, new SplittableRandom(1))).isSameAs(whole);
    }
}
