package org.hearsay.entity;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * The entities of one article and where they are mentioned.
 *
 * @param entities in order of first mention
 * @param mentions in order of the text; none overlaps another
 */
public record Entities(List<Entity> entities, List<Mention> mentions) {

    /** Copies the lists. */
    public Entities {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
    }

    /** The mentions that share a character with {@code span}, in order. */
    public List<Mention> in(Span span) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < mentions.size() && mentions.get(end).span().start() < span.end()) {
            end++;
        }
        return span.isEmpty() ? List.of() : mentions.subList(low, end);
    }

    /**
     * Whether who is mentioned can act and speak: a person, a body, a group, and a state even where its name means
     * the land ("the oil came from Eldoria, which denies it").
     */
    public boolean acts(Mention mention) {
        String id = mention.entity();
        return mention.type() == EntityType.PLACE
                ? id != null && entity(id).map(e -> e.type() == EntityType.ORG).orElse(false)
                : mention.type() != EntityType.MISC;
    }

    /** The entity with this id. */
    public Optional<Entity> entity(String id) {
        for (Entity entity : entities) {
            if (entity.id().equals(id)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }
}
