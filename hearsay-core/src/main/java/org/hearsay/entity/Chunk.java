package org.hearsay.entity;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name or description found in a sentence, before it is known which entity it is.
 *
 * @param line place of its sentence
 * @param first first token
 * @param last last token, inclusive
 * @param span into the article's text
 * @param type how it is read here
 * @param form name, nominal or pronoun
 * @param weight how much stands behind the type; 0 is a guess, 5 is certain
 * @param name what it says
 * @param key the pack's id or one made by rule; null when the article has to tell
 * @param entityName name of the entity behind {@code key}; null for {@code name}
 * @param entityType type of the entity behind {@code key}; null for {@code type}
 * @param role title or office given here
 * @param country where the words here place it
 * @param gender "m", "f" or null
 */
record Chunk(
        int line,
        int first,
        int last,
        Span span,
        EntityType type,
        Mention.Form form,
        double weight,
        String name,
        @Nullable String key,
        @Nullable String entityName,
        @Nullable EntityType entityType,
        @Nullable String role,
        @Nullable String country,
        @Nullable String gender) {

    /** A name that the article has to explain. */
    static Chunk name(int index, Line line, int first, int last, EntityType type, double weight) {
        return new Chunk(
                index,
                first,
                last,
                line.span(first, last),
                type,
                Mention.Form.NAME,
                weight,
                line.words(first, last),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A name whose entity is known. */
    static Chunk known(
            int index,
            int first,
            int last,
            Span span,
            EntityType type,
            String name,
            String key,
            @Nullable String entityName,
            @Nullable EntityType entityType,
            @Nullable String country) {
        return new Chunk(
                index,
                first,
                last,
                span,
                type,
                Mention.Form.NAME,
                5,
                name,
                key,
                entityName,
                entityType,
                null,
                country,
                null);
    }

    /** The same, starting earlier. */
    Chunk from(int newFirst, Span newSpan) {
        return new Chunk(
                line,
                newFirst,
                last,
                newSpan,
                type,
                form,
                weight,
                name,
                key,
                entityName,
                entityType,
                role,
                country,
                gender);
    }

    /** The same name over more words: of "Torm, Ohio" the name is "Torm". */
    Chunk to(int end, Span wider) {
        return new Chunk(
                line, first, end, wider, type, form, weight, name, key, entityName, entityType, role, country, gender);
    }

    Chunk withType(EntityType newType) {
        return new Chunk(
                line,
                first,
                last,
                span,
                newType,
                form,
                weight,
                name,
                key,
                entityName,
                entityType,
                role,
                country,
                gender);
    }

    Chunk withKey(@Nullable String newKey) {
        return new Chunk(
                line,
                first,
                last,
                span,
                type,
                form,
                weight,
                name,
                newKey,
                entityName,
                entityType,
                role,
                country,
                gender);
    }

    Chunk withRole(@Nullable String newRole, @Nullable String newCountry, @Nullable String newGender) {
        return new Chunk(
                line,
                first,
                last,
                span,
                type,
                form,
                weight,
                name,
                key,
                entityName,
                entityType,
                newRole,
                newCountry,
                newGender);
    }
}
