package org.hearsay.lab.coreference;

import org.hearsay.lab.score.Score;

/**
 * Precision and recall that are no mere counts.
 *
 * @param precision 0..1
 * @param recall 0..1
 */
public record Measure(double precision, double recall) {

    /** Two shares; 0 where there is nothing to divide by. */
    static Measure of(double right, double given, double found, double wanted) {
        return new Measure(given == 0 ? 0 : right / given, wanted == 0 ? 0 : found / wanted);
    }

    /** The harmonic mean of the two, 0..1. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** The three as percentages: {@code 84.0 / 62.5 / 71.7}. */
    @Override
    public String toString() {
        return Score.percent(precision, 1) + " / " + Score.percent(recall, 1) + " / " + Score.percent(f1(), 1);
    }
}
