package org.hearsay.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lab.read.MissingInput;

/**
 * Starts the product anew for each reading of the same pages and takes wall time and peak memory. The time
 * runs from the start of the process to its end. The peak is the resident set's high-water mark, {@code
 * VmHWM} in {@code /proc/PID/status}, looked at every few milliseconds; the mark only rises, so the last
 * look before the end counts. Where there is no {@code /proc} the peak is not measured.
 */
public final class ColdStart {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 4;

    private ColdStart() {}

    /**
     * One start.
     *
     * @param seconds wall time
     * @param megabytes peak of the resident set in MiB; 0 where it could not be measured
     */
    public record Run(double seconds, double megabytes) {}

    /**
     * Runs {@code hearsay read PAGES} into a fresh ledger.
     *
     * @param program what starts the product, before the command
     * @param pages files or folders
     * @throws MissingInput when the product does not end well; its messages are in the message
     */
    public static Run run(List<String> program, List<String> pages) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hearsay-bench");
        Path ledger = folder.resolve("bench.ledger");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(program);
        command.add("read");
        command.addAll(pages);
        command.addAll(List.of("--ledger", ledger.toString()));
        try {
            long started = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            long peak = 0;
            do {
                peak = Math.max(peak, peak(process.pid()));
            } while (!process.waitFor(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS));
            double seconds = (System.nanoTime() - started) / 1e9;
            // 1 with a ledger: pages were read, some of them quarantined
            boolean quarantined = process.exitValue() == 1 && Files.exists(ledger);
            if (process.exitValue() != 0 && !quarantined) {
                throw new MissingInput(
                        String.join(" ", command) + " ended with " + process.exitValue() + ":\n"
                                + Files.readString(log).strip(),
                        "see what it says");
            }
            return new Run(seconds, peak / 1024.0);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static long peak(long pid) {
        try {
            Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0; // the process has ended, or there is no /proc: both are said where the figure is shown
        }
    }

    /** The middle of some figures; the mean of the two in the middle if they are even in number. */
    public static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
