package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How alike pages are: the cosine of their terms, faded by the days between them. Some pages are put in, others are
 * compared with them; an index of terms finds those that share any.
 */
final class Likeness {

    /** The number of days after which likeness counts half; it goes on to fade slowly, as stories do. */
    private static final double HALF = 3;

    /** Pages further apart than this many days are not compared. */
    static final int WINDOW = 14;

    /** Less likeness than this is none. */
    private static final double NOISE = 0.02;

    private record Posting(int page, double weight) {}

    private final Map<Long, List<Posting>> index = new HashMap<>();
    private final List<Telling> pages = new ArrayList<>();
    private double[] sums = new double[16];

    /** Puts a page in without comparing it. */
    void add(Telling page) {
        int number = pages.size();
        pages.add(page);
        for (int t = 0; t < page.size(); t++) {
            index.computeIfAbsent(page.term(t), k -> new ArrayList<>(2)).add(new Posting(number, page.weight(t)));
        }
        if (pages.size() > sums.length) {
            sums = new double[2 * sums.length];
        }
    }

    /** How alike {@code page} is to those put in, by number, ascending. */
    TreeMap<Integer, Double> to(Telling page) {
        List<Integer> touched = new ArrayList<>();
        for (int t = 0; t < page.size(); t++) {
            double weight = page.weight(t);
            for (Posting posting : index.getOrDefault(page.term(t), List.of())) {
                if (sums[posting.page()] == 0) {
                    touched.add(posting.page());
                }
                sums[posting.page()] += weight * posting.weight();
            }
        }
        TreeMap<Integer, Double> alike = new TreeMap<>();
        for (int other : touched) {
            double cosine = sums[other];
            sums[other] = 0;
            if (cosine < NOISE) {
                continue;
            }
            long days = page.daysTo(pages.get(other));
            double faded = days > WINDOW ? 0 : cosine / (1 + days / HALF);
            if (faded >= NOISE) {
                alike.put(other, faded);
            }
        }
        return alike;
    }
}
