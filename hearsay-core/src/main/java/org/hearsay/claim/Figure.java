package org.hearsay.claim;

import java.util.List;
import org.hearsay.event.Quantity;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a page gives for one slot.
 *
 * @param page by number in canonical order
 * @param span the number and what is counted
 * @param quantity its bounds
 * @param change whether the page says that it replaces another
 * @param origins ids of the origins behind it
 */
record Figure(int page, Span span, Quantity quantity, Change change, List<String> origins) {

    /** What a page says of a figure before. */
    enum Change {
        /** Nothing. */
        NONE,
        /** It has grown. */
        RISE,
        /** It was wrong. */
        CORRECTION
    }

    /** The figure in words, the same for the same bounds. */
    String value() {
        Double low = quantity.low();
        Double high = quantity.high();
        if (low != null && low.equals(high)) {
            return (quantity.approximate() ? "about " : "") + number(low);
        }
        if (low == null) {
            return "up to " + number(high);
        }
        return high == null ? "at least " + number(low) : number(low) + " to " + number(high);
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "?";
        }
        return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    /** Whether both can hold. */
    boolean compatible(Figure other) {
        double low = Math.max(bound(quantity.low(), 0), bound(other.quantity.low(), 0));
        double high =
                Math.min(bound(quantity.high(), Double.MAX_VALUE), bound(other.quantity.high(), Double.MAX_VALUE));
        return low <= high;
    }

    private static double bound(@Nullable Double value, double open) {
        return value == null ? open : value;
    }

    /** The figure itself, or the bound that it names. */
    double middle() {
        Double low = quantity.low();
        Double high = quantity.high();
        return low == null ? bound(high, 0) : high == null ? low : (low + high) / 2;
    }
}
