package org.hearsay.lab.coreference;

import java.util.Arrays;

/**
 * The assignment problem: rows paired with columns, each with one at most, for the greatest sum. Kuhn's Hungarian method
 * with the potentials of Munkres (1957), a shortest augmenting path a row as Jonker and Volgenant (1987) find it; exact, in
 * cubic time.
 */
final class Assignment {

    private Assignment() {}

    /** The greatest sum of a pairing; {@code values} are not negative, a row each, all rows of one length. */
    static double most(double[][] values) {
        if (values.length == 0 || values[0].length == 0) {
            return 0;
        }
        double[][] wide = values.length <= values[0].length ? values : turned(values);
        int rows = wide.length;
        int columns = wide[0].length;
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        // counted from 1: column 0 stands for "none yet"
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            augment(wide, rowPotential, columnPotential, rowOf);
        }
        double sum = 0;
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                sum += wide[rowOf[column] - 1][column - 1];
            }
        }
        return sum;
    }

    /** Gives the row at column 0 a column, moving others along the cheapest path; a cost is a value negated. */
    private static void augment(double[][] values, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = columnPotential.length - 1;
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[] before = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        int at = 0;
        while (at == 0 || rowOf[at] != 0) {
            used[at] = true;
            int row = rowOf[at];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int column = 1; column <= columns; column++) {
                if (used[column]) {
                    continue;
                }
                double reduced = -values[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
                if (reduced < least[column]) {
                    least[column] = reduced;
                    before[column] = at;
                }
                if (least[column] < step) {
                    step = least[column];
                    next = column;
                }
            }
            for (int column = 0; column <= columns; column++) {
                if (used[column]) {
                    rowPotential[rowOf[column]] += step;
                    columnPotential[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
        }
        while (at != 0) {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }

    private static double[][] turned(double[][] values) {
        double[][] turned = new double[values[0].length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                turned[j][i] = values[i][j];
            }
        }
        return turned;
    }
}
