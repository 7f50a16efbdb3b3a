package org.hearsay.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.run.StageChain;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;

/**
 * What it costs to add one page to a ledger that holds many: a stream of invented pages, {@value #DAILY} a day and
 * four to a story, is put into a ledger of its own. Statements and events are not looked for, since they depend on a
 * page alone; what is measured is keeping a page and deriving what follows from all.
 */
public final class LedgerGrowth {
    /** Pages a day. */
    static final int DAILY = 100;

    private static final int TOLD = 4;

    /** Pages added to take the time. */
    private static final int ADDED = 15;

    /** Numbers from which pages are taken for the middle, so that they are others. */
    private static final int AMID = 100_000_000;

    private static final int WORDS = 120;
    private static final int VOCABULARY = 20_000;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    private final StageChain stages = new StageChain(List.of("general"), Limits.DEFAULT, "bench");

    /**
     * A point of the curve.
     *
     * @param pages in the ledger before
     * @param fillSeconds to put them in
     * @param addMillis to add one more of the last day and derive what it touches, the median of {@value #ADDED}
     * @param amidMillis the same for a page of a day in the middle
     * @param megabytes of heap in use after that, garbage collected
     */
    public record Point(int pages, double fillSeconds, double addMillis, double amidMillis, long megabytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,9d %12.1f %14.1f %16.1f %10d",
                    pages,
                    fillSeconds,
                    addMillis,
                    amidMillis,
                    megabytes);
        }
    }

    /** Measures with {@code pages} in the ledger; further ones are added one by one. */
    public Point measure(int pages) throws IOException {
        Path folder = Files.createTempDirectory("hearsay-bench");
        try (Ledger ledger = SqliteLedger.open(folder.resolve("growth.ledger"), "bench")) {
            ledger.describe(stages.info());
            long start = System.nanoTime();
            for (int i = 0; i < pages; i++) {
                add(ledger, page(i));
            }
            derive(ledger);
            double fill = (System.nanoTime() - start) / 1e9;
            double last = added(ledger, i -> page(pages + i));
            double amid = added(ledger, i -> page(AMID + i * TOLD, pages / 2 / DAILY));
            Runtime.getRuntime().gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            return new Point(pages, fill, last, amid, used >> 20);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The median of the milliseconds that one more page takes. */
    private double added(Ledger ledger, IntFunction<Page> page) {
        double[] millis = new double[ADDED];
        for (int i = 0; i < ADDED; i++) {
            long before = System.nanoTime();
            add(ledger, page.apply(i));
            derive(ledger);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ADDED / 2];
    }

    private void derive(Ledger ledger) {
        ledger.derive(at -> stages.revise(at, ledger.rulings()));
    }

    private void add(Ledger ledger, Page page) {
        Captured captured = new Captured(page, List.of());
        Article article = stages.article(captured);
        ledger.add(
                captured.page(),
                new ArticleFindings(
                        article, new Entities(List.of(), List.of()), List.of(), List.of(), List.of(), List.of()),
                Outcome.read(captured.page().doc()));
    }

    /** Page {@code number} of the stream; four in a row, over a day, tell one story in words that differ in part. */
    static Page page(int number) {
        return page(number, number / DAILY);
    }

    private static Page page(int number, int day) {
        int story = number / TOLD;
        StringBuilder text = new StringBuilder("Report on " + word(story, -1) + " and " + word(story, -2) + "\n\n");
        for (int i = 0; i < WORDS; i++) {
            boolean own = i % 3 == number % TOLD;
            text.append(i % 12 == 0 ? "The " : "")
                    .append(own ? word(-number - 1, i) : word(story, i))
                    .append(i % 12 == 11 ? ".\n" : i % 4 == 1 ? " of the " : " ");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Page(
                String.format(Locale.ROOT, "stream-%07d", number),
                null,
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                text.toString(),
                null,
                new Page.Given(null, START.plusDays(day).toString(), null));
    }

    /** An invented word, as good as drawn by lot, so that no run of words comes twice however long the stream is. */
    private static String word(int of, int at) {
        long mixed = (of * 0x9e3779b97f4a7c15L + at) * 0xd6e8feb86659fd93L;
        int n = (int) Math.floorMod(mixed ^ mixed >>> 32, (long) VOCABULARY);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstv".charAt(n % 13)).append("aeiou".charAt(n / 13 % 5));
            n = n / 7 + i;
        }
        return word.toString();
    }
}
