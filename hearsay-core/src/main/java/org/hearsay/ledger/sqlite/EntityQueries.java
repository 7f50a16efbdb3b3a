package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.entity.Entity;
import org.hearsay.ledger.LedgerIndex.Named;
import org.hearsay.ledger.LedgerIndex.Speaker;
import org.hearsay.ledger.LedgerIndex.Who;
import org.hearsay.ledger.Rulings;
import org.jspecify.annotations.Nullable;

/** Questions about who is who: as entities were linked across pages, and as analysts have ruled since. */
final class EntityQueries {
    private static final int PAGES = 60;
    private static final int FEW = 500;

    private final Database database;
    private final Rulings rulings;

    EntityQueries(Database database, Rulings rulings) {
        this.database = database;
        this.rulings = rulings;
    }

    /** The names that entities of pages, or ledger-wide ones, go by. */
    Map<String, String> names(Collection<String> entities) {
        Map<String, String> taken = new LinkedHashMap<>();
        database.list(
                        "SELECT j.value, coalesce(e.wide, j.value) FROM json_each(?) j"
                                + " LEFT JOIN desk_entity_of e ON e.local = j.value",
                        r -> Map.entry(r.getString(1), rulings.entity(r.getString(1), r.getString(2))),
                        Json.write(entities))
                .forEach(e -> taken.put(e.getKey(), e.getValue()));
        Map<String, String> named = wideNames(new TreeSet<>(taken.values()));
        Map<String, String> names = new LinkedHashMap<>();
        taken.forEach((asked, id) -> {
            String name = named.get(id);
            if (name != null) {
                names.put(asked, name);
            }
        });
        return names;
    }

    /** An entity of a page alone is looked for in its findings, where the same id may stand on every page: one is enough. */
    private Map<String, String> wideNames(Set<String> ids) {
        Map<String, String> names = new HashMap<>();
        database.list(
                        "SELECT j.value, coalesce((SELECT d.body ->> '$.name' FROM derived d WHERE +d.kind = 'ENTITY'"
                                + " AND d.id = j.value ORDER BY d.story LIMIT 1), (SELECT f.body ->> '$.name' FROM finding f"
                                + " WHERE f.id = j.value AND f.kind = 'ENTITY' LIMIT 1)) FROM json_each(?) j",
                        r -> new @Nullable String[] {r.getString(1), r.getString(2)},
                        Json.write(ids))
                .forEach(n -> {
                    if (n[0] != null && n[1] != null) {
                        names.put(n[0], n[1]);
                    }
                });
        return names;
    }

    /** Who speaks most in a story. */
    List<Speaker> speakers(String story, int limit) {
        Map<String, Integer> statements = new HashMap<>();
        database.list(
                        "SELECT k.entity, coalesce(e.wide, k.entity), count(*) FROM desk_story_page s"
                                + " JOIN desk_statement d ON d.page = s.page JOIN desk_speaker k ON k.statement = d.id"
                                + " LEFT JOIN desk_entity_of e ON e.local = k.entity WHERE s.story = ? GROUP BY 1, 2",
                        r -> Map.entry(rulings.entity(r.getString(1), r.getString(2)), r.getInt(3)),
                        story)
                .forEach(s -> statements.merge(s.getKey(), s.getValue(), Integer::sum));
        List<Map.Entry<String, Integer>> most = statements.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
        Map<String, String> names =
                wideNames(new TreeSet<>(most.stream().map(Map.Entry::getKey).toList()));
        List<Speaker> speakers = new ArrayList<>();
        for (Map.Entry<String, Integer> one : most) {
            String name = names.get(one.getKey());
            if (name != null) {
                speakers.add(new Speaker(one.getKey(), name, one.getValue()));
            }
        }
        return speakers;
    }

    /**
     * Adds the condition that somebody speaks in the statement {@code s}. Whoever speaks in few statements is found by them;
     * of others each statement that is come to is asked, since the newest are wanted.
     *
     * @param few whether few statements are come to whoever speaks
     */
    void speaks(StringBuilder sql, List<@Nullable Object> values, String entity, boolean few) {
        List<String> ids = few ? List.of() : asSpeaker(entity, FEW + 1);
        boolean rare = !few
                && ids.size() <= FEW
                && database.number(
                                "SELECT count(*) FROM (SELECT 1 FROM desk_speaker WHERE entity" + StoryQueries.AMONG
                                        + " LIMIT ?)",
                                Json.write(ids),
                                FEW + 1)
                        <= FEW;
        if (rare) {
            sql.append(" AND s.id IN (SELECT statement FROM desk_speaker WHERE entity" + StoryQueries.AMONG + ")");
            values.add(Json.write(ids));
            return;
        }
        Set<String> taken = rulings.takenFor(entity);
        sql.append(" AND EXISTS (SELECT 1 FROM desk_speaker k LEFT JOIN desk_entity_of e ON e.local = k.entity"
                + " WHERE k.statement = s.id AND (coalesce(e.wide, k.entity)" + StoryQueries.AMONG
                + " AND k.entity NOT" + StoryQueries.AMONG + " OR k.entity" + StoryQueries.AMONG + "))");
        values.add(Json.write(taken));
        values.add(Json.write(all(taken, rulings::splitFrom)));
        values.add(Json.write(all(taken, rulings::splitInto)));
    }

    private static Set<String> all(Set<String> entities, Function<String, Set<String>> of) {
        Set<String> all = new TreeSet<>();
        entities.forEach(e -> all.addAll(of.apply(e)));
        return all;
    }

    /** The ids that pages have for an entity, at most so many of those that were linked to it. */
    private List<String> asSpeaker(String entity, int most) {
        Set<String> taken = rulings.takenFor(entity);
        Set<String> ids = new TreeSet<>(database.list(
                "SELECT local FROM desk_entity_of WHERE wide" + StoryQueries.AMONG + " LIMIT ?",
                r -> r.getString(1),
                Json.write(taken),
                most));
        ids.removeAll(all(taken, rulings::splitFrom));
        ids.addAll(all(taken, rulings::splitInto));
        ids.addAll(taken);
        return List.copyOf(ids);
    }

    /** Who goes by an id, ledger-wide or a page's own. */
    Optional<Who> who(String asked) {
        String linked = database.first("SELECT wide FROM desk_entity_of WHERE local = ?", r -> r.getString(1), asked)
                .orElse(asked);
        String id = rulings.entity(asked, linked);
        Entity entity = SqliteIndex.derived(database, DerivedTable.Kind.ENTITY, id, Entity.class)
                .or(() -> database.first(
                        "SELECT body FROM finding WHERE id = ? AND kind = 'ENTITY' LIMIT 1",
                        r -> Json.read(r.getString(1), Entity.class),
                        id))
                .orElse(null);
        if (entity == null) {
            return Optional.empty();
        }
        List<Named> named = database.list(
                "SELECT f.page, f.id, f.body ->> '$.name' FROM finding f WHERE f.kind = 'ENTITY' AND f.id"
                        + StoryQueries.AMONG + " LIMIT ?",
                r -> new Named(r.getString(1), r.getString(2), r.getString(3)),
                Json.write(asSpeaker(id, PAGES)),
                PAGES);
        Set<String> taken = new TreeSet<>(rulings.takenFor(id));
        taken.remove(id);
        return Optional.of(new Who(entity, named, wideNames(taken)));
    }
}
