package org.hearsay.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes the file of a ledger.
 *
 * <p>While a ledger is open for writing the file is in SQLite's write-ahead mode, so that readers and the
 * writer do not wait for each other. The last to close puts it back into rollback mode, in which the file
 * is complete by itself and may be read from a folder that cannot be written. So whoever finds a file
 * in rollback mode knows that nobody writes to it.
 */
final class LedgerFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String READ_AGAIN = "Restore it from a copy, or read the pages again into a new file.";

    private LedgerFile() {}

    /** A file open for writing, and the row that says by whom. */
    record Writer(Database database, int id) {}

    /** Opens for writing, creating the file if there is none; {@code writer} is shown to others. */
    static Writer forWriting(Path path, String writer, int patienceMillis) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null || !Files.isDirectory(folder)) {
            throw Files.isDirectory(path) ? isFolder(path) : noFolder(path, folder);
        }
        if (Files.exists(path) && size(path) > 0) {
            checkMagic(path);
        }
        Database database = Database.open(path, false, patienceMillis);
        try {
            database.namesHolder(() -> holder(path, -1));
            checkIdentity(database, true);
            Schema.migrate(database);
            return new Writer(database, register(database, writer));
        } catch (RuntimeException e) {
            closeAfter(database, e);
            throw e;
        }
    }

    /** Opens for reading only. */
    static Database forReading(Path path, int patienceMillis) {
        if (!Files.exists(path)) {
            throw new LedgerException(
                    Reason.MISSING,
                    "There is no ledger " + path + ". Name the right file with --ledger, or make one with"
                            + " `hearsay read`.",
                    null);
        }
        if (Files.isDirectory(path)) {
            throw isFolder(path);
        }
        checkMagic(path);
        Database database = Database.open(path, true, patienceMillis);
        try {
            checkIdentity(database, false);
            return database;
        } catch (RuntimeException e) {
            closeAfter(database, e);
            throw e;
        }
    }

    /** Signs the writer off and leaves one complete file behind, unless others have it open. */
    static void close(Writer writer) {
        try (Database database = writer.database()) {
            database.write(() -> {
                database.update("DELETE FROM writer WHERE id = ?", writer.id());
            });
            settle(database);
        }
    }

    /** Closes a reader; if a writer has left before it, the reader tidies up in its place. */
    static void closeReader(Database database) {
        database.close();
        Path path = database.file();
        if (Files.exists(Path.of(path + "-wal")) && Files.isWritable(path)) {
            try (Database last = Database.open(path, false, 0)) {
                settle(last);
            }
        }
    }

    /** Back to rollback mode; when others still have the file open, the last of them will do it. */
    private static boolean settle(Database database) {
        int patience = database.patience();
        try {
            database.patience(0);
            return "delete"
                    .equals(database.first("PRAGMA journal_mode = DELETE", r -> r.getString(1))
                            .orElse(""));
        } catch (LedgerException e) {
            if (e.reason() != Reason.LOCKED) {
                throw e;
            }
            return false;
        } finally {
            database.patience(patience);
        }
    }

    /** Enters the writer; rows that a crash left behind go when nobody else can have the file open. */
    private static int register(Database database, String writer) {
        boolean alone = settle(database);
        database.list("PRAGMA journal_mode = WAL", r -> r.getString(1));
        int id = database.write(() -> {
            if (alone) {
                database.update("DELETE FROM writer");
            }
            database.update("INSERT INTO writer (label) VALUES (?)", writer);
            return database.number("SELECT last_insert_rowid()");
        });
        database.namesHolder(() -> holder(database.file(), id));
        return id;
    }

    /** Who else writes, read over a connection of its own: the one at hand may be in a transaction. */
    private static String holder(Path path, int self) {
        try (Database reader = Database.open(path, true, 0)) {
            List<String> others =
                    reader.list("SELECT label FROM writer WHERE id <> ? ORDER BY id", r -> r.getString(1), self);
            return others.isEmpty() ? "another process" : String.join(" or ", others);
        } catch (LedgerException e) {
            return "another process";
        }
    }

    private static void checkIdentity(Database database, boolean mayBeEmpty) {
        Path path = database.file();
        int application = database.number("PRAGMA application_id");
        int version = database.number("PRAGMA user_version");
        boolean empty = application == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (empty && mayBeEmpty) {
            return;
        }
        if (application != Schema.APPLICATION_ID) {
            throw new LedgerException(
                    Reason.CORRUPT,
                    path + " is an SQLite file but not a ledger. Name the right file with --ledger.",
                    null);
        }
        if (version > Schema.VERSION) {
            throw new LedgerException(
                    Reason.NEWER,
                    "The ledger " + path + " has schema " + version + "; this version of Hearsay knows "
                            + Schema.VERSION + ". Use the version that wrote it, or a later one.",
                    null);
        }
        if (version < Schema.VERSION && !mayBeEmpty) {
            throw new LedgerException(
                    Reason.STORAGE,
                    "The ledger " + path + " has the older schema " + version + " and is open for reading only."
                            + " Run `hearsay read` on it once to bring it up to date.",
                    null);
        }
    }

    private static void checkMagic(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new LedgerException(
                        Reason.CORRUPT, path + " is not a ledger, or its beginning is damaged. " + READ_AGAIN, null);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static LedgerException unreadable(Path path, IOException e) {
        return new LedgerException(
                Reason.STORAGE, "The ledger " + path + " cannot be read: " + e + ". Check the rights on it.", e);
    }

    private static LedgerException isFolder(Path path) {
        return new LedgerException(
                Reason.STORAGE, path + " is a folder. Name a file with --ledger, in it or elsewhere.", null);
    }

    private static LedgerException noFolder(Path path, @Nullable Path folder) {
        return new LedgerException(
                Reason.STORAGE,
                "The ledger " + path + " cannot be made: there is no folder " + folder
                        + ". Make it, or name another file with --ledger.",
                null);
    }

    private static void closeAfter(Database database, RuntimeException first) {
        try {
            database.close();
        } catch (LedgerException e) {
            first.addSuppressed(e);
        }
    }
}
