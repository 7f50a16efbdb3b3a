package org.hearsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.article.WholeText;
import org.hearsay.entity.Entities;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.statement.Mode;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Outcome;
import org.hearsay.text.Outcome.Result;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does, whatever keeps it. */
public abstract class LedgerContract {

    /** The ledger under test. */
    protected Ledger ledger;

    /** Opens the ledger of this test, which is empty the first time. */
    protected abstract Ledger open() throws Exception;

    @BeforeEach
    void openLedger() throws Exception {
        ledger = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    private void reopen() throws Exception {
        ledger.close();
        ledger = open();
    }

    private void addBoth() {
        ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
        ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
    }

    @Test
    void anEmptyLedgerIsCleanAndCurrent() {
        LedgerView view = ledger.view();

        assertThat(view.pages()).isEmpty();
        assertThat(view.outcomes()).isEmpty();
        assertThat(view.derived()).isEqualTo(Derived.NOTHING);
        assertThat(view.current()).isTrue();
        assertThat(view.info().version()).isNull();
        assertThat(ledger.verify()).isEqualTo(new Verification(0, 0, List.of()));
    }

    @Test
    void findingsComeBackEqual() throws Exception {
        addBoth();
        reopen();

        assertThat(ledger.findings()).containsExactly(LedgerFixture.htmlFindings(), LedgerFixture.textFindings());
        assertThat(ledger.contains("nine.txt", LedgerFixture.text().sha256())).isTrue();
        assertThat(ledger.contains("nine.txt", LedgerFixture.html().sha256())).isFalse();
    }

    @Test
    void theLastCaptureIsThatOfTheLastVersionThatWasReadAndLayByItself() {
        Page last = PageFixture.version("Ice over Varn.", "2031-05-04T10:15:30.100Z", "b", null);
        for (Page page : List.of(
                last,
                PageFixture.version("Ice near Varn.", "2031-05-04T10:15:30Z", "a", null),
                PageFixture.version("Ice in a feed.", "2031-05-05T10:15:30Z", "c", "feed.rss"))) {
            ledger.add(page, LedgerFixture.nothing(page), Outcome.read(page.doc()));
        }
        Page failed = PageFixture.version("Ice.", "2031-05-06T10:15:30Z", "d", null);
        ledger.quarantine(failed, new Outcome(failed.doc(), Result.QUARANTINED, "article", "no-article", "none"));

        assertThat(ledger.lastCapture(last.doc())).contains(last.capture());
        assertThat(ledger.lastCapture("https://bell.example/fog")).isEmpty();
    }

    @Test
    void everyStanceAndModeComesBack() {
        Page page = LedgerFixture.plain("stances.txt", "words");
        List<Statement> all = java.util.Arrays.stream(Stance.values())
                .flatMap(stance -> java.util.Arrays.stream(Mode.values())
                        .map(mode -> new Statement(
                                "st-" + stance + mode,
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(new Span(0, 5)),
                                mode,
                                stance,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                0.5,
                                "rule")))
                .toList();
        ArticleFindings findings = new ArticleFindings(
                WholeText.read(page), new Entities(List.of(), List.of()), List.of(), all, List.of(), List.of());

        ledger.add(page, findings, Outcome.read("stances.txt"));

        assertThat(ledger.findings()).containsExactly(findings);
    }

    @Test
    void pagesComeBackByteForByte() throws Exception {
        addBoth();
        reopen();

        Page page = ledger.page(LedgerFixture.html().key()).orElseThrow();
        assertThat(page.bytes()).isEqualTo(LedgerFixture.html().bytes());
        assertThat(page).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(LedgerFixture.html());
        assertThat(ledger.page("0000000000")).isEmpty();
    }

    @Test
    void renditionCaptureAndWhatWasGivenComeBack() throws Exception {
        List<Page> pages = List.of(PageFixture.rendered(), PageFixture.captured());
        pages.forEach(p -> ledger.add(p, LedgerFixture.nothing(p), Outcome.read(p.doc())));
        reopen();

        for (Page page : pages) {
            Page back = ledger.page(page.key()).orElseThrow();
            assertThat(back).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(page);
            assertThat(Rendition.of(back)).isEqualTo(Rendition.of(page));
        }
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void aTextThatIsNotTheDecodedBytesNeedsAReader() {
        Page page = PageFixture.withoutReader();
        assertThatThrownBy(() -> ledger.add(page, LedgerFixture.nothing(page), Outcome.read(page.doc())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no reader is named");
    }

    @Test
    void derivedFindingsComeBackEqual() throws Exception {
        addBoth();
        ledger.derive(at -> at.put(LedgerFixture.derived()));
        reopen();

        assertThat(ledger.view().derived()).isEqualTo(LedgerFixture.derived());
        assertThat(ledger.view().current()).isTrue();
        ledger.derive(
                at -> at.remove(LedgerFixture.derived().story().stories().get(0).id()));
        assertThat(ledger.view().derived()).isEqualTo(Derived.NOTHING);
    }

    @Test
    void derivingReadsAndReplacesAtOnce() {
        addBoth();

        ledger.derive(at -> {
            assertThat(at.added())
                    .containsExactlyInAnyOrder(
                            LedgerFixture.html().key(), LedgerFixture.text().key());
            assertThat(at.kept().page(LedgerFixture.text().key())).isEqualTo(LedgerFixture.textFindings());
            at.put(LedgerFixture.derived());
        });

        assertThat(ledger.view().derived()).isEqualTo(LedgerFixture.derived());
        ledger.derive(at -> assertThat(at.added()).isEmpty());
        assertThat(ledger.view().derived()).isEqualTo(LedgerFixture.derived());
    }

    @Test
    void aFailureWhileDerivingLeavesTheOldFindings() {
        addBoth();
        ledger.derive(at -> at.put(LedgerFixture.derived()));

        assertThatThrownBy(() -> ledger.derive(at -> {
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(ledger.view().derived()).isEqualTo(LedgerFixture.derived());
    }

    @Test
    void derivedFindingsAreNotCurrentOnceAPageIsAdded() {
        addBoth();
        assertThat(ledger.derivedIsCurrent()).isFalse();
        ledger.derive(at -> at.put(LedgerFixture.derived()));
        assertThat(ledger.derivedIsCurrent()).isTrue();

        Page late = LedgerFixture.plain("late.txt", "Late.");
        ledger.add(late, LedgerFixture.nothing(late), Outcome.read("late.txt"));

        assertThat(ledger.derivedIsCurrent()).isFalse();
        assertThat(ledger.view().current()).isFalse();
    }

    @Test
    void derivedFindingsThatCiteAnUnknownPageAreRefused() {
        ledger.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));

        assertThatThrownBy(() -> ledger.derive(at -> at.put(LedgerFixture.derived())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(LedgerFixture.text().key());
        assertThat(ledger.view().derived()).isEqualTo(Derived.NOTHING);
    }

    @Test
    void theSamePageTwiceChangesNothing() {
        addBoth();
        ledger.derive(at -> at.put(LedgerFixture.derived()));
        LedgerView before = ledger.view();

        Page later = new Page(
                "nine.txt",
                null,
                LedgerFixture.text().sha256(),
                LedgerFixture.text().bytes(),
                Format.TEXT,
                "UTF-8",
                LedgerFixture.TEXT,
                java.time.Instant.parse("2040-01-01T00:00:00Z"),
                Page.Given.NOTHING);
        ledger.add(later, LedgerFixture.nothing(later), Outcome.read("nine.txt"));
        ledger.quarantine(later, new Outcome("nine.txt", Result.QUARANTINED, "event", "timed-out", "took too long"));
        ledger.record(new Outcome("nine.txt", Result.SKIPPED, "run", "known", "read before"));

        assertThat(ledger.view()).isEqualTo(before);
        assertThat(ledger.page(later.key()).orElseThrow().captured()).isNull();
    }

    @Test
    void aChangedPageAtTheSameAddressKeepsBothVersions() {
        Page first = LedgerFixture.plain("page.txt", "Six boats.");
        Page second = LedgerFixture.plain("page.txt", "Nine boats.");
        ledger.add(first, LedgerFixture.nothing(first), Outcome.read("page.txt"));
        ledger.add(second, LedgerFixture.nothing(second), Outcome.read("page.txt"));

        assertThat(ledger.findings())
                .hasSize(2)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(f -> f.article().sha256()));
        assertThat(ledger.page(first.key()).orElseThrow().text()).isEqualTo("Six boats.");
        assertThat(ledger.page(second.key()).orElseThrow().text()).isEqualTo("Nine boats.");
        assertThat(ledger.view().outcomes()).containsExactly(Outcome.read("page.txt"));
    }

    @Test
    void pagesStandInTheSameOrderWhateverTheOrderOfAdding() throws Exception {
        addBoth();
        LedgerView forth = ledger.view();
        ledger.close();

        try (Ledger other = openAnother()) {
            other.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
            other.add(LedgerFixture.html(), LedgerFixture.htmlFindings(), Outcome.read("harbour.html"));
            assertThat(other.view()).isEqualTo(forth);
        }
        ledger = open();
    }

    /** Opens a second, empty ledger. */
    protected abstract Ledger openAnother() throws Exception;

    @Test
    void aQuarantinedPageIsKeptAndMayBeReadLater() {
        Page page = LedgerFixture.text();
        Outcome late = new Outcome("nine.txt", Result.QUARANTINED, "event", "timed-out", "took too long");
        ledger.quarantine(page, late);

        assertThat(ledger.contains(page.doc(), page.sha256())).isFalse();
        assertThat(ledger.page(page.key())).isPresent();
        assertThat(ledger.view().outcomes()).containsExactly(late);
        assertThat(ledger.verify().problems()).isEmpty();

        ledger.add(page, LedgerFixture.textFindings(), Outcome.read("nine.txt"));

        assertThat(ledger.contains(page.doc(), page.sha256())).isTrue();
        assertThat(ledger.view().outcomes()).containsExactly(Outcome.read("nine.txt"));
    }

    @Test
    void anInputWithoutAPageHasItsLatestOutcomeUntilAPageComes() {
        Outcome missing = new Outcome("nine.txt", Result.QUARANTINED, "page", "missing", "no such file");
        Outcome empty = new Outcome("nine.txt", Result.QUARANTINED, "page", "empty", "no bytes");
        ledger.record(missing);
        ledger.record(empty);
        assertThat(ledger.view().outcomes()).containsExactly(empty);

        ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));
        ledger.record(missing);

        assertThat(ledger.view().outcomes()).containsExactly(Outcome.read("nine.txt"));
    }

    @Test
    void ofSeveralVersionsTheGravestOutcomeIsShown() {
        Page broken = LedgerFixture.plain("nine.txt", "Broken.");
        Outcome bad = new Outcome("nine.txt", Result.QUARANTINED, "article", "no-article", "nothing to read");
        ledger.quarantine(broken, bad);
        ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("nine.txt"));

        assertThat(ledger.view().outcomes()).containsExactly(bad);
    }

    @Test
    void findingsOfAnotherPageAreRefused() {
        assertThatThrownBy(
                        () -> ledger.add(LedgerFixture.text(), LedgerFixture.htmlFindings(), Outcome.read("nine.txt")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> ledger.add(LedgerFixture.text(), LedgerFixture.textFindings(), Outcome.read("other.txt")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void aFindingThatCitesOutsideItsPageIsRefusedWithThePage() {
        Page page = LedgerFixture.plain("short.txt", "Short.");
        Statement beyond = new Statement(
                "st-1",
                null,
                null,
                List.of(),
                null,
                List.of(new Span(2, 99)),
                Mode.DIRECT,
                Stance.ASSERT,
                null,
                null,
                List.of(),
                List.of(),
                null,
                1,
                "rule");
        ArticleFindings findings = new ArticleFindings(
                WholeText.read(page),
                new Entities(List.of(), List.of()),
                List.of(),
                List.of(beyond),
                List.of(),
                List.of());

        assertThatThrownBy(() -> ledger.add(page, findings, Outcome.read("short.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("short.txt")
                .hasMessageContaining("2..99");
        assertThat(ledger.page(page.key())).isEmpty();
    }

    @Test
    void verificationReadsEveryPageAndCitation() {
        addBoth();
        ledger.derive(at -> at.put(LedgerFixture.derived()));

        Verification verification = ledger.verify();

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.pages()).isEqualTo(2);
        // page one: title, byline, date, 4 of the imprint, 3 blocks, 2 mentions, time, 4 of the statement, 5 of the
        // event, evidence;
        // page two: 2 blocks, mention, time, statement, 3 of the event, evidence; across: 2 copy, 2 conflict, date
        assertThat(verification.citations()).isEqualTo(23 + 9 + 5);
    }

    @Test
    void rulingsAreChained() throws Exception {
        Ruling first = ledger.append(new Ruling.Entry(
                "2031-06-01T08:00:00Z", "I. Ravn", "cl-1", Ruling.Action.GRADE, null, "B2: seen by two"));
        Ruling second = ledger.append(
                new Ruling.Entry("2031-06-01T08:01:00Z", "I. Ravn", "st-1", Ruling.Action.REJECT, "assert", null));
        reopen();

        assertThat(ledger.rulings()).containsExactly(first, second);
        assertThat(first.number()).isEqualTo(1);
        assertThat(Ruling.after(first, second.entry())).isEqualTo(second);
        assertThat(Ruling.after(null, second.entry()).hash()).isNotEqualTo(second.hash());
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void closingTwiceIsNoFault() {
        ledger.close();
        ledger.close();
    }
}
