package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Claim;
import org.hearsay.event.Event;
import org.hearsay.ledger.LedgerIndex.EventRow;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.ledger.Rulings;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Redated;
import org.hearsay.story.StoryFindings;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Questions about statements, events, and the claims they are members of. */
final class StatementQueries {
    private static final String STATEMENTS =
            "SELECT f.page, f.id, f.body, f.cited FROM finding f WHERE f.kind = 'STATEMENT'"
                    + " AND f.id IN (SELECT value FROM json_each(?))";

    private final Database database;
    private final Rulings rulings;

    StatementQueries(Database database, Rulings rulings) {
        this.database = database;
        this.rulings = rulings;
    }

    Optional<ArticleFindings> findings(String page) {
        Article article = database.first(
                        "SELECT body FROM article WHERE key = ?", r -> Json.read(r.getString(1), Article.class), page)
                .orElse(null);
        if (article == null) {
            return Optional.empty();
        }
        ArticleFindings found = FindingTable.findings(
                article,
                database.list(
                        "SELECT kind, n, id, body FROM finding WHERE page = ?"
                                + " AND kind IN ('TIME', 'STATEMENT', 'EVENT', 'EVIDENCE') ORDER BY n",
                        r -> new FindingTable.Row(
                                page,
                                FindingTable.Kind.valueOf(r.getString(1)),
                                r.getInt(2),
                                r.getString(3),
                                r.getString(4),
                                ""),
                        page));
        PublicationDate date = SqliteIndex.derived(database, DerivedTable.Kind.PUBLISHED, page, PublicationDate.class)
                .orElse(null);
        return Optional.of(
                date == null
                        ? found
                        : Redated.of(
                                found,
                                new StoryFindings(
                                        List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(page, date))));
    }

