package org.hearsay.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The versions of the schema: resource {@code n} leads from version {@code n} to {@code n + 1}. */
final class Schema {
    private static final List<String> MIGRATIONS =
            List.of("V1__ledger.sql", "V2__reads.sql", "V3__desk.sql", "V4__stories.sql", "V5__counts.sql");

    /** The version that this product writes. */
    static final int VERSION = MIGRATIONS.size();

    /** Marks an SQLite file as a ledger: "Hsay". */
    static final int APPLICATION_ID = 0x48736179;

    private Schema() {}

    /** Brings the file up to {@link #VERSION}; one transaction, safe against another doing the same. */
    static void migrate(Database database) {
        database.write(() -> {
            int version = database.number("PRAGMA user_version");
            for (int next = version; next < VERSION; next++) {
                database.execute(script(next));
            }
            if (version < VERSION) {
                database.execute("PRAGMA application_id = " + APPLICATION_ID);
                database.execute("PRAGMA user_version = " + VERSION);
            }
        });
    }

    /** What leads from a version to the next. */
    static String script(int version) {
        String name = MIGRATIONS.get(version);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
