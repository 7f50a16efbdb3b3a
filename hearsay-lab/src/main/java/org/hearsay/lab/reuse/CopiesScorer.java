package org.hearsay.lab.reuse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;

/** Compares the copies of an export with how its pages were made; citations do not count. */
public final class CopiesScorer {

    private CopiesScorer() {}

    /** Adds the rows to {@code report}. */
    public static void score(LedgerLines lines, Reuse reuse, Report report) {
        Map<String, String> given = new HashMap<>();
        Set<String> directed = new TreeSet<>();
        for (JsonNode article : lines.all("article")) {
            String doc = article.path("doc").asText();
            for (JsonNode copy : article.path("copy_of")) {
                if (!copy.path("how").asText().equals("cites")) {
                    String of = copy.path("doc").asText();
                    directed.add(of + "\t" + doc);
                    given.put(
                            pair(of, doc),
                            of + " -> " + doc + " (" + copy.path("how").asText() + ", " + copy.path("share") + ")");
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        Map<String, int[]> operations = new TreeMap<>();
        int found = 0;
        int directions = 0;
        for (Reuse.Link link : reuse.links()) {
            wanted.add(pair(link.from(), link.to()));
            int[] counts = operations.computeIfAbsent(link.op(), k -> new int[2]);
            counts[1]++;
            if (given.containsKey(pair(link.from(), link.to()))) {
                counts[0]++;
                found++;
                boolean right = directed.contains(link.from() + "\t" + link.to());
                directions += right ? 1 : 0;
                if (!right) {
                    report.miss("turned around: " + link);
                }
            } else {
                report.miss("missed: " + link);
            }
        }
        given.forEach((pair, shown) -> {
            if (!wanted.contains(pair)) {
                report.miss("no copy: " + shown);
            }
        });
        report.row("copies, pairs P/R/F1", new Score(found, given.size(), wanted.size()));
        report.row("directions right", directions + "/" + found);
        List<Reuse.Link> negatives = reuse.negatives();
        long wrong = negatives.stream()
                .filter(n -> given.containsKey(pair(n.from(), n.to())))
                .count();
        report.row("quotations alone taken for copies", wrong + "/" + negatives.size());
        operations.forEach((operation, counts) -> report.row("  " + operation, counts[0] + "/" + counts[1]));
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
    }
}
