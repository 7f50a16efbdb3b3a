package org.hearsay.lab.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and F1 of counted answers; each is 0 where there is nothing to divide by.
 *
 * @param right answers that are right
 * @param given answers given
 * @param wanted answers the gold wants
 */
public record Score(long right, long given, long wanted) {

    /** How much of what was given is right, 0..1. */
    public double precision() {
        return given == 0 ? 0 : (double) right / given;
    }

    /** How much of what was wanted was given, 0..1. */
    public double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** The harmonic mean of the two, 0..1. */
    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /** The three as percentages: {@code 84.0 / 62.5 / 71.7}. */
    @Override
    public String toString() {
        return percent(precision(), 1) + " / " + percent(recall(), 1) + " / " + percent(f1(), 1);
    }

    /** A share as a percentage with {@code digits} after the point; halves go to the even digit. */
    public static String percent(double share, int digits) {
        return new BigDecimal(100 * share)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
