package org.hearsay.story;

import java.util.List;
import java.util.Map;
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

    /** The ledger-wide id of an article's entity. */
    public String entity(String articleEntity) {
        return entityOf.getOrDefault(articleEntity, articleEntity);
    }
}
