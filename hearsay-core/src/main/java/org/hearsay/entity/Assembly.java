package org.hearsay.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Gives ids in the order of the text and gathers what the chunks say of each entity. */
final class Assembly {

    private final String article;
    private final Map<String, Gathered> byKey = new LinkedHashMap<>();
    private int local;

    Assembly(String article) {
        this.article = article;
    }

    private static final class Gathered {
        private String id = "";
        private EntityType type = EntityType.MISC;
        private String name = "";
        private boolean fixed;
        private final Set<String> names = new LinkedHashSet<>();
        private @Nullable String role;
        private @Nullable String country;
    }

    /**
     * Entities and mentions.
     *
     * @param chunks settled, in order of the text
     * @param places which names of states mean the land where they stand; the entity stays the state
     */
    Entities of(List<Chunk> chunks, Set<Span> places) {
        List<Mention> mentions = new ArrayList<>();
        int end = 0;
        for (Chunk chunk : chunks) {
            if (chunk.span().start() < end) {
                continue;
            }
            end = chunk.span().end();
            String key = chunk.key();
            EntityType type = places.contains(chunk.span()) ? EntityType.PLACE : chunk.type();
            mentions.add(new Mention(chunk.span(), type, chunk.form(), key == null ? null : gather(chunk, key).id));
        }
        List<Entity> entities = byKey.values().stream()
                .map(g -> {
                    g.names.remove(g.name);
                    return new Entity(g.id, g.type, g.name, List.copyOf(g.names), g.role, g.country);
                })
                .toList();
        return new Entities(entities, mentions);
    }

    private Gathered gather(Chunk chunk, String key) {
        Gathered entity = byKey.computeIfAbsent(key, k -> {
            Gathered fresh = new Gathered();
            boolean ofArticle = k.startsWith("~") || k.startsWith("@");
            fresh.id = ofArticle ? "en-" + article + "-" + ++local : k;
            fresh.type = chunk.entityType() == null ? chunk.type() : chunk.entityType();
            return fresh;
        });
        if (chunk.form() != Mention.Form.PRONOUN) {
            boolean standIn =
                    chunk.form() == Mention.Form.NOMINAL && entity.type == EntityType.PERSON && !entity.name.isEmpty();
            String fixed = chunk.entityName();
            if (fixed != null) {
                entity.name = fixed;
                entity.fixed = true;
            } else if (!entity.fixed && !standIn && words(chunk.name()) > words(entity.name)) {
                entity.name = chunk.name();
            }
            if (!standIn) {
                entity.names.add(chunk.name());
            }
            if (entity.role == null || (chunk.role() != null && words(chunk.role()) > words(entity.role))) {
                entity.role = chunk.role();
            }
            entity.country = entity.country == null ? chunk.country() : entity.country;
        }
        return entity;
    }

    private static int words(String name) {
        return name.isEmpty() ? 0 : name.split(" ", -1).length;
    }
}
