package org.hearsay.entity;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text where an entity is mentioned.
 *
 * @param span the whole mention, without title or apposition: "Volodymyr Zelensky", "the Kremlin"
 * @param type how it is read here: "Moscow" is a PLACE in a dateline and an ORG as a speaker; what its entity is stands
 *     with the {@link Entity}
 * @param form how it is mentioned
 * @param entity id of the {@link Entity}; null when it stays unresolved
 */
public record Mention(
        Span span, EntityType type, Form form, @Nullable String entity) {

    /** How an entity is mentioned. */
    public enum Form {
        /** By name or part of a name. */
        NAME,
        /** By description: "the ministry", "experts". */
        NOMINAL,
        /** By pronoun. */
        PRONOUN
    }
}
