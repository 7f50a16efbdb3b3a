package org.hearsay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.pack.PackReader;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that come one after the other leave the ledger as it would be had they come at once. */
class ArrivalTest {

    /** What stories tell of; the words of one do not stand in another. */
    private static final List<List<String>> TOPICS = List.of(
            List.of(
                    "The ferry Tarn Belle sank off Estenholm on 3 March with %d passengers.",
                    "Divers searched the cold lake for %d missing sailors.",
                    "The owner of the Tarn Belle denied that its hull was cracked."),
            List.of(
                    "Police in Quellen arrested %d men over the fire at the old mill.",
                    "The mill had burnt for %d hours before engines came.",
                    "Prosecutor Ilse Ravn said the men had set it alight."),
            List.of(
                    "Minister Orla Quint of Varkonda said %d guided rockets were shipped to Morvale by rail.",
                    "Varkonda shipped the rockets in %d wagons, the ministry of Tessaly said.",
                    "Morvale denied that it had bought rockets from Varkonda."),
            List.of(
                    "A storm tore the roofs off %d houses in Asperdale.",
                    "Tiles lay in gardens, and %d families slept in the school.",
                    "The bridge over the Hollin was closed by fallen oaks."),
            List.of(
                    "Bakers in Lorne asked for dearer bread after flour ran short by %d tonnes.",
                    "The guild of bakers met %d times with the council.",
                    "Wheat from the south was held at the border, growers said."));

    @SuppressWarnings("NullAway.Init")
    private static StageChain stages;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Random random = new Random(7);

    @BeforeAll
    static void load() {
        stages = new StageChain(List.of("general", "arms-embargo"), Limits.DEFAULT, "test");
    }

    private record Read(Page page, ArticleFindings findings) {}

    private static Read read(String doc, String text, @Nullable String day) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Page page = new Page(
                doc,
                null,
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                text,
                null,
                new Page.Given(null, day, doc.startsWith("a") ? "The Morvale Post" : null));
        return new Read(page, stages.findings(stages.article(new Captured(page, List.of())), stage -> {}));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String told() {
        List<String> lines = new ArrayList<>(any(TOPICS));
        Collections.shuffle(lines, random);
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(0, 2)) {
            text.append(String.format(Locale.ROOT, line, 3 + random.nextInt(3))).append("\n\n");
        }
        return text.toString();
    }

    private List<Read> pages(int number) {
        List<String> texts = new ArrayList<>();
        List<Read> pages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean repeats = !texts.isEmpty() && random.nextInt(3) == 0;
            String text = repeats ? any(texts) + (random.nextBoolean() ? told() : "") : told();
            texts.add(text);
            String day = random.nextInt(8) == 0
                    ? null
                    : LocalDate.of(2031, 3, 1).plusDays(random.nextInt(60)).toString();
            pages.add(read((char) ('a' + random.nextInt(3)) + "-" + i, text, day));
        }
        return pages;
    }

    private void add(SqliteLedger ledger, Read read) {
        ledger.add(read.page(), read.findings(), Outcome.read(read.page().doc()));
    }

    private static void derive(SqliteLedger ledger) {
        ledger.derive(at -> stages.revise(at, ledger.rulings()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theOrderAndTheBatchesLeaveNoTrace(int seed) {
        random.setSeed(seed);
        List<Read> pages = pages(36);
        Derived atOnce = stages.derive(pages.stream().map(Read::findings).toList(), List.of());
        Collections.shuffle(pages, random);

        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("story.ledger"), "test")) {
            for (Read page : pages) {
                add(ledger, page);
                if (random.nextInt(3) > 0) {
                    derive(ledger);
                    assertThat(ledger.derivedIsCurrent()).isTrue();
                }
            }
            derive(ledger);

            assertThat(ledger.view().derived()).isEqualTo(atOnce);
            assertThat(ledger.verify().problems()).isEmpty();
            ledger.forgetDerived();
            derive(ledger);
            assertThat(ledger.view().derived()).isEqualTo(atOnce);
        }
        assertThat(atOnce.story().copies()).isNotEmpty();
        assertThat(atOnce.story().stories().size()).isBetween(2, 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void rulingsAreRespectedWheneverTheyAreMade(int seed) {
        random.setSeed(seed);
        List<Read> pages = pages(24);
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("ruled.ledger"), "test")) {
            for (Read page : pages) {
                add(ledger, page);
                if (random.nextInt(3) == 0) {
                    derive(ledger);
                    rule(ledger);
                }
            }
            derive(ledger);

            List<ArticleFindings> all = pages.stream().map(Read::findings).toList();
            assertThat(ledger.view().derived()).isEqualTo(stages.derive(all, ledger.rulings()));
            assertThat(ledger.rulings()).isNotEmpty();
        }
    }

    private void rule(SqliteLedger ledger) {
        List<String> stories = ledger.view().derived().story().stories().stream()
                .map(s -> s.id())
                .toList();
        var story = any(ledger.view().derived().story().stories());
        if (random.nextBoolean()) {
            ledger.append(entry(story.id(), Ruling.Action.MERGE, any(stories)));
        } else {
            ledger.append(entry(story.id(), Ruling.Action.SPLIT, any(story.pages())));
        }
    }

    private static Ruling.Entry entry(String on, Ruling.Action action, String after) {
        return new Ruling.Entry("2031-05-01T00:00:00Z", "analyst", on, action, null, after);
    }

    @Test
    void aPageTouchesOnlyTheStoriesOfItsNeighbours() {
        Read ferry = read(
                "a", "The ferry Tarn sank off Estenholm in the night, and divers looked for nine.\n", "2031-03-01");
        Read fire =
                read("b", "Police in Lorne held three people over the fire at the mill of Quellen.\n", "2031-06-01");
        Read again =
                read("c", "Divers found the ferry Tarn off Estenholm, where it sank in the night.\n", "2031-03-02");
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("two.ledger"), "test")) {
            add(ledger, ferry);
            add(ledger, fire);
            derive(ledger);
            add(ledger, again);

            List<String> made = new ArrayList<>();
            Derivation derivation = new Derivation(new PackReader().read(List.of("general", "arms-embargo")));
            ledger.derive(at -> made.add(Integer.toString(derivation.revise(at, List.of()))));

            assertThat(made).containsExactly("1");
            assertThat(ledger.view().derived().story().stories()).hasSize(2);
            ledger.derive(at -> made.add(Integer.toString(derivation.revise(at, List.of()))));
            assertThat(made).containsExactly("1", "0");
        }
    }
}
