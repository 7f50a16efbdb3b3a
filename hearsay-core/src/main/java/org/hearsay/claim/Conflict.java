package org.hearsay.claim;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Two or more positions on one slot of one claim, each with its passage.
 *
 * @param id {@code cf-…}, from its sides
 * @param claim id of the claim; null when the sides have none in common
 * @param type what differs
 * @param slot the slot in words: "killed", "day of the joint statement"
 * @param sides at least two, in canonical order of their pages
 * @param relation what the difference amounts to
 * @param why the reason, in words
 */
public record Conflict(
        String id, @Nullable String claim, Type type, String slot, List<Side> sides, Relation relation, String why) {

    /** The longest passage that a side may show, in characters. */
    public static final int PASSAGE = 300;

    /** Copies the sides and checks that there are two. */
    public Conflict {
        sides = List.copyOf(sides);
        if (sides.size() < 2) {
            throw new IllegalArgumentException("a conflict has at least two sides: " + id);
        }
    }

    /** What differs. */
    public enum Type {
        NUMBER,
        DATE,
        ACTOR,
        TARGET,
        ITEM,
        PLACE,
        STANCE,
        MODALITY,
        EVIDENCE,
        LEGAL_SCOPE,
        HEADLINE_VS_BODY
    }

    /** What a difference amounts to. */
    public enum Relation {
        /** Both cannot hold. */
        CONTRADICTION,
        /** Both can hold. */
        COMPATIBLE,
        /** One says the same in more detail. */
        REFINEMENT,
        /** The same number, rounded. */
        ROUNDING,
        /** The later replaces the earlier, as a growing toll does. */
        SUPERSEDED,
        /** They speak of different times. */
        DIFFERENT_TIME,
        /** They speak of different things. */
        DIFFERENT_SCOPE
    }

    /**
     * One position.
     *
     * @param page article key
     * @param value the value it gives, in words
     * @param spans passages of at most {@link #PASSAGE} characters, into that article's text
     * @param origins ids of the origins behind it
     */
    public record Side(String page, String value, List<Span> spans, List<String> origins) {

        /** Copies the lists. */
        public Side {
            spans = List.copyOf(spans);
            origins = List.copyOf(origins);
            if (spans.isEmpty() || spans.stream().anyMatch(s -> s.length() > PASSAGE)) {
                throw new IllegalArgumentException("a side shows passages of at most " + PASSAGE + " characters");
            }
        }
    }
}
