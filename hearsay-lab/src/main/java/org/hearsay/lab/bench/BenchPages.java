package org.hearsay.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hearsay.lab.pages.PageSample;
import org.hearsay.lab.rival.CappedWork;
import org.hearsay.lab.rival.Rival;
import org.hearsay.lab.sample.SampleStory;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/** The marked-up pages that {@link PageBenchmark} reads; its processes are told which by system properties. */
final class BenchPages {
    private static final String FOLDER = "hearsay.bench.pages";
    private static final String COUNT = "hearsay.bench.count";
    private static final String WITHOUT = "hearsay.bench.without";

    private BenchPages() {}

    /**
     * A page in memory.
     *
     * @param id names it
     * @param url its address
     * @param bytes as saved
     * @param html as decoded
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Html(String id, String url, byte[] bytes, String html) {}

    /**
     * The pages of a sample, or of the sample story.
     *
     * @param folder with the sets of pages; null for the sample story
     * @param count how many pages of them
     */
    static List<Html> of(@Nullable Path folder, int count) {
        List<Html> pages = new ArrayList<>();
        if (folder == null) {
            SampleStory.bundled()
                    .readers()
                    .forEach(
                            reader -> add(pages, reader.doc(), "", reader.read().page()));
        } else {
            PageSample.of(folder, count)
                    .forEach(page -> add(
                            pages, page.id(), page.url(), page.reader().read().page()));
        }
        return pages;
    }

    private static void add(List<Html> pages, String id, String url, Page page) {
        if (page.format() == Format.HTML) {
            pages.add(new Html(id, url, page.bytes(), page.text()));
        }
    }

    /** Those pages for which another extractor needs more time than it is given, or on which it fails. */
    static List<String> unfit(List<Html> pages) {
        Set<String> unfit = new HashSet<>();
        for (Rival rival : Rival.ALL) {
            List<Callable<Boolean>> work = new ArrayList<>();
            pages.forEach(page -> work.add(() -> {
                rival.extract(page.url(), page.html());
                return true;
            }));
            List<Boolean> done = CappedWork.run(work, CappedWork.CAP, (at, why) -> false);
            IntStream.range(0, done.size())
                    .filter(i -> !done.get(i))
                    .forEach(i -> unfit.add(pages.get(i).id()));
        }
        return unfit.stream().sorted().toList();
    }

    /** The properties that tell a process what to read. */
    static String[] options(@Nullable Path folder, int count, List<String> without) {
        return new String[] {
            "-D" + FOLDER + "=" + (folder == null ? "" : folder.toAbsolutePath()),
            "-D" + COUNT + "=" + count,
            "-D" + WITHOUT + "=" + String.join(",", without)
        };
    }

    /** What this process was told to read. */
    static List<Html> told() {
        String folder = System.getProperty(FOLDER, "");
        Set<String> without = Set.of(System.getProperty(WITHOUT, "").split(","));
        return of(folder.isEmpty() ? null : Path.of(folder), Integer.getInteger(COUNT, 0)).stream()
                .filter(page -> !without.contains(page.id()))
                .toList();
    }
}
