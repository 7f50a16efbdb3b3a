package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given: a message with a remedy, the right exit code, and nothing lost. */
class BadInputTest {

    private static final String STORY = """
            Ferry leaves Tolm late

            5 March 2031

            The harbour master of Tolm, Maud Ellering, said on Wednesday that the ferry would leave late.
            "The ice is thick this year," she told reporters at the pier. The owners did not respond to a
            request for comment, and the ministry of transport said that it had no information.
            """;

    @TempDir
    Path folder;

    private Path good;
    private String ledger;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(folder.resolve("good.txt"), STORY);
        ledger = folder.resolve("test.ledger").toString();
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreRead() {
        Ran ran = read("absent.txt");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("[missing]", "absent.txt does not exist; check the path");
        assertThat(ran.out()).contains("1 read, 1 quarantined");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));
        Ran ran = read("empty.txt");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("[empty]", "empty.txt holds no characters");
    }

    @Test
    void aBinaryFileIsNamed() throws IOException {
        Files.write(folder.resolve("doc.pdf"), "%PDF-1.7 \u0000".getBytes(UTF_8));
        Ran ran = read("doc.pdf");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.err()).contains("[damaged]", "doc.pdf is not a sound PDF document", "get it again");
    }

    @Test
    void aPageInAnUndeclaredCharsetIsReadAndMarked() throws IOException {
        Files.write(folder.resolve("old.txt"), STORY.replace("Tolm", "Tölm").getBytes("windows-1252"));
        Ran ran = read("old.txt");
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out()).contains("1 read with limits", "read with limits, charset: ");
        assertThat(Ran.hearsay("show", "articles", "--ledger", ledger).out()).contains("Ferry leaves Tölm late");
    }

    @Test
    void aPageOf50MegabytesEndsWithItsReason() throws IOException {
        StringBuilder text = new StringBuilder(51_000_000);
        for (int i = 0; text.length() < 50_000_000; i++) {
            text.append("The minister said that ferry ")
                    .append(i)
                    .append(" would sail on Friday, as it always does.\n");
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        Files.write(folder.resolve("huge.txt"), bytes);
        Ran ran = read("huge.txt");
        assertThat(ran.out()).containsPattern("(limits|quarantined), (too-large|timed-out|truncated)");
        assertThat(ran.code()).isIn(ExitCode.OK, ExitCode.PROBLEMS);
    }

    @Test
    void truncatedAndDeeplyNestedMarkupEndWithAnOutcome() throws IOException {
        String body = "<p>" + STORY.replace("\n\n", "</p><p>");
        Files.writeString(folder.resolve("cut.html"), "<!DOCTYPE html><html><body><article>" + body + "<p>And the");
        Files.writeString(folder.resolve("deep.html"), "<!DOCTYPE html><html><body>" + "<div>".repeat(50_000) + body);
        Ran ran = Ran.hearsay("read", good.toString(), folder + "/cut.html", folder + "/deep.html", "--ledger", ledger);
        assertThat(ran.code()).isIn(ExitCode.OK, ExitCode.PROBLEMS);
        assertThat(ran.err()).doesNotContain("a fault of the program");
        assertThat(Ran.hearsay("show", "outcomes", "--json", "--ledger", ledger)
                        .out()
                        .lines())
                .hasSize(3);
    }

    @Test
    void aFolderWithoutPagesIsSaidToBeOne() throws IOException {
        Files.createDirectories(folder.resolve("nothing/in/here"));
        Ran ran = Ran.hearsay("read", folder + "/nothing", "--ledger", ledger);
        assertThat(ran.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ran.err()).contains("[no-pages]", "is a folder without pages; pages end in .txt");
    }

    @Test
    void aLedgerThatIsMissingOrNoneIsRefused() throws IOException {
        Ran missing = Ran.hearsay("show", "claims", "--ledger", folder + "/none.ledger");
        assertThat(missing.code()).isEqualTo(ExitCode.LEDGER);
        assertThat(missing.err()).contains("none.ledger");
        assertThat(folder.resolve("none.ledger")).doesNotExist();
        Ran none = Ran.hearsay("verify", good.toString());
        assertThat(none.code()).isEqualTo(ExitCode.LEDGER);
        Ran write = Ran.hearsay("read", good.toString(), "--ledger", good.toString());
        assertThat(write.code()).isEqualTo(ExitCode.LEDGER);
        assertThat(good).hasContent(STORY);
    }

    @Test
    void aDamagedLedgerIsRefusedOrFoundByVerify() throws IOException {
        read();
        byte[] bytes = Files.readAllBytes(Path.of(ledger));
        Files.write(Path.of(ledger), Arrays.copyOf(bytes, bytes.length / 3));
        Ran cut = Ran.hearsay("verify", ledger);
        assertThat(cut.code()).isIn(ExitCode.LEDGER, ExitCode.PROBLEMS);
        assertThat(cut.err() + cut.out()).contains("test.ledger").doesNotContain("a fault of the program");
    }

    @Test
    void aLedgerOfANewerSchemaIsRefused() throws SQLException {
        read();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        for (Ran ran : new Ran[] {read(), Ran.hearsay("show", "claims", "--ledger", ledger)}) {
            assertThat(ran.code()).isEqualTo(ExitCode.LEDGER);
            assertThat(ran.err()).contains("test.ledger", "schema 999", "later");
        }
    }

    @Test
    void aWrongPackIsAMatterOfUsage() {
        Ran ran = Ran.hearsay("read", good.toString(), "--pack", "no-such-pack", "--ledger", ledger);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("no-such-pack");
        assertThat(Path.of(ledger)).doesNotExist();
    }

    private Ran read(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "read";
        args[1] = good.toString();
        for (int i = 0; i < more.length; i++) {
            args[i + 2] = folder + "/" + more[i];
        }
        args[more.length + 2] = "--ledger";
        args[more.length + 3] = ledger;
        return Ran.hearsay(args);
    }
}
