package org.hearsay.time;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times mentioned so far in an article, for "a day later" and "that year". */
final class Mentions {

    private @Nullable Stamp last;
    private int block = -1;
    private final Map<Unit, Stamp> byUnit = new EnumMap<>(Unit.class);

    /** Notes a time told in the paragraph {@code block}. */
    void add(Stamp stamp, int block) {
        last = stamp;
        this.block = block;
        byUnit.put(stamp.unit(), stamp);
    }

    @Nullable
    Stamp last() {
        return last;
    }

    /** The paragraph of the last. */
    int block() {
        return block;
    }

    @Nullable
    Stamp last(Unit unit) {
        return byUnit.get(unit);
    }
}
