package org.hearsay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with who stands behind it.
 *
 * @param id of the claim
 * @param text the proposition
 * @param type its event type in words
 * @param status how it stands
 * @param supports origins for it
 * @param denies origins against it
 * @param silent origins that do not answer
 * @param pages that carry it
 * @param first ISO day on which it was first carried
 * @param last ISO day of the last page that carries it
 * @param cards its statements and events, as many as are shown
 * @param more how many are not shown
 * @param grade the analyst's
 * @param ruled what else was ruled on it
 */
public record ClaimCard(
        String id,
        String text,
        String type,
        String status,
        List<Card.OriginChip> supports,
        List<Card.OriginChip> denies,
        List<Card.OriginChip> silent,
        int pages,
        @Nullable String first,
        @Nullable String last,
        List<Card> cards,
        int more,
        @Nullable String grade,
        Card.Ruled ruled) {

    /** How many of these origins are shown to be independent. */
    public static long established(List<Card.OriginChip> origins) {
        return origins.stream()
                .filter(o -> o.independence().equals("established"))
                .count();
    }
}
