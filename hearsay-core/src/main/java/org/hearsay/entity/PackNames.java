package org.hearsay.entity;

import org.hearsay.entity.Gazetteer.Entry;
import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;

/** Turns a name of the pack into a chunk: which entity it is here, and how it is read. */
final class PackNames {

    private final Gazetteer gazetteer;
    private final Reading reading;

    PackNames(Gazetteer gazetteer, Reading reading) {
        this.gazetteer = gazetteer;
        this.reading = reading;
    }

    /** The chunk for {@code match} in sentence {@code index}. */
    Chunk of(int index, Line line, Match match) {
        Entry entry = match.entry();
        String said = match.span().in(line.text());
        if (entry.kind() == Kind.DEMONYM) {
            boolean people = gazetteer.people(entry);
            return known(
                    index,
                    match,
                    people ? EntityType.GROUP : EntityType.MISC,
                    said,
                    entry.id() + (people ? ".GROUP:people" : ".GOV"),
                    people ? entry.form() : entry.name(),
                    people ? EntityType.GROUP : EntityType.ORG);
        }
        if (entry.id().startsWith("GROUP:")) {
            return known(index, match, EntityType.GROUP, said, entry.id(), entry.name(), EntityType.GROUP);
        }
        EntityType type = switch (entry.kind()) {
            case COUNTRY, METONYM -> reading.of(line, match);
            case ORGANISATION -> EntityType.ORG;
            case DEMONYM, INSTRUMENT, ITEM -> EntityType.MISC;
        };
        if (entry.kind() == Kind.COUNTRY && type == EntityType.ORG) {
            return known(index, match, type, said, entry.id() + ".GOV", entry.name(), type);
        }
        if (entry.kind() == Kind.METONYM && type == EntityType.PLACE) {
            return town(index, line, match);
        }
        return known(index, match, type, said, entry.id(), entry.name(), type);
    }

    /** The chunk for a capital or seat that means the place. */
    Chunk town(int index, Line line, Match match) {
        String term = match.entry().term();
        return known(index, match, EntityType.PLACE, match.span().in(line.text()), "@" + term, term, EntityType.PLACE);
    }

    private static Chunk known(
            int index, Match match, EntityType type, String said, String key, String name, EntityType entityType) {
        return Chunk.known(
                index,
                match.first(),
                match.last(),
                match.span(),
                type,
                said,
                key,
                name,
                entityType,
                match.entry().country());
    }
}
