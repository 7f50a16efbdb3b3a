package org.hearsay.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark in Java processes of its own, on one thread, after warming up. */
final class Jmh {
    private static final int WARM_UP = 6;

    private Jmh() {}

    /**
     * What one method took.
     *
     * @param millis the mean of an operation, in the benchmark's unit, which is milliseconds
     * @param error half the interval that holds it with 99.9 % confidence; not a number with too few runs
     * @param processor milliseconds of the processors in an operation; not a number where they are not counted
     */
    record Time(double millis, double error, double processor) {}

    /**
     * The times of all methods of a class by name.
     *
     * @param quick one fork and short iterations
     * @param seconds an iteration takes unless it is to be quick; there are {@value #WARM_UP} of them before the first that
     *     counts
     * @param options further options of the Java process
     */
    static Map<String, Time> run(Class<?> benchmark, boolean quick, int seconds, String... options) {
        TimeValue iteration = TimeValue.milliseconds(quick ? 300 : seconds * 1000L);
        List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        all.addAll(List.of(options));
        try {
            Map<String, Time> times = new LinkedHashMap<>();
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include("\\." + benchmark.getSimpleName() + "\\.")
                            .forks(quick ? 1 : 2)
                            .warmupIterations(quick ? 3 : WARM_UP)
                            .warmupTime(iteration)
                            .measurementIterations(quick ? 3 : 5)
                            .measurementTime(iteration)
                            .threads(1)
                            .shouldFailOnError(true)
                            .jvmArgs(all.toArray(String[]::new))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                Result<?> primary = result.getPrimaryResult();
                times.put(primary.getLabel(), new Time(primary.getScore(), primary.getScoreError(), processor(result)));
            }
            return times;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed: " + e.getMessage(), e);
        }
    }

    private static double processor(RunResult result) {
        Result<?> nanos = result.getSecondaryResults().get("nanos");
        Result<?> operations = result.getSecondaryResults().get("operations");
        return nanos == null || operations == null || nanos.getScore() == 0
                ? Double.NaN
                : nanos.getScore() / operations.getScore() / 1e6;
    }
}
