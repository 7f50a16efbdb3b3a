package org.hearsay.ledger.sqlite;

import java.nio.file.Path;

/** Changes a ledger's file by other means than the product. */
public final class Tampering {

    private Tampering() {}

    /** Runs {@code statements} on {@code file}, as any tool for SQLite could. */
    public static void with(Path file, String... statements) {
        try (Database database = Database.open(file, false, 0)) {
            database.execute("PRAGMA foreign_keys = OFF");
            for (String sql : statements) {
                database.execute(sql);
            }
        }
    }
}
