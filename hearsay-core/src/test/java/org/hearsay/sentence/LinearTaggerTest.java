package org.hearsay.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearTaggerTest {

    private static final List<String> LABELS = List.of("O", "B-x", "I-x", "B-y", "I-y");
    private static final int BITS = 4;

    private static LinearTagger random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new LinearTagger(
                LABELS, BITS, some(random, LABELS.size() << BITS), some(random, 25), some(random, LABELS.size()));
    }

    private static float[] some(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return values;
    }

    private static int[][] sequence(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] features = new int[length][3];
        for (int[] token : features) {
            for (int i = 0; i < token.length; i++) {
                token[i] = random.nextInt(1 << BITS);
            }
        }
        return features;
    }

    @Test
    void anInnerLabelFollowsOnlyItsOwnKind() {
        for (int seed = 0; seed < 50; seed++) {
            int[] labels = random(seed).decode(sequence(seed, 12));
            for (int t = 0; t < labels.length; t++) {
                String label = LABELS.get(labels[t]);
                if (label.startsWith("I-")) {
                    assertThat(t).isPositive();
                    assertThat(LABELS.get(labels[t - 1])).endsWith(label.substring(1));
                }
            }
        }
    }

    /** With all weights but those of the features at nought the best labels can be told by hand. */
    @Test
    void theBestSequenceAndItsMarginAreThoseOfTheSums() {
        float[] weights = new float[LABELS.size() << BITS];
        weights[1 * LABELS.size() + 1] = 5; // feature 1 speaks for B-x
        weights[2 * LABELS.size() + 2] = 3; // feature 2 for I-x
        weights[2 * LABELS.size() + 3] = 4; // and more for B-y
        float[] transitions = new float[25];
        transitions[1 * LABELS.size() + 2] = 2; // I-x behind B-x
        LinearTagger tagger = new LinearTagger(LABELS, BITS, weights, transitions, new float[LABELS.size()]);

        LinearTagger.Lattice lattice = tagger.read(new int[][] {{1}, {2}});

        assertThat(lattice.best()).containsExactly(1, 2); // 5 + 2 + 3 beats 5 + 4
        assertThat(tagger.decode(new int[][] {{1}, {2}})).containsExactly(1, 2);
        assertThat(lattice.margin(1)).isEqualTo(1);
        assertThat(lattice.margin(0)).isEqualTo(10 - 4); // any other label, then B-y
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        LinearTagger tagger = random(3);
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        tagger.write(once);
        LinearTagger again = LinearTagger.read(new ByteArrayInputStream(once.toByteArray()));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        again.write(twice);
        assertThat(twice.toByteArray()).isEqualTo(once.toByteArray());
        for (int seed = 0; seed < 20; seed++) {
            assertThat(again.decode(sequence(seed, 15))).isEqualTo(tagger.decode(sequence(seed, 15)));
        }
    }

    @Test
    void noTokensHaveNoLabels() {
        assertThat(random(1).decode(new int[0][])).isEmpty();
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> LinearTagger.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }
}
