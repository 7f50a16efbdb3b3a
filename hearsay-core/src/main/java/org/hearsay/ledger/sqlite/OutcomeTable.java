package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.text.Outcome;
import org.hearsay.text.Outcome.Result;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code outcome}: one row for each version of a document, or a single one for an input of
 * which no page came. Of several versions the outcome that says most against the document is shown, so
 * that it does not matter which was read first.
 */
final class OutcomeTable {
    private static final String NO_PAGE = "";

    private static final Comparator<Outcome> GRAVEST = Comparator.comparing(Outcome::result)
            .thenComparing(o -> String.valueOf(o.stage()))
            .thenComparing(o -> String.valueOf(o.reason()))
            .thenComparing(o -> String.valueOf(o.detail()));

    private final Database database;

    OutcomeTable(Database database) {
        this.database = database;
    }

    /** A row. */
    record Row(String sha256, Outcome outcome) {}

    /** Sets the outcome of one version. */
    void put(String sha256, Outcome outcome) {
        database.update("DELETE FROM outcome WHERE doc = ? AND sha256 = ?", outcome.doc(), NO_PAGE);
        insert(sha256, outcome);
    }

    /** Sets the outcome of an input of which no page came, unless one came before. */
    void putWithoutPage(Outcome outcome) {
        int versions =
                database.number("SELECT count(*) FROM outcome WHERE doc = ? AND sha256 <> ?", outcome.doc(), NO_PAGE);
        if (versions == 0) {
            insert(NO_PAGE, outcome);
        }
    }

    private void insert(String sha256, Outcome outcome) {
        database.update(
                "INSERT OR REPLACE INTO outcome (doc, sha256, result, stage, reason, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                outcome.doc(),
                sha256,
                outcome.result().name(),
                outcome.stage(),
                outcome.reason(),
                outcome.detail());
    }

    /** One outcome a document, by document name. */
    List<Outcome> all() {
        Map<String, Outcome> byDoc = rows().stream()
                .map(Row::outcome)
                .collect(Collectors.toMap(
                        Outcome::doc, o -> o, (a, b) -> GRAVEST.compare(a, b) >= 0 ? a : b, TreeMap::new));
        return List.copyOf(byDoc.values());
    }

    /** All rows, by document name, then digest. */
    List<Row> rows() {
        return database.list(
                "SELECT doc, sha256, result, stage, reason, detail FROM outcome ORDER BY doc, sha256",
                OutcomeTable::row);
    }

    private static Row row(ResultSet r) throws SQLException {
        @Nullable String stage = r.getString(4);
        return new Row(
                r.getString(2),
                new Outcome(r.getString(1), Result.valueOf(r.getString(3)), stage, r.getString(5), r.getString(6)));
    }
}
