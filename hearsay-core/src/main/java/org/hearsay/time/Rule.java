package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/** One family of time expressions. */
interface Rule {

    /** The longest expression of this family that starts with atom {@code i}; null if none does. */
    @Nullable
    Match at(Line line, int i);

    /**
     * An expression that was found.
     *
     * @param end the atom behind it
     * @param reading what it says
     */
    record Match(int end, Reading reading) {}

    /** The longer of two; the first if they are equally long. */
    static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
        return b == null || (a != null && a.end() >= b.end()) ? a : b;
    }
}
