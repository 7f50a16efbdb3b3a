package org.hearsay.entity.city;

/**
 * A row of the table of cities.
 *
 * @param name as GeoNames has it
 * @param id number in GeoNames
 * @param country ISO 3166 alpha-3
 * @param region code of the part of the country, as GeoNames has it; empty when it has none
 * @param rank {@code C} for the seat of a government, {@code A} for that of a part of the country of the first order;
 *     else empty
 * @param population in thousands, at least 1
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record City(
        String name,
        int id,
        String country,
        String region,
        String rank,
        int population,
        double latitude,
        double longitude) {}
