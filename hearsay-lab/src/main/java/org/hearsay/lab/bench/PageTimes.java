package org.hearsay.lab.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PageBenchmark} took.
 *
 * @param times by what was run, bare jsoup first
 * @param pages how many there were
 * @param unfit pages left out because another extractor fails on them or does not end
 */
public record PageTimes(Map<String, Row> times, int pages, List<String> unfit) {
    private static final Map<String, String> NAMES = names();

    /** Seconds: an operation takes up to two, and the compiler is busy with Hearsay for the better part of half a minute. */
    private static final int ITERATION = 5;

    /** Copies the list. */
    public PageTimes {
        unfit = List.copyOf(unfit);
    }

    /**
     * A row.
     *
     * @param perSecond pages a second
     * @param error of them, half the interval of 99.9 % confidence; not a number when there were too few runs
     * @param perProcessorSecond pages a second of the processors' time
     * @param toJsoup that time as a multiple of jsoup's alone
     */
    public record Row(double perSecond, double error, double perProcessorSecond, double toJsoup) {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("jsoup", "jsoup, parse only");
        names.put("jsoupWithPositions", "jsoup, positions tracked");
        names.put("hearsay", "Hearsay, bytes to article");
        names.put("readability4j", "readability4j 1.0.8");
        names.put("boilerpipe", "boilerpipe 1.1.0 on jsoup");
        return names;
    }

    /**
     * Runs the benchmark.
     *
     * @param folder with the sets of pages; null for the sample story
     * @param count how many pages of them
     */
    public static PageTimes measure(@Nullable Path folder, int count, boolean quick) {
        List<BenchPages.Html> pages = BenchPages.of(folder, count);
        List<String> unfit = BenchPages.unfit(pages);
        int fit = pages.size() - unfit.size();
        Map<String, Jmh.Time> found =
                Jmh.run(PageBenchmark.class, quick, ITERATION, BenchPages.options(folder, count, unfit));
        double jsoup = time(found, "jsoup").processor();
        Map<String, Row> rows = new LinkedHashMap<>();
        NAMES.forEach((label, name) -> {
            Jmh.Time time = time(found, label);
            double perSecond = fit * 1000 / time.millis();
            rows.put(
                    name,
                    new Row(
                            perSecond,
                            perSecond * time.error() / time.millis(),
                            fit * 1000 / time.processor(),
                            time.processor() / jsoup));
        });
        return new PageTimes(rows, fit, unfit);
    }

    private static Jmh.Time time(Map<String, Jmh.Time> found, String label) {
        return Objects.requireNonNull(found.get(label), () -> "not measured: " + label);
    }
}
