package org.hearsay.text;

import org.jspecify.annotations.Nullable;

/**
 * What became of one input. Outcomes are data: every input has exactly one.
 *
 * @param doc the input's name as given
 * @param result how it ended
 * @param stage the package in which it stopped or was limited; null when read in full
 * @param reason a countable name such as {@code empty} or {@code timed-out}; null when read in full
 * @param detail for a person: what happened, and the remedy
 */
public record Outcome(
        String doc,
        Result result,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String detail) {

    /** How an input ended. */
    public enum Result {
        /** All of it was read. */
        READ,
        /** Read, but a limit left something out. */
        LIMITED,
        /** Not read; the reason says why; the batch goes on. */
        QUARANTINED,
        /** Not a page, or known already. */
        SKIPPED
    }

    /** Read in full. */
    public static Outcome read(String doc) {
        return new Outcome(doc, Result.READ, null, null, null);
    }
}
