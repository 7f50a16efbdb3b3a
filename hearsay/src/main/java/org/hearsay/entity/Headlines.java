package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;

/**
 * Finds names where capital letters say nothing: in title-case headlines and at the start of sentences
 * only names of the pack and of the rest of the article count.
 */
final class Headlines {

    private static final int LONGEST = 8;

    private final Gazetteer gazetteer;
    private final Reading reading;
    private final Map<String, EntityType> known;

    Headlines(Gazetteer gazetteer, Reading reading, Map<String, EntityType> known) {
        this.gazetteer = gazetteer;
        this.reading = reading;
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
            Chunk chunk = line.headline() ? ofPack(index, line, i) : null;
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

    private @org.jspecify.annotations.Nullable Chunk ofPack(int index, Line line, int i) {
        Match match = gazetteer.at(line, i);
        if (match == null) {
            return null;
        }
        Gazetteer.Entry entry = match.entry();
        EntityType type = switch (entry.kind()) {
            case COUNTRY, METONYM -> reading.of(line, match);
            case ORGANISATION -> EntityType.ORG;
            case DEMONYM, INSTRUMENT, ITEM -> EntityType.MISC;
        };
        boolean government = entry.kind() == Kind.DEMONYM || (entry.kind() == Kind.COUNTRY && type == EntityType.ORG);
        boolean town = entry.kind() == Kind.METONYM && type == EntityType.PLACE;
        String key = government ? entry.id() + ".GOV" : town ? "@" + entry.form() : entry.id();
        return Chunk.known(
                index, i, match.last(), match.span(), type, match.span().in(line.text()), key,
                town ? entry.form() : entry.name(), entry.kind() == Kind.DEMONYM ? EntityType.ORG : type, entry.country());
    }
}
