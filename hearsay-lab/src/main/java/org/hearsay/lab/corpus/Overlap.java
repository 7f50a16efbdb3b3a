package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs of five words that two articles share, as a share of those of the shorter one. */
final class Overlap {
    static final double MOST = 0.08;
    private static final int RUN = 5;

    private Overlap() {}

    /** Reports each pair of articles that share too much, on the later file. */
    static List<Problem> check(List<AnnotatedArticle> articles) {
        List<Set<String>> runs = articles.stream().map(Overlap::runs).toList();
        Map<String, List<Integer>> where = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (String run : runs.get(i)) {
                where.computeIfAbsent(run, r -> new ArrayList<>(1)).add(i);
            }
        }
        Map<Integer, Map<Integer, Integer>> shared = new TreeMap<>();
        for (List<Integer> both : where.values()) {
            for (int later : both) {
                for (int earlier : both) {
                    if (earlier < later) {
                        shared.computeIfAbsent(later, k -> new TreeMap<>()).merge(earlier, 1, Integer::sum);
                    }
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        shared.forEach((later, others) -> others.forEach((earlier, count) -> {
            int least = Math.max(
                    1, Math.min(runs.get(later).size(), runs.get(earlier).size()));
            if ((double) count / least > MOST) {
                problems.add(new Problem(
                        articles.get(later).file(),
                        1,
                        Problem.Severity.ERROR,
                        "shares " + 100 * count / least + " % of its runs of five words with "
                                + articles.get(earlier).head().id() + "; " + Math.round(100 * MOST) + " % at most"));
            }
        }));
        return problems;
    }

    private static Set<String> runs(AnnotatedArticle article) {
        String[] words = article.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }
}
