package org.hearsay.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same persons, bodies, places and things on the pages of a story. The pack's ids join by
 * themselves; persons join by full name, tolerant of transliteration; bodies and things by name or
 * acronym; a bare surname joins only if one person of the story bears it; groups stay with their page.
 * What is not in a pack has an id made of its name, so that stories which name it alike have it in common.
 */
final class EntityLinker {

    static final String LOCAL = "en-";

    private final List<Node> nodes = new ArrayList<>();
    private final Links links;

    /** The pack's id of a group, by its root. */
    private final Map<Integer, @Nullable String> known = new TreeMap<>();

    /** @param pages of one story, in canonical order */
    EntityLinker(List<ArticleFindings> pages) {
        for (ArticleFindings page : pages) {
            for (Entity entity : page.entities().entities()) {
                nodes.add(new Node(entity, PersonName.of(entity.name())));
            }
        }
        links = new Links(nodes.size());
        joinKnown();
        joinPersons();
        joinNames();
    }

    private record Node(Entity entity, PersonName name) {
        boolean person() {
            return entity.type() == EntityType.PERSON;
        }
    }

    /** What is linked so far. */
    record Linked(List<Entity> entities, Map<String, String> entityOf) {}

    private void joinKnown() {
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Integer known = first.putIfAbsent(nodes.get(i).entity().id(), i);
            if (known != null) {
                links.join(known, i);
            }
        }
    }

    private void joinPersons() {
        Map<String, List<Integer>> buckets = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (!node.person() || node.name().given().isEmpty()) {
                continue;
            }
            String bucket = node.name().given().substring(0, 1);
            List<Integer> seen = buckets.computeIfAbsent(bucket, k -> new ArrayList<>());
            for (int other : seen) {
                if (!links.joined(i, other) && node.name().same(nodes.get(other).name()) && oneCountry(i, other)) {
                    links.join(i, other);
                    break;
                }
            }
            seen.add(i);
        }
    }

    private boolean oneCountry(int a, int b) {
        String first = nodes.get(a).entity().country();
        String second = nodes.get(b).entity().country();
        return first == null || second == null || first.equals(second);
    }

    private void joinNames() {
        for (int i = 0; i < nodes.size(); i++) {
            if (!nodes.get(i).entity().id().startsWith(LOCAL)) {
                known.put(links.root(i), nodes.get(i).entity().id());
            }
        }
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Entity entity = nodes.get(i).entity();
            if (entity.type() == EntityType.GROUP || entity.type() == EntityType.PERSON) {
                continue;
            }
            Set<String> names = new LinkedHashSet<>();
            names.add(entity.name());
            names.addAll(entity.aliases());
            for (String name : names) {
                String key = nameKey(entity.type(), name);
                if (key == null) {
                    continue;
                }
                Integer seen = first.putIfAbsent(key, i);
                if (seen != null && oneCountry(seen, i) && !clash(seen, i)) {
                    joinThings(seen, i);
                }
            }
        }
    }

    /** Two ids of the pack are two things, whatever they are called. */
    private boolean clash(int a, int b) {
        String first = known.get(links.root(a));
        String second = known.get(links.root(b));
        return first != null && second != null && !first.equals(second);
    }

    private void joinThings(int a, int b) {
        String id = known.getOrDefault(links.root(a), known.get(links.root(b)));
        links.join(a, b);
        if (id != null) {
            known.put(links.root(a), id);
        }
    }

    /** Names that join: with a capital, an acronym of three letters or more, or several words. */
    private static @Nullable String nameKey(EntityType type, String name) {
        boolean capital = name.chars().anyMatch(Character::isUpperCase);
        String plain = Words.plain(name)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .replaceAll("^the | (inc|ltd|llc|plc|corp|gmbh)$", "")
                .strip();
        return capital && plain.length() > 2 ? (type == EntityType.PLACE ? "place " : "name ") + plain : null;
    }

    /** Joins bare surnames with the one person of the story who bears it. */
    void joinSurnames() {
        List<Integer> here = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).person()) {
                here.add(i);
            }
        }
        for (int i : here) {
            PersonName name = nodes.get(i).name();
            if (!name.given().isEmpty() || name.surname().isEmpty()) {
                continue;
            }
            Set<Integer> bearers = new TreeSet<>();
            for (int j : here) {
                if (name.surnameOf(nodes.get(j).name())
                        && !nodes.get(j).name().given().isEmpty()) {
                    bearers.add(links.root(j));
                }
            }
            if (bearers.size() == 1) {
                links.join(i, bearers.iterator().next());
            } else if (bearers.isEmpty()) {
                here.stream()
                        .filter(j -> j < i && nodes.get(j).name().equals(name))
                        .findFirst()
                        .ifPresent(j -> links.join(i, j));
            }
        }
    }

    /** The entities by id, and which page's entity became which. */
    Linked linked() {
        Map<String, Entity> entities = new TreeMap<>();
        Map<String, String> entityOf = new LinkedHashMap<>();
        for (List<Integer> group : links.groups()) {
            Entity merged = merged(group, entities.keySet());
            entities.put(merged.id(), merged);
            for (int i : group) {
                String local = nodes.get(i).entity().id();
                if (!local.equals(merged.id())) {
                    entityOf.put(local, merged.id());
                }
            }
        }
        return new Linked(List.copyOf(entities.values()), entityOf);
    }

    private Entity merged(List<Integer> group, Set<String> taken) {
        List<Entity> members = group.stream().map(i -> nodes.get(i).entity()).toList();
        Entity named = members.stream()
                .filter(e -> e.type() != EntityType.PERSON
                        || !PersonName.of(e.name()).given().isEmpty())
                .findFirst()
                .orElse(members.get(0));
        Set<String> aliases = new LinkedHashSet<>();
        members.forEach(e -> {
            aliases.add(e.name());
            aliases.addAll(e.aliases());
        });
        aliases.remove(named.name());
        String role = members.stream()
                .map(Entity::role)
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
        String country = members.stream()
                .map(Entity::country)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
        String id = members.stream()
                .map(Entity::id)
                .filter(e -> !e.startsWith(LOCAL))
                .findFirst()
                .orElseGet(() -> made(named, taken));
        return new Entity(id, named.type(), named.name(), List.copyOf(aliases), role, country);
    }

    private static String made(Entity entity, Set<String> taken) {
        String prefix = switch (entity.type()) {
            case PERSON -> PersonName.of(entity.name()).given().isEmpty() ? "" : "P:";
            case ORG -> "ORG:";
            case PLACE -> "LOC:";
            case MISC -> "M:";
            case GROUP -> "";
        };
        String slug =
                Words.plain(entity.name()).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
        if (prefix.isEmpty() || slug.isEmpty() || slug.equals("the")) {
            return entity.id();
        }
        String id = prefix + slug;
        for (int n = 2; taken.contains(id); n++) {
            id = prefix + slug + "-" + n;
        }
        return id;
    }
}
