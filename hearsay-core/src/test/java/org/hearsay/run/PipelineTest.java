package org.hearsay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.export.JsonLinesExport;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Deriving;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    private static StageChain stages;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        stages = new StageChain(List.of("general", "arms-embargo"), Limits.DEFAULT, "test");
    }

    @Test
    void samePagesGiveTheSameExportWhateverTheOrderAndTheThreads() throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(samples())) {
            names = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".html") || n.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(5);
        String first = null;
        for (int threads : new int[] {1, 4, 16}) {
            List<String> order = new ArrayList<>(names);
            if (threads > 1) {
                Collections.shuffle(order, new Random(threads));
            }
            try (Ledger ledger = SqliteLedger.open(folder.resolve(threads + ".ledger"), "test")) {
                RunReport report = new Pipeline(stages, settings(threads, 60))
                        .read(order.stream().map(PipelineTest::sample).iterator(), ledger, ProgressListener.SILENT);
                assertThat(report.added() + report.quarantined()).isEqualTo(names.size());
                String export = export(ledger);
                first = first == null ? export : first;
                assertThat(export).as("with %d threads", threads).isEqualTo(first);
            }
        }
    }

    @Test
    void readingTheSamePagesAgainChangesNothingAndAnalysesNothing() {
        AtomicInteger analysed = new AtomicInteger();
        Stages counting = new Injected(stages) {
            @Override
            public ArticleFindings findings(Article article, Consumer<String> stage) {
                analysed.incrementAndGet();
                return super.findings(article, stage);
            }
        };
        try (Ledger ledger = ledger()) {
            Pipeline pipeline = new Pipeline(counting, settings(2, 60));
            pipeline.read(pages(3), ledger, ProgressListener.SILENT);
            String before = export(ledger);
            RunReport again = pipeline.read(pages(3), ledger, ProgressListener.SILENT);
            assertThat(again.known()).isEqualTo(3);
            assertThat(again.added()).isZero();
            assertThat(analysed).hasValue(3);
            assertThat(export(ledger)).isEqualTo(before);
        }
    }

    @Test
    void aChangedPageIsKeptInBothVersions() {
        try (Ledger ledger = ledger()) {
            Pipeline pipeline = new Pipeline(stages, settings(1, 60));
            pipeline.read(List.of(page("a.txt", story(1))).iterator(), ledger, ProgressListener.SILENT);
            pipeline.read(List.of(page("a.txt", story(2))).iterator(), ledger, ProgressListener.SILENT);
            assertThat(ledger.findings()).hasSize(2);
            assertThat(ledger.verify().clean()).isTrue();
        }
    }

    @Test
    void aPageThatFailsInAnyStageIsQuarantinedAndTheOthersAreRead() {
        Stages failing = new Injected(stages) {
            @Override
            public Article article(Captured captured) {
                if (captured.page().doc().equals("1.txt")) {
                    throw new IllegalStateException("injected");
                }
                return super.article(captured);
            }

            @Override
            public ArticleFindings findings(Article article, Consumer<String> stage) {
                switch (article.doc()) {
                    case "2.txt" -> {
                        stage.accept("event");
                        throw new OutOfMemoryError("injected");
                    }
                    case "3.txt" -> {
                        stage.accept("statement");
                        return recurse(article, stage);
                    }
                    default -> {
                        return super.findings(article, stage);
                    }
                }
            }

            @SuppressWarnings("InfiniteRecursion") // the overflow is the point
            private ArticleFindings recurse(Article article, Consumer<String> stage) {
                ArticleFindings found = recurse(article, stage);
                return found == null ? super.findings(article, stage) : found;
            }
        };
        try (Ledger ledger = ledger()) {
            RunReport report = new Pipeline(failing, settings(3, 60)).read(pages(6), ledger, ProgressListener.SILENT);
            assertThat(report.added()).isEqualTo(3);
            assertThat(report.reasons())
                    .containsEntry("crashed", 1)
                    .containsEntry("out-of-memory", 1)
                    .containsEntry("too-deep", 1);
            assertThat(ledger.view().outcomes())
                    .filteredOn(o -> o.result() == Outcome.Result.QUARANTINED)
                    .extracting(Outcome::doc, Outcome::stage, Outcome::reason)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("1.txt", "article", "crashed"),
                            org.assertj.core.groups.Tuple.tuple("2.txt", "event", "out-of-memory"),
                            org.assertj.core.groups.Tuple.tuple("3.txt", "statement", "too-deep"));
            assertThat(ledger.verify().clean()).isTrue();
        }
    }

    @Test
    void aPageThatTakesTooLongIsLeftBehindAndReadTheNextTime() {
        AtomicInteger slow = new AtomicInteger();
        Stages stuck = new Injected(stages) {
            @Override
            public ArticleFindings findings(Article article, Consumer<String> stage) {
                if (article.doc().equals("1.txt") && slow.getAndIncrement() == 0) {
                    stage.accept("event");
                    while (slow.get() < Integer.MAX_VALUE) {
                        Thread.onSpinWait(); // does not answer to interruption, as a runaway stage would not
                    }
                }
                return super.findings(article, stage);
            }
        };
        try (Ledger ledger = ledger()) {
            RunReport report = new Pipeline(stuck, settings(1, 2)).read(pages(4), ledger, ProgressListener.SILENT);
            assertThat(report.added()).isEqualTo(3);
            assertThat(ledger.view().outcomes())
                    .filteredOn(o -> o.result() == Outcome.Result.QUARANTINED)
                    .singleElement()
                    .satisfies(o -> {
                        assertThat(o.stage()).isEqualTo("event");
                        assertThat(o.reason()).isEqualTo("timed-out");
                        assertThat(o.detail())
                                .contains("1.txt took longer than 2 s of a processor's time")
                                .contains("--page-timeout");
                    });
            RunReport again = new Pipeline(stuck, settings(1, 60)).read(pages(4), ledger, ProgressListener.SILENT);
            assertThat(again.added()).isEqualTo(1);
            assertThat(ledger.view().outcomes()).allMatch(o -> o.result() == Outcome.Result.READ);
        } finally {
            slow.set(Integer.MAX_VALUE);
        }
    }

    @Test
    void aReaderThatNeverAnswersTimesOutToo() {
        PageReader never = new StreamPage(
                "never.txt",
                () -> new InputStream() {
                    @Override
                    public int read() throws java.io.IOException {
                        try {
                            Thread.sleep(600_000);
                            return -1;
                        } catch (InterruptedException e) {
                            throw new java.io.IOException(e);
                        }
                    }
                },
                Limits.DEFAULT);
        try (Ledger ledger = ledger()) {
            RunReport report = new Pipeline(stages, settings(2, 1))
                    .read(List.of(never).iterator(), ledger, ProgressListener.SILENT);
            assertThat(report.reasons()).containsEntry("timed-out", 1);
            assertThat(ledger.view().outcomes())
                    .singleElement()
                    .satisfies(o -> assertThat(o.detail()).contains("6 s by the clock", "--threads", "--page-timeout"));
        }
    }

    @Test
    void onlyAFewPagesAreUnderWayAtOnce() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger committed = new AtomicInteger();
        ConcurrentHashMap<Integer, Boolean> ahead = new ConcurrentHashMap<>();
        Iterator<PageReader> many = IntStream.range(0, 60)
                .<PageReader>mapToObj(i -> {
                    ahead.put(opened.incrementAndGet() - committed.get(), true);
                    return page(i + ".txt", story(i));
                })
                .iterator();
        try (Ledger ledger = ledger()) {
            RunReport report =
                    new Pipeline(stages, settings(2, 60)).read(many, ledger, (done, outcome) -> committed.set(done));
            assertThat(report.added()).isEqualTo(60);
            assertThat(Collections.max(ahead.keySet())).isLessThanOrEqualTo(2 * 4 + 1);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheInputs() {
        List<String> order = new ArrayList<>();
        try (Ledger ledger = ledger()) {
            new Pipeline(stages, settings(4, 60)).read(pages(12), ledger, (done, outcome) -> order.add(outcome.doc()));
        }
        assertThat(order)
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> i + ".txt").toList());
    }

    private Ledger ledger() {
        return SqliteLedger.open(folder.resolve("test.ledger"), "test");
    }

    private static Settings settings(int threads, int seconds) {
        return new Settings(threads, Duration.ofSeconds(seconds), Limits.DEFAULT);
    }

    private static Iterator<PageReader> pages(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> page(i + ".txt", story(i)))
                .iterator();
    }

    private static PageReader page(String doc, String text) {
        return new StreamPage(doc, () -> new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT);
    }

    private static String story(int number) {
        return """
                Ferry %d leaves Tolm late

                5 March 2031

                The harbour master of Tolm, Maud Ellering, said on Wednesday that ferry number %d would leave late.
                "The ice is thick this year," she told reporters at the pier. The owners did not respond to a
                request for comment, and the ministry of transport said that it had no information about the delay.
                """.formatted(number, number);
    }

    private static PageReader sample(String name) {
        return new StreamPage(name, () -> PipelineTest.class.getResourceAsStream("/samples/" + name), Limits.DEFAULT);
    }

    private static Path samples() throws java.net.URISyntaxException {
        return Path.of(PipelineTest.class.getResource("/samples/planted.json").toURI())
                .getParent();
    }

    private static String export(Ledger ledger) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLinesExport(ledger).write(out);
        return out.toString(UTF_8);
    }

    /** The real stages, to be broken by a test. */
    private static class Injected implements Stages {
        private final Stages real;

        Injected(Stages real) {
            this.real = real;
        }

        @Override
        public Article article(Captured captured) {
            return real.article(captured);
        }

        @Override
        public ArticleFindings findings(Article article, Consumer<String> stage) {
            return real.findings(article, stage);
        }

        @Override
        public Derived derive(List<ArticleFindings> pages, List<Ruling> rulings) {
            return real.derive(pages, rulings);
        }

        @Override
        public void revise(Deriving ledger, List<Ruling> rulings) {
            real.revise(ledger, rulings);
        }

        @Override
        public LedgerInfo info() {
            return real.info();
        }
    }
}
