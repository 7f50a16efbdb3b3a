package org.hearsay.ledger.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.Hit;
import org.hearsay.ledger.LedgerIndex.Hits;

/**
 * Finds entries by their words in the full-text tables (FTS5). What matches best comes first (bm25). To weigh a word, bm25 goes
 * through everything that holds it; so where a word stands in more than {@link #RARE} entries the newest come first
 * instead, and the cost does not grow with the ledger. So it is with beginnings of words: those that would take long are looked
 * for as whole words.
 */
final class WordSearch {
    /** How many entries of a kind may hold a word that is weighed. */
    static final int RARE = 3_000;

    /** Leaves of the index, of four kilobytes, that are gone through for a beginning. */
    private static final int LEAVES = 12;

    private static final int WORDS = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Database database;
    private final int most;

    /** @param most how many entries of a kind may hold a word that is weighed */
    WordSearch(Database database, int most) {
        this.database = database;
        this.most = most;
    }

    /** A kind of entry: its full-text table and how its rows are read by their numbers. */
    private record Searched(String table, String select, Database.Row<Hit> row) {}

    private static final List<Searched> SEARCHED = List.of(
            new Searched(
                    "desk_claim_words",
                    "SELECT c.id, d.body ->> '$.text' FROM json_each(?) j JOIN desk_claim c ON c.n = j.value"
                            + " JOIN derived d ON +d.kind = 'CLAIM' AND d.id = c.id ORDER BY j.key",
                    r -> new Hit(Hit.Kind.CLAIM, r.getString(1), null, r.getString(2), r.getString(2))),
            new Searched(
                    "desk_statement_words",
                    "SELECT s.id, s.page, a.outlet, a.doc, f.cited FROM json_each(?) j"
                            + " JOIN desk_statement s ON s.n = j.value JOIN desk_article a ON a.key = s.page"
                            + " JOIN finding f ON f.page = s.page AND f.kind = 'STATEMENT' AND f.n = s.place"
                            + " ORDER BY j.key",
                    WordSearch::statement),
            new Searched(
                    "desk_article_words",
                    "SELECT a.key, a.title, a.doc, b.body ->> '$.text.text' FROM json_each(?) j"
                            + " JOIN desk_article a ON a.n = j.value JOIN article b ON b.key = a.key ORDER BY j.key",
                    WordSearch::article));

    private static Hit statement(ResultSet r) throws SQLException {
        String outlet = r.getString(3);
        String words = String.join(
                " … ",
                Json.readCited(r.getString(5)).stream().map(CitedSpan::words).toList());
        return new Hit(
                Hit.Kind.STATEMENT,
                r.getString(1),
                r.getString(2),
                outlet == null ? ArticleRow.file(r.getString(4)) : outlet,
                words);
    }

    private static Hit article(ResultSet r) throws SQLException {
        String title = r.getString(2);
        return new Hit(
                Hit.Kind.ARTICLE,
                r.getString(1),
                r.getString(1),
                title == null ? ArticleRow.file(r.getString(3)) : title,
                r.getString(4));
    }

    Hits search(String typed, int limit) {
        List<String> words = words(typed);
        List<Hit> hits = new ArrayList<>();
        boolean ranked = true;
        boolean begun = true;
        for (Searched searched : words.isEmpty() ? List.<Searched>of() : SEARCHED) {
            String table = searched.table();
            boolean rare = words.stream().noneMatch(w -> common(table, w));
            boolean begins = begins(table, words.get(words.size() - 1));
            String whole = String.join(" ", words);
            String open = begins ? whole + "*" : whole;
            List<Long> found = rows(table, rare ? open : whole, rare ? "rank" : "rowid DESC", limit);
            if (!rare && begins && found.size() < limit) {
                found = rows(table, open, "rowid DESC", limit);
            }
            hits.addAll(database.list(searched.select(), searched.row(), Json.write(found)));
            ranked &= rare;
            begun &= begins;
        }
        return new Hits(hits, ranked, begun);
    }

    private boolean common(String table, String word) {
        return database.number(
                        "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + table + " MATCH ? LIMIT ?)",
                        word,
                        most + 1)
                > most;
    }

    /**
     * Whether a word can be looked for as a beginning: FTS5 first joins the lists of all words that begin so. How long they
     * are is told by its index of leaves ({@code %_idx}: by segment the first word of a leaf, its number doubled), see
     * sqlite.org/fts5.html, appendix A. Other spellings of a letter are not looked at: it is an estimate.
     */
    private boolean begins(String table, String quoted) {
        String word = quoted.substring(1, quoted.length() - 1).toLowerCase(Locale.ROOT);
        byte[] first = ("0" + word).getBytes(StandardCharsets.UTF_8);
        byte[] last = ("0" + word + "\uffff").getBytes(StandardCharsets.UTF_8);
        String index = table + "_idx";
        return database.number(
                        "SELECT sum(coalesce((SELECT min(pgno) FROM " + index
                                + " b WHERE b.segid = s.segid AND b.term > ?),"
                                + " s.last) - coalesce((SELECT max(pgno) FROM " + index
                                + " a WHERE a.segid = s.segid AND a.term <= ?), 0)) / 2"
                                + " FROM (SELECT segid, max(pgno) AS last FROM " + index + " GROUP BY segid) s",
                        last,
                        first)
                <= LEAVES;
    }

    private List<Long> rows(String table, String query, String order, int limit) {
        return database.list(
                "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ? ORDER BY " + order + " LIMIT ?",
                r -> r.getLong(1),
                query,
                limit);
    }

    /** Each word in quotation marks, so that none is taken for an operator. */
    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find() && words.size() < WORDS) {
            words.add('"' + matcher.group() + '"');
        }
        return words;
    }
}
