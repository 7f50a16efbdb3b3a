package org.hearsay.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something named, within one article; {@code story} links it across pages.
 *
 * @param id the pack's id ({@code RUS.GOV}) when the pack knows it, else {@code en-KEY-N} with the
 *     article's key
 * @param type what it is
 * @param name the fullest name in the article
 * @param aliases other names in the article, in order of first use
 * @param role title or office as the article gives it ("President of Ukraine"), if it does
 * @param country ISO 3166 alpha-3 (or the pack's country id), if known
 */
public record Entity(
        String id,
        EntityType type,
        String name,
        List<String> aliases,
        @Nullable String role,
        @Nullable String country) {

    /** Copies the aliases. */
    public Entity {
        aliases = List.copyOf(aliases);
    }
}
