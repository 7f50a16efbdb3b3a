package org.hearsay.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposition, however many pages carry it. The machine shows who stands behind it and never says
 * whether it is so.
 *
 * @param id {@code cl-…}, from its earliest member
 * @param story id of the story
 * @param text the proposition in plain words, made from its slots
 * @param type the event type, or {@code STATEMENT}
 * @param supports ids of statements and events for it
 * @param denies ids of statements and events against it
 * @param silent ids of statements that do not answer, or do not know
 * @param support origins behind {@code supports}
 * @param deny origins behind {@code denies}
 * @param silence origins behind {@code silent}
 * @param evidence ids of the evidence offered for or against it
 * @param firstSeen ISO day on which the earliest page carried it; null when no page is dated
 * @param status how it stands
 * @param why the reasons for the status, in words
 * @param history what each page added, in canonical order
 */
public record Claim(
        String id,
        String story,
        String text,
        String type,
        List<String> supports,
        List<String> denies,
        List<String> silent,
        List<Backing> support,
        List<Backing> deny,
        List<Backing> silence,
        List<String> evidence,
        @Nullable String firstSeen,
        Status status,
        List<String> why,
        List<Change> history) {

    /** Copies the lists. */
    public Claim {
        supports = List.copyOf(supports);
        denies = List.copyOf(denies);
        silent = List.copyOf(silent);
        support = List.copyOf(support);
        deny = List.copyOf(deny);
        silence = List.copyOf(silence);
        evidence = List.copyOf(evidence);
        why = List.copyOf(why);
        history = List.copyOf(history);
    }

    /** How a claim stands. */
    public enum Status {
        /** One origin carries it. */
        CLAIMED,
        /** Several pages carry it, but no second origin is established. */
        REPEATED,
        /** At least two origins carry it whose independence is established. */
        INDEPENDENTLY_REPORTED,
        /** Origins stand on both sides. */
        DISPUTED,
        /** Only denials are left. */
        DENIED,
        /** Who said it has taken it back. */
        RETRACTED
    }

    /**
     * An origin behind one side of a claim.
     *
     * @param origin its id
     * @param independence whether it is shown to be independent of the others on this side
     */
    public record Backing(String origin, Independence independence) {}

    /** Whether an origin is shown to be independent. Unknown lineage establishes nothing. */
    public enum Independence {
        /** Shown to be. */
        ESTABLISHED,
        /** Not shown to be. */
        NOT_ESTABLISHED
    }

    /**
     * What a page added to a claim.
     *
     * @param at ISO day of the page's publication; null when undated
     * @param page article key
     * @param change what changed, in words
     */
    public record Change(@Nullable String at, String page, String change) {}
}
