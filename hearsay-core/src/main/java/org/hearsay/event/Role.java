package org.hearsay.event;

import org.hearsay.entity.place.Place;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who or what takes part in an event.
 *
 * @param kind the part taken
 * @param span the words, into the article's text
 * @param entity entity id; null when unresolved
 * @param quantity for quantities and casualties; else null
 * @param place for places, what the words mean on the map; null when they name nothing that is known
 */
public record Role(
        Kind kind,
        Span span,
        @Nullable String entity,
        @Nullable Quantity quantity,
        @Nullable Place place) {

    /** A role that is not looked for on the map. */
    public Role(Kind kind, Span span, @Nullable String entity, @Nullable Quantity quantity) {
        this(kind, span, entity, quantity, null);
    }

    /** The parts an event may have. */
    public enum Kind {
        /** Who does it; the supplier of a transfer. */
        ACTOR,
        /** To whom; the recipient of a transfer. */
        TARGET,
        /** With what, or what is handed over. */
        ITEM,
        /** Where. */
        PLACE,
        /** When. */
        TIME,
        /** How many. */
        QUANTITY,
        /** How many killed or hurt. */
        CASUALTIES,
        /** Through whom or where. */
        VIA,
        /** Where the item comes from. */
        ORIGIN,
        /** The legal instrument. */
        INSTRUMENT,
        /** Serial numbers, hull names. */
        IDENTIFIER,
        /** How far it has got. */
        STAGE
    }
}
