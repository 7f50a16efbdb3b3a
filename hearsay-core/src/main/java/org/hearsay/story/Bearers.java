package org.hearsay.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of the pages of late bear a name. */
final class Bearers {

    /** Names that more pages bear tie no two of them. */
    private static final int FEW = 8;

    /** This many shared names tie two pages. */
    private static final int TIES = 4;

    private final Collection<Telling> pages;
    private @Nullable Map<String, Integer> count;

    /** @param pages of a day and of the days before it within the window */
    Bearers(Collection<Telling> pages) {
        this.pages = pages;
    }

    /** Most groups are told by likeness alone, so names are counted when they are first asked for. */
    private Map<String, Integer> count() {
        Map<String, Integer> known = count;
        if (known == null) {
            Map<String, Integer> made = new HashMap<>();
            pages.forEach(page -> page.names().forEach(name -> made.merge(name, 1, Integer::sum)));
            count = made;
            return made;
        }
        return known;
    }

    /** Whether a page of one group and one of the other share several names that few pages bear. */
    boolean tie(List<Telling> some, List<Telling> others) {
        for (Telling page : some) {
            List<String> rare = page.names().stream()
                    .filter(n -> count().getOrDefault(n, 0) <= FEW)
                    .toList();
            if (rare.size() >= TIES
                    && others.stream()
                            .anyMatch(o ->
                                    rare.stream().filter(o.names()::contains).count() >= TIES)) {
                return true;
            }
        }
        return false;
    }
}
