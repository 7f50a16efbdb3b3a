package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.Counts;
import org.hearsay.ledger.LedgerIndex.Lead;
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

    Counts counts() {
        return new Counts(
                database.number("SELECT max(n) FROM desk_article"),
                database.number("SELECT max(n) FROM desk_statement"),
                database.number("SELECT max(rowid) FROM desk_event"),
                database.number("SELECT count(*) FROM desk_story"),
                database.number("SELECT n FROM desk_count WHERE kind = 'CLAIM'"),
                database.number("SELECT n FROM desk_count WHERE kind = 'CONFLICT'"),
                database.number("SELECT count(*) FROM outcome WHERE result = 'QUARANTINED'"));
    }

    /** Each figure is counted for all the stories of a screen at once. */
    List<StoryRow> stories(long seen, int offset, int limit) {
        record Told(
                String id,
                String title,
                int pages,
                @Nullable String latest,
                long arrived) {}
        List<Told> told = database.list(
                "SELECT id, title, pages, substr(latest, 1, 10), arrived FROM desk_story"
                        + " ORDER BY arrived DESC, id LIMIT ? OFFSET ?",
                r -> new Told(r.getString(1), r.getString(2), r.getInt(3), r.getString(4), r.getLong(5)),
                limit,
                offset);
        String all = Json.write(told.stream().map(Told::id).toList());
        Map<String, Integer> claims =
                counted("SELECT story, count(*) FROM desk_claim WHERE story" + AMONG + " GROUP BY story", all);
        Map<String, Integer> contested = counted(
                "SELECT story, count(*) FROM desk_claim WHERE story" + AMONG
                        + " AND status = 'DISPUTED' GROUP BY story",
                all);
        Map<String, Integer> conflicts = counted(
                "SELECT s.story, count(DISTINCT c.conflict) FROM desk_story_page s"
                        + " JOIN desk_conflict_page c ON c.page = s.page WHERE s.story" + AMONG + " GROUP BY s.story",
                all);
        Map<String, Integer> origins = counted(
                "SELECT c.story, count(DISTINCT b.origin) FROM desk_claim c JOIN desk_backing b ON b.claim = c.id"
                        + " WHERE b.established AND c.story" + AMONG + " GROUP BY c.story",
                all);
        String fresh = Json.write(told.stream()
                .filter(t -> seen > 0 && t.arrived() > seen)
                .map(Told::id)
                .toList());
        Map<String, Integer> newPages = counted(
                "SELECT s.story, count(*) FROM desk_story_page s JOIN desk_article a ON a.key = s.page"
                        + " WHERE s.story" + AMONG + " AND a.n > ? GROUP BY s.story",
                fresh,
                seen);
        Map<String, Integer> newClaims = counted(
                "SELECT c.story, count(*) FROM desk_claim c WHERE c.story" + AMONG + " AND NOT EXISTS (SELECT 1 FROM"
                        + " desk_claim_page p JOIN desk_article a ON a.key = p.page"
                        + " WHERE p.claim = c.id AND a.n <= ?) GROUP BY c.story",
                fresh,
                seen);
        Map<String, Lead> leads = new HashMap<>();
        database.list(
                        "SELECT c.story, c.id, d.body ->> '$.text', c.status FROM json_each(?) j JOIN desk_claim c"
                                + " ON c.n = (SELECT n FROM desk_claim WHERE story = j.value ORDER BY weight DESC, n LIMIT 1)"
                                + " JOIN derived d ON +d.kind = 'CLAIM' AND d.id = c.id",
                        r -> Map.entry(
                                r.getString(1),
                                new Lead(r.getString(2), r.getString(3), Claim.Status.valueOf(r.getString(4)))),
                        all)
                .forEach(e -> leads.put(e.getKey(), e.getValue()));
        return told.stream()
                .map(t -> new StoryRow(
                        t.id(),
                        t.title(),
                        t.pages(),
                        t.latest(),
                        claims.getOrDefault(t.id(), 0),
                        contested.getOrDefault(t.id(), 0),
                        conflicts.getOrDefault(t.id(), 0),
                        origins.getOrDefault(t.id(), 0),
                        seen > 0 ? newPages.getOrDefault(t.id(), 0) : t.pages(),
                        (seen > 0 ? newClaims : claims).getOrDefault(t.id(), 0),
                        leads.get(t.id())))
                .toList();
    }

    private Map<String, Integer> counted(String sql, @Nullable Object... values) {
        Map<String, Integer> counted = new HashMap<>();
        database.list(sql, r -> Map.entry(r.getString(1), r.getInt(2)), values)
                .forEach(e -> counted.put(e.getKey(), e.getValue()));
        return counted;
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

    Map<String, List<Claim>> claimsOf(Collection<String> members) {
        Map<String, List<Claim>> of = new HashMap<>();
        Map<String, Claim> read = new HashMap<>(); // a claim is read once, however many members are asked for
        database.list(
                        "SELECT m.member, c.id, d.body FROM desk_member m JOIN desk_claim c ON c.id = m.claim"
                                + " JOIN derived d ON +d.kind = 'CLAIM' AND d.id = c.id WHERE m.member" + AMONG
                                + " ORDER BY c.n",
                        r -> {
                            String body = r.getString(3);
                            Claim claim = read.computeIfAbsent(r.getString(2), k -> Json.read(body, Claim.class));
                            return Map.entry(r.getString(1), claim);
                        },
                        Json.write(members))
                .forEach(m ->
                        of.computeIfAbsent(m.getKey(), k -> new ArrayList<>()).add(m.getValue()));
        return of;
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
        Map<String, List<Origin>> origins = new HashMap<>();
        Map<String, Origin> read = new HashMap<>(); // an origin is read once, however many statements go back to it
        database.list(
                        "SELECT o.statement, o.origin, d.body FROM desk_origin_statement o"
                                + " JOIN derived d ON +d.kind = 'ORIGIN' AND d.id = o.origin WHERE o.statement" + AMONG
                                + " ORDER BY d.n",
                        r -> {
                            String body = r.getString(3);
                            Origin origin = read.computeIfAbsent(r.getString(2), k -> Json.read(body, Origin.class));
                            return Map.entry(r.getString(1), origin);
                        },
                        Json.write(statements))
                .forEach(of -> origins.computeIfAbsent(of.getKey(), k -> new ArrayList<>())
                        .add(of.getValue()));
        return origins;
    }

    List<Copy> copies(Collection<String> pages) {
        return database.list(
                "SELECT body FROM derived WHERE +kind = 'COPY' AND id" + AMONG + " ORDER BY n",
                r -> Json.read(r.getString(1), Copy.class),
                Json.write(pages));
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
