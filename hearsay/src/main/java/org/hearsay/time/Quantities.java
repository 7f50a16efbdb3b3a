package org.hearsay.time;

import java.util.Set;

/** What numbers count when they are not years or days. */
final class Quantities {

    /** Words that make the number before them a quantity. */
    static final Set<String> UNITS = Set.of(
            "%", "percent", "per", "million", "billion", "trillion", "thousand", "hundred", "dozen", "people", "troops",
            "soldiers", "civilians", "men", "women", "children", "km", "kilometers", "kilometres", "miles", "meters",
            "metres", "feet", "tons", "tonnes", "kg", "kilograms", "pounds", "dollars", "euros", "rubles", "roubles",
            "yuan", "yen", "points", "shares", "votes", "seats", "vehicles", "tanks", "missiles", "shells", "rounds",
            "drones", "homes", "houses", "families", "refugees", "prisoners", "fighters", "members", "employees",
            "workers", "students", "copies", "cases", "deaths", "degrees", "mph", "kph", "calories", "units", "barrels",
            "acres", "hectares", "residents", "passengers", "cars", "jobs", "cents");

    private Quantities() {}
}
