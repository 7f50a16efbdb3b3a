package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.LedgerIndex.Hit;

/**
 * Finds entries by their words in the full-text tables (FTS5). The best are looked for among the first {@link #LOOKED_AT}
 * matches of a kind, so that a word that stands everywhere costs no more than a rare one.
 */
final class WordSearch {
    private static final int LOOKED_AT = 400;
    private static final int WORDS = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Database database;

    WordSearch(Database database) {
        this.database = database;
    }

    List<Hit> search(String typed, int limit) {
        String query = query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(database.list(
                "SELECT c.id, d.body ->> '$.text' FROM " + best("desk_claim_words")
                        + " JOIN desk_claim c ON c.n = w.at JOIN derived d ON +d.kind = 'CLAIM' AND d.id = c.id"
                        + " ORDER BY w.rank, c.n LIMIT ?",
                r -> new Hit(Hit.Kind.CLAIM, r.getString(1), null, r.getString(2), r.getString(2)),
                query,
                limit));
        hits.addAll(database.list(
                "SELECT s.id, s.page, a.doc, f.cited FROM " + best("desk_statement_words")
                        + " JOIN desk_statement s ON s.n = w.at JOIN desk_article a ON a.key = s.page"
                        + " JOIN finding f ON f.page = s.page AND f.kind = 'STATEMENT' AND f.n = s.place"
                        + " ORDER BY w.rank, s.n LIMIT ?",
                r -> new Hit(
                        Hit.Kind.STATEMENT,
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        String.join(
                                " … ",
                                Json.readCited(r.getString(4)).stream()
                                        .map(CitedSpan::words)
                                        .toList())),
                query,
                limit));
        hits.addAll(database.list(
                "SELECT a.key, coalesce(a.title, a.doc), b.body ->> '$.text.text' FROM " + best("desk_article_words")
                        + " JOIN desk_article a ON a.n = w.at JOIN article b ON b.key = a.key"
                        + " ORDER BY w.rank, a.n LIMIT ?",
                r -> new Hit(Hit.Kind.ARTICLE, r.getString(1), r.getString(1), r.getString(2), r.getString(3)),
                query,
                limit));
        return hits;
    }

    private static String best(String table) {
        return "(SELECT rowid AS at, rank FROM (SELECT rowid, rank FROM " + table + " WHERE " + table
                + " MATCH ? LIMIT " + LOOKED_AT + ")) w";
    }

    /** Each word in quotation marks, so that none is taken for an operator; the last one may go on. */
    static String query(String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find() && words.size() < WORDS) {
            words.add('"' + matcher.group() + '"');
        }
        return words.isEmpty() ? "" : String.join(" ", words) + "*";
    }
}
