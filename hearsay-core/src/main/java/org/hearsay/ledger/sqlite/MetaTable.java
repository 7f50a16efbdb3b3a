package org.hearsay.ledger.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.ledger.LedgerInfo;
import org.jspecify.annotations.Nullable;

/** The table {@code meta}: what the ledger was made with, and what its derived findings rest on. */
final class MetaTable {
    private static final String PRODUCT = "product";
    private static final String MODELS = "models";
    private static final String PACKS = "packs";

    /** The number of the last page, in the order of arrival, that the derived findings follow from. */
    static final String DERIVED_UNTIL = "derived-until";

    /** What the derived findings were made with. */
    static final String DERIVED_WITH = "derived-with";

    /** The sum of the seals over the derived findings of all stories. */
    static final String DERIVED_SEAL = "derived-seal";

    /** The rulings that the stories respect. */
    static final String RULED = "ruled";

    private final Database database;

    MetaTable(Database database) {
        this.database = database;
    }

    /** The value with this name. */
    @Nullable
    String get(String name) {
        return database.first("SELECT value FROM meta WHERE name = ?", r -> r.getString(1), name)
                .orElse(null);
    }

    /** Sets a value; nothing is written if it is the same. */
    void put(String name, String value) {
        if (!value.equals(get(name))) {
            database.update("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
        }
    }

    /** Removes a value. */
    void remove(String name) {
        database.update("DELETE FROM meta WHERE name = ?", name);
    }

    /** Sets what the ledger was made with. */
    void describe(LedgerInfo info) {
        if (info.version() != null) {
            put(PRODUCT, info.version());
        }
        put(MODELS, Json.write(info.models()));
        put(PACKS, Json.write(info.packs()));
    }

    /** What the ledger was made with. */
    LedgerInfo info() {
        return new LedgerInfo(database.number("PRAGMA user_version"), get(PRODUCT), named(MODELS), named(PACKS));
    }

    private List<LedgerInfo.Named> named(String name) {
        String json = get(name);
        return json == null ? List.of() : new ArrayList<>(Arrays.asList(Json.read(json, LedgerInfo.Named[].class)));
    }
}
