package org.hearsay.article;

import java.util.function.IntUnaryOperator;

/** The run of neighbours with the greatest sum of worths (Kadane's algorithm). */
final class BestRun {

    private BestRun() {}

    /**
     * Finds it in one pass.
     *
     * @param from the first that may belong to it
     * @param to one past the last
     * @param worth of each, which may be negative
     * @return its first and one past its last; twice 0 if nothing is worth anything
     */
    static int[] of(int from, int to, IntUnaryOperator worth) {
        int best = 0;
        int[] run = {0, 0};
        int sum = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += worth.applyAsInt(i);
            if (sum > best) {
                best = sum;
                run = new int[] {start, i + 1};
            }
        }
        return run;
    }
}
