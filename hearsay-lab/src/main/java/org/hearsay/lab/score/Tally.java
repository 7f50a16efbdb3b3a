package org.hearsay.lab.score;

import java.util.TreeMap;

/** Counters by name; what was never counted is 0. */
public final class Tally {
    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** Counts one more of {@code name}. */
    public void add(String name) {
        add(name, 1);
    }

    /** Counts {@code by} more of {@code name}; fewer if negative. */
    public void add(String name, long by) {
        counts.merge(name, by, Long::sum);
    }

    /** Counts one more of {@code name} if {@code so}. */
    public void addIf(boolean so, String name) {
        add(name, so ? 1 : 0);
    }

    /** How many of {@code name} were counted. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** {@code right/wanted}. */
    public String fraction(String right, String wanted) {
        return of(right) + "/" + of(wanted);
    }

    /** The score of three counters. */
    public Score score(String right, String given, String wanted) {
        return new Score(of(right), of(given), of(wanted));
    }
}
