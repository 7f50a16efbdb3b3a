package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which names of an article are one: a name is read the same way everywhere, by the sum of what
 * stands behind each reading; a bare surname is the one person who bears it; an acronym is the one body
 * with these initials. A name that two could bear stays unresolved.
 */
final class Cast {

    private static final double CERTAIN_PLACE_OR_BODY = 3;

    /** Of a ruler, behind the name. */
    private static final Pattern NUMBER = Pattern.compile(" [IVX]+$");

    private final Words words;
    /** What each unknown name is. */
    private final Map<String, EntityType> types = new LinkedHashMap<>();
    /** What stands behind that. */
    private final Map<String, Double> weights = new LinkedHashMap<>();
    /** Full names of persons by each way to call them. */
    private final Map<String, Set<String>> bearers = new LinkedHashMap<>();
    /** Full names of bodies by each way to call them. */
    private final Map<String, Set<String>> bodies = new LinkedHashMap<>();
    /** The countries whose body of a kind is named. */
    private final Map<String, Set<String>> owners = new LinkedHashMap<>();

    /** Takes in the chunks of the whole article. */
    Cast(Words words, List<Chunk> chunks) {
        this.words = words;
        Map<String, Map<EntityType, Double>> votes = new LinkedHashMap<>();
        for (Chunk chunk : chunks) {
            String key = chunk.key();
            if (key == null) {
                votes.computeIfAbsent(plain(chunk.name()), k -> new EnumMap<>(EntityType.class))
                        .merge(chunk.type(), chunk.weight(), Double::sum);
            } else if (chunk.country() != null && key.startsWith(chunk.country() + ".")) {
                owners.computeIfAbsent(key.substring(chunk.country().length() + 1), k -> new LinkedHashSet<>())
                        .add(chunk.country());
            }
        }
        votes.forEach((name, byType) -> byType.forEach((type, weight) -> {
            if (weight > weights.getOrDefault(name, -1.0)) {
                weights.put(name, weight);
                types.put(name, type);
            }
        }));
        List<String> full = new ArrayList<>();
        types.forEach((name, type) -> {
            if (type == EntityType.PERSON && parts(name).size() > 1) {
                full.add(name);
            } else if (type == EntityType.ORG && name.indexOf(' ') > 0) {
                bodies.computeIfAbsent(initials(name), k -> new LinkedHashSet<>())
                        .add(name);
                bodies.computeIfAbsent(name.substring(0, name.indexOf(' ')), k -> new LinkedHashSet<>())
                        .add(name);
            }
        });
        for (String name : full) {
            String fullest = fullest(name, full);
            List<String> parts = parts(name);
            String last = parts.get(parts.size() - 1);
            call(last, fullest);
            String plain = NUMBER.matcher(last).replaceFirst("");
            call(plain, fullest);
            call(plain.substring(plain.lastIndexOf(' ') + 1), fullest);
            call(parts.get(0), fullest);
            call(name, fullest);
        }
    }

    private void call(String call, String fullest) {
        bearers.computeIfAbsent(call, k -> new LinkedHashSet<>()).add(fullest);
    }

    /** The chunk with its type and key settled; the key is null when two could be meant. */
    Chunk settle(Chunk chunk) {
        String key = chunk.key();
        if (key != null) {
            return key.startsWith("?") ? chunk.withKey(ofOneCountry(chunk, key.substring(1))) : chunk;
        }
        String name = plain(chunk.name());
        EntityType type = types.getOrDefault(name, chunk.type());
        Set<String> persons = bearers.get(name);
        boolean elsewise = (type == EntityType.PLACE || type == EntityType.ORG && !surname(name, persons))
                && weights.getOrDefault(name, 0.0) >= CERTAIN_PLACE_OR_BODY;
        if (persons != null && !elsewise) {
            Chunk person = chunk.withType(EntityType.PERSON);
            if (persons.size() > 1) {
                // two bear it; as a full name it is still its own
                return type == EntityType.PERSON && parts(name).size() > 1 ? person.withKey("~" + name) : person;
            }
            return person.withKey("~" + persons.iterator().next());
        }
        Set<String> orgs = bodies.get(name);
        if (orgs != null && orgs.size() == 1 && type != EntityType.PLACE && type != EntityType.PERSON) {
            return chunk.withType(EntityType.ORG).withKey("~" + orgs.iterator().next());
        }
        return chunk.withType(type).withKey("~" + name);
    }

    /** Whether it is the last word of the names of some persons: that outweighs its having been taken for a body. */
    private static boolean surname(String name, @Nullable Set<String> persons) {
        return persons != null && persons.stream().allMatch(p -> p.endsWith(" " + name));
    }

    /** Names that may stand in a headline or at the start of a sentence, with what they are. */
    Map<String, EntityType> calls() {
        Map<String, EntityType> calls = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            if (type != EntityType.MISC || name.indexOf(' ') > 0) {
                calls.put(name, type);
            }
        });
        bearers.forEach((call, names) -> {
            boolean surname = names.stream().allMatch(n -> n.endsWith(call));
            if (surname) {
                calls.putIfAbsent(call, EntityType.PERSON);
            }
        });
        return calls;
    }

    private String ofOneCountry(Chunk chunk, String kind) {
        Set<String> of = owners.getOrDefault(kind, Set.of());
        return of.size() == 1 ? of.iterator().next() + "." + kind : "~" + plain(chunk.name());
    }

    /** The longest name with the same surname and a first name that does not speak against it. */
    private String fullest(String name, List<String> names) {
        List<String> mine = parts(name);
        String best = name;
        for (String other : names) {
            List<String> theirs = parts(other);
            boolean same = theirs.get(theirs.size() - 1).equals(mine.get(mine.size() - 1)) && first(theirs, mine);
            if (same
                    && (theirs.size() > parts(best).size()
                            || (theirs.size() == parts(best).size() && other.length() > best.length()))) {
                best = other;
            }
        }
        return best;
    }

    private static boolean first(List<String> a, List<String> b) {
        String x = a.get(0);
        String y = b.get(0);
        boolean initial = (x.length() == 2 && x.endsWith(".")) || (y.length() == 2 && y.endsWith("."));
        return x.equals(y) || (initial && x.charAt(0) == y.charAt(0));
    }

    /** The words of a name; particles belong to the word behind them, numbers to that before: "Greta | van den Berg". */
    private List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder held = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!parts.isEmpty() && NUMBER.matcher(" " + word).matches()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + word);
            } else if (words.particles.contains(word) && !parts.isEmpty()) {
                held.append(word).append(' ');
            } else {
                parts.add(held + word);
                held.setLength(0);
            }
        }
        return parts;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        Arrays.stream(name.split(" ", -1))
                .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
                .forEach(w -> initials.append(w.charAt(0)));
        return initials.length() > 1 ? initials.toString() : name;
    }

    /** A name as it is compared: straight apostrophes, single spaces. */
    static String plain(@Nullable String name) {
        return name == null ? "" : name.replace('’', '\'').replaceAll("\\s+", " ");
    }
}
