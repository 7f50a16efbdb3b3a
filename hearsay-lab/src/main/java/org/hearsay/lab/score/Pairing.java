package org.hearsay.lab.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs gold answers with given ones, each at most once, the best pair first. */
public final class Pairing {
    private Pairing() {}

    /**
     * A gold answer and a given one that may belong together.
     *
     * @param share how well they fit, more is better
     * @param better among equal shares the pairs with this go first
     * @param required among those equal in that too the pairs with this go first
     * @param gold number of the gold answer
     * @param given number of the given answer
     */
    public record Candidate(double share, boolean better, boolean required, int gold, int given) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::share)
            .reversed()
            .thenComparing(c -> !c.better())
            .thenComparing(c -> !c.required())
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::given);

    /** The pairs, best first. */
    public static List<Candidate> greedy(List<Candidate> candidates) {
        Set<Integer> gold = new HashSet<>();
        Set<Integer> given = new HashSet<>();
        List<Candidate> pairs = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(BEST_FIRST).toList()) {
            if (!gold.contains(candidate.gold()) && !given.contains(candidate.given())) {
                gold.add(candidate.gold());
                given.add(candidate.given());
                pairs.add(candidate);
            }
        }
        return pairs;
    }
}
