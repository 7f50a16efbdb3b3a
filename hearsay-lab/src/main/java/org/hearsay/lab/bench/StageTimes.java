package org.hearsay.lab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        Map<String, Jmh.Time> found = Jmh.run(StageBenchmark.class, quick, 1);
        Map<String, Double> ordered = new LinkedHashMap<>();
        ORDER.forEach(stage -> ordered.put(
                stage,
                Objects.requireNonNull(found.get(stage), () -> "not measured: " + stage)
                        .millis()));
        StageBenchmark counted = new StageBenchmark();
        counted.readPages();
        return new StageTimes(ordered, counted.tokens(), counted.pages());
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
