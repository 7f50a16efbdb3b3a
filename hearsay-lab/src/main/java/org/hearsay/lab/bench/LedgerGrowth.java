package org.hearsay.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
    private static final int WORDS = 120;
    private static final int VOCABULARY = 20_000;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    private final StageChain stages = new StageChain(List.of("general"), Limits.DEFAULT, "bench");

    /**
     * A point of the curve.
     *
     * @param pages in the ledger before
     * @param fillSeconds to put them in
     * @param addMillis to add one more and derive anew, the least of three
     * @param megabytes of heap in use after that, garbage collected
     */
    public record Point(int pages, double fillSeconds, double addMillis, long megabytes) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,9d %12.1f %14.1f %10d", pages, fillSeconds, addMillis, megabytes);
        }
    }

    /** Measures with {@code pages} in the ledger; three more are added one by one. */
    public Point measure(int pages) throws IOException {
        Path folder = Files.createTempDirectory("hearsay-bench");
        try (Ledger ledger = SqliteLedger.open(folder.resolve("growth.ledger"), "bench")) {
            ledger.describe(stages.info());
            long start = System.nanoTime();
            for (int i = 0; i < pages; i++) {
                add(ledger, i);
            }
            derive(ledger);
            double fill = (System.nanoTime() - start) / 1e9;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                add(ledger, pages + i);
                derive(ledger);
                least = Math.min(least, (System.nanoTime() - before) / 1e6);
            }
            Runtime.getRuntime().gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            return new Point(pages, fill, least, used >> 20);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void derive(Ledger ledger) {
        ledger.derive(all -> stages.derive(all, ledger.rulings()));
    }

    private void add(Ledger ledger, int number) {
        Captured captured = new Captured(page(number), List.of());
        Article article = stages.article(captured);
        ledger.add(
                captured.page(),
                new ArticleFindings(
                        article, new Entities(List.of(), List.of()), List.of(), List.of(), List.of(), List.of()),
                Outcome.read(captured.page().doc()));
    }

    /** Page {@code number} of the stream; four in a row, over a day, tell one story in words that differ in part. */
    static Page page(int number) {
        int story = number / TOLD;
        StringBuilder text =
                new StringBuilder("Report on " + word(story * 31) + " and " + word(story * 17 + 5) + "\n\n");
        for (int i = 0; i < WORDS; i++) {
            boolean own = i % 3 == number % TOLD;
            int at = own ? number * 131 + i * 37 : story * 97 + i * 11;
            text.append(i % 12 == 0 ? "The " : "")
                    .append(word(at))
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
                new Page.Given(null, START.plusDays(number / DAILY).toString(), null));
    }

    /** An invented word. */
    private static String word(int number) {
        int n = Math.floorMod(number * 7919, VOCABULARY);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstv".charAt(n % 13)).append("aeiou".charAt(n / 13 % 5));
            n = n / 7 + i;
        }
        return word.toString();
    }
}
