package org.hearsay.ledger.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.ledger.Reading;

/** The tables {@code reading} and {@code reading_page}: which run brought which pages. */
final class ReadingTable {
    private final Database database;

    ReadingTable(Database database) {
        this.database = database;
    }

    /** Makes one reading of the pages that arrived since the last; nothing if there are none. */
    void end(Instant at) {
        int before = database.number("SELECT arrived FROM reading ORDER BY n DESC LIMIT 1");
        int now = database.number("SELECT max(n) FROM desk_article");
        if (now > before) {
            int n = database.number("SELECT coalesce(max(n), 0) + 1 FROM reading");
            database.update("INSERT INTO reading (n, at, arrived) VALUES (?, ?, ?)", n, at.toString(), now);
            database.update(
                    "INSERT INTO reading_page (page, reading) SELECT key, ? FROM desk_article WHERE n > ?", n, before);
        }
    }

    /** All readings, in order. */
    List<Reading> all() {
        return database.list(
                "SELECT n, at, (SELECT count(*) FROM reading_page WHERE reading = n) FROM reading ORDER BY n",
                r -> new Reading(r.getInt(1), Instant.parse(r.getString(2)), r.getInt(3)));
    }

    /** The keys of the pages that readings up to {@code n} brought. */
    Set<String> pages(int n) {
        return new TreeSet<>(database.list("SELECT page FROM reading_page WHERE reading <= " + n, r -> r.getString(1)));
    }
}
