package org.hearsay.event;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who or what takes part in an event.
 *
 * @param kind the part taken
 * @param span the words, into the article's text
 * @param entity entity id; null when unresolved
 * @param quantity for quantities and casualties; else null
 */
public record Role(
        Kind kind,
        Span span,
        @Nullable String entity,
        @Nullable Quantity quantity) {

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
