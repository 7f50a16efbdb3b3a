package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.Gazetteer.Match;

/**
 * Finds names where capital letters say nothing: in title-case headlines and at the start of sentences
 * only names of the pack and of the rest of the article count.
 */
final class Headlines {

    private static final int LONGEST = 8;

    private final Gazetteer gazetteer;
    private final PackNames pack;
    private final Map<String, EntityType> known;

    Headlines(Gazetteer gazetteer, PackNames pack, Map<String, EntityType> known) {
        this.gazetteer = gazetteer;
        this.pack = pack;
        this.known = known;
    }

    /** Known names outside the chunks that were found before. */
    List<Chunk> find(int index, Line line, List<Chunk> before) {
        List<Chunk> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            int at = i;
            if (!line.capitalised(i) || before.stream().anyMatch(c -> c.first() <= at && at <= c.last())) {
                i++;
                continue;
            }
            Match match = line.headline() ? gazetteer.at(line, i) : null;
            Chunk chunk = match == null ? null : pack.of(index, line, match);
            for (int last = Math.min(line.size(), i + LONGEST) - 1; last >= i && chunk == null; last--) {
                EntityType type = known.get(Cast.plain(line.words(i, last)));
                if (type != null) {
                    chunk = Chunk.name(index, line, i, last, type, 0);
                }
            }
            if (chunk != null) {
                found.add(chunk);
            }
            i = chunk == null ? i + 1 : chunk.last() + 1;
        }
        return found;
    }
}
