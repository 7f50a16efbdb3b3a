package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.ledger.Cited;
import org.hearsay.ledger.Citer;
import org.hearsay.page.Page;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Citation;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The tables {@code article} and {@code finding}: one row an article, one row a finding. */
final class FindingTable {
    private static final String BY_PAGE =
            "SELECT a.key, a.body FROM article a JOIN page p ON p.key = a.key ORDER BY p.doc, p.sha256";
    private static final String ROWS = "SELECT page, kind, n, id, body, cited FROM finding ";

    private final Database database;

    FindingTable(Database database) {
        this.database = database;
    }

    /** A row of {@code finding}. */
    record Row(String page, Kind kind, int n, @Nullable String id, String body, String cited) {}

    /** The row of {@code article}. */
    record ArticleRow(String key, String body, String cited, String seal) {}

    /** All rows of one page, ready to be written. */
    record Rows(ArticleRow article, List<Row> findings) {}

    /** The kinds of finding, by the name that stands in the column. */
    enum Kind {
        ENTITY(Entity.class),
        MENTION(Mention.class),
        TIME(TimeExpression.class),
        STATEMENT(Statement.class),
        EVENT(Event.class),
        EVIDENCE(Evidence.class);

        private final Class<? extends Record> type;

        Kind(Class<? extends Record> type) {
            this.type = type;
        }

        Class<? extends Record> type() {
            return type;
        }
    }

    /** Whether this version of this document has findings. */
    boolean contains(String doc, String sha256) {
        return database.number(
                        "SELECT count(*) FROM article a JOIN page p ON p.key = a.key"
                                + " WHERE p.doc = ? AND p.sha256 = ?",
                        doc,
                        sha256)
                > 0;
    }

    /** The rows for {@code findings}; fails if one cites characters outside the page. */
    static Rows rows(Page page, ArticleFindings findings) {
        String key = page.key();
        Article article = findings.article();
        Citer citer = new Citer(article, page.text());
        List<Row> rows = new ArrayList<>();
        put(rows, key, Kind.ENTITY, findings.entities().entities(), Entity::id, citer);
        put(rows, key, Kind.MENTION, findings.entities().mentions(), m -> null, citer);
        put(rows, key, Kind.TIME, findings.times(), t -> null, citer);
        put(rows, key, Kind.STATEMENT, findings.statements(), Statement::id, citer);
        put(rows, key, Kind.EVENT, findings.events(), Event::id, citer);
        put(rows, key, Kind.EVIDENCE, findings.evidence(), Evidence::id, citer);
        String body = Json.write(article);
        String cited = cited(key, Cited.by(article, citer));
        return new Rows(new ArticleRow(key, body, cited, Seal.of(body, cited, rows)), rows);
    }

    private static <T extends Record> void put(
            List<Row> rows, String key, Kind kind, List<T> all, Function<T, @Nullable String> id, Citer citer) {
        for (int n = 0; n < all.size(); n++) {
            T finding = all.get(n);
            List<Citation> citations =
                    Cited.spans(finding).stream().map(citer::cite).toList();
            rows.add(new Row(key, kind, n, id.apply(finding), Json.write(finding), cited(key, citations)));
        }
    }

    private static String cited(String key, List<Citation> citations) {
        return Json.write(citations.stream().map(c -> CitedSpan.of(key, c)).toList());
    }

    /** Writes the rows of a page that has none. */
    void add(Rows rows) {
        ArticleRow article = rows.article();
        database.update(
                "INSERT INTO article (key, body, cited, seal) VALUES (?, ?, ?, ?)",
                article.key(),
                article.body(),
                article.cited(),
                article.seal());
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Row row : rows.findings()) {
            values.add(
                    new @Nullable Object[] {row.page(), row.kind().name(), row.n(), row.id(), row.body(), row.cited()});
        }
        database.updateAll("INSERT INTO finding (page, kind, n, id, body, cited) VALUES (?, ?, ?, ?, ?, ?)", values);
    }

    /** The findings of all pages, by document name, then digest. */
    List<ArticleFindings> all() {
        Map<String, List<Row>> byPage = new TreeMap<>();
        for (Row row : database.list(ROWS + "ORDER BY page, kind, n", FindingTable::row)) {
            byPage.computeIfAbsent(row.page(), k -> new ArrayList<>()).add(row);
        }
        record Body(String key, String json) {}
        return database.list(BY_PAGE, r -> new Body(r.getString(1), r.getString(2))).stream()
                .map(b -> findings(Json.read(b.json(), Article.class), byPage.getOrDefault(b.key(), List.of())))
                .toList();
    }

    /** The article's row, if the page was read. */
    @Nullable
    ArticleRow article(String key) {
        return database.first(
                        "SELECT key, body, cited, seal FROM article WHERE key = ?",
                        r -> new ArticleRow(r.getString(1), r.getString(2), r.getString(3), r.getString(4)),
                        key)
                .orElse(null);
    }

    /** The rows of one page, in the order in which they were written. */
    List<Row> rows(String key) {
        List<Row> rows = new ArrayList<>(database.list(ROWS + "WHERE page = ? ORDER BY n", FindingTable::row, key));
        rows.sort(java.util.Comparator.comparing(Row::kind));
        return rows;
    }

    /** The findings of one page, if it was read. */
    Optional<ArticleFindings> one(String key) {
        return Optional.ofNullable(article(key)).map(a -> findings(Json.read(a.body(), Article.class), rows(key)));
    }

    /** An article with the findings in {@code rows}. */
    static ArticleFindings findings(Article article, List<Row> rows) {
        return new ArticleFindings(
                article,
                new Entities(read(rows, Kind.ENTITY, Entity.class), read(rows, Kind.MENTION, Mention.class)),
                read(rows, Kind.TIME, TimeExpression.class),
                read(rows, Kind.STATEMENT, Statement.class),
                read(rows, Kind.EVENT, Event.class),
                read(rows, Kind.EVIDENCE, Evidence.class));
    }

    private static <T> List<T> read(List<Row> rows, Kind kind, Class<T> type) {
        return rows.stream()
                .filter(r -> r.kind() == kind)
                .map(r -> Json.read(r.body(), type))
                .toList();
    }

    private static Row row(java.sql.ResultSet r) throws java.sql.SQLException {
        return new Row(
                r.getString(1),
                Kind.valueOf(r.getString(2)),
                r.getInt(3),
                r.getString(4),
                r.getString(5),
                r.getString(6));
    }
}
