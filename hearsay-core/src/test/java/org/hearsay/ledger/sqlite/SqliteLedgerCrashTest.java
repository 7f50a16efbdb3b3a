package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerFixture;
import org.hearsay.page.Page;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a batch. */
class SqliteLedgerCrashTest {
    @TempDir
    Path folder;

    /** Adds pages for ever and says of each when it is committed. */
    static final class Batch {
        public static void main(String[] args) {
            try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[0]), "the killed one")) {
                for (int i = 0; ; i++) {
                    Page page = LedgerFixture.plain("page-" + i, "Words ".repeat(i % 500) + i);
                    ledger.add(page, LedgerFixture.nothing(page), Outcome.read(page.doc()));
                    System.out.println(page.doc());
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void whatWasCommittedSurvivesAndTheNextWriterCarriesOn() throws Exception {
        Path file = folder.resolve("killed.ledger");
        Process batch = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Batch.class.getName(),
                        file.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        List<String> committed = new ArrayList<>();
        try (BufferedReader out = batch.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 40; i++) {
                String line = out.readLine();
                assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
                committed.add(line);
            }
            batch.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                committed.add(line);
            }
            committed.remove(committed.size() - 1); // the last may be half a line
        }
        batch.waitFor();

        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            assertThat(reader.view().pages().stream().map(f -> f.article().doc()))
                    .containsAll(committed);
            assertThat(reader.verify().problems()).isEmpty();
        }
        try (SqliteLedger next = SqliteLedger.open(file, "the next one");
                SqliteLedger third = SqliteLedger.open(file, "the third", Duration.ofMillis(100))) {
            assertThat(next.view().pages().stream().map(f -> f.article().doc())).containsAll(committed);
            next.derive(at -> {
                assertThatThrownBy(() -> third.record(Outcome.read("x")))
                        .hasMessageContaining("the next one")
                        .message()
                        .doesNotContain("killed one");
            });
        }
        assertThat(Path.of(file + "-wal")).doesNotExist();
    }
}
