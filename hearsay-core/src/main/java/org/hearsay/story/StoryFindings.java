package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.article.PublicationDate;
import org.hearsay.entity.Entity;

/**
 * What a set of pages shows together, whatever the order they arrived in.
 *
 * @param entities ledger-wide, by id
 * @param entityOf an article's entity id to the ledger-wide one; ids that stay the same are left out
 * @param stories by id
 * @param copies by page, then by the page repeated
 * @param origins by id
 * @param published dates derived for pages that state none, by article key
 */
public record StoryFindings(
        List<Entity> entities,
        Map<String, String> entityOf,
        List<Story> stories,
        List<Copy> copies,
        List<Origin> origins,
        Map<String, PublicationDate> published) {

    /** Copies the collections. */
    public StoryFindings {
        entities = List.copyOf(entities);
        entityOf = Map.copyOf(entityOf);
        stories = List.copyOf(stories);
        copies = List.copyOf(copies);
        origins = List.copyOf(origins);
        published = Map.copyOf(published);
    }

    /** What several stories show, taken together: an entity that several of them name keeps its first name and all others. */
    public static StoryFindings together(List<StoryFindings> stories) {
        TreeMap<String, Entity> entities = new TreeMap<>();
        Map<String, String> entityOf = new HashMap<>();
        List<Story> all = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        Map<String, PublicationDate> published = new HashMap<>();
        List<StoryFindings> order = stories.stream()
                .sorted(Comparator.comparing(
                        s -> s.stories.isEmpty() ? "" : s.stories.get(0).id()))
                .toList();
        for (StoryFindings one : order) {
            one.entities.forEach(e -> entities.merge(e.id(), e, StoryFindings::merged));
            entityOf.putAll(one.entityOf);
            all.addAll(one.stories);
            copies.addAll(one.copies);
            origins.addAll(one.origins);
            published.putAll(one.published);
        }
        all.sort(Comparator.comparing(Story::id));
        copies.sort(Comparator.comparing(Copy::page).thenComparing(Copy::of));
        origins.sort(Comparator.comparing(Origin::id));
        return new StoryFindings(List.copyOf(entities.values()), entityOf, all, copies, origins, published);
    }

    private static Entity merged(Entity first, Entity second) {
        Set<String> aliases = new LinkedHashSet<>(first.aliases());
        aliases.add(second.name());
        aliases.addAll(second.aliases());
        aliases.remove(first.name());
        return new Entity(
                first.id(),
                first.type(),
                first.name(),
                List.copyOf(aliases),
                first.role() == null ? second.role() : first.role(),
                first.country() == null ? second.country() : first.country());
    }

    /** The ledger-wide id of an article's entity. */
    public String entity(String articleEntity) {
        return entityOf.getOrDefault(articleEntity, articleEntity);
    }
}
