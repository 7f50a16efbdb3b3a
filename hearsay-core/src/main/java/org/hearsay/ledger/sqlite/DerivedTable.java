package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimFindings;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.ledger.Cited;
import org.hearsay.ledger.Derived;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.story.StoryFindings;
import org.jspecify.annotations.Nullable;

/** The tables {@code derived}, a row for each entity, story, copy, origin, claim and conflict, and {@code derived_seal}. */
final class DerivedTable {
    private final Database database;
    private final MetaTable meta;

    DerivedTable(Database database, MetaTable meta) {
        this.database = database;
        this.meta = meta;
    }

    /** A row. */
    record Row(String story, Kind kind, String id, String body, String cited) {}

    /** The kinds, by the name that stands in the column. */
    enum Kind {
        ENTITY,
        ENTITY_OF,
        STORY,
        COPY,
        ORIGIN,
        PUBLISHED,
        CLAIM,
        CONFLICT
    }

    /** Puts what is derived from a story in the place of what was; {@code citers} leads spans back to the pages. */
    void put(String id, Derived derived, Citers citers) {
        remove(id);
        StoryFindings story = derived.story();
        List<Row> rows = new ArrayList<>();
        Rows to = new Rows(id, rows);
        to.put(Kind.ENTITY, story.entities(), Entity::id, e -> List.of());
        to.put(Kind.ENTITY_OF, sorted(story.entityOf()), Map.Entry::getKey, Map.Entry::getValue, e -> List.of());
        to.put(Kind.STORY, story.stories(), Story::id, s -> List.of());
        to.put(Kind.COPY, story.copies(), Copy::page, c -> citers.cite(Cited.passages(c)));
        to.put(Kind.ORIGIN, story.origins(), Origin::id, o -> List.of());
        to.put(
                Kind.PUBLISHED,
                sorted(story.published()),
                Map.Entry::getKey,
                Map.Entry::getValue,
                e -> citers.cite(e.getKey(), e.getValue()));
        to.put(Kind.CLAIM, derived.claims().claims(), Claim::id, c -> List.of());
        to.put(Kind.CONFLICT, derived.claims().conflicts(), Conflict::id, c -> citers.cite(Cited.passages(c)));
        List<@Nullable Object[]> values = new ArrayList<>();
        @Nullable Kind kind = null;
        int n = 0;
        for (Row row : rows) {
            if (row.kind() != kind) {
                kind = row.kind();
                n = database.number("SELECT max(n) FROM derived WHERE kind = ?", kind.name());
            }
            values.add(new @Nullable Object[] {kind.name(), ++n, row.id(), row.body(), row.cited(), id});
        }
        database.updateAll("INSERT INTO derived (kind, n, id, body, cited, story) VALUES (?, ?, ?, ?, ?, ?)", values);
        String seal = Seal.of(id, rows);
        database.update("INSERT INTO derived_seal (story, seal) VALUES (?, ?)", id, seal);
        meta.put(MetaTable.DERIVED_SEAL, Seal.sum(meta.get(MetaTable.DERIVED_SEAL), seal, true));
    }

    /** Removes what is derived from a story. */
    void remove(String story) {
        database.first("SELECT seal FROM derived_seal WHERE story = ?", r -> r.getString(1), story)
                .ifPresent(seal -> {
                    database.update("DELETE FROM derived WHERE story = ?", story);
                    database.update("DELETE FROM derived_seal WHERE story = ?", story);
                    meta.put(MetaTable.DERIVED_SEAL, Seal.sum(meta.get(MetaTable.DERIVED_SEAL), seal, false));
                });
    }

    /** Removes all. */
    void clear() {
        database.update("DELETE FROM derived");
        database.update("DELETE FROM derived_seal");
        meta.remove(MetaTable.DERIVED_SEAL);
    }

    /** The seals as written, by story. */
    TreeMap<String, String> seals() {
        TreeMap<String, String> seals = new TreeMap<>();
        database.list("SELECT story, seal FROM derived_seal", r -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(e -> seals.put(e.getKey(), e.getValue()));
        return seals;
    }

    private static <V> List<Map.Entry<String, V>> sorted(Map<String, V> map) {
        return List.copyOf(new TreeMap<>(map).entrySet());
    }

    /** Makes the rows of a story. */
    private record Rows(String story, List<Row> to) {

        <T> void put(Kind kind, List<T> all, Function<T, String> id, Function<T, List<CitedSpan>> cited) {
            put(kind, all, id, t -> t, cited);
        }

        <T> void put(
                Kind kind,
                List<T> all,
                Function<T, String> id,
                Function<T, Object> body,
                Function<T, List<CitedSpan>> cited) {
            for (T entry : all) {
                to.add(new Row(
                        story, kind, id.apply(entry), Json.write(body.apply(entry)), Json.write(cited.apply(entry))));
            }
        }
    }

    /** All rows by story, in the order in which they were written. */
    TreeMap<String, List<Row>> rows() {
        TreeMap<String, List<Row>> byStory = new TreeMap<>();
        database.list("SELECT story, kind, id, body, cited FROM derived ORDER BY n", DerivedTable::row)
                .forEach(row -> byStory.computeIfAbsent(row.story(), k -> new ArrayList<>())
                        .add(row));
        byStory.values().forEach(rows -> rows.sort(Comparator.comparing(Row::kind)));
        return byStory;
    }

    /** The rows as records. */
    Derived read() {
        return Derived.together(rows().values().stream().map(DerivedTable::read).toList());
    }

    private static Derived read(List<Row> rows) {
        return new Derived(
                new StoryFindings(
                        list(rows, Kind.ENTITY, Entity.class),
                        map(rows, Kind.ENTITY_OF, String.class),
                        list(rows, Kind.STORY, Story.class),
                        list(rows, Kind.COPY, Copy.class),
                        list(rows, Kind.ORIGIN, Origin.class),
                        map(rows, Kind.PUBLISHED, PublicationDate.class)),
                new ClaimFindings(list(rows, Kind.CLAIM, Claim.class), list(rows, Kind.CONFLICT, Conflict.class)));
    }

    private static <T> List<T> list(List<Row> rows, Kind kind, Class<T> type) {
        return rows.stream()
                .filter(r -> r.kind() == kind)
                .map(r -> Json.read(r.body(), type))
                .toList();
    }

    private static <T> Map<String, T> map(List<Row> rows, Kind kind, Class<T> type) {
        Map<String, T> map = new HashMap<>();
        rows.stream().filter(r -> r.kind() == kind).forEach(r -> map.put(r.id(), Json.read(r.body(), type)));
        return map;
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(r.getString(1), Kind.valueOf(r.getString(2)), r.getString(3), r.getString(4), r.getString(5));
    }
}
