package org.hearsay.lab.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.sentence.LinearTagger;

/**
 * Trains a {@link LinearTagger} as a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by
 * stochastic gradient steps of their own size for each weight (AdaGrad; Duchi, Hazan and Singer, 2011). Likelihood
 * is that of labels that have to win by a cost ("softmax-margin"; Gimpel and Smith, 2010): leaving something out costs
 * more than finding too much, because what is found is sifted afterwards. The weights in the end are the mean over all
 * steps and runs. The same sequences and the same seed give the same tagger, on every machine.
 */
final class RandomField {

    /** The label for what is nothing. */
    private static final int OUTSIDE = 0;

    private static final double SMALL = 1e-4;
    private static final double LEAST = 1e-300;

    /**
     * How it learns.
     *
     * @param epochs how often each run goes over the sequences
     * @param runs how many, each in other orders
     * @param rate the first step's size
     * @param hidden the share of features hidden at each look
     * @param cost of a wrong label
     * @param missed how many times as much it costs to give nothing where there is something
     * @param seed of orders and of what is hidden
     */
    record Settings(int epochs, int runs, double rate, double hidden, double cost, double missed, long seed) {}

    private final Settings settings;
    private final int n;
    private final Weights weights;
    private final Weights transitions;
    private final Weights start;
    private final boolean[] follows;
    private final boolean[] begins;
    private double step = 1;

    /** Values, the sums of their changes times the steps at which they were made, and of squares of gradients. */
    private static final class Weights {
        private final float[] values;
        private final float[] sums;
        private final float[] squares;

        Weights(int size) {
            values = new float[size];
            sums = new float[size];
            squares = new float[size];
        }

        void move(int at, double gradient, double rate, double step) {
            squares[at] += (float) (gradient * gradient);
            float by = (float) (rate * gradient / Math.sqrt(squares[at] + 1e-6));
            values[at] += by;
            sums[at] += (float) (by * step);
        }

        /** Adds a run's part of the mean over all steps and runs. */
        void addMean(float[] to, double steps, double share) {
            for (int i = 0; i < to.length; i++) {
                to[i] += (float) (share * (values[i] - sums[i] / steps));
            }
        }
    }

    private RandomField(List<String> labels, int bits, Settings settings) {
        this.settings = settings;
        n = labels.size();
        weights = new Weights(n << bits);
        transitions = new Weights(n * n);
        start = new Weights(n);
        follows = new boolean[n * n];
        begins = new boolean[n];
        for (int to = 0; to < n; to++) {
            begins[to] = !labels.get(to).startsWith("I-");
            for (int from = 0; from < n; from++) {
                follows[from * n + to] = begins[to]
                        || from != OUTSIDE
                                && labels.get(from)
                                        .substring(2)
                                        .equals(labels.get(to).substring(2));
            }
        }
    }

    /**
     * The tagger that follows from the sequences.
     *
     * @param labels the first for what is nothing, the others with {@code B-} and {@code I-} before their kind
     * @param bits of a feature number
     * @param sequences with all labels known
     */
    static LinearTagger train(List<String> labels, int bits, List<Sequence> sequences, Settings settings) {
        int n = labels.size();
        float[] weights = new float[n << bits];
        float[] transitions = new float[n * n];
        float[] start = new float[n];
        for (int run = 0; run < settings.runs; run++) {
            RandomField one = new RandomField(labels, bits, settings);
            SplittableRandom random = new SplittableRandom(settings.seed + run);
            for (int epoch = 0; epoch < settings.epochs; epoch++) {
                for (Sequence sequence : Sequence.shuffled(sequences, random)) {
                    one.learn(sequence.hiding(settings.hidden, random));
                }
            }
            // a token has all of its features when the tagger is used
            one.weights.addMean(weights, one.step, (1 - settings.hidden) / settings.runs);
            one.transitions.addMean(transitions, one.step, 1.0 / settings.runs);
            one.start.addMean(start, one.step, 1.0 / settings.runs);
        }
        return new LinearTagger(labels, bits, weights, transitions, start);
    }

