package org.hearsay.lab.bench;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.lab.hostile.HostilePages;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.run.Extraction;
import org.hearsay.run.Settings;
import org.hearsay.text.Limits;

/** How long each of the {@link HostilePages} takes to end. */
public final class HostileTimes {
    private static final Settings SETTINGS = new Settings(1, Duration.ofMinutes(2), Limits.DEFAULT);

    private HostileTimes() {}

    /**
     * What one page took.
     *
     * @param seconds of wall time
     * @param processor seconds of the processors' time, which other work on the machine disturbs less
     * @param end "article", or the reason why there is none
     */
    public record Time(String page, double seconds, double processor, String end) {}

    /** Reads every page twice and gives the time of the second reading, slowest first. */
    public static List<Time> measure() {
        List<Time> times = new ArrayList<>();
        for (HostilePages.HostilePage page : HostilePages.all()) {
            read(page);
            times.add(read(page));
        }
        times.sort(Comparator.comparingDouble(Time::processor).reversed());
        return List.copyOf(times);
    }

    private static Time read(HostilePages.HostilePage page) {
        StreamPage input = new StreamPage(page.name(), () -> new ByteArrayInputStream(page.bytes()), SETTINGS.limits());
        List<String> ends = new ArrayList<>();
        long start = System.nanoTime();
        long worked = Machine.processorNanos();
        new Extraction(SETTINGS)
                .read(
                        List.<PageReader>of(input).iterator(),
                        article -> ends.add("article"),
                        failed -> ends.add(failed.reason()));
        return new Time(
                page.name(), (System.nanoTime() - start) / 1e9, (Machine.processorNanos() - worked) / 1e9, ends.get(0));
    }
}
