package org.hearsay.lab.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.page.PageReader;

/** Some pages of the sets of articles, always the same ones. */
public final class PageSample {
    private PageSample() {}

    /**
     * A page of the sample.
     *
     * @param id names it
     * @param url its address
     * @param reader reads it
     */
    public record Sampled(String id, String url, PageReader reader) {}

    /**
     * Takes pages at even distances from all articles of both sets, each set in the order of its names.
     *
     * @param folder as {@code docs/lab.md} describes it
     * @param count how many; all of them if there are no more
     */
    public static List<Sampled> of(Path folder, int count) {
        PageFolder pages = PageFolder.of(folder);
        List<Sampled> all = new ArrayList<>();
        for (PageSet set : List.of(PageSet.NAEB, PageSet.WCXB)) {
            pages.articles(set).stream()
                    .sorted(Comparator.comparing(Gold.OfArticle::id))
                    .forEach(gold -> all.add(new Sampled(gold.id(), gold.url(), pages.page(set, gold))));
        }
        return evenly(all, count);
    }

    static <T> List<T> evenly(List<T> all, int count) {
        if (count >= all.size()) {
            return List.copyOf(all);
        }
        List<T> some = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            some.add(all.get((int) (i * all.size() / count)));
        }
        return some;
    }
}
