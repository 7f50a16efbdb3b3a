package org.hearsay.statement;

import java.util.List;

/**
 * How sure the tagger is of a statement: a logistic regression on signs that it sees (how far the next best reading
 * is off at cue and content, whether the cue is one of speech, whether a source is named …), fitted on annotated
 * articles that the tagger did not learn from.
 */
public final class Confidence {

    /** How many signs there are. */
    public static final int SIGNS = 9;

    /** Of a tagger that was compared with nothing yet: an even chance for all. */
    public static final Confidence NONE = new Confidence(new double[SIGNS]);

    private static final int STEPS = 20_000;
    private static final double RATE = 0.03;
    private static final double SHRINK = 1e-3;

    private final double[] weights;

    /** With a weight for each sign. */
    Confidence(double[] weights) {
        if (weights.length != SIGNS) {
            throw new IllegalArgumentException(weights.length + " weights for " + SIGNS + " signs");
        }
        this.weights = weights.clone();
    }

    /**
     * Fits the weights by gradient descent.
     *
     * @param signs of each statement found
     * @param right whether it was right
     */
    public static Confidence fit(List<double[]> signs, List<Boolean> right) {
        double[] weights = new double[SIGNS];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[SIGNS];
            for (int i = 0; i < signs.size(); i++) {
                double error = (right.get(i) ? 1 : 0) - probability(weights, signs.get(i));
                for (int k = 0; k < SIGNS; k++) {
                    slope[k] += error * signs.get(i)[k];
                }
            }
            for (int k = 0; k < SIGNS; k++) {
                weights[k] += RATE * (slope[k] / Math.max(1, signs.size()) - SHRINK * weights[k]);
            }
        }
        return new Confidence(weights);
    }

    double[] weights() {
        return weights.clone();
    }

    /** The probability that a statement with {@code signs} is right, in hundredths. */
    double of(double[] signs) {
        return Math.round(probability(weights, signs) * 100) / 100.0;
    }

    private static double probability(double[] weights, double[] signs) {
        double sum = 0;
        for (int k = 0; k < SIGNS; k++) {
            sum += weights[k] * signs[k];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
