package org.hearsay.lab.pages;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.lab.score.Report;
import org.jspecify.annotations.Nullable;

/** Reads the pages of all sets and compares them with what people read off them. */
public final class PagesScorer {
    /** The name of its rows. */
    static final String HEARSAY = "Hearsay";

    private final PageFolder folder;
    private final Options options;
    private final Predictions predictions;
    private final PrintWriter out;

    /**
     * What is wanted.
     *
     * @param sets which sets
     * @param rivals whether other extractors read the pages too
     * @param folds over how many folds of sites figures are spread; 1 for none
     * @param worst how many of the worst pages of each table are listed
     * @param predictions where to write what was read; null for nowhere
     */
    public record Options(
            Set<PageSet> sets,
            boolean rivals,
            int folds,
            int worst,
            @Nullable Path predictions) {
        /** Copies the sets. */
        public Options {
            sets = Set.copyOf(sets);
        }
    }

    /**
     * @param folder with the sets, laid out as {@code docs/lab.md} tells
     * @param out where each table goes as soon as it is ready
     */
    public PagesScorer(Path folder, Options options, PrintWriter out) {
        this.folder = PageFolder.of(folder);
        this.options = options;
        this.predictions = new Predictions(options.predictions());
        this.out = out;
    }

    /** Scores every set that is wanted. */
    public void score() {
        for (PageSet set : PageSet.values()) {
            if (options.sets().contains(set)) {
                for (Report report : tables(set)) {
                    report.print(out, options.worst() > 0);
                    out.println();
                    out.flush();
                }
            }
        }
    }

    private List<Report> tables(PageSet set) {
        return switch (set) {
            case WCXB, NAEB -> new ArticleTables(folder, options, predictions).of(set);
            case DATES -> List.of(dates());
            case LINES -> new LineTables(folder, options, predictions).tables();
        };
    }

    private Report dates() {
        List<Gold.OfDate> golds = folder.dates();
        List<Reading> readings = Readings.own(folder, PageSet.DATES, golds, (id, page, article) -> {});
        predictions.dates(PageSet.DATES.toString(), readings);
        List<DateScore> scores = Readings.compared(golds, readings, DateScore::of);
        PageTable<DateScore> table =
                new PageTable<>(PageSet.DATES.toString(), DateScore::figures).with(HEARSAY, scores);
        for (String part :
                golds.stream().map(Gold.OfDate::part).distinct().sorted().toList()) {
            table.beside(
                    "  of it " + part,
                    IntStream.range(0, golds.size())
                            .filter(i -> golds.get(i).part().equals(part))
                            .mapToObj(scores::get)
                            .toList());
        }
        Report report = new Report();
        table.print(report, SiteFolds.of(golds.stream().map(Gold::url).toList(), options.folds()), Published.dates());
        IntStream.range(0, golds.size())
                .filter(i -> scores.get(i) != DateScore.RIGHT)
                .forEach(i -> report.miss(golds.get(i).id() + ": wanted "
                        + golds.get(i).date() + " | got " + readings.get(i).dated()));
        return report;
    }
}
