package org.hearsay.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts by where they stand, so that each is compared with its neighbours only. */
final class Nearby {

    private static final int STRETCH = 512;

    private final Map<Integer, List<Draft>> stretches = new HashMap<>();

    Nearby(List<Draft> drafts) {
        for (Draft draft : drafts) {
            for (int i = draft.start() / STRETCH; i <= draft.end() / STRETCH; i++) {
                stretches.computeIfAbsent(i, key -> new ArrayList<>()).add(draft);
            }
        }
    }

    /** All that may overlap {@code draft}, and perhaps others near it; some twice. */
    List<Draft> of(Draft draft) {
        int first = draft.start() / STRETCH;
        int last = draft.end() / STRETCH;
        if (first == last) {
            return stretches.getOrDefault(first, List.of());
        }
        List<Draft> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            all.addAll(stretches.getOrDefault(i, List.of()));
        }
        return all;
    }
}
