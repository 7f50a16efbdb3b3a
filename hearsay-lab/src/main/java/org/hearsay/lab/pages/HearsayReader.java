package org.hearsay.lab.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.export.Extracts;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.run.Extraction;
import org.hearsay.run.Settings;
import org.hearsay.text.Outcome;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the articles of pages as {@code hearsay extract} does, on as many threads as there are processors. */
final class HearsayReader {
    /** So long that a busy machine changes no figure. */
    private static final Settings PATIENT =
            new Settings(Settings.DEFAULT.threads(), Duration.ofMinutes(10), Settings.DEFAULT.limits());

    private static final int BEFORE = 60;
    private static final int AFTER = 20;

    private HearsayReader() {}

    /** What became of a page. */
    sealed interface Read {}

    /** An article was found on the page. */
    record Found(Page page, Article article) implements Read {}

    /** There is no article. */
    record Lost(Outcome outcome) implements Read {}

    /** Reads the pages; {@code each} hears of every one, in order, on the calling thread. */
    static void read(List<PageReader> pages, Consumer<Read> each) {
        List<KeptPage> kept = new ArrayList<>();
        pages.forEach(page -> kept.add(new KeptPage(page)));
        Iterator<KeptPage> done = kept.iterator();
        List<PageReader> inputs = List.copyOf(kept);
        new Extraction(PATIENT)
                .read(
                        inputs.iterator(),
                        article -> each.accept(new Found(done.next().take(), article)),
                        outcome -> {
                            done.next().forget();
                            each.accept(new Lost(outcome));
                        });
    }

    /** What was read of the page {@code id}. */
    static Reading reading(String id, Read read) {
        if (read instanceof Found found) {
            Article article = found.article();
            return new Reading(
                    id,
                    Extracts.body(article),
                    words(article, article.title()),
                    words(article, article.byline()),
                    day(article.published()),
                    from(found.page().text(), article.published()),
                    null);
        }
        Outcome outcome = ((Lost) read).outcome();
        return Reading.none(id, outcome.stage() + "/" + outcome.reason());
    }

    private static @Nullable String words(Article article, @Nullable Span span) {
        return span == null ? null : article.words(span);
    }

    private static @Nullable String day(@Nullable PublicationDate date) {
        return date == null || !date.when().isDay() ? null : date.when().earliest();
    }

    /** The characters of the page around the date, and the readings that were not taken. */
    private static String from(String page, @Nullable PublicationDate date) {
        if (date == null) {
            return "";
        }
        StringBuilder from = new StringBuilder();
        if (!date.when().isDay()) {
            from.append(date.when().earliest())
                    .append("..")
                    .append(date.when().latest())
                    .append(' ');
        }
        Span source = date.source();
        if (source != null) {
            Span around = new Span(Math.max(0, source.start() - BEFORE), Math.min(page.length(), source.end() + AFTER));
            from.append(new Span(around.start(), source.start()).in(page))
                    .append('[')
                    .append(source.in(page))
                    .append(']')
                    .append(new Span(source.end(), around.end()).in(page));
        }
        date.rejected()
                .forEach(r ->
                        from.append("; not ").append(r.value()).append(": ").append(r.why()));
        return from.toString().replaceAll("\\s+", " ");
    }

    /** A page that is still there when its article comes. */
    private static final class KeptPage implements PageReader {
        private final PageReader reader;
        private volatile @Nullable Page page;

        KeptPage(PageReader reader) {
            this.reader = reader;
        }

        @Override
        public String doc() {
            return reader.doc();
        }

        @Override
        public Captured read() {
            Captured captured = reader.read();
            page = captured.page();
            return captured;
        }

        Page take() {
            Page taken = Objects.requireNonNull(page, "an article without its page");
            forget();
            return taken;
        }

        void forget() {
            page = null;
        }
    }
}
