package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tokens to learn from.
 *
 * @param features of each token
 * @param labels of each token, the right ones; {@link #ANY} where nothing is known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sequence(int[][] features, int[] labels) {

    /** The label of a token of which nothing is known: whatever is given is right. */
    static final int ANY = -1;

    /** Features are hidden by a draw of sixteen bits each. */
    private static final int DRAWS = 1 << 16;

    /**
     * The same with a part of the features of each token left out, others every time: what is learnt so does not hang on
     * single words, and carries over better to texts with other words ("dropout"; for linear models Wang and Manning,
     * "Fast dropout training", 2013).
     *
     * @param share of the features that are left out, 0 up to and without 1
     */
    Sequence hiding(double share, SplittableRandom random) {
        if (share == 0) {
            return this;
        }
        int cut = (int) (share * DRAWS);
        int[][] kept = new int[features.length][];
        for (int t = 0; t < kept.length; t++) {
            int[] all = features[t];
            int[] row = new int[all.length];
            int size = 0;
            long draws = 0;
            for (int i = 0; i < all.length; i++) {
                draws = i % 4 == 0 ? random.nextLong() : draws >>> 16;
                if ((draws & DRAWS - 1) >= cut) {
                    row[size++] = all[i];
                }
            }
            kept[t] = Arrays.copyOf(row, size);
        }
        return new Sequence(kept, labels);
    }

    /** The sequences in another order. */
    static List<Sequence> shuffled(List<Sequence> sequences, SplittableRandom random) {
        List<Sequence> order = new ArrayList<>(sequences);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }
}
