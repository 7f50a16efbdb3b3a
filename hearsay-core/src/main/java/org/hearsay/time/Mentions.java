package org.hearsay.time;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times mentioned so far in an article, for "a day later" and "that year". */
final class Mentions {

    private @Nullable Stamp last;
    private final Map<Unit, Stamp> byUnit = new EnumMap<>(Unit.class);

    void add(Stamp stamp) {
        last = stamp;
        byUnit.put(stamp.unit(), stamp);
    }

    @Nullable
    Stamp last() {
        return last;
    }

    @Nullable
    Stamp last(Unit unit) {
        return byUnit.get(unit);
    }
}
