package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/** One connection to one SQLite file; whatever SQLite says becomes a {@link LedgerException}. */
final class Database implements AutoCloseable {
    private static final int REMEMBERED = 64;

    private final Path file;
    private final Connection connection;
    private Supplier<String> holder = () -> "another process";
    private int patienceMillis;
    private boolean inTransaction;

    /** Questions that were asked, compiled, by their text; one that is being answered is taken out. */
    private final Map<String, PreparedStatement> asked = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    private Database(Path file, Connection connection, int patienceMillis) {
        this.file = file;
        this.connection = connection;
        this.patienceMillis = patienceMillis;
    }

    /** Opens {@code file}; waits up to {@code patienceMillis} wherever another process holds a lock. */
    static Database open(Path file, boolean readOnly, int patienceMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(patienceMillis);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            return new Database(file, config.createConnection("jdbc:sqlite:" + name(file)), patienceMillis);
        } catch (SQLException e) {
            throw failure(file, e, null);
        }
    }

    /** SQLite's driver takes what follows a question mark for settings, so such a path goes as a URI. */
    private static String name(Path file) {
        String path = file.toAbsolutePath().toString();
        return path.indexOf('?') < 0 ? path : file.toAbsolutePath().toUri().toString();
    }

    Path file() {
        return file;
    }

    /** Who is to be named when a lock is not to be had. */
    void namesHolder(Supplier<String> holder) {
        this.holder = holder;
    }

    /** How long to wait for a lock from now on. */
    void patience(int millis) {
        execute("PRAGMA busy_timeout = " + millis);
        patienceMillis = millis;
    }

    int patience() {
        return patienceMillis;
    }

    /** Reads one row. */
    interface Row<T extends @Nullable Object> {
        /** The row at which {@code result} stands. */
        T read(ResultSet result) throws SQLException;
    }

    /** Runs statements that return nothing; several may stand in one text. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs one statement with its values; returns how many rows changed. */
    int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs one statement for each row of values. */
    void updateAll(String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** All rows of a query. */
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        if (!sql.startsWith("SELECT ")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return list(statement, row, values);
            } catch (SQLException e) {
                throw failure(e);
            }
        }
        try {
            PreparedStatement known = asked.remove(sql);
            PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
            boolean answered = false;
            try {
                List<T> all = list(statement, row, values);
                answered = true;
                return all;
            } finally {
                if (answered) {
                    remember(sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static <T> List<T> list(PreparedStatement statement, Row<T> row, @Nullable Object[] values)
            throws SQLException {
        bind(statement, values);
        List<T> all = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                all.add(row.read(result));
            }
        }
        return all;
    }

    /** Keeps a compiled question for the next time; the one not asked for longest makes way. */
    private void remember(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = asked.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (asked.size() > REMEMBERED) {
            var oldest = asked.entrySet().iterator();
            PreparedStatement least = oldest.next().getValue();
            oldest.remove();
            least.close();
        }
    }

    /** The first row of a query. */
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** The number that a query yields. */
    int number(String sql, @Nullable Object... values) {
        return first(sql, r -> r.getInt(1), values).orElse(0);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Runs {@code work} as the only writer; all of it is kept or nothing. */
    <T extends @Nullable Object> T write(Supplier<T> work) {
        return transaction("BEGIN IMMEDIATE", work);
    }

    /** The same for work that returns nothing. */
    void write(Runnable work) {
        this.<@Nullable Void>write(() -> {
            work.run();
            return null;
        });
    }

    /** Runs {@code work} on the file as of one moment. */
    <T extends @Nullable Object> T read(Supplier<T> work) {
        return inTransaction ? work.get() : transaction("BEGIN", work);
    }

    private <T extends @Nullable Object> T transaction(String begin, Supplier<T> work) {
        execute(begin);
        inTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            if (!done) {
                rollBack();
            }
        }
    }

    /** SQLite may have rolled back by itself; then there is nothing to do, and the first failure counts. */
    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            if (e.getErrorCode() != SqliteCode.ERROR) {
                throw failure(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private LedgerException failure(SQLException e) {
        return failure(file, e, SqliteCode.primary(e) == SqliteCode.BUSY ? waitedFor() : null);
    }

    private String waitedFor() {
        String who = holder.get();
        return who + " (waited " + patienceMillis / 1000.0 + " s)";
    }

    private static LedgerException failure(Path file, SQLException e, @Nullable String heldBy) {
        String said = e.getMessage() == null ? e.toString() : e.getMessage();
        return switch (SqliteCode.primary(e)) {
            case SqliteCode.BUSY, SqliteCode.LOCKED ->
                new LedgerException(
                        Reason.LOCKED,
                        "The ledger " + file + " is being written by " + (heldBy == null ? "another process" : heldBy)
                                + ". Run again when that has finished, or name another file with --ledger.",
                        e);
            case SqliteCode.CORRUPT, SqliteCode.NOT_A_DATABASE ->
                new LedgerException(
                        Reason.CORRUPT,
                        "The ledger " + file + " is damaged: " + said
                                + ". Restore it from a copy, or read the pages again into a new file.",
                        e);
            default ->
                new LedgerException(
                        Reason.STORAGE,
                        "The ledger " + file + " cannot be used: " + said
                                + ". Check that the file and its folder may be written and that the disk has room.",
                        e);
        };
    }

    /** The result codes of SQLite that matter here, see sqlite.org/rescode.html. */
    private static final class SqliteCode {
        static final int ERROR = 1;
        static final int BUSY = 5;
        static final int LOCKED = 6;
        static final int CORRUPT = 11;
        static final int NOT_A_DATABASE = 26;

        static int primary(SQLException e) {
            return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
        }
    }
}
