package org.hearsay.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a figure was measured on. */
public final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Cores, processor if the system tells, and JDK. */
    public static String described() {
        return Runtime.getRuntime().availableProcessors() + " cores" + processor() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")";
    }

    /** Nanoseconds of the processors' time that this process took so far, collecting garbage included; 0 where it is not known. */
    static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static String processor() {
        if (!Files.isReadable(CPU)) {
            return "";
        }
        try {
            return Files.readAllLines(CPU).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return " (" + CPU + " cannot be read)";
        }
    }
}
