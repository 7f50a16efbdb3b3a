package org.hearsay.entity;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.entity.city.Cities;

/** Which words of an article are names of cities of the world; they may be other things too. */
final class TownNames {

    /** The most words that are looked at together. */
    private static final int LONGEST = 3;

    /** Thousands of inhabitants from which on a city is large, and from which on it is no small one. */
    private static final int LARGE = 300;

    private static final int MIDDLE = 50;

    /** Added to a number at the first word of a name. */
    private static final int FIRST = 8;

    /** Added to a number where the name has several words. */
    private static final int LONG = 16;

    /** Each name is looked up once an article. */
    private final Map<String, Integer> sizes = new HashMap<>();

    /** For each token of a line 0, or a number that tells how large the city is and whether its name starts here. */
    int[] of(Line line) {
        int[] towns = new int[line.size()];
        int k = 0;
        while (k < towns.length) {
            int last = last(line, k);
            for (int i = k; i <= last; i++) {
                towns[i] = size(line.words(k, last)) + (i == k ? FIRST : 0) + (last > k ? LONG : 0);
            }
            k = Math.max(k, last) + 1;
        }
        return towns;
    }

    /** The last token of the longest name of a city that starts at {@code first}; before it when none does. */
    private int last(Line line, int first) {
        int last = Math.min(line.size() - 1, first + LONGEST - 1);
        while (last >= first
                && !(line.capitalised(first) && line.capitalised(last) && size(line.words(first, last)) > 0)) {
            last--;
        }
        return last;
    }

    private int size(String name) {
        return sizes.computeIfAbsent(
                name,
                n -> Cities.shipped().named(n).stream()
                        .mapToInt(c -> c.population() >= LARGE ? 3 : c.population() >= MIDDLE ? 2 : 1)
                        .max()
                        .orElse(0));
    }
}
