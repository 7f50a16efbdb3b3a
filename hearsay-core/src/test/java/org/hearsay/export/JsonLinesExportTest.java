package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.entity.Entities;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerFixture;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.ledger.sqlite.Tampering;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Basis;
import org.hearsay.text.Outcome;
import org.hearsay.text.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesExportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GOLDEN = "golden.jsonl";

    /** With {@code -Dhearsay.golden=FILE} the export is written to that file, to be read and put in the place of the old. */
    private static final String REGENERATE = System.getProperty("hearsay.golden");

    @TempDir
    Path folder;

    private Ledger ledger(String name, boolean htmlFirst) {
        SqliteLedger ledger = SqliteLedger.open(folder.resolve(name), "test");
        ledger.describe(LedgerFixture.info());
        ledger.record(new Outcome("gone.html", Outcome.Result.QUARANTINED, "page", "missing", "no such file"));
        for (int i = 0; i < 2; i++) {
            if (htmlFirst == (i == 0)) {
                ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
            } else {
                ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
            }
        }
        ledger.derive(at -> at.put(LedgerFixture.derived()));
        ledger.append(new Ruling.Entry("2031-06-01T08:00:00Z", "R", "cl-1", Ruling.Action.GRADE, null, "C3"));
        ledger.append(new Ruling.Entry("2031-06-02T08:00:00Z", "R", "cl-1", Ruling.Action.GRADE, "C3", "B2: seen"));
        return ledger;
    }

    private static String export(Ledger ledger) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLinesExport(ledger).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> parse(String lines) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            all.add(MAPPER.readTree(line));
        }
        return all;
    }

    @Test
    void theExportIsTheGoldenOne() throws IOException {
        String lines;
        try (Ledger ledger = ledger("a.ledger", true)) {
            lines = export(ledger);
        }
        if (REGENERATE != null) {
            Files.writeString(Path.of(REGENERATE), lines);
        }
        try (InputStream golden = getClass().getResourceAsStream(GOLDEN)) {
            assertThat(golden).isNotNull();
            assertThat(lines).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void mergedNamesAreWrittenAsOne() throws IOException {
        String key = LedgerFixture.html().key();
        try (Ledger ledger = ledger("a.ledger", true)) {
            assertThat(export(ledger)).contains("\"id\":\"TES.MIL\"");
            ledger.append(new Ruling.Entry(
                    "2031-06-03T08:00:00Z", "R", "TES.MIL", Ruling.Action.MERGE, null, "en-" + key + "-1"));
            String lines = export(ledger);
            assertThat(lines).doesNotContain("\"id\":\"TES.MIL\"").contains("\"on\":\"TES.MIL\"");
            assertThat(parse(lines))
                    .filteredOn(l -> l.path("kind").asText().equals("statement"))
                    .allSatisfy(s -> assertThat(s.toString()).doesNotContain("TES.MIL"));
        }
    }

    @Test
    void theOrderOfAddingLeavesNoTrace() {
        try (Ledger one = ledger("a.ledger", true);
                Ledger two = ledger("b.ledger", false)) {
            assertThat(export(two)).isEqualTo(export(one));
        }
    }

    @Test
    void everySpanStandsInItsPage() throws IOException {
        Map<String, String> pages = Map.of("harbour.html", LedgerFixture.HTML, "nine.txt", LedgerFixture.TEXT);
        int exact = 0;
        int inexact = 0;
        try (Ledger ledger = ledger("a.ledger", true)) {
            for (JsonNode line : parse(export(ledger))) {
                for (JsonNode holder : line.findParents("start")) {
                    String doc = (line.has("doc") ? line : sideWith(line, holder))
                            .get("doc")
                            .asText();
                    String there = pages.get(doc)
                            .substring(
                                    holder.get("start").asInt(),
                                    holder.get("end").asInt());
                    if (holder.has("exact")) {
                        assertThat(holder.get("exact").asBoolean()).isFalse();
                        assertThat(there).isNotEqualTo(holder.get("text").asText());
                        inexact++;
                    } else {
                        assertThat(there).isEqualTo(holder.get("text").asText());
                        exact++;
                    }
                }
            }
        }
        assertThat(exact).isGreaterThan(15);
        assertThat(inexact).isEqualTo(3); // the title, the statement's content, the conflict's first side
    }

    private static JsonNode sideWith(JsonNode conflict, JsonNode span) {
        for (JsonNode side : conflict.get("sides")) {
            for (JsonNode other : side.get("spans")) {
                if (other == span) {
                    return side;
                }
            }
        }
        throw new AssertionError("no side holds " + span);
    }

    @Test
    void onlyTheKindsAskedForAreWritten() {
        try (Ledger ledger = ledger("a.ledger", true)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new JsonLinesExport(ledger).write(out, EnumSet.of(Kind.CONFLICT, Kind.OUTCOME));

            assertThat(out.toString(StandardCharsets.UTF_8).lines().map(l -> l.substring(0, 18)))
                    .containsExactly(
                            "{\"kind\":\"outcome\",",
                            "{\"kind\":\"outcome\",",
                            "{\"kind\":\"outcome\",",
                            "{\"kind\":\"conflict\"");
        }
    }

    @Test
    void whatWasNeverDerivedIsNullOrEmpty() throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("a.ledger"), "test")) {
            ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
            List<JsonNode> lines = parse(export(ledger));

            JsonNode statement = lines.stream()
                    .filter(l -> l.get("kind").asText().equals("statement"))
                    .findFirst()
                    .orElseThrow();
            assertThat(statement.get("origin").isNull()).isTrue();
            assertThat(lines.stream()
                            .filter(l -> l.get("kind").asText().equals("entity"))
                            .map(l -> l.get("name").asText()))
                    .containsExactly("Tessaly navy", "Orla Quint");
        }
    }

    @Test
    void twoVersionsOfADocumentAreToldApartByDigest() throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("a.ledger"), "test")) {
            for (String text : List.of("One.", "Two.")) {
                Page page = LedgerFixture.plain("x.txt", text);
                ledger.add(page, LedgerFixture.nothing(page), Outcome.read("x.txt"));
            }
            assertThat(parse(export(ledger)).stream()
                            .filter(l -> l.get("kind").asText().equals("article"))
                            .map(l -> l.get("sha256").asText()))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void aDateThatIsOpenOnOneSideIsNoPublicationDate() throws IOException {
        Article dated = LedgerFixture.htmlArticle();
        PublicationDate since =
                new PublicationDate(new TimeSpan("2031-05-03", null, Basis.DERIVED, List.of()), null, List.of());
        ArticleFindings findings = new ArticleFindings(
                new Article(
                        dated.key(),
                        dated.doc(),
                        dated.url(),
                        dated.sha256(),
                        dated.format(),
                        dated.charset(),
                        dated.captured(),
                        dated.outlet(),
                        dated.title(),
                        dated.byline(),
                        dated.language(),
                        since,
                        null,
                        dated.text(),
                        dated.blocks(),
                        dated.limits(),
                        dated.imprint()),
                new Entities(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("a.ledger"), "test")) {
            ledger.add(LedgerFixture.html(), findings, Outcome.read("harbour.html"));

            JsonNode article = parse(export(ledger)).get(2);
            assertThat(article.get("published").isNull()).isTrue();
            assertThat(article.at("/published_open/earliest").asText()).isEqualTo("2031-05-03");
            assertThat(article.at("/published_open/latest").isNull()).isTrue();
        }
    }

    @Test
    void annotationsOfATextCarryItsOwnOffsets() throws IOException {
        List<JsonNode> lines = parse(Annotations.lines(LedgerFixture.textFindings()));

        assertThat(lines.stream().map(l -> l.get("kind").asText()))
                .containsExactly("entity-mention", "time", "statement", "event", "evidence");
        JsonNode evidence = lines.get(4);
        assertThat(evidence.get("doc").asText()).isEqualTo("nine.txt");
        assertThat(LedgerFixture.TEXT.substring(
                        evidence.get("start").asInt(), evidence.get("end").asInt()))
                .isEqualTo("Satellite pictures 🛰 show smoke");
    }

    @Test
    void anExtractHasTheArticleAlone() throws IOException {
        JsonNode line = MAPPER.readTree(Extracts.jsonLine(LedgerFixture.htmlArticle()));

        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "doc",
                        "title",
                        "byline",
                        "outlet",
                        "published",
                        "text",
                        "section",
                        "language",
                        "canonical",
                        "syndication",
                        "limits");
        assertThat(line.get("byline").asText()).isEqualTo("Ilse Ravn");
        assertThat(line.at("/syndication/0/name").asText()).isEqualTo("Varn Radio");
        assertThat(line.get("title").asText()).isEqualTo("Harbour fire & smoke");
        assertThat(line.get("published").asText()).isEqualTo("2031-05-03");
        assertThat(line.get("outlet").isNull()).isTrue();
        assertThat(Extracts.text(LedgerFixture.htmlArticle()))
                .isEqualTo("Harbour fire & smoke\n\nBy Ilse Ravn\n\n"
                        + "The Tessaly navy sank “at least six boats” on 3 May, said minister Orla Quint.\n\n");
        assertThat(Extracts.body(LedgerFixture.textFindings().article()))
                .isEqualTo("Nine boats lost off Varn\n\nThe navy of Tessaly denied on Tuesday that it sank nine"
                        + " boats. Satellite pictures 🛰 show smoke.");
    }

    @Test
    void halfASurrogatePairIsEscapedAndNumbersAreWrittenAlikeEverywhere() {
        String json = new Line()
                .put("text", "a\ud83db🛰\udef0")
                .number("third", 1 / 3.0)
                .number("whole", 1_500_000.0)
                .number("small", 2.0E-3)
                .number("none", 1e-9)
                .number("endless", Double.POSITIVE_INFINITY)
                .json();

        assertThat(json)
                .isEqualTo("{\"text\":\"a\\ud83db🛰\\udef0\",\"third\":0.333333,\"whole\":1500000,\"small\":0.002,"
                        + "\"none\":0,\"endless\":null}");
    }

    @Test
    void aLedgerThatHasLostAPageIsNotExported() {
        Path file = folder.resolve("a.ledger");
        ledger("a.ledger", true).close();
        Tampering.with(file, "DELETE FROM page WHERE doc = 'nine.txt'");
        try (Ledger ledger = SqliteLedger.readOnly(file)) {
            assertThatThrownBy(() -> export(ledger)).hasMessageContaining("missing from the ledger");
        }
    }
}