    private void learn(Sequence sequence) {
        int[] right = sequence.labels();
        if (right.length == 0) {
            return;
        }
        Marginals given = new Marginals(sequence);
        double[] gradient = new double[n];
        for (int t = 0; t < right.length; t++) {
            for (int l = 0; l < n; l++) {
                gradient[l] = (l == right[t] ? 1 : 0) - given.of(t, l);
            }
            for (int feature : sequence.features()[t]) {
                for (int l = 0; l < n; l++) {
                    if (Math.abs(gradient[l]) > SMALL) {
                        weights.move(feature * n + l, gradient[l], settings.rate, step);
                    }
                }
            }
            if (t == 0) {
                for (int l = 0; l < n; l++) {
                    if (begins[l] && Math.abs(gradient[l]) > SMALL) {
                        start.move(l, gradient[l], settings.rate, step);
                    }
                }
            } else {
                given.pairs[right[t - 1] * n + right[t]]--;
            }
        }
        for (int pair = 0; pair < n * n; pair++) {
            if (follows[pair] && Math.abs(given.pairs[pair]) > SMALL) {
                transitions.move(pair, -given.pairs[pair], settings.rate, step);
            }
        }
        step++;
    }

    /** How likely each label of each token is, and how often each pair of labels is to be expected: forward and backward. */
    private final class Marginals {
        private final double[] tokens;
        private final double[] pairs = new double[n * n];

        Marginals(Sequence sequence) {
            int length = sequence.labels().length;
            double[] own = new double[length * n];
            for (int t = 0; t < length; t++) {
                emission(sequence.features()[t], sequence.labels()[t], own, t * n);
            }
            double[] step = new double[n * n];
            for (int pair = 0; pair < step.length; pair++) {
                step[pair] = follows[pair] ? StrictMath.exp(transitions.values[pair]) : 0;
            }
            double[] ahead = new double[length * n];
            double[] sums = new double[length];
            for (int t = 0; t < length; t++) {
                for (int to = 0; to < n; to++) {
                    double sum = t == 0 && begins[to] ? StrictMath.exp(start.values[to]) : 0;
                    for (int from = 0; t > 0 && from < n; from++) {
                        sum += ahead[(t - 1) * n + from] * step[from * n + to];
                    }
                    ahead[t * n + to] = sum * own[t * n + to];
                    sums[t] += ahead[t * n + to];
                }
                for (int to = 0; to < n; to++) {
                    ahead[t * n + to] /= sums[t];
                }
            }
            double[] behind = new double[n];
            double[] next = new double[n];
            Arrays.fill(next, 1);
            tokens = ahead.clone();
            for (int t = length - 2; t >= 0; t--) {
                for (int from = 0; from < n; from++) {
                    double sum = 0;
                    for (int to = 0; to < n; to++) {
                        double way = step[from * n + to] * own[(t + 1) * n + to] * next[to] / sums[t + 1];
                        sum += way;
                        pairs[from * n + to] += ahead[t * n + from] * way;
                    }
                    behind[from] = sum;
                    tokens[t * n + from] *= sum;
                }
                System.arraycopy(behind, 0, next, 0, n);
            }
        }

        private void emission(int[] features, int right, double[] own, int at) {
            double most = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < n; l++) {
                double sum = l == right ? 0 : l == OUTSIDE ? settings.cost * settings.missed : settings.cost;
                for (int feature : features) {
                    sum += weights.values[feature * n + l];
                }
                own[at + l] = sum;
                most = Math.max(most, sum);
            }
            for (int l = 0; l < n; l++) {
                own[at + l] = StrictMath.exp(own[at + l] - most) + LEAST;
            }
        }

        double of(int token, int label) {
            return tokens[token * n + label];
        }
    }
}
