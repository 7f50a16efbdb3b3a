package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.LedgerFixture;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.ledger.LedgerIndex.Hit;
import org.hearsay.ledger.LedgerIndex.Hits;
import org.hearsay.ledger.Ruling;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read page by page is what the ledger holds as a whole. */
class SqliteIndexTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("a.ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            ledger.add(
                    LedgerFixture.html(),
                    LedgerFixture.htmlFindings(),
                    Outcome.read(LedgerFixture.html().doc()));
            ledger.add(
                    LedgerFixture.text(),
                    LedgerFixture.textFindings(),
                    Outcome.read(LedgerFixture.text().doc()));
            ledger.derive(at -> at.put(LedgerFixture.derived()));
        }
    }

    @Test
    void whatIsAskedTogetherIsAnsweredAsOfOneMoment() {
        try (SqliteLedger ledger = SqliteLedger.open(file, "test");
                SqliteIndex index = SqliteIndex.open(file)) {
            List<Integer> seen = new ArrayList<>();
            index.together(() -> {
                seen.add(index.rulings().all().size());
                ledger.append(new Ruling.Entry(
                        "2031-03-05T10:00:00Z", "Ada Quill", "st-none-1", Ruling.Action.ACCEPT, null, null));
                index.together(() -> seen.add(index.rulings().all().size()));
                seen.add(index.rulings().all().size());
            });
            seen.add(index.rulings().all().size());
            assertThat(seen).containsExactly(0, 0, 0, 1);
            assertThatThrownBy(() -> index.together(() -> {
                        throw new IllegalStateException("within");
                    }))
                    .hasMessage("within");
            assertThat(index.arrived()).isEqualTo(2);
        }
    }

    @Test
    void entriesAreThoseOfTheLedger() {
        Derived derived = LedgerFixture.derived();
        try (SqliteIndex index = SqliteIndex.open(file)) {
            assertThat(index.arrived()).isEqualTo(2);
            assertThat(index.counts().claims())
                    .isEqualTo(derived.claims().claims().size());
            assertThat(index.counts().conflicts())
                    .isEqualTo(derived.claims().conflicts().size());
            for (Claim claim : derived.claims().claims()) {
                assertThat(index.claim(claim.id())).contains(claim);
                assertThat(index.claims(Filter.of(claim.story()), 0, 100)).contains(claim);
                assertThat(index.claims(List.of(claim.id(), "cl-none"))).containsExactly(claim);
                claim.supports()
                        .forEach(m ->
                                assertThat(index.claimsOf(List.of(m)).get(m)).contains(claim));
            }
            assertThat(index.conflicts(null, 0, 100)).isEqualTo(derived.claims().conflicts());
            assertThat(index.origins(null, 0, 100)).isEqualTo(derived.story().origins());
            derived.story().stories().forEach(s -> {
                assertThat(index.story(s.id())).contains(s);
                s.pages().forEach(p -> assertThat(index.storyOf(p)).contains(s.id()));
            });
            List<Statement> statements =
                    new ArrayList<>(LedgerFixture.htmlFindings().statements());
            statements.addAll(LedgerFixture.textFindings().statements());
            assertThat(index.statements(Filter.of(null), 0, 100))
                    .extracting(r -> r.statement().id())
                    .containsExactlyInAnyOrderElementsOf(
                            statements.stream().map(Statement::id).toList());
            assertThat(index.findings(LedgerFixture.html().key())).isPresent();
            assertThat(index.page(LedgerFixture.text().key()).orElseThrow().text())
                    .isEqualTo(LedgerFixture.text().text());
        }
    }

    @Test
    void aFilterPassesOnlyWhatItNames() {
        Filter denials = new Filter(null, null, Stance.DENY, null, null, null, null, null);
        try (SqliteIndex index = SqliteIndex.open(file)) {
            assertThat(index.statements(denials, 0, 100))
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.statement().stance()).isEqualTo(Stance.DENY));
            assertThat(index.statements(Filter.of("sy-none"), 0, 100)).isEmpty();
        }
    }

    @Test
    void wordsAreFoundWhereTheyStandAndSignsMeanNothing() {
        try (SqliteIndex index = SqliteIndex.open(file)) {
            assertThat(index.search("nine boats", 10).hits())
                    .extracting(Hit::page)
                    .contains(LedgerFixture.text().key());
            assertThat(index.search("nine boa", 10).hits()).isNotEmpty();
            assertThat(index.search("\"boats\" OR (NEAR: -*", 10).hits()).isEmpty();
            assertThat(index.search("***", 10).hits()).isEmpty();
        }
    }

    @Test
    void ofWordsThatStandEverywhereTheNewestEntriesComeFirst() {
        try (Database database = Database.open(file, true, 0)) {
            assertThat(new WordSearch(database, 100).search("the", 10).ranked()).isTrue();
            Hits common = new WordSearch(database, 1).search("the", 10);
            assertThat(common.ranked()).isFalse();
            assertThat(common.hits())
                    .filteredOn(h -> h.kind() == Hit.Kind.ARTICLE)
                    .extracting(Hit::page)
                    .containsExactly(
                            LedgerFixture.text().key(), LedgerFixture.html().key());
            assertThat(new WordSearch(database, 1).search("the boa", 10).hits()).isNotEmpty();
        }
    }

    @Test
    void whatIsDerivedAnewLeavesNothingOfWhatWasThereBefore() {
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            ledger.derive(at ->
                    at.remove(LedgerFixture.derived().story().stories().get(0).id()));
        }
        try (SqliteIndex index = SqliteIndex.open(file)) {
            assertThat(index.counts().claims() + index.counts().conflicts()).isZero();
        }
        try (Database database = Database.open(file, true, 0)) {
            for (String table : List.of(
                    "story",
                    "story_page",
                    "claim",
                    "member",
                    "backing",
                    "claim_page",
                    "origin_statement",
                    "origin_page",
                    "conflict_page",
                    "entity_of")) {
                assertThat(database.number("SELECT count(*) FROM desk_" + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void anOlderLedgerIsBroughtUpWithTheSameTables() throws IOException {
        Map<String, List<String>> made = tables();
        Path older = file.resolveSibling("older.ledger");
        try (Database old = Database.open(older, false, 0)) {
            old.execute("PRAGMA foreign_keys = OFF");
            old.execute("ATTACH '" + file + "' AS now");
            for (int version = 0; version < 2; version++) {
                old.execute(Schema.script(version));
            }
            old.execute("INSERT INTO meta SELECT * FROM now.meta WHERE name NOT LIKE 'derived%'");
            for (String table : List.of("page", "outcome", "article", "finding", "ruling")) {
                old.execute("INSERT INTO " + table + " SELECT * FROM now." + table);
            }
            old.execute("INSERT INTO derived SELECT kind, n, id, body, cited FROM now.derived");
            old.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
            old.execute("PRAGMA user_version = 2");
        }
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
        try (SqliteLedger ledger = SqliteLedger.open(file, "test")) {
            assertThat(ledger.derivedIsCurrent()).isFalse();
            assertThat(ledger.verify().problems()).isEmpty();
            ledger.derive(at -> at.put(LedgerFixture.derived()));
            assertThat(ledger.verify().problems()).isEmpty();
        }
        assertThat(tables()).isEqualTo(made);
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> rows = new java.util.TreeMap<>();
        try (Database database = Database.open(file, true, 0)) {
            for (String table : database.list(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'desk!_%' ESCAPE '!'"
                            + " AND name NOT LIKE '%words%'",
                    r -> r.getString(1))) {
                rows.put(table, database.list("SELECT * FROM " + table + " ORDER BY 1, 2", r -> {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                        // the order of arrival is not known of what was there before
                        if (!r.getMetaData().getColumnName(i).equals("n")) {
                            row.append(r.getString(i)).append('|');
                        }
                    }
                    return row.toString();
                }));
                rows.get(table).sort(String::compareTo);
            }
        }
        return rows;
    }
}
