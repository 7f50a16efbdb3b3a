package org.hearsay.lab.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a large ledger of a small one: its rows again and again, each copy with page keys, ids and document names of its own,
 * and with one name replaced by another of the same length, so that there are rare words beside those that stand everywhere.
 * Mentions of names are left out of the copies. It is for measuring screens and does not verify.
 */
public final class LargeLedger {
    private static final List<String> TABLES = List.of("page", "outcome", "article", "finding", "derived");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{10}");
    private static final String NAME = "Varkonda";
    private static final int BATCH = 200;

    private final Connection connection;
    private final List<String> keys = new ArrayList<>();

    private LargeLedger(Connection connection) {
        this.connection = connection;
    }

    /** A row as its columns; text that holds keys is rewritten in each copy. */
    private record Row(String table, List<@Nullable Object> values) {}

    /** Fills the ledger at {@code path}, which holds a story, until it has {@code articles} or more. */
    public static void fill(Path path, int articles) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA journal_mode = MEMORY");
                statement.execute("PRAGMA cache_size = -400000");
            }
            connection.setAutoCommit(false);
            new LargeLedger(connection).fill(articles);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be filled: " + e.getMessage(), e);
        }
    }

    private void fill(int articles) throws SQLException {
        List<Row> rows = new ArrayList<>();
        Map<String, String> inserts = new LinkedHashMap<>();
        for (String table : TABLES) {
            read(table, rows, inserts);
        }
        for (Row row : rows) {
            if (row.table().equals("article")) {
                keys.add(String.valueOf(row.values().get(0)));
            }
        }
        Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        for (Map.Entry<String, String> insert : inserts.entrySet()) {
            statements.put(insert.getKey(), connection.prepareStatement(insert.getValue()));
        }
        int copies = Math.max(0, (articles + keys.size() - 1) / keys.size() - 1);
        for (int copy = 1; copy <= copies; copy++) {
            for (Row row : rows) {
                if (row.table().equals("derived")
                        && !KEY.matcher(String.valueOf(row.values().get(2))).find()) {
                    continue; // an entity that a pack knows is the same in every copy
                }
                PreparedStatement statement = statements.get(row.table());
                if (statement == null) {
                    throw new IllegalStateException("no statement for " + row.table());
                }
                write(statement, row, copy);
            }
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
            if (copy % BATCH == 0) {
                connection.commit();
            }
        }
    }

    private void read(String table, List<Row> rows, Map<String, String> inserts) throws SQLException {
        String where = table.equals("finding") ? " WHERE kind <> 'MENTION'" : "";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + where)) {
            int columns = result.getMetaData().getColumnCount();
            inserts.put(table, "INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)");
            while (result.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(result.getObject(i));
                }
                rows.add(new Row(table, values));
            }
        }
    }

    private void write(PreparedStatement statement, Row row, int copy) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            boolean derivedNumber = row.table().equals("derived") && i == 1;
            boolean doc = i == 0 && row.table().equals("outcome")
                    || i == 1 && row.table().equals("page");
            if (derivedNumber && value instanceof Number n) {
                statement.setObject(i + 1, copy * 10_000L + n.longValue());
            } else if (value instanceof String text) {
                statement.setString(i + 1, doc ? copy + "/" + text : rewritten(text, copy));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        statement.addBatch();
    }

    /** Keys and the name replaced; both keep their lengths, so that every span stays where it is. */
    private String rewritten(String text, int copy) {
        String renamed = text.contains(NAME) ? text.replace(NAME, name(copy)) : text;
        Matcher matcher = KEY.matcher(renamed);
        StringBuilder out = null;
        int done = 0;
        while (matcher.find()) {
            if (keys.contains(matcher.group())) {
                out = out == null ? new StringBuilder(renamed.length()) : out;
                out.append(renamed, done, matcher.start())
                        .append(String.format(Locale.ROOT, "%06x", copy))
                        .append(matcher.group(), 6, 10);
                done = matcher.end();
            }
        }
        return out == null
                ? renamed
                : out.append(renamed, done, renamed.length()).toString();
    }

    /** A name of eight letters, the same for every copy with the same number in a thousand. */
    static String name(int copy) {
        String consonants = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder name = new StringBuilder("V");
        for (int rest = copy % 1000 + 1000, i = 1; i < NAME.length(); i++) {
            String from = i % 2 == 1 ? vowels : consonants;
            name.append(from.charAt(rest % from.length()));
            rest = rest / 3 + i;
        }
        return name.toString();
    }
}
