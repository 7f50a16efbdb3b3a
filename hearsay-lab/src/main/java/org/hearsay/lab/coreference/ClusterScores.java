package org.hearsay.lab.coreference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.lab.score.Score;

/**
 * How alike two clusterings are, of which either may have mentions that the other lacks; counted as the reference scorer
 * of the CoNLL shared tasks does (Pradhan et al., 2014). A mention that the other side lacks is right nowhere.
 *
 * @param muc links (Vilain et al., 1995): of the fewest links that hold a cluster together, those that the other side has too
 * @param bcubed mentions (Bagga and Baldwin, 1998): of the mentions that stand with one, those that stand with it on the
 *     other side too
 * @param ceafe clusters (Luo, 2005, φ4): each paired with at most one, so that the sum of their likenesses (twice what
 *     both hold over the sizes of both) is as large as can be
 */
public record ClusterScores(Measure muc, Measure bcubed, Measure ceafe) {

    /**
     * Compares.
     *
     * @param gold the clusters of the gold, a mention in one only
     * @param given those of the answer, likewise; a mention that both have has one name
     */
    public static ClusterScores of(List<Set<String>> gold, List<Set<String>> given) {
        Map<String, Integer> inGold = index(gold);
        Map<String, Integer> inGiven = index(given);
        return new ClusterScores(
                Measure.of(
                        (double) links(given, inGold),
                        given.stream().mapToInt(c -> c.size() - 1).sum(),
                        (double) links(gold, inGiven),
                        gold.stream().mapToInt(c -> c.size() - 1).sum()),
                Measure.of(shares(given, gold, inGold), inGiven.size(), shares(gold, given, inGiven), inGold.size()),
                ceafe(gold, given, inGold));
    }

    /** The mean of the three F1, as the CoNLL shared tasks rank systems; 0..1. */
    public double conll() {
        return (muc.f1() + bcubed.f1() + ceafe.f1()) / 3;
    }

    @Override
    public String toString() {
        return "MUC " + muc + "   B3 " + bcubed + "   CEAF-e " + ceafe + "   CoNLL " + Score.percent(conll(), 1);
    }

    /** Mentions grouped by what {@code cluster} says of each. */
    public static <T> List<Set<String>> clusters(
            List<T> mentions, Function<T, String> name, Function<T, String> cluster) {
        return List.copyOf(mentions.stream()
                .collect(Collectors.groupingBy(cluster, Collectors.mapping(name, Collectors.toSet())))
                .values());
    }

    private static Map<String, Integer> index(List<Set<String>> clusters) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (String mention : clusters.get(i)) {
                if (index.put(mention, i) != null) {
                    throw new IllegalArgumentException("in two clusters: " + mention);
                }
            }
        }
        return index;
    }

    /** Of the links that hold the clusters together, those that are left when the other side has cut them. */
    private static long links(List<Set<String>> clusters, Map<String, Integer> other) {
        long kept = 0;
        for (Set<String> cluster : clusters) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (String mention : cluster) {
                Integer part = other.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            kept += cluster.size() - parts.size() - alone;
        }
        return kept;
    }

    /** The sum over mentions of the share of its cluster that stands with it on the other side too. */
    private static double shares(List<Set<String>> clusters, List<Set<String>> others, Map<String, Integer> other) {
        double sum = 0;
        for (Set<String> cluster : clusters) {
            for (int both : shared(cluster, other, others.size()).values()) {
                sum += (double) both * both / cluster.size();
            }
        }
        return sum;
    }

    private static Map<Integer, Integer> shared(Set<String> cluster, Map<String, Integer> other, int others) {
        Map<Integer, Integer> shared = new HashMap<>(Math.min(cluster.size(), others));
        for (String mention : cluster) {
            Integer part = other.get(mention);
            if (part != null) {
                shared.merge(part, 1, Integer::sum);
            }
        }
        return shared;
    }

    private static Measure ceafe(List<Set<String>> gold, List<Set<String>> given, Map<String, Integer> inGold) {
        double[][] likeness = new double[given.size()][gold.size()];
        for (int i = 0; i < given.size(); i++) {
            int size = given.get(i).size();
            for (Map.Entry<Integer, Integer> part :
                    shared(given.get(i), inGold, gold.size()).entrySet()) {
                likeness[i][part.getKey()] =
                        2.0 * part.getValue() / (size + gold.get(part.getKey()).size());
            }
        }
        double sum = Assignment.most(likeness);
        return Measure.of(sum, given.size(), sum, gold.size());
    }
}
