package org.hearsay.entity.place;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.entity.city.Cities;
import org.hearsay.entity.city.City;
import org.hearsay.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among cities of one name. What stands beside the name decides; else the countries named in its sentence, then
 * those named in the article, unless a much bigger city lies elsewhere; else how many live there, when one outweighs all
 * others. A city that is left unchosen is better than a wrong one.
 */
final class Choice {

    /** How many times as many people one city must have as any other, to be meant by its bare name. */
    private static final int OVERWHELMING = 10;

    /** The same among cities of the one country that is spoken of. */
    private static final int CLEARLY = 5;

    /** Thousands of people in a city that is known without its country. */
    private static final int KNOWN = 100;

    private static final Comparator<City> BY_SIZE =
            Comparator.comparingInt(City::population).reversed().thenComparing(City::id);

    private Choice() {}

    /** The city that {@code name} means in this sentence; null when that cannot be told. */
    static @Nullable City of(
            String name,
            List<City> cities,
            Set<Surroundings.Beside> beside,
            @Nullable Sentence sentence,
            Surroundings around) {
        List<City> near = cities.stream()
                .filter(c -> beside.stream().anyMatch(b -> lies(c, b)))
                .toList();
        if (!near.isEmpty()) {
            return outweighing(near);
        }
        List<City> here = sentence == null ? List.of() : in(cities, around.in(sentence));
        List<City> named = here.isEmpty()
                ? cities.stream().filter(c -> around.count(c.country()) > 0).toList()
                : here;
        City chosen = named.isEmpty() ? null : outweighing(named);
        if (chosen == null && !here.isEmpty()) {
            return null;
        }
        if (chosen != null) {
            return holds(chosen, cities, around) ? chosen : null;
        }
        List<City> exact = cities.stream()
                .filter(c -> Cities.exact(c.name()).equals(Cities.exact(name)))
                .toList();
        City biggest = named.isEmpty() && exact.size() == cities.size() && !exact.isEmpty() ? outweighing(exact) : null;
        return biggest != null && biggest.population() >= KNOWN ? biggest : null;
    }

    /** The biggest first, five at most. */
    static List<Place.Candidate> candidates(List<City> cities) {
        return cities.stream()
                .sorted(BY_SIZE)
                .limit(5)
                .map(c -> new Place.Candidate(c.name(), c.country(), c.id()))
                .toList();
    }

    private static List<City> in(List<City> cities, Set<String> countries) {
        return cities.stream().filter(c -> countries.contains(c.country())).toList();
    }

    private static boolean lies(City city, Surroundings.Beside beside) {
        return city.country().equals(beside.country())
                && (beside.region().isEmpty() || beside.region().equals(city.region()));
    }

    /** The one that has many times as many people as each other, fewer in one country; null when none has. */
    private static @Nullable City outweighing(List<City> cities) {
        List<City> sorted = cities.stream().sorted(BY_SIZE).collect(Collectors.toList());
        City first = sorted.get(0);
        boolean together = cities.stream().allMatch(c -> c.country().equals(first.country()));
        int times = together ? CLEARLY : OVERWHELMING;
        return sorted.size() == 1 || first.population() >= times * sorted.get(1).population() ? first : null;
    }

    /**
     * Whether the countries named settle it: the city is the biggest of its name; or the article is about its country, names
     * none of the bigger ones', and those are not far bigger.
     */
    private static boolean holds(City chosen, List<City> cities, Surroundings around) {
        return cities.stream()
                .filter(c -> c.population() >= chosen.population() && c.id() != chosen.id())
                .allMatch(c -> around.isMain(chosen.country())
                        && around.count(c.country()) == 0
                        && c.population() < OVERWHELMING * chosen.population());
    }
}
