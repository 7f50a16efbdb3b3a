package org.hearsay.lab.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearsay.lab.score.Report;

/** What was asked for, kind by kind: how much of it was found, and what was not. */
public final class Checklist {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** One kind of planting. */
    private static final class Kind {
        private int wanted;
        private final List<String> misses = new ArrayList<>();
    }

    /** Asks for one thing of a kind; {@code miss} tells its id and what came instead. */
    void check(String kind, boolean found, Supplier<String> miss) {
        Kind of = kinds.computeIfAbsent(kind, k -> new Kind());
        of.wanted++;
        if (!found) {
            of.misses.add(miss.get());
        }
    }

    /** The kinds, in the order in which they were asked for. */
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** How many of a kind were asked for; 0 for a kind that never was. */
    public int wanted(String kind) {
        Kind of = kinds.get(kind);
        return of == null ? 0 : of.wanted;
    }

    /** How many of a kind were found. */
    public int found(String kind) {
        return wanted(kind) - misses(kind).size();
    }

    /** What was not found, each with its id. */
    public List<String> misses(String kind) {
        Kind of = kinds.get(kind);
        return of == null ? List.of() : List.copyOf(of.misses);
    }

    /** The share of a kind that was found, 0..1. */
    public double share(String kind) {
        return wanted(kind) == 0 ? 0 : (double) found(kind) / wanted(kind);
    }

    /** One row a kind. */
    public Report report() {
        Report report = new Report();
        for (String kind : kinds()) {
            report.row(kind, found(kind) + "/" + wanted(kind));
            misses(kind).forEach(miss -> report.miss(kind + ": " + miss));
        }
        return report;
    }
}
