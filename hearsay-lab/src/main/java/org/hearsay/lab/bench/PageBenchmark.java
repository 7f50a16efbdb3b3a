package org.hearsay.lab.bench;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.ArticleReader;
import org.hearsay.lab.rival.Boilerpipe;
import org.hearsay.lab.rival.Readability;
import org.hearsay.lab.rival.Rival;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Pages to articles, all pages of a sample an operation: Hearsay from the bytes of a page to its article,
 * other extractors and jsoup alone from its characters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PageBenchmark {
    private final ArticleReader articles = new ArticleReader();
    private final Rival readability = new Readability();
    private final Rival boilerpipe = new Boilerpipe();
    private List<BenchPages.Html> pages = new ArrayList<>();

    /**
     * The time of the processors in an operation: what other programs take on a busy machine is not in it.
     * The collector and the compiler are.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        /** Nanoseconds of this process in an iteration. */
        public long nanos;

        /** Operations in it. */
        public long operations;

        private void run(Runnable operation) {
            long start = used();
            operation.run();
            nanos += used() - start;
            operations++;
        }

        private static long used() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toNanos();
        }
    }

    /** Reads the pages into memory. */
    @Setup
    public void readPages() {
        pages = BenchPages.told();
    }

    /** jsoup's tree. */
    @Benchmark
    public void jsoup(Blackhole sink, Processor processor) {
        processor.run(() -> pages.forEach(page -> sink.consume(Jsoup.parse(page.html(), page.url()))));
    }

    /** jsoup's tree with the position of every node, which Hearsay's citations need. */
    @Benchmark
    public void jsoupWithPositions(Blackhole sink, Processor processor) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        processor.run(() -> pages.forEach(page -> sink.consume(parser.parseInput(page.html(), page.url()))));
    }

    /** Hearsay: bytes to article. */
    @Benchmark
    public void hearsay(Blackhole sink, Processor processor) {
        processor.run(() -> pages.forEach(page -> sink.consume(article(page))));
    }

    private Object article(BenchPages.Html page) {
        StreamPage reader = new StreamPage(page.id(), () -> new ByteArrayInputStream(page.bytes()), Limits.DEFAULT);
        try {
            return articles.read(reader.read().page(), Limits.DEFAULT);
        } catch (StageException e) {
            return e; // no article: that is an answer too
        }
    }

    /** readability4j. */
    @Benchmark
    public void readability4j(Blackhole sink, Processor processor) {
        processor.run(() -> pages.forEach(page -> sink.consume(readability.extract(page.url(), page.html()))));
    }

    /** boilerpipe. */
    @Benchmark
    public void boilerpipe(Blackhole sink, Processor processor) {
        processor.run(() -> pages.forEach(page -> sink.consume(boilerpipe.extract(page.url(), page.html()))));
    }
}
