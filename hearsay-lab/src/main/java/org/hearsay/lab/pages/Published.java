package org.hearsay.lab.pages;

import java.util.List;

/**
 * What others reach, and what Hearsay is to reach. Rows without another source were measured with the
 * metrics of this package before Hearsay had a reader of its own: NAEB whole, and the test part of WCXB,
 * which is kept apart here. They are there to be beaten, not to be read off this run.
 *
 * @param system name, version, and source or data where they differ from this run's
 * @param figures as far as known
 */
record Published(String system, List<Figure> figures) {
    private static final String GOAL = "goal";
    private static final String FIRST = "to reach first";

    /** Copies the figures. */
    Published {
        figures = List.copyOf(figures);
    }

    private static Published row(String system, String figure, double value) {
        return new Published(system, List.of(Figure.share(figure, value)));
    }

    /** Bodies of a set. */
    static List<Published> bodies(PageSet set) {
        return set == PageSet.NAEB
                ? List.of(
                        row("trafilatura 2.2, Python", "F1", 0.920),
                        row("@mozilla/readability 0.6", "F1", 0.893),
                        row("readability4j 1.0.8", "F1", 0.898),
                        row("boilerpipe", "F1", 0.851),
                        row("Tika, article handler", "F1", 0.823),
                        row("newspaper4k, best published", "F1", 0.906),
                        row(FIRST, "F1", 0.915),
                        row(GOAL, "F1", 0.930))
                : List.of(
                        row("trafilatura 2.2, test part", "F1", 0.949),
                        row("@mozilla/readability, test part", "F1", 0.923),
                        row("readability4j, test part", "F1", 0.945),
                        row("boilerpipe, test part", "F1", 0.892),
                        row("Tika article handler, test part", "F1", 0.874),
                        row(FIRST, "F1", 0.948),
                        row(GOAL + ", test part", "F1", 0.957));
    }

    /** Titles, authors and dates of a set. */
    static List<Published> fields(PageSet set) {
        return set == PageSet.NAEB
                ? List.of(
                        row("trafilatura 2.2, Python", "auth F1", 0.792),
                        new Published(
                                FIRST,
                                List.of(
                                        Figure.share("soft", 0.87),
                                        Figure.share("auth F1", 0.80),
                                        Figure.share("date acc", 0.84))),
                        row(GOAL, "auth F1", 0.83))
                : List.of();
    }

    /** Dates. */
    static List<Published> dates() {
        return List.of(
                dates("htmldate, whole set", 0.903, 0.949),
                dates("newspaper4k, whole set", 0.680, 0.810),
                dates("metadata, <time> and URL alone", 0.714, 0.833),
                dates(FIRST, 0.88, 0.935),
                dates(GOAL, 0.905, 0.95));
    }

    private static Published dates(String system, double accuracy, double f) {
        return new Published(system, List.of(Figure.share("acc", accuracy), Figure.share("F", f)));
    }

    /** Lines near the article. */
    static List<Published> nearLines() {
        return List.of(lines("best simple method", 0.919, 0.81), lines(FIRST, 0.94, 0.86), lines(GOAL, 0.95, 0.88));
    }

    private static Published lines(String system, double article, double line) {
        return new Published(system, List.of(Figure.share("line F1", line), Figure.share("article F1", article)));
    }
}
