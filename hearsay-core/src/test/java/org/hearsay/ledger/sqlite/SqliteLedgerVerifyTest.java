package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerFixture;
import org.hearsay.ledger.PageFixture;
import org.hearsay.ledger.Ruling;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verification says of a ledger that someone has changed by other means. */
class SqliteLedgerVerifyTest {
    private static final String HTML = LedgerFixture.html().key();
    private static final String TEXT = LedgerFixture.text().key();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("story.ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
            ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
            ledger.derive(at -> at.put(LedgerFixture.derived()));
            ledger.append(new Ruling.Entry("2031-06-01T08:00:00Z", "R", "cl-1", Ruling.Action.NOTE, null, "one"));
            ledger.append(new Ruling.Entry("2031-06-02T08:00:00Z", "R", "cl-1", Ruling.Action.NOTE, null, "two"));
        }
        assertThat(problems()).isEmpty();
    }

    private void change(String... statements) {
        Tampering.with(file, statements);
    }

    private List<String> problems() {
        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            return reader.verify().problems();
        }
    }

    @Test
    void flippedBytesAreNamed() {
        change("UPDATE page SET bytes = CAST(substr(bytes, 1, 20) || x'ff' || substr(bytes, 22) AS BLOB) WHERE key = '"
                + TEXT + "'");

        assertThat(problems()).isNotEmpty().allMatch(p -> p.contains("nine.txt") || p.contains(TEXT));
    }

    @Test
    void otherBytesUnderTheSameNameAreNamedWithWhatNoLongerStandsThere() throws Exception {
        Path other = folder.resolve("other.ledger");
        String changed = LedgerFixture.TEXT.replace("nine boats", "five boats");
        try (SqliteLedger ledger = SqliteLedger.open(other, "test")) {
            var page = LedgerFixture.plain("nine.txt", changed);
            ledger.add(page, LedgerFixture.nothing(page), Outcome.read("nine.txt"));
        }
        change(
                "ATTACH '" + other + "' AS other",
                "UPDATE page SET (bytes, size) = (SELECT bytes, size FROM other.page) WHERE key = '" + TEXT + "'");

        assertThat(problems())
                .anyMatch(p -> p.contains("nine.txt") && p.contains("the page was changed"))
                .anyMatch(p -> p.contains("st-" + TEXT + "-1") && p.contains("that it sank nine boats"))
                .anyMatch(p -> p.contains("cf-1") && p.contains("nine boats"))
                .noneMatch(p -> p.contains("harbour.html"));
    }

    @Test
    void anAlteredRenditionIsNamed() {
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            var page = PageFixture.rendered();
            ledger.add(page, LedgerFixture.nothing(page), Outcome.read(page.doc()));
            var other = LedgerFixture.plain("other.txt", "Smoke é");
            ledger.add(other, LedgerFixture.nothing(other), Outcome.read(other.doc()));
        }
        change("UPDATE page SET (rendition, rendition_size) = (SELECT bytes, size FROM page WHERE doc = 'nine.txt')"
                + " WHERE doc = 'wire.telex'");

        assertThat(problems()).singleElement().asString().contains("wire.telex", "its rendition does not have the");
    }

    @Test
    void anotherReaderOfARenditionIsFound() {
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            var page = PageFixture.rendered();
            ledger.add(page, LedgerFixture.nothing(page), Outcome.read(page.doc()));
        }
        change("UPDATE page SET rendition_reader = 'telex-2' WHERE doc = 'wire.telex'");

        assertThat(problems()).singleElement().asString().contains("wire.telex", "not what was written");
    }

    @Test
    void anAlteredCaptureIsNamed() {
        change("UPDATE page SET captured = '2031-05-05T10:15:30Z' WHERE key = '" + HTML + "'");
        change("UPDATE page SET headers = '[{\"name\":\"Server\",\"value\":\"x\"}]' WHERE key = '" + TEXT + "'");

        assertThat(problems())
                .hasSize(2)
                .allMatch(p -> p.contains("how it was captured"))
                .anyMatch(p -> p.contains("harbour.html"))
                .anyMatch(p -> p.contains("nine.txt"));
    }

    @Test
    void aRemovedPageIsNamed() {
        change("DELETE FROM page WHERE key = '" + TEXT + "'");

        assertThat(problems())
                .anyMatch(p -> p.contains("nine.txt") && p.contains("missing"))
                .anyMatch(p -> p.startsWith("cf-1") && p.contains("missing"));
    }

    @Test
    void aPageRemovedWithAllItsRowsIsNamed() {
        change(
                "DELETE FROM page WHERE key = '" + TEXT + "'",
                "DELETE FROM article WHERE key = '" + TEXT + "'",
                "DELETE FROM finding WHERE page = '" + TEXT + "'");

        assertThat(problems()).anyMatch(p -> p.contains("nine.txt") && p.contains("missing"));
    }

    @Test
    void anAlteredCitationIsNamedWithBothReadings() {
        int cue = LedgerFixture.htmlFindings().statements().get(0).cue().start();
        change("UPDATE finding SET body = replace(body, '\"cue\":[" + cue + "', '\"cue\":[" + (cue - 5)
                + "') WHERE kind = 'STATEMENT' AND page = '" + HTML + "'");

        assertThat(problems())
                .anyMatch(p -> p.contains("harbour.html")
                        && p.contains("st-" + HTML + "-1 cites \"May, said\"")
                        && p.contains("when written it was \"said\""))
                .anyMatch(p -> p.contains("not those that were written"));
    }

    @Test
    void anotherStanceIsFoundThoughEveryCitationHolds() {
        change("UPDATE finding SET body = replace(body, '\"DENY\"', '\"ASSERT\"') WHERE kind = 'STATEMENT'");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("nine.txt", "the findings are not those that were written");
    }

    @Test
    void aRemovedFindingIsFound() {
        change("DELETE FROM finding WHERE kind = 'STATEMENT' AND page = '" + TEXT + "'");

        assertThat(problems()).singleElement().asString().contains("nine.txt", "not those that were written");
    }

    @Test
    void aFindingThatIsNoLongerJsonIsNamed() {
        change("UPDATE finding SET body = '{' WHERE kind = 'EVENT' AND page = '" + TEXT + "'");

        assertThat(problems()).anyMatch(p -> p.contains("nine.txt") && p.contains("ev-" + TEXT + "-1: cannot be read"));
        try (SqliteLedger reader = SqliteLedger.readOnly(file)) {
            assertThatThrownBy(reader::view).isInstanceOf(LedgerException.class).hasMessageContaining("hearsay verify");
        }
    }

    @Test
    void anAlteredConflictIsNamed() {
        change("UPDATE derived SET body = replace(body, '\"value\":\"9\"', '\"value\":\"8\"') WHERE kind = 'CONFLICT'");

        assertThat(problems()).singleElement().asString().contains("derived findings are not those");
    }

    @Test
    void aPageWithoutItsArticleOrOutcomeIsNamed() {
        change("DELETE FROM article WHERE key = '" + TEXT + "'", "DELETE FROM outcome WHERE doc = 'harbour.html'");

        assertThat(problems())
                .anyMatch(p -> p.contains("nine.txt") && p.contains("its article is missing"))
                .anyMatch(p -> p.contains("harbour.html") && p.contains("no outcome"));
    }

    @Test
    void rulingsCannotBeChangedRemovedOrReplaced() {
        assertThatThrownBy(() -> change("UPDATE ruling SET \"after\" = 'x' WHERE n = 1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> change("DELETE FROM ruling WHERE n = 2")).hasMessageContaining("never removed");
        assertThatThrownBy(() -> change("INSERT OR REPLACE INTO ruling VALUES (1, 'a', 'b', 'c', 'NOTE', '', '', '')"))
                .hasMessageContaining("appended");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRulingChangedBehindTheTriggersIsNamed() {
        change("DROP TRIGGER ruling_is_never_changed", "UPDATE ruling SET \"after\" = 'other' WHERE n = 1");

        assertThat(problems()).singleElement().asString().contains("ru-1");
    }

    @Test
    void aRulingTakenOutBehindTheTriggersIsNamed() {
        change("DROP TRIGGER ruling_is_never_removed", "DELETE FROM ruling WHERE n = 1");

        assertThat(problems()).singleElement().asString().contains("ru-2");
    }
}
