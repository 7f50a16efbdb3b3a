package org.hearsay.run;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.fetch.Timekeeper;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages into a ledger. Pages go through the stages on several threads and enter the ledger in the
 * order of the inputs, one transaction each; at the end all that follows from the set of pages is derived
 * anew. Since every finding depends on its page alone, and what is derived on the set alone, the same
 * pages give the same ledger whatever the order and the number of threads.
 */
public final class Pipeline {

    private final Stages stages;
    private final Settings settings;
    private final Timekeeper time = new SystemTime();

    /**
     * @param stages what is done with a page
     * @param settings how
     */
    public Pipeline(Stages stages, Settings settings) {
        this.stages = stages;
        this.settings = settings;
    }

    /**
     * Reads every input into {@code ledger}. Whatever goes wrong with one page is kept as its outcome.
     *
     * @throws LedgerException when the ledger fails; what was committed before stays
     */
    public RunReport read(Iterator<PageReader> inputs, Ledger ledger, ProgressListener listener) {
        RunReport.Counter counter = new RunReport.Counter();
        int[] number = {0};
        ledger.describe(stages.info());
        new OrderedWork<PageReader, Read>(
                        (i, stage) -> read(i, stage, ledger), settings.threads(), settings.pageTimeout())
                .run(inputs, (input, result) -> {
                    Outcome outcome = commit(input.doc(), result, ledger);
                    boolean read = result instanceof OrderedWork.Done<Read> done
                            && done.value().known();
                    if (read || Quarantine.NOT_MODIFIED.equals(outcome.reason())) {
                        counter.known();
                    } else {
                        counter.count(outcome);
                    }
                    listener.done(++number[0], outcome);
                });
        ledger.derive(at -> stages.revise(at, ledger.rulings()));
        ledger.endReading(time.now());
        return counter.report();
    }

    /**
     * What is found in the inputs, each by itself, in order.
     *
     * @param whole makes the article of a page
     * @param findings hears of each input that was read
     * @param failed hears of those that could not be
     */
    public void annotate(
            Iterator<PageReader> inputs,
            Function<Page, Article> whole,
            Consumer<ArticleFindings> findings,
            Consumer<Outcome> failed) {
        new OrderedWork<PageReader, ArticleFindings>(
                        (input, stage) ->
                                stages.findings(whole.apply(input.read().page()), stage),
                        settings.threads(),
                        settings.pageTimeout())
                .run(inputs, (input, result) -> {
                    if (result instanceof OrderedWork.Done<ArticleFindings> done) {
                        findings.accept(done.value());
                    } else {
                        failed.accept(Quarantine.of(input.doc(), result, settings.pageTimeout()));
                    }
                });
    }

    /**
     * A page on its way into the ledger.
     *
     * @param page the page
     * @param findings null when the ledger has this version of it already, or when the stages failed
     * @param outcome what became of it
     */
    private record Read(Page page, @Nullable ArticleFindings findings, Outcome outcome) {
        boolean known() {
            return findings == null && outcome.result() == Outcome.Result.READ;
        }
    }

    private Read read(PageReader input, Consumer<String> stage, Ledger ledger) {
        Captured captured = input.read();
        Page page = captured.page();
        stage.accept(OrderedWork.WAITING);
        if (ledger.contains(page.doc(), page.sha256())) {
            return new Read(page, null, Outcome.read(page.doc()));
        }
        String[] at = {"article"};
        Consumer<String> both = s -> {
            at[0] = s;
            stage.accept(s);
        };
        try {
            both.accept("article");
            ArticleFindings findings = stages.findings(stages.article(captured), both);
            return new Read(page, findings, Quarantine.limited(captured, findings.article()));
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException e) {
            return new Read(page, null, Quarantine.failed(page.doc(), at[0], e));
        }
    }

    private Outcome commit(String doc, OrderedWork.Result<Read> result, Ledger ledger) {
        if (!(result instanceof OrderedWork.Done<Read> done)) {
            Outcome outcome = Quarantine.of(doc, result, settings.pageTimeout());
            ledger.record(outcome);
            return outcome;
        }
        Read read = done.value();
        if (read.known()) {
            return read.outcome();
        }
        if (read.findings() == null) {
            ledger.quarantine(read.page(), read.outcome());
            return read.outcome();
        }
        try {
            ledger.add(read.page(), read.findings(), read.outcome());
            return read.outcome();
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            Outcome outcome = Quarantine.failed(doc, "ledger", e);
            ledger.quarantine(read.page(), outcome);
            return outcome;
        }
    }
}
