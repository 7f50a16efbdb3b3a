package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.Counts;
import org.hearsay.ledger.LedgerIndex.Speaker;
import org.hearsay.ledger.LedgerIndex.StoryRow;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** Questions about stories and what spans several pages. Lists of ids are passed as one JSON array. */
final class StoryQueries {
    private static final String ARTICLE =
            "SELECT a.n, a.key, a.doc, a.outlet, a.title, coalesce(a.published, d.body ->> '$.when.earliest')"
                    + " FROM desk_article a LEFT JOIN derived d ON +d.kind = 'PUBLISHED' AND d.id = a.key ";

    /** The rows of {@code derived} among the ids of a JSON array. */
    static final String AMONG = " IN (SELECT value FROM json_each(?))";

    private final Database database;

    StoryQueries(Database database) {
        this.database = database;
    }

    /** Ids tell the kind, and are counted in their index. */
    Counts counts() {
        return new Counts(
                database.number("SELECT max(n) FROM desk_article"),
                database.number("SELECT max(n) FROM desk_statement"),
                database.number("SELECT max(rowid) FROM desk_event"),
                database.number("SELECT count(*) FROM desk_story"),
                database.number("SELECT count(*) FROM derived WHERE id >= 'cl-' AND id < 'cl.'"),
                database.number("SELECT count(*) FROM derived WHERE id >= 'cf-' AND id < 'cf.'"),
                database.number("SELECT count(*) FROM outcome WHERE result = 'QUARANTINED'"));
    }

    List<StoryRow> stories(long seen, int offset, int limit) {
        return database.list(
                "SELECT id, title, pages, substr(latest, 1, 10) FROM desk_story ORDER BY arrived DESC, id LIMIT ? OFFSET ?",
                r -> row(r, seen),
                limit,
                offset);
    }

    private StoryRow row(ResultSet r, long seen) throws SQLException {
        String id = r.getString(1);
        return new StoryRow(
                id,
                r.getString(2),
                r.getInt(3),
                r.getString(4),
                database.number("SELECT count(*) FROM desk_claim WHERE story = ?", id),
                database.number("SELECT count(*) FROM desk_claim WHERE story = ? AND status = 'DISPUTED'", id),
                database.number(
                        "SELECT count(DISTINCT c.conflict) FROM desk_story_page s"
                                + " JOIN desk_conflict_page c ON c.page = s.page WHERE s.story = ?",
                        id),
                database.number(
                        "SELECT count(DISTINCT b.origin) FROM desk_claim c JOIN desk_backing b ON b.claim = c.id"
                                + " WHERE c.story = ? AND b.established",
                        id),
                database.number(
                        "SELECT count(*) FROM desk_story_page s JOIN desk_article a ON a.key = s.page"
                                + " WHERE s.story = ? AND a.n > ?",
                        id,
                        seen),
                database.number(
                        "SELECT count(*) FROM desk_claim c WHERE c.story = ? AND NOT EXISTS (SELECT 1 FROM"
                                + " desk_claim_page p JOIN desk_article a ON a.key = p.page"
                                + " WHERE p.claim = c.id AND a.n <= ?)",
                        id,
                        seen));
    }

    List<ArticleRow> articles(Collection<String> keys) {
        Map<String, ArticleRow> byKey = new HashMap<>();
        database.list(ARTICLE + "WHERE a.key" + AMONG, StoryQueries::article, Json.write(keys))
                .forEach(a -> byKey.put(a.key(), a));
        return inOrder(keys, byKey);
    }

    List<ArticleRow> articles(int offset, int limit) {
        return database.list(ARTICLE + "ORDER BY a.n DESC LIMIT ? OFFSET ?", StoryQueries::article, limit, offset);
    }

