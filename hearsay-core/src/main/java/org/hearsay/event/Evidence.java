package org.hearsay.event;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is offered as proof, or said to be missing.
 *
 * @param id {@code vd-KEY-N}, with the article's key
 * @param span the words, into the article's text
 * @param type what kind of proof
 * @param provider entity id of who offers it; null when unresolved
 * @param access whether readers see it
 * @param statement id of the statement it is offered in or for; null when none
 * @param weakens whether it speaks against what it belongs to (an absence, a doubt)
 */
public record Evidence(
        String id,
        Span span,
        Type type,
        @Nullable String provider,
        Access access,
        @Nullable String statement,
        boolean weakens) {

    /** The kinds that monitors tell apart. */
    public enum Type {
        OFFICIAL_DOCUMENT,
        GOVERNMENT_ASSERTION,
        DECLASSIFIED_INTELLIGENCE,
        FOREIGN_INTELLIGENCE,
        FOOTAGE,
        PHYSICAL_REMNANTS,
        EXPERT_ASSESSMENT,
        MEDIA_REPORT,
        SOCIAL_MEDIA_POST,
        THINK_TANK_ASSESSMENT,
        INVESTIGATION_PENDING,
        ABSENCE_OF_INFORMATION,
        ABSENCE_OF_EVIDENCE
    }

    /** Whether readers see the proof itself. */
    public enum Access {
        /** The page shows it or links to it. */
        SHOWN,
        /** The page says what it shows. */
        DESCRIBED,
        /** It is said to exist and kept back. */
        WITHHELD
    }
}
