package org.hearsay.export;

import org.hearsay.text.Label;

/** The kinds of line of an export, in the order in which they are written. */
public enum Kind {
    LEDGER,
    OUTCOME,
    ARTICLE,
    ENTITY_MENTION,
    ENTITY,
    TIME,
    STATEMENT,
    EVENT,
    EVIDENCE,
    STORY,
    ORIGIN,
    CLAIM,
    CONFLICT,
    RULING;

    /** The value of the key {@code kind}. */
    public String label() {
        return Label.of(this);
    }
}
