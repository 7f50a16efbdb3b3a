package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Ruling;
import org.jspecify.annotations.Nullable;

/** The table {@code ruling}: triggers forbid to change, remove or replace a row. */
final class RulingTable {
    private final Database database;

    RulingTable(Database database) {
        this.database = database;
    }

    /** Appends {@code entry} to the chain. */
    Ruling append(Ruling.Entry entry) {
        List<Ruling> before = all();
        Ruling ruling = Ruling.after(before.isEmpty() ? null : before.get(before.size() - 1), entry);
        database.update(
                "INSERT INTO ruling (n, at, by, on_id, action, \"before\", \"after\", hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ruling.number(),
                entry.at(),
                entry.by(),
                entry.on(),
                entry.action().name(),
                entry.before(),
                entry.after(),
                ruling.hash());
        return ruling;
    }

    /** All rulings, in order. */
    List<Ruling> all() {
        return database.list(
                "SELECT n, at, by, on_id, action, \"before\", \"after\", hash FROM ruling ORDER BY n",
                r -> new Ruling(
                        r.getInt(1),
                        new Ruling.Entry(
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                Ruling.Action.valueOf(r.getString(5)),
                                r.getString(6),
                                r.getString(7)),
                        r.getString(8)));
    }

    /** What does not hold in the chain. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        @Nullable Ruling previous = null;
        for (Ruling ruling : all()) {
            if (!Ruling.after(previous, ruling.entry()).equals(ruling)) {
                problems.add("ruling " + ruling.id() + ": its hash does not follow from its fields and the ruling"
                        + " before it; it was changed, or one before it was taken out");
            }
            previous = ruling;
        }
        return problems;
    }
}