    private static ArticleRow article(ResultSet r) throws SQLException {
        return new ArticleRow(
                r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6));
    }

    static <T> List<T> inOrder(Collection<String> ids, Map<String, T> byId) {
        List<T> all = new ArrayList<>();
        for (String id : ids) {
            T found = byId.get(id);
            if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    List<Claim> claimsOf(String member) {
        return database.list(
                "SELECT d.body FROM desk_member m JOIN derived d ON +d.kind = 'CLAIM' AND d.id = m.claim"
                        + " WHERE m.member = ? ORDER BY d.n",
                r -> Json.read(r.getString(1), Claim.class),
                member);
    }

    List<Conflict> conflicts(@Nullable String story, int offset, int limit) {
        Database.Row<Conflict> row = r -> Json.read(r.getString(1), Conflict.class);
        return story == null
                ? database.list(
                        "SELECT body FROM derived WHERE kind = 'CONFLICT' ORDER BY n LIMIT ? OFFSET ?",
                        row,
                        limit,
                        offset)
                : database.list(
                        "SELECT body FROM derived WHERE +kind = 'CONFLICT' AND id IN (SELECT c.conflict"
                                + " FROM desk_story_page s JOIN desk_conflict_page c ON c.page = s.page"
                                + " WHERE s.story = ?) ORDER BY n LIMIT ? OFFSET ?",
                        row,
                        story,
                        limit,
                        offset);
    }

    List<Origin> origins(@Nullable String story, int offset, int limit) {
        Database.Row<Origin> row = r -> Json.read(r.getString(1), Origin.class);
        return story == null
                ? database.list(
                        "SELECT body FROM derived WHERE kind = 'ORIGIN' ORDER BY n LIMIT ? OFFSET ?",
                        row,
                        limit,
                        offset)
                : database.list(
                        "SELECT body FROM derived WHERE +kind = 'ORIGIN' AND id IN (SELECT o.origin"
                                + " FROM desk_story_page s JOIN desk_origin_page o ON o.page = s.page"
                                + " WHERE s.story = ?) ORDER BY n LIMIT ? OFFSET ?",
                        row,
                        story,
                        limit,
                        offset);
    }

    Map<String, List<Origin>> originsOf(Collection<String> statements) {
        record Of(String statement, Origin origin) {}
        Map<String, List<Origin>> origins = new HashMap<>();
        database.list(
                        "SELECT o.statement, d.body FROM desk_origin_statement o"
                                + " JOIN derived d ON +d.kind = 'ORIGIN' AND d.id = o.origin WHERE o.statement" + AMONG
                                + " ORDER BY d.n",
                        r -> new Of(r.getString(1), Json.read(r.getString(2), Origin.class)),
                        Json.write(statements))
                .forEach(of -> origins.computeIfAbsent(of.statement(), k -> new ArrayList<>())
                        .add(of.origin()));
        return origins;
    }

    List<Copy> copies(Collection<String> pages) {
        return database.list(
                "SELECT body FROM derived WHERE +kind = 'COPY' AND id" + AMONG + " ORDER BY n",
                r -> Json.read(r.getString(1), Copy.class),
                Json.write(pages));
    }

    Map<String, String> names(Collection<String> entities) {
        Map<String, String> names = new LinkedHashMap<>();
        // an entity of a page alone is looked for in its findings, where the same id may stand on every page: one is
        // enough
        database.list(
                        "SELECT j.value, coalesce((SELECT d.body ->> '$.name' FROM derived d WHERE +d.kind = 'ENTITY'"
                                + " AND d.id = coalesce((SELECT e.wide FROM desk_entity_of e WHERE e.local = j.value),"
                                + " j.value) ORDER BY d.story LIMIT 1), (SELECT f.body ->> '$.name' FROM finding f WHERE f.id = j.value"
                                + " AND f.kind = 'ENTITY' LIMIT 1)) FROM json_each(?) j",
                        r -> new @Nullable String[] {r.getString(1), r.getString(2)},
                        Json.write(entities))
                .forEach(n -> {
                    if (n[0] != null && n[1] != null) {
                        names.put(n[0], n[1]);
                    }
                });
        return names;
    }

    List<Speaker> speakers(String story, int limit) {
        return database.list(
                "SELECT w.wide, d.body ->> '$.name', w.many FROM"
                        + " (SELECT coalesce(e.wide, k.value) AS wide, count(*) AS many FROM desk_story_page s"
                        + " JOIN finding f ON f.page = s.page AND f.kind = 'STATEMENT'"
                        + " JOIN json_each(f.body, '$.speakers') k LEFT JOIN desk_entity_of e ON e.local = k.value"
                        + " WHERE s.story = ?1 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?2) w"
                        + " JOIN derived d ON +d.kind = 'ENTITY' AND d.id = w.wide AND d.story = ?1",
                r -> new Speaker(r.getString(1), r.getString(2), r.getInt(3)),
                story,
                limit);
    }

    List<Outcome> failed(int offset, int limit) {
        return database.list(
                "SELECT doc, stage, reason, detail FROM outcome WHERE result = 'QUARANTINED' ORDER BY doc LIMIT ? OFFSET ?",
                r -> new Outcome(
                        r.getString(1), Outcome.Result.QUARANTINED, r.getString(2), r.getString(3), r.getString(4)),
                limit,
                offset);
    }
}
