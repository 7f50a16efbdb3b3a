package org.hearsay.lab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What {@link StageBenchmark} took.
 *
 * @param millis milliseconds for all pages by stage, in the order of the data; first OpenNLP alone, last the
 *     whole
 * @param tokens in all pages
 * @param pages how many
 */
public record StageTimes(Map<String, Double> millis, int tokens, int pages) {
    private static final String OPENNLP = "opennlp";
    private static final String WHOLE = "whole";
    private static final List<String> ORDER = List.of(
            OPENNLP,
            "article",
            "sentence",
            "entity",
            "time",
            "statement",
            "event",
            "evidence",
            "story",
            "claim",
            WHOLE);

    /** Runs the benchmark in Java processes of its own. */
    public static StageTimes measure(boolean quick) {
        try {
            TimeValue iteration = TimeValue.milliseconds(quick ? 300 : 1000);
            var results = new Runner(new OptionsBuilder()
                            .include("\\." + StageBenchmark.class.getSimpleName() + "\\.")
                            .forks(quick ? 1 : 2)
                            .warmupIterations(quick ? 3 : 5)
                            .warmupTime(iteration)
                            .measurementIterations(quick ? 3 : 5)
                            .measurementTime(iteration)
                            .threads(1)
                            .jvmArgs("-XX:+UseSerialGC")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            Map<String, Double> found = new LinkedHashMap<>();
            for (RunResult result : results) {
                String label = result.getPrimaryResult().getLabel();
                found.put(label, result.getPrimaryResult().getScore());
            }
            Map<String, Double> ordered = new LinkedHashMap<>();
            ORDER.forEach(stage ->
                    ordered.put(stage, Objects.requireNonNull(found.get(stage), () -> "not measured: " + stage)));
            StageBenchmark counted = new StageBenchmark();
            counted.readPages();
            return new StageTimes(ordered, counted.tokens(), counted.pages());
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed: " + e.getMessage(), e);
        }
    }

    /** OpenNLP's tokeniser and tagger alone. */
    public double opennlp() {
        return Objects.requireNonNull(millis.get(OPENNLP));
    }

    /** All stages. */
    public double whole() {
        return Objects.requireNonNull(millis.get(WHOLE));
    }
}
