package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a page were kept, against those that belong to its article.
 *
 * @param lines right, wrong and missing ones
 * @param words those of such lines
 * @param article the kept lines together against the article's text
 */
record LineScore(Counts lines, Counts words, BodyScore article) {

    /**
     * Right, wrong and missing ones.
     *
     * @param right kept, and of the article
     * @param wrong kept, and not of the article
     * @param missing not kept, but of the article
     */
    record Counts(long right, long wrong, long missing) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missing + other.missing);
        }

        private Counts plus(boolean kept, boolean wanted, long by) {
            return plus(new Counts(kept && wanted ? by : 0, kept && !wanted ? by : 0, !kept && wanted ? by : 0));
        }

        double f1() {
            return right + wrong + missing == 0 ? 1 : 2.0 * right / (2 * right + wrong + missing);
        }
    }

    /**
     * Compares the lines kept with the gold.
     *
     * @param lines those the page was made of
     * @param kept for each whether it was kept
     * @param body the article's text
     */
    static LineScore of(List<Gold.Line> lines, List<Boolean> kept, String body) {
        Counts counted = Counts.NONE;
        Counts words = Counts.NONE;
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Gold.Line line = lines.get(i);
            counted = counted.plus(kept.get(i), line.body(), 1);
            words = words.plus(kept.get(i), line.body(), Tokens.of(line.text()).size());
            if (kept.get(i)) {
                text.add(line.text());
            }
        }
        return new LineScore(counted, words, BodyScore.of(body, String.join("\n", text)));
    }

    /** The figures over pages. */
    static List<Figure> figures(List<LineScore> pages) {
        Counts lines = Counts.NONE;
        Counts words = Counts.NONE;
        double each = 0;
        for (LineScore page : pages) {
            lines = lines.plus(page.lines);
            words = words.plus(page.words);
            each += page.words.f1();
        }
        Figure precision = Figure.share("line P", lines.right, lines.right + lines.wrong);
        Figure recall = Figure.share("line R", lines.right, lines.right + lines.missing);
        List<Figure> article =
                BodyScore.figures(pages.stream().map(LineScore::article).toList());
        return List.of(
                precision,
                recall,
                Figure.harmonic("line F1", precision.value(), recall.value()),
                Figure.share("word F1", words.f1()),
                Figure.share("page F1", each, pages.size()),
                Figure.share("article F1", article.get(0).value()),
                Figure.share("prec", article.get(1).value()),
                Figure.share("rec", article.get(2).value()),
                Figure.count("n", pages.size()));
    }
}
