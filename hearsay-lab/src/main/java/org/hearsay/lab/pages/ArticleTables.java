package org.hearsay.lab.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.lab.rival.Rival;
import org.hearsay.lab.score.Report;
import org.jspecify.annotations.Nullable;

/** Bodies, titles, authors and dates of a set of articles, beside those of other extractors. */
final class ArticleTables {
    private final PageFolder folder;
    private final PagesScorer.Options options;
    private final Predictions predictions;

    ArticleTables(PageFolder folder, PagesScorer.Options options, Predictions predictions) {
        this.folder = folder;
        this.options = options;
        this.predictions = predictions;
    }

    /** The tables of a set: bodies with the check of offsets, and fields. */
    List<Report> of(PageSet set) {
        List<Gold.OfArticle> golds = folder.articles(set);
        SiteFolds folds = SiteFolds.of(golds.stream().map(Gold::url).toList(), options.folds());
        OffsetCheck offsets = new OffsetCheck();
        List<Reading> own = Readings.own(folder, set, golds, offsets::check);
        predictions.articles(set.toString(), own);
        List<BodyScore> bodyScores = Readings.compared(golds, own, ArticleTables::body);
        List<FieldScore> fieldScores = Readings.compared(golds, own, FieldScore::of);
        PageTable<BodyScore> bodies =
                new PageTable<>(set + ", bodies", BodyScore::figures).with(PagesScorer.HEARSAY, bodyScores);
        PageTable<FieldScore> fields = new PageTable<>(set + ", title, authors, date", FieldScore::figures)
                .with(PagesScorer.HEARSAY, fieldScores);
        Report first = new Report();
        for (Rival rival : options.rivals() ? Rival.ALL : List.<Rival>of()) {
            List<Reading> readings = Readings.by(rival, folder, set, golds);
            predictions.articles(set + "." + rival.name().replace(' ', '-'), readings);
            bodies.with(rival.name(), Readings.compared(golds, readings, ArticleTables::body));
            if (rival.fields()) {
                fields.with(rival.name(), Readings.compared(golds, readings, FieldScore::of), FieldScore.DATE);
            }
            readings.stream()
                    .filter(reading -> reading.problem() != null)
                    .forEach(reading ->
                            first.miss(reading.id() + " not read by " + rival.name() + ": " + reading.problem()));
        }
        bodies.print(first, folds, Published.bodies(set));
        first.row("  offsets that hold", offsets);
        offsets.offenders().forEach(offender -> first.miss("offset " + offender));
        worstBodies(first, golds, own, bodyScores);
        Report second = new Report();
        fields.print(second, folds, Published.fields(set));
        for (int i = 0; i < golds.size(); i++) {
            fieldMisses(second, golds.get(i), own.get(i), fieldScores.get(i));
        }
        return List.of(first, second);
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
}
