package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hearsay.article.Article;
import org.hearsay.lab.rival.CappedWork;
import org.hearsay.lab.rival.Rival;
import org.hearsay.page.PageReader;

/** Reads all pages of a set, in the order of the gold. */
final class Readings {
    private Readings() {}

    /** Hears of each page that has an article. */
    @FunctionalInterface
    interface Found {
        /** The page's name in the gold, its characters, and the article. */
        void page(String id, String page, Article article);
    }

    /** What Hearsay reads. */
    static List<Reading> own(PageFolder folder, PageSet set, List<? extends Gold> golds, Found found) {
        Iterator<? extends Gold> each = golds.iterator();
        List<Reading> readings = new ArrayList<>();
        HearsayReader.read(golds.stream().map(gold -> folder.page(set, gold)).toList(), read -> {
            String id = each.next().id();
            readings.add(HearsayReader.reading(id, read));
            if (read instanceof HearsayReader.Found page) {
                found.page(id, page.page().text(), page.article());
            }
        });
        return readings;
    }

    /** What another extractor reads; it is given the page as Hearsay decodes it. */
    static List<Reading> by(Rival rival, PageFolder folder, PageSet set, List<? extends Gold> golds) {
        List<Callable<Reading>> work = new ArrayList<>();
        for (Gold gold : golds) {
            PageReader page = folder.page(set, gold);
            work.add(() -> {
                Rival.Extract extract =
                        rival.extract(gold.url(), page.read().page().text());
                return new Reading(gold.id(), extract.body(), extract.title(), extract.byline(), null, "", null);
            });
        }
        return CappedWork.run(
                work, CappedWork.CAP, (at, why) -> Reading.none(golds.get(at).id(), why));
    }

    /** Each page against its gold. */
    static <G extends Gold, S> List<S> compared(
            List<G> golds, List<Reading> readings, BiFunction<G, Reading, S> score) {
        return IntStream.range(0, golds.size())
                .mapToObj(i -> score.apply(golds.get(i), readings.get(i)))
                .toList();
    }
}
