package org.hearsay.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.entity.place.Place;
import org.hearsay.text.Label;

/** How a place on the map is shown: " @ Torm, KLM (city, 48.10 16.30)". */
final class PlaceText {
    private PlaceText() {}

    /** The place, or what may be meant, behind a blank and an at sign. */
    static String of(Place place) {
        if (place.precision() == null) {
            return " @ not settled: "
                    + place.candidates().stream()
                            .map(c -> c.name() + ", " + c.country())
                            .collect(Collectors.joining("; "));
        }
        Place.Point point = place.point();
        return " @ " + place.name() + (place.country() == null ? "" : ", " + place.country()) + " ("
                + Label.of(place.precision())
                + (point == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.2f %.2f, GeoNames %d",
                                point.latitude(),
                                point.longitude(),
                                point.geonames()))
                + ")";
    }
}
