package org.hearsay.lab.train;

import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.sentence.LinearTagger;

/**
 * Trains a {@link LinearTagger} as an averaged structured perceptron (Collins, "Discriminative training methods for
 * hidden Markov models", 2002): decode, and where the answer is wrong move the weights of the right labels up and
 * those of the given ones down; the weights used in the end are the mean over all steps. The same sequences and the
 * same seed give the same tagger.
 */
final class Perceptron {
    private final List<String> labels;
    private final int bits;
    private final int n;
    private final float[] weights;
    private final float[] weightSums;
    private final float[] transitions;
    private final float[] transitionSums;
    private final float[] start;
    private final float[] startSums;
    private float step = 1;

    Perceptron(List<String> labels, int bits) {
        this.labels = labels;
        this.bits = bits;
        this.n = labels.size();
        this.weights = new float[n << bits];
        this.weightSums = new float[n << bits];
        this.transitions = new float[n * n];
        this.transitionSums = new float[n * n];
        this.start = new float[n];
        this.startSums = new float[n];
    }

    /**
     * Trains on the sequences several times over, each time in other orders, and takes the mean of what was learnt: one
     * perceptron depends much on its last mistakes, the mean of some does not.
     *
     * @param epochs how often each of them goes over the sequences
     * @param runs how many
     * @param hidden the share of features hidden at each look
     * @param seed of the orders and of what is hidden
     */
    static LinearTagger train(
            List<String> labels, int bits, List<Sequence> sequences, int epochs, int runs, double hidden, long seed) {
        Perceptron sum = new Perceptron(labels, bits);
        for (int run = 0; run < runs; run++) {
            Perceptron one = new Perceptron(labels, bits);
            SplittableRandom random = new SplittableRandom(seed + run);
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (Sequence sequence : Sequence.shuffled(sequences, random)) {
                    one.learn(sequence.hiding(hidden, random));
                }
            }
            // a token has all of its features when the tagger is used
            add(sum.weights, one.weights, one.weightSums, one.step, (float) (1 - hidden) / runs);
            add(sum.transitions, one.transitions, one.transitionSums, one.step, 1f / runs);
            add(sum.start, one.start, one.startSums, one.step, 1f / runs);
        }
        return new LinearTagger(labels, bits, sum.weights, sum.transitions, sum.start);
    }

    private void learn(Sequence sequence) {
        // the tagger looks at the weights themselves, so what is learnt here is seen by the next sequence
        int[] given = new LinearTagger(labels, bits, weights, transitions, start).decode(sequence.features());
        int[] right = sequence.labels().clone();
        for (int t = 0; t < right.length; t++) {
            right[t] = right[t] == Sequence.ANY ? given[t] : right[t];
        }
        for (int t = 0; t < right.length; t++) {
            if (given[t] != right[t]) {
                for (int feature : sequence.features()[t]) {
                    move(weights, weightSums, feature * n + right[t], 1);
                    move(weights, weightSums, feature * n + given[t], -1);
                }
            }
            if (t == 0) {
                move(start, startSums, right[0], 1);
                move(start, startSums, given[0], -1);
            } else if (given[t] != right[t] || given[t - 1] != right[t - 1]) {
                move(transitions, transitionSums, right[t - 1] * n + right[t], 1);
                move(transitions, transitionSums, given[t - 1] * n + given[t], -1);
            }
        }
        step++;
    }

    private void move(float[] values, float[] sums, int at, float by) {
        values[at] += by;
        sums[at] += by * step;
    }

    /** Adds a run's part of the mean of the values over all steps and runs. */
    private static void add(float[] to, float[] values, float[] sums, float steps, float share) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (values[i] - sums[i] / steps) * share;
        }
    }
}
