package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {

    @Test
    void aReadingIsThePagesAddedSinceTheOneBefore(@TempDir Path folder) {
        Path file = folder.resolve("a.ledger");
        Instant first = Instant.parse("2031-03-05T10:00:00Z");
        Instant second = Instant.parse("2031-03-06T10:00:00Z");
        try (Ledger ledger = SqliteLedger.open(file, "test")) {
            ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
            ledger.endReading(first);
            ledger.endReading(first.plusSeconds(60));
            ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
            assertThat(ledger.readings()).containsExactly(new Reading(1, first, 1));
            ledger.endReading(second);
        }
        try (Ledger ledger = SqliteLedger.readOnly(file)) {
            assertThat(ledger.readings()).containsExactly(new Reading(1, first, 1), new Reading(2, second, 1));
            assertThat(ledger.pagesAfter(0)).isEmpty();
            assertThat(ledger.pagesAfter(1))
                    .containsExactly(LedgerFixture.html().key());
            assertThat(ledger.pagesAfter(2)).hasSize(2);
            assertThat(ledger.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatItWasMadeWithComesBack(@TempDir Path folder) {
        Path file = folder.resolve("b.ledger");
        try (Ledger ledger = SqliteLedger.open(file, "test")) {
            ledger.describe(LedgerFixture.info());
        }
        try (Ledger ledger = SqliteLedger.readOnly(file)) {
            assertThat(ledger.view().info())
                    .usingRecursiveComparison()
                    .ignoringFields("schema")
                    .isEqualTo(LedgerFixture.info());
        }
    }
}
