package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How alike two bodies are, as the article extraction benchmark of Scrapinghub (2020) measures it: bags of
 * four successive words; a shorter text is one such shingle.
 *
 * @param precision how many shingles of the given body are in the gold, 0..1; null when it has none
 * @param recall how many shingles of the gold are in the given body, 0..1; null when it has none
 * @param same whether both have the same words in the same order
 * @param empty whether the given body is blank
 */
record BodyScore(@Nullable Double precision, @Nullable Double recall, boolean same, boolean empty) {
    private static final int WIDTH = 4;

    /** Compares a body with the gold. */
    static BodyScore of(String gold, String given) {
        List<String> wanted = Tokens.of(gold);
        List<String> found = Tokens.of(given);
        Map<List<String>, Integer> left = new HashMap<>();
        List<List<String>> goldShingles = shingles(wanted);
        goldShingles.forEach(shingle -> left.merge(shingle, 1, Integer::sum));
        List<List<String>> givenShingles = shingles(found);
        int both = 0;
        for (List<String> shingle : givenShingles) {
            Integer count = left.get(shingle);
            if (count != null && count > 0) {
                left.put(shingle, count - 1);
                both++;
            }
        }
        return new BodyScore(
                share(both, givenShingles.size()),
                share(both, goldShingles.size()),
                wanted.equals(found),
                given.isBlank());
    }

    /** All shingles of some words, in order. */
    static List<List<String>> shingles(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<List<String>> shingles = new ArrayList<>();
        for (int i = 0; i < Math.max(1, words.size() - WIDTH + 1); i++) {
            shingles.add(List.copyOf(words.subList(i, Math.min(words.size(), i + WIDTH))));
        }
        return shingles;
    }

    private static @Nullable Double share(int both, int all) {
        return all == 0 ? null : (double) both / all;
    }

    /** The harmonic mean of precision and recall of this page; 0 where one of them is missing. */
    double f1() {
        return precision == null || recall == null || precision + recall == 0
                ? 0
                : 2 * precision * recall / (precision + recall);
    }

    /** The figures over pages: F1 is the harmonic mean of the means of precision and recall. */
    static List<Figure> figures(List<BodyScore> pages) {
        double precision = mean(pages.stream().map(BodyScore::precision).toList());
        double recall = mean(pages.stream().map(BodyScore::recall).toList());
        double[] f1 = pages.stream().mapToDouble(BodyScore::f1).toArray();
        double sum = 0;
        for (double page : f1) {
            sum += page;
        }
        return List.of(
                Figure.harmonic("F1", precision, recall),
                Figure.share("prec", precision),
                Figure.share("rec", recall),
                Figure.share("same", pages.stream().filter(BodyScore::same).count(), pages.size()),
                Figure.share("page F1", sum, pages.size()),
                Figure.count("empty", pages.stream().filter(BodyScore::empty).count()),
                Figure.count("n", pages.size()));
    }

    private static double mean(List<@Nullable Double> shares) {
        double sum = 0;
        int count = 0;
        for (Double share : shares) {
            if (share != null) {
                sum += share;
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
