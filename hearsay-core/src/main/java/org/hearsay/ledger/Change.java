package org.hearsay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in a later state of a ledger.
 *
 * @param kind what became of it
 * @param on id of the story, claim or conflict; for a page its document's name
 * @param what it in words
 * @param before what it was; null when it was not there
 * @param after what it is; null when it is gone
 */
public record Change(
        Kind kind,
        String on,
        String what,
        @Nullable String before,
        @Nullable String after) {

    /** What may become of an entry. */
    public enum Kind {
        /** A page came. */
        NEW_PAGE,
        /** A story began. */
        NEW_STORY,
        /** A claim was made. */
        NEW_CLAIM,
        /** A claim stands otherwise. */
        STATUS,
        /** More or fewer origins stand for a claim. */
        SUPPORT,
        /** More or fewer origins stand against a claim. */
        DENIAL,
        /** More or fewer leave a claim unanswered. */
        SILENCE,
        /** Pages differ that did not. */
        NEW_CONFLICT,
        /** A difference is not shown any more, or is another one. */
        ENDED_CONFLICT
    }
}
