package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Agglomerative grouping by mean likeness (UPGMA; Sokal and Michener, 1958): the two groups that are most alike
 * on average over all their pairs are joined, again and again, while that mean is high enough. Pairs without a
 * likeness count as 0, so only pairs that share something cost time.
 */
final class AverageLink {

    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final int[] size;
    private final int[] version;
    private final Links links;
    private final double least;

    /**
     * @param likeness of each item to others, each pair once, on either side
     * @param least the least mean likeness at which two groups are joined
     */
    AverageLink(List<Map<Integer, Double>> likeness, double least) {
        this.least = least;
        int n = likeness.size();
        size = new int[n];
        version = new int[n];
        links = new Links(n);
        for (int i = 0; i < n; i++) {
            sums.add(new HashMap<>());
            size[i] = 1;
        }
        for (int i = 0; i < n; i++) {
            for (Map.Entry<Integer, Double> other : likeness.get(i).entrySet()) {
                sums.get(i).put(other.getKey(), other.getValue());
                sums.get(other.getKey()).put(i, other.getValue());
            }
        }
    }

    private record Pair(double mean, int a, int b, int versionA, int versionB) {}

    /** The groups, by their least item, items ascending. */
    List<List<Integer>> groups() {
        PriorityQueue<Pair> queue = new PriorityQueue<>(Comparator.<Pair>comparingDouble(p -> -p.mean())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        for (int i = 0; i < size.length; i++) {
            for (int j : sums.get(i).keySet()) {
                if (i < j) {
                    offer(queue, i, j);
                }
            }
        }
        while (!queue.isEmpty()) {
            Pair pair = queue.poll();
            if (version[pair.a()] == pair.versionA() && version[pair.b()] == pair.versionB()) {
                join(pair.a(), pair.b());
                sums.get(pair.a()).keySet().forEach(c -> offer(queue, Math.min(pair.a(), c), Math.max(pair.a(), c)));
            }
        }
        return links.groups();
    }

    private void offer(PriorityQueue<Pair> queue, int a, int b) {
        double mean = sums.get(a).getOrDefault(b, 0.0) / ((double) size[a] * size[b]);
        if (mean >= least) {
            queue.add(new Pair(mean, a, b, version[a], version[b]));
        }
    }

    /** {@code a} is the lesser and stands for both. */
    private void join(int a, int b) {
        links.join(a, b);
        size[a] += size[b];
        version[a]++;
        version[b] = -1;
        Map<Integer, Double> kept = sums.get(a);
        kept.remove(b);
        for (Map.Entry<Integer, Double> other : new TreeMap<>(sums.get(b)).entrySet()) {
            int c = other.getKey();
            if (c != a) {
                double both = kept.merge(c, other.getValue(), Double::sum);
                sums.get(c).remove(b);
                sums.get(c).put(a, both);
            }
        }
        sums.get(b).clear();
    }
}
