package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.ledger.LedgerFixture;
import org.hearsay.ledger.LedgerView;
import org.hearsay.page.Page;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file: opening, closing, readers beside a writer, a writer beside another. */
class SqliteLedgerFileTest {
    private static final Duration BRIEFLY = Duration.ofMillis(150);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("story.ledger");
    }

    private static void fails(ThrowingCallable call, Reason reason, String... says) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .message()
                .contains(says);
    }

    private static void add(SqliteLedger ledger, String doc) {
        Page page = LedgerFixture.plain(doc, "Words of " + doc + ".");
        ledger.add(page, LedgerFixture.nothing(page), Outcome.read(doc));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private void make() {
        try (SqliteLedger ledger = SqliteLedger.open(file, "first")) {
            add(ledger, "a.txt");
        }
    }

    @Test
    void whenClosedItIsOneFile() throws IOException {
        make();
        assertThat(files()).containsExactly("story.ledger");

        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            assertThat(reader.findings()).hasSize(1);
        }
        assertThat(files()).containsExactly("story.ledger");
    }

    @Test
    void theLastReaderLeavesOneFileWhenTheWriterWentBefore() throws IOException {
        SqliteLedger writer = SqliteLedger.open(file, "first");
        add(writer, "a.txt");
        SqliteLedger reader = SqliteLedger.readOnly(file);
        assertThat(reader.findings()).hasSize(1);
        writer.close();
        assertThat(reader.findings()).hasSize(1);
        reader.close();

        assertThat(files()).containsExactly("story.ledger");
    }

    @Test
    void openingClosingAndReadingAgainChangesNoRow() {
        make();
        List<String> before = rows();
        try (SqliteLedger ledger = SqliteLedger.open(file, "second")) {
            add(ledger, "a.txt");
        }

        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    /** Every row of every table. */
    private List<String> rows() {
        List<String> all = new ArrayList<>();
        try (Database database = Database.open(file, true, 0)) {
            for (String table :
                    List.of("meta", "writer", "page", "outcome", "article", "finding", "derived", "ruling")) {
                all.addAll(database.list("SELECT * FROM " + table, r -> {
                    StringBuilder row = new StringBuilder(table);
                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                        row.append('|').append(r.getString(i));
                    }
                    return row.toString();
                }));
            }
        }
        return all;
    }

    @Test
    void aNameWithSignsThatMeanSomethingElsewhereIsTaken() {
        file = folder.resolve("what? 100% & more;#1.ledger");
        make();

        assertThat(file).exists();
        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            assertThat(reader.findings()).hasSize(1);
        }
    }

    @Test
    void aMissingLedgerIsNamed() {
        fails(() -> SqliteLedger.readOnly(file), Reason.MISSING, file.toString(), "--ledger");
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherKindOfFileIsNoLedger() throws IOException {
        Files.writeString(file, "Dear diary, nothing happened today.");

        fails(() -> SqliteLedger.readOnly(file), Reason.CORRUPT, file.toString(), "not a ledger");
        fails(() -> SqliteLedger.open(file, "w"), Reason.CORRUPT, file.toString());
        assertThat(file).hasContent("Dear diary, nothing happened today.");
    }

    @Test
    void anEmptyFileIsNoLedgerToReadButMayBecomeOne() throws IOException {
        Files.createFile(file);
        fails(() -> SqliteLedger.readOnly(file), Reason.CORRUPT, file.toString());

        make();
        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            assertThat(reader.findings()).hasSize(1);
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() {
        try (Database other = Database.open(file, false, 0)) {
            other.execute("CREATE TABLE birds (name TEXT)");
        }

        fails(() -> SqliteLedger.readOnly(file), Reason.CORRUPT, "not a ledger");
        fails(() -> SqliteLedger.open(file, "w"), Reason.CORRUPT, "not a ledger");
    }

    @Test
    void aLedgerOfANewerVersionIsRefusedUnchanged() {
        make();
        try (Database newer = Database.open(file, false, 0)) {
            newer.execute("PRAGMA user_version = 7");
        }

        fails(() -> SqliteLedger.readOnly(file), Reason.NEWER, "schema 7", file.toString());
        fails(() -> SqliteLedger.open(file, "w"), Reason.NEWER, "schema 7");
    }

    @Test
    void aTruncatedLedgerIsDamaged() throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        fails(
                () -> {
                    try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
                        reader.view();
                    }
                },
                Reason.CORRUPT,
                file.toString());
    }

    @Test
    void aBeginningOverwrittenIsDamaged() throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 50, (byte) 7);
        Files.write(file, bytes);

        fails(() -> SqliteLedger.open(file, "w"), Reason.CORRUPT, file.toString());
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() {
        fails(() -> SqliteLedger.open(folder, "w"), Reason.STORAGE, "is a folder");
        fails(() -> SqliteLedger.readOnly(folder), Reason.STORAGE, "is a folder");
        fails(() -> SqliteLedger.open(folder.resolve("none/x.ledger"), "w"), Reason.STORAGE, "there is no folder");
        fails(() -> SqliteLedger.open(folder.resolve("x".repeat(300)), "w"), Reason.STORAGE, "cannot be used");
    }

    @Test
    void aReaderDoesNotWrite() {
        make();
        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            fails(() -> add(reader, "b.txt"), Reason.STORAGE, "for reading only");
        }
    }

    @Test
    void aReaderSeesTheLastCommitWhileAPageIsWritten() {
        make();
        try (SqliteLedger writer = SqliteLedger.open(file, "first");
                SqliteLedger reader = SqliteLedger.readOnly(file)) {
            LedgerView before = reader.view();
            add(writer, "b.txt");
            assertThat(reader.view().pages()).hasSize(2);
            writer.derive(at -> {
                assertThat(reader.view().pages()).hasSize(2);
                try (SqliteLedger late = SqliteLedger.readOnly(file)) {
                    assertThat(late.derivedIsCurrent()).isFalse();
                }
            });
            assertThat(reader.derivedIsCurrent()).isTrue();
            assertThat(before.pages()).hasSize(1);
        }
    }

    @Test
    void twoWritersTakeTurns() throws IOException {
        try (SqliteLedger one = SqliteLedger.open(file, "first");
                SqliteLedger two = SqliteLedger.open(file, "second")) {
            for (int i = 0; i < 5; i++) {
                add(one, "one-" + i);
                add(two, "two-" + i);
            }
            assertThat(one.findings()).hasSize(10).isEqualTo(two.findings());
            assertThat(two.verify().problems()).isEmpty();
        }
        assertThat(files()).containsExactly("story.ledger");
    }

    @Test
    void aSecondWriterIsRefusedWithTheNameOfTheFirst() {
        try (SqliteLedger one = SqliteLedger.open(file, "process 41 on varn since 08:15");
                SqliteLedger two = SqliteLedger.open(file, "process 42", BRIEFLY)) {
            one.derive(at -> {
                fails(
                        () -> add(two, "b.txt"),
                        Reason.LOCKED,
                        "process 41 on varn since 08:15",
                        file.toString(),
                        "waited 0.15 s");
                fails(() -> SqliteLedger.open(file, "process 43", BRIEFLY), Reason.LOCKED, "process 41 on varn");
            });
            add(two, "b.txt");
            assertThat(one.findings()).hasSize(1);
        }
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        try (SqliteLedger one = SqliteLedger.open(file, "first");
                SqliteLedger two = SqliteLedger.open(file, "second")) {
            Thread[] waiting = new Thread[1];
            one.derive(at -> {
                waiting[0] = new Thread(() -> add(two, "b.txt"));
                waiting[0].start();
                while (waiting[0].getState() == Thread.State.NEW) {
                    Thread.onSpinWait();
                }
            });
            waiting[0].join(20_000);
            assertThat(one.findings()).hasSize(1);
        }
    }

    @Test
    void aWriterThatLeftIsNotNamed() {
        make();
        try (SqliteLedger one = SqliteLedger.open(file, "now");
                SqliteLedger two = SqliteLedger.open(file, "next", BRIEFLY)) {
            one.derive(at -> {
                assertThatThrownBy(() -> add(two, "b.txt"))
                        .hasMessageContaining("now")
                        .message()
                        .doesNotContain("first");
            });
        }
    }
}
