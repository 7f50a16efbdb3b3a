package org.hearsay.lab.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of a table.
 *
 * @param name the head of its column
 * @param value a share from 0 to 1, or a count
 * @param digits after the point; 0 for a count
 */
record Figure(String name, double value, int digits) {
    private static final int SHARE = 3;

    /** A share, with three digits. */
    static Figure share(String name, double value) {
        return new Figure(name, value, SHARE);
    }

    /** {@code right} of {@code all}; 0 where there is nothing to divide by. */
    static Figure share(String name, double right, double all) {
        return share(name, all == 0 ? 0 : right / all);
    }

    /** {@code right} of {@code all}; 0 where there is nothing to divide by. */
    static Figure share(String name, long right, long all) {
        return share(name, (double) right, (double) all);
    }

    /** The harmonic mean of two shares; 0 when both are. */
    static Figure harmonic(String name, double precision, double recall) {
        return share(name, 2 * precision * recall, precision + recall);
    }

    /** A count. */
    static Figure count(String name, long value) {
        return new Figure(name, value, 0);
    }

    /** Whether it is a share and not a count. */
    boolean isShare() {
        return digits > 0;
    }

    /** The value as printed; halves go to the even digit, as Python prints them. */
    @Override
    public String toString() {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
