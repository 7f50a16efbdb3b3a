package org.hearsay.lab.train;

import java.util.ArrayList;
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
    /** The label of a token of which nothing is known: whatever is given is right. */
    static final int ANY = -1;

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

    /**
     * A sequence and its right labels.
     *
     * @param features of each token
     * @param labels of each token; {@link #ANY} where nothing is known
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sequence(int[][] features, int[] labels) {}

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
     * @param seed of the orders
     */
    static LinearTagger train(
            List<String> labels, int bits, List<Sequence> sequences, int epochs, int runs, long seed) {
        Perceptron sum = new Perceptron(labels, bits);
        for (int run = 0; run < runs; run++) {
            Perceptron one = new Perceptron(labels, bits);
            one.learn(sequences, epochs, new SplittableRandom(seed + run));
            add(sum.weights, one.weights, one.weightSums, one.step, runs);
            add(sum.transitions, one.transitions, one.transitionSums, one.step, runs);
            add(sum.start, one.start, one.startSums, one.step, runs);
        }
        return new LinearTagger(labels, bits, sum.weights, sum.transitions, sum.start);
    }

    private void learn(List<Sequence> sequences, int epochs, SplittableRandom random) {
        List<Sequence> order = new ArrayList<>(sequences);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                Sequence swap = order.get(i);
                order.set(i, order.get(j));
                order.set(j, swap);
            }
            order.forEach(this::learn);
        }
    }

    private void learn(Sequence sequence) {
        // the tagger looks at the weights themselves, so what is learnt here is seen by the next sequence
        int[] given = new LinearTagger(labels, bits, weights, transitions, start).decode(sequence.features);
        int[] right = sequence.labels.clone();
        for (int t = 0; t < right.length; t++) {
            right[t] = right[t] == ANY ? given[t] : right[t];
        }
        for (int t = 0; t < right.length; t++) {
            if (given[t] != right[t]) {
                for (int feature : sequence.features[t]) {
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

    /** Adds its part of the mean of the values over all steps and runs. */
    private static void add(float[] to, float[] values, float[] sums, float steps, int runs) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (values[i] - sums[i] / steps) / runs;
        }
    }
}
