package org.hearsay.statement;

import java.util.Set;
import org.hearsay.text.WordSet;

/** Where and when something was said, at the end of content: no part of it. */
final class Venues {

    private static final Set<String> VENUES = WordSet.of("""
            statement letter post interview briefing conference speech address release tweet message remarks
            communique communiqué declaration note broadcast article video
            """);

    private static final Set<String> ISSUED =
            Set.of("issued", "released", "published", "made", "posted", "held", "broadcast");

    private final Words words;

    Venues(Words words) {
        this.words = words;
    }

    /** "… in a joint statement" at the end of content tells where it was said. */
    int without(int first, int last) {
        int end = last;
        while (end > first && (words.is(end, Kind.TIME) || words.any(end, ISSUED) || timePreposition(end))) {
            end--;
        }
        for (int i = end; i > first && end - i < 8 && VENUES.contains(words.lower(end)); i--) {
            if (words.is(i, Kind.PREPOSITION) && words.any(i, Set.of("in", "at", "during", "on"))) {
                return words.is(i + 1, Kind.QUOTE) ? last : i - 1;
            }
        }
        return last;
    }

    private boolean timePreposition(int i) {
        return words.is(i, Kind.PREPOSITION) && words.is(i + 1, Kind.TIME);
    }
}
