package org.hearsay.lab.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where two bodies differ, for a person who looks for the reason. */
final class BodyDifference {
    private static final int SHOWN = 14;

    private BodyDifference() {}

    /** The words that one has and the other not: how many, and the beginning of the longest run of them. */
    static String described(String gold, String given) {
        List<String> wanted = Tokens.of(gold);
        List<String> found = Tokens.of(given);
        return "missing " + unshared(wanted, found) + "; surplus " + unshared(found, wanted);
    }

    private static String unshared(List<String> words, List<String> others) {
        Map<List<String>, Integer> left = new HashMap<>();
        BodyScore.shingles(others).forEach(shingle -> left.merge(shingle, 1, Integer::sum));
        boolean[] shared = new boolean[words.size()];
        List<List<String>> shingles = BodyScore.shingles(words);
        for (int i = 0; i < shingles.size(); i++) {
            Integer count = left.get(shingles.get(i));
            if (count != null && count > 0) {
                left.put(shingles.get(i), count - 1);
                java.util.Arrays.fill(shared, i, i + shingles.get(i).size(), true);
            }
        }
        int total = 0;
        int run = 0;
        int longest = 0;
        int end = 0;
        for (int i = 0; i < shared.length; i++) {
            run = shared[i] ? 0 : run + 1;
            total += shared[i] ? 0 : 1;
            if (run > longest) {
                longest = run;
                end = i + 1;
            }
        }
        List<String> beginning = words.subList(end - longest, Math.min(end, end - longest + SHOWN));
        return total == 0 ? "0" : total + " words (" + longest + ": " + String.join(" ", beginning) + ")";
    }
}
