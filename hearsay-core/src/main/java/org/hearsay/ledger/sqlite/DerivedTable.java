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

/** The table {@code derived}: one row for each entity, story, copy, origin, claim and conflict. */
final class DerivedTable {
    private final Database database;

    DerivedTable(Database database) {
        this.database = database;
    }

    /** A row. */
    record Row(Kind kind, int n, String id, String body, String cited) {}

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

    /** Replaces all rows; {@code citers} leads spans back to the pages. */
    List<Row> replace(Derived derived, Citers citers) {
        StoryFindings story = derived.story();
        List<Row> rows = new ArrayList<>();
        put(rows, Kind.ENTITY, story.entities(), Entity::id, e -> List.of());
        put(rows, Kind.ENTITY_OF, sorted(story.entityOf()), Map.Entry::getKey, Map.Entry::getValue, e -> List.of());
        put(rows, Kind.STORY, story.stories(), Story::id, s -> List.of());
        put(rows, Kind.COPY, story.copies(), Copy::page, c -> citers.cite(Cited.passages(c)));
        put(rows, Kind.ORIGIN, story.origins(), Origin::id, o -> List.of());
        put(
                rows,
                Kind.PUBLISHED,
                sorted(story.published()),
                Map.Entry::getKey,
                Map.Entry::getValue,
                e -> citers.cite(e.getKey(), e.getValue()));
        put(rows, Kind.CLAIM, derived.claims().claims(), Claim::id, c -> List.of());
        put(rows, Kind.CONFLICT, derived.claims().conflicts(), Conflict::id, c -> citers.cite(Cited.passages(c)));
        database.update("DELETE FROM derived");
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            values.add(new @Nullable Object[] {row.kind().name(), row.n(), row.id(), row.body(), row.cited()});
        }
        database.updateAll("INSERT INTO derived (kind, n, id, body, cited) VALUES (?, ?, ?, ?, ?)", values);
        return rows;
    }

    private static <V> List<Map.Entry<String, V>> sorted(Map<String, V> map) {
        return List.copyOf(new TreeMap<>(map).entrySet());
    }

    private static <T> void put(
            List<Row> rows, Kind kind, List<T> all, Function<T, String> id, Function<T, List<CitedSpan>> cited) {
        put(rows, kind, all, id, t -> t, cited);
    }

    private static <T> void put(
            List<Row> rows,
            Kind kind,
            List<T> all,
            Function<T, String> id,
            Function<T, Object> body,
            Function<T, List<CitedSpan>> cited) {
        for (int n = 0; n < all.size(); n++) {
            T entry = all.get(n);
            rows.add(new Row(kind, n, id.apply(entry), Json.write(body.apply(entry)), Json.write(cited.apply(entry))));
        }
    }

    /** All rows, in the order in which they were written. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(
                database.list("SELECT kind, n, id, body, cited FROM derived ORDER BY n", DerivedTable::row));
        rows.sort(Comparator.comparing(Row::kind));
        return rows;
    }

    /** The rows as records. */
    Derived read() {
        List<Row> rows = rows();
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
        return new Row(Kind.valueOf(r.getString(1)), r.getInt(2), r.getString(3), r.getString(4), r.getString(5));
    }
}
