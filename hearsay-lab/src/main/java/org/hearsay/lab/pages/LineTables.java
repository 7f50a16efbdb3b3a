package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.Report;

/** Lines kept of pages of plain text: of whole pages, and of what stands near their articles. */
final class LineTables {
    private final PageFolder folder;
    private final PagesScorer.Options options;
    private final Predictions predictions;

    LineTables(PageFolder folder, PagesScorer.Options options, Predictions predictions) {
        this.folder = folder;
        this.options = options;
        this.predictions = predictions;
    }

    /** Both tables. */
    List<Report> tables() {
        List<Gold.OfLines> golds = folder.lined();
        Map<String, String> bodies = new LinkedHashMap<>();
        folder.articles(PageSet.NAEB).forEach(gold -> bodies.put(gold.id(), gold.body()));
        return List.of(table(golds, bodies, false), table(golds, bodies, true));
    }

    private Report table(List<Gold.OfLines> all, Map<String, String> bodies, boolean near) {
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
            scores.add(LineScore.of(gold.lines(), kept.get(i), body(bodies, gold)));
        }
        String name = near ? "lines near the article" : "lines";
        predictions.lines(near ? "lines-near" : "lines", all, near ? spread(all, kept) : kept);
        Report report = new Report();
        new PageTable<>(name, LineScore::figures)
                .with(PagesScorer.HEARSAY, scores)
                .beside(
                        "the gold's own lines",
                        golds.stream().map(g -> own(g, bodies)).toList())
                .print(
                        report,
                        SiteFolds.of(golds.stream().map(Gold::url).toList(), options.folds()),
                        near ? Published.nearLines() : List.of());
        IntStream.range(0, golds.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores.get(i).words().f1()))
                .limit(options.worst())
                .forEach(i -> lineMisses(report, golds.get(i), kept.get(i), scores.get(i)));
        return report;
    }

    /** What keeping the right lines comes to: parts of lines belong to the article too. */
    private static LineScore own(Gold.OfLines gold, Map<String, String> bodies) {
        return LineScore.of(
                gold.lines(), gold.lines().stream().map(Gold.Line::body).toList(), body(bodies, gold));
    }

    private static String body(Map<String, String> bodies, Gold.OfLines gold) {
        String body = bodies.get(gold.id());
        if (body == null) {
            throw new MissingInput(
                    "the page " + gold.id() + " of the line set has no article in the gold of " + PageSet.NAEB,
                    "give the gold that the lines were made from");
        }
        return body;
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
}
