package org.hearsay.lab.pages;

import java.util.List;

/**
 * Dates of publication as htmldate's evaluation counts them: the day must match; a date where the gold could
 * not settle on one is wrong, and none is missing.
 */
enum DateScore {
    /** The same day. */
    RIGHT,
    /** Another day. */
    WRONG,
    /** None was given. */
    NONE;

    /** Compares what was read with the gold. */
    static DateScore of(Gold.OfDate gold, Reading given) {
        return given.day().isEmpty() ? NONE : given.day().equals(gold.date()) ? RIGHT : WRONG;
    }

    /** The figures over pages. */
    static List<Figure> figures(List<DateScore> pages) {
        long right = pages.stream().filter(p -> p == RIGHT).count();
        long wrong = pages.stream().filter(p -> p == WRONG).count();
        long none = pages.stream().filter(p -> p == NONE).count();
        return List.of(
                Figure.share("acc", right, pages.size()),
                Figure.share("F", 2 * right, 2 * right + wrong + none),
                Figure.share("prec", right, right + wrong),
                Figure.share("rec", right, right + none),
                Figure.count("right", right),
                Figure.count("wrong", wrong),
                Figure.count("none", none),
                Figure.count("n", pages.size()));
    }
}
