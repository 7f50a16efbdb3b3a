package org.hearsay.lab.pages;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hearsay.lab.rival.CappedWork;
import org.hearsay.lab.rival.Rival;
import org.hearsay.lab.score.Report;
import org.hearsay.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Reads the pages of all sets and compares them with what people read off them. */
public final class PagesScorer {
    private static final String HEARSAY = "Hearsay";

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
                switch (set) {
                    case WCXB, NAEB -> articles(set);
                    case DATES -> dates();
                    case LINES -> lines();
                }
            }
        }
    }

    private void articles(PageSet set) {
        List<Gold.OfArticle> golds = folder.articles(set);
        List<Reading> own = read(set, golds);
        predictions.articles(set.toString(), own);
        List<BodyScore> bodyScores = compared(golds, own, PagesScorer::body);
        List<FieldScore> fieldScores = compared(golds, own, FieldScore::of);
        PageTable<BodyScore> bodies = new PageTable<>(set + ", bodies", BodyScore::figures).with(HEARSAY, bodyScores);
        PageTable<FieldScore> fields =
                new PageTable<>(set + ", title, authors, date", FieldScore::figures).with(HEARSAY, fieldScores);
        for (Rival rival : options.rivals() ? Rival.ALL : List.<Rival>of()) {
            List<Reading> readings = read(rival, set, golds);
            predictions.articles(set + "." + rival.name().replace(' ', '-'), readings);
            bodies.with(rival.name(), compared(golds, readings, PagesScorer::body));
            if (rival.fields()) {
                fields.with(rival.name(), compared(golds, readings, FieldScore::of), FieldScore.DATE);
            }
        }
        Report report = new Report();
        bodies.print(report, folds(golds), Published.bodies(set));
        worstBodies(report, golds, own, bodyScores);
        print(report);
        report = new Report();
        fields.print(report, folds(golds), Published.fields(set));
        for (int i = 0; i < golds.size(); i++) {
            fieldMisses(report, golds.get(i), own.get(i), fieldScores.get(i));
        }
        print(report);
    }

    private static BodyScore body(Gold.OfArticle gold, Reading given) {
        return BodyScore.of(gold.body(), given.body());
    }

    private void worstBodies(
            Report report, List<Gold.OfArticle> golds, List<Reading> readings, List<BodyScore> scores) {
        IntStream.range(0, golds.size())
                .boxed()
                .filter(i -> scores.get(i).f1() < 1)
                .sorted(Comparator.comparingDouble(i -> scores.get(i).f1()))
                .limit(options.worst())
                .forEach(i -> {
                    Reading given = readings.get(i);
                    BodyScore score = scores.get(i);
                    report.miss(String.join(
                            " ",
                            golds.get(i).id(),
                            Figure.share("F1", score.f1()).toString(),
                            "P " + shown(score.precision()),
                            "R " + shown(score.recall()),
                            golds.get(i).url(),
                            given.problem() != null
                                    ? given.problem()
                                    : BodyDifference.described(golds.get(i).body(), given.body())));
                });
    }

    private static String shown(@Nullable Double share) {
        return share == null ? "–" : Figure.share("", share).toString();
    }

    private static void fieldMisses(Report report, Gold.OfArticle gold, Reading given, FieldScore score) {
        if (score.titled() && !score.soft()) {
            report.miss(gold.id() + " title: wanted " + gold.title() + " | got " + given.title());
        }
        if (score.surplus() + score.missing() > 0) {
            report.miss(gold.id() + " authors: wanted " + gold.authors() + " | got " + given.byline());
        }
        if (score.date() == FieldScore.Answer.WRONG || score.date() == FieldScore.Answer.NONE) {
            report.miss(
                    gold.id() + " date: wanted " + gold.date() + " | got " + given.published() + " | " + given.from());
        }
    }

    private void dates() {
        List<Gold.OfDate> golds = folder.dates();
        List<Reading> readings = read(PageSet.DATES, golds);
        predictions.dates(PageSet.DATES.toString(), readings);
        List<DateScore> scores = compared(golds, readings, DateScore::of);
        PageTable<DateScore> table =
                new PageTable<>(PageSet.DATES.toString(), DateScore::figures).with(HEARSAY, scores);
        golds.stream()
                .map(Gold.OfDate::part)
                .distinct()
                .sorted()
                .forEach(part -> table.beside(
                        "  of it " + part,
                        IntStream.range(0, golds.size())
                                .filter(i -> golds.get(i).part().equals(part))
                                .mapToObj(scores::get)
                                .toList()));
        Report report = new Report();
        IntStream.range(0, golds.size())
                .filter(i -> scores.get(i) != DateScore.RIGHT)
                .forEach(i -> report.miss(
                        golds.get(i).id() + ": wanted " + golds.get(i).date() + " | got " + dated(readings.get(i))));
        table.print(report, folds(golds), Published.dates());
        print(report);
    }

    private static String dated(Reading given) {
        return given.problem() != null ? given.problem() : given.published() + " | " + given.from();
    }

    private void lines() {
        List<Gold.OfLines> golds = folder.lined();
        Map<String, String> bodies = new LinkedHashMap<>();
        folder.articles(PageSet.NAEB).forEach(gold -> bodies.put(gold.id(), gold.body()));
        lines(golds, bodies, false);
        lines(golds, bodies, true);
    }

    private void lines(List<Gold.OfLines> all, Map<String, String> bodies, boolean near) {
        List<Gold.OfLines> golds = all.stream()
                .map(g -> new Gold.OfLines(
                        g.id(),
                        g.url(),
                        g.lines().stream().filter(l -> l.near() || !near).toList()))
                .toList();
        Iterator<Gold.OfLines> each = golds.iterator();
        List<List<Boolean>> kept = new ArrayList<>();
        HearsayReader.read(
                golds.stream().map(g -> PageFolder.page(g.id(), texts(g))).toList(),
                read -> kept.add(KeptLines.of(texts(each.next()), read)));
        List<LineScore> scores = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            Gold.OfLines gold = golds.get(i);
            scores.add(LineScore.of(gold.lines(), kept.get(i), bodies.getOrDefault(gold.id(), "")));
        }
        String name = near ? "lines near the article" : "lines";
        predictions.lines(near ? "lines-near" : "lines", all, near ? spread(all, kept) : kept);
        Report report = new Report();
        new PageTable<>(name, LineScore::figures)
                .with(HEARSAY, scores)
                .beside(
                        "the gold's own lines",
                        golds.stream().map(g -> own(g, bodies)).toList())
                .print(report, folds(golds), near ? Published.nearLines() : List.of());
        IntStream.range(0, golds.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores.get(i).words().f1()))
                .limit(options.worst())
                .forEach(i -> lineMisses(report, golds.get(i), kept.get(i), scores.get(i)));
        print(report);
    }

    /** What keeping the right lines comes to: parts of lines belong to the article too. */
    private static LineScore own(Gold.OfLines gold, Map<String, String> bodies) {
        return LineScore.of(
                gold.lines(), gold.lines().stream().map(Gold.Line::body).toList(), bodies.getOrDefault(gold.id(), ""));
    }

    private static List<String> texts(Gold.OfLines gold) {
        return gold.lines().stream().map(Gold.Line::text).toList();
    }

    /** For every line of the whole page whether it was kept; those that are not near were not. */
    private static List<List<Boolean>> spread(List<Gold.OfLines> all, List<List<Boolean>> kept) {
        List<List<Boolean>> whole = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Iterator<Boolean> near = kept.get(i).iterator();
            whole.add(all.get(i).lines().stream()
                    .map(line -> line.near() && near.next())
                    .toList());
        }
        return whole;
    }

    private static void lineMisses(Report report, Gold.OfLines gold, List<Boolean> kept, LineScore score) {
        if (score.words().f1() == 1) {
            return;
        }
        report.miss(gold.id() + " " + Figure.share("F1", score.words().f1()) + " " + gold.url());
        for (int i = 0; i < kept.size(); i++) {
            Gold.Line line = gold.lines().get(i);
            if (kept.get(i) != line.body()) {
                String text = line.text().length() > 100 ? line.text().substring(0, 100) + "…" : line.text();
                report.miss("    " + gold.id() + (line.body() ? " missing: " : " surplus: ") + text);
            }
        }
    }

    private List<Reading> read(PageSet set, List<? extends Gold> golds) {
        List<PageReader> pages =
                golds.stream().map(gold -> folder.page(set, gold)).toList();
        Iterator<? extends Gold> each = golds.iterator();
        List<Reading> readings = new ArrayList<>();
        HearsayReader.read(
                pages, read -> readings.add(HearsayReader.reading(each.next().id(), read)));
        return readings;
    }

    private List<Reading> read(Rival rival, PageSet set, List<Gold.OfArticle> golds) {
        List<Callable<Reading>> work = new ArrayList<>();
        for (Gold.OfArticle gold : golds) {
            PageReader page = folder.page(set, gold);
            work.add(() -> {
                Rival.Extract extract =
                        rival.extract(gold.url(), page.read().page().text());
                return new Reading(gold.id(), extract.body(), extract.title(), extract.byline(), null, "", null);
            });
        }
        return CappedWork.run(work, (at, why) -> Reading.none(golds.get(at).id(), why));
    }

    private static <G extends Gold, S> List<S> compared(
            List<G> golds, List<Reading> readings, java.util.function.BiFunction<G, Reading, S> score) {
        return IntStream.range(0, golds.size())
                .mapToObj(i -> score.apply(golds.get(i), readings.get(i)))
                .toList();
    }

    private SiteFolds folds(List<? extends Gold> golds) {
        return SiteFolds.of(golds.stream().map(Gold::url).toList(), options.folds());
    }

    private void print(Report report) {
        report.print(out, options.worst() > 0);
        out.println();
        out.flush();
    }
}
