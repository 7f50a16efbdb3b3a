package org.hearsay.entity.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name of a place means, no nearer than the article tells.
 *
 * @param name of the place; as in the table of cities where it was found there, else as in the pack or the article
 * @param country ISO 3166 alpha-3 or the pack's id; null when unknown
 * @param precision how near it is known; null when several or no places are called so and none could be chosen
 * @param point null unless a city was chosen
 * @param candidates the most populous places called so, where none was chosen; may be one that nothing confirms
 */
public record Place(
        String name,
        @Nullable String country,
        @Nullable Precision precision,
        @Nullable Point point,
        List<Candidate> candidates) {

    /** How near a place is known. */
    public enum Precision {
        /** In the city. */
        CITY,
        /** Near, off or outside the city. */
        NEAR,
        /** Somewhere in a part of the country. */
        REGION,
        /** Somewhere in the country. */
        COUNTRY
    }

    /** Copies the candidates; a point needs a city. */
    public Place {
        candidates = List.copyOf(candidates);
        if (point != null && precision != Precision.CITY && precision != Precision.NEAR) {
            throw new IllegalArgumentException("a point for what is no city: " + name);
        }
    }

    /**
     * A city's middle.
     *
     * @param geonames its number in GeoNames
     * @param latitude degrees north, to a hundredth
     * @param longitude degrees east, to a hundredth
     */
    public record Point(int geonames, double latitude, double longitude) {}

    /**
     * A place that may be meant.
     *
     * @param name its name
     * @param country ISO 3166 alpha-3
     * @param geonames number in GeoNames; null for a region
     */
    public record Candidate(
            String name, String country, @Nullable Integer geonames) {}
}