    List<Claim> claims(Filter filter, int offset, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "SELECT d.body FROM desk_claim c" + " JOIN derived d ON +d.kind = 'CLAIM' AND d.id = c.id WHERE true");
        and(sql, values, " AND c.story = ?", filter.story());
        and(sql, values, " AND c.type = ?", filter.type());
        and(
                sql,
                values,
                " AND c.status = ?",
                filter.status() == null ? null : filter.status().name());
        if (filter.looksAtStatements()) {
            sql.append(" AND EXISTS (SELECT 1 FROM desk_member m JOIN desk_statement s ON s.id = m.member"
                    + " WHERE m.claim = c.id");
            statement(sql, values, filter);
            sql.append(')');
        }
        sql.append(filter.story() == null ? " ORDER BY c.n" : " ORDER BY c.weight DESC, c.n");
        sql.append(" LIMIT ? OFFSET ?");
        values.add(limit);
        values.add(offset);
        return database.list(sql.toString(), r -> Json.read(r.getString(1), Claim.class), values.toArray());
    }

    private static void and(
            StringBuilder sql, List<@Nullable Object> values, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Within a story its pages are gone through: {@code +} keeps SQLite from those of the whole ledger that pass. */
    private void statement(StringBuilder sql, List<@Nullable Object> values, Filter filter) {
        String of = filter.story() == null ? "s." : "+s.";
        and(
                sql,
                values,
                " AND " + of + "stance = ?",
                filter.stance() == null ? null : filter.stance().name());
        and(sql, values, " AND " + of + "outlet = ?", filter.outlet());
        and(sql, values, " AND " + of + "day >= ?", filter.from());
        and(sql, values, " AND " + of + "day <= ?", filter.to());
        String speaker = filter.speaker();
        if (speaker != null) {
            new EntityQueries(database, rulings).speaks(sql, values, speaker, filter.story() != null);
        }
    }

    List<StatementRow> statements(Filter filter, int offset, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT s.id FROM desk_statement s WHERE true");
        statement(sql, values, filter);
        and(sql, values, " AND s.page IN (SELECT page FROM desk_story_page WHERE story = ?)", filter.story());
        if (filter.type() != null || filter.status() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM desk_member m JOIN desk_claim c ON c.id = m.claim"
                    + " WHERE m.member = s.id");
            and(sql, values, " AND c.type = ?", filter.type());
            and(
                    sql,
                    values,
                    " AND c.status = ?",
                    filter.status() == null ? null : filter.status().name());
            sql.append(')');
        }
        sql.append(filter.story() == null ? " ORDER BY s.n DESC" : " ORDER BY +s.n DESC")
                .append(" LIMIT ? OFFSET ?");
        values.add(limit);
        values.add(offset);
        return statements(database.list(sql.toString(), r -> r.getString(1), values.toArray()));
    }

    List<StatementRow> statements(Collection<String> ids) {
        Map<String, StatementRow> byId = new HashMap<>();
        database.list(STATEMENTS, StatementQueries::row, Json.write(of("st-", ids)))
                .forEach(s -> byId.put(s.statement().id(), s));
        settle(byId);
        return StoryQueries.inOrder(ids, byId);
    }

    /** Members of claims are statements and events together: each kind is looked for among its own. */
    private static List<String> of(String kind, Collection<String> ids) {
        return ids.stream().filter(id -> id.startsWith(kind)).toList();
    }

    /** Where other pages date a page, those of its statements that had no time show what that settles. */
    private void settle(Map<String, StatementRow> byId) {
        List<String> pages = byId.values().stream()
                .filter(row -> row.statement().said() == null)
                .map(StatementRow::page)
                .distinct()
                .toList();
        if (pages.isEmpty()) {
            return;
        }
        List<String> dated = database.list(
                "SELECT id FROM derived WHERE +kind = 'PUBLISHED' AND id" + StoryQueries.AMONG,
                r -> r.getString(1),
                Json.write(pages));
        for (String page : dated) {
            for (Statement settled : findings(page).orElseThrow().statements()) {
                TimeSpan said = settled.said();
                StatementRow row = byId.get(settled.id());
                if (row != null && said != null) {
                    byId.put(settled.id(), new StatementRow(page, settled, row.source(), row.cue(), row.content()));
                }
            }
        }
    }

    private static StatementRow row(ResultSet r) throws SQLException {
        Statement statement = Json.read(r.getString(3), Statement.class);
        List<CitedSpan> cited = Json.readCited(r.getString(4));
        int at = 0;
        String source = statement.source() == null ? null : cited.get(at++).words();
        String cue = statement.cue() == null ? null : cited.get(at++).words();
        List<String> content = cited.subList(at, at + statement.content().size()).stream()
                .map(CitedSpan::words)
                .toList();
        return new StatementRow(r.getString(1), statement, source, cue, content);
    }

    List<EventRow> events(@Nullable String story, int offset, int limit) {
        String select = "SELECT f.page, f.body, f.cited FROM ";
        String order = " ORDER BY e.earliest IS NULL, e.earliest, e.id LIMIT ? OFFSET ?";
        return story == null
                ? database.list(
                        select + "desk_event e JOIN finding f ON f.page = e.page AND f.kind = 'EVENT' AND f.n = e.place"
                                + " ORDER BY e.rowid DESC LIMIT ? OFFSET ?",
                        StatementQueries::event,
                        limit,
                        offset)
                : database.list(
                        select + "desk_story_page s JOIN desk_event e ON e.page = s.page"
                                + " JOIN finding f ON f.page = e.page AND f.kind = 'EVENT' AND f.n = e.place"
                                + " WHERE s.story = ?" + order,
                        StatementQueries::event,
                        story,
                        limit,
                        offset);
    }

    List<EventRow> events(Collection<String> ids) {
        Map<String, EventRow> byId = new HashMap<>();
        database.list(
                        "SELECT f.page, f.body, f.cited FROM finding f WHERE f.kind = 'EVENT' AND f.id"
                                + StoryQueries.AMONG,
                        StatementQueries::event,
                        Json.write(of("ev-", ids)))
                .forEach(e -> byId.put(e.event().id(), e));
        return StoryQueries.inOrder(ids, byId);
    }

    private static EventRow event(ResultSet r) throws SQLException {
        List<String> words =
                Json.readCited(r.getString(3)).stream().map(CitedSpan::words).toList();
        return new EventRow(
                r.getString(1), Json.read(r.getString(2), Event.class), words.get(0), words.subList(1, words.size()));
    }
}
