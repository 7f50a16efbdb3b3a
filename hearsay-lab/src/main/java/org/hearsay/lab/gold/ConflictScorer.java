package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;

/**
 * Conflicts. One is found when passages of at most 300 characters of a given conflict overlap at least two
 * of its sides; each given one counts once. Of the relation it counts whether it is a contradiction.
 */
final class ConflictScorer {
    private static final int LONGEST = 300;

    /** Aliases and agreements: the gold lists them, but they are no conflicts. */
    private static final Set<String> NONE = Set.of("title", "name-variant", "unit", "timeline");

    private final GoldFile gold;
    private final List<JsonNode> given;
    private final Tally tally;
    private final Report report;
    private final Map<String, String> files = new HashMap<>();

    ConflictScorer(GoldFile gold, LedgerLines lines, Tally tally, Report report) {
        this.gold = gold;
        this.given = lines.all("conflict");
        this.tally = tally;
        this.report = report;
        gold.documents().forEach(d -> files.put(Pieces.string(d, "doc"), Pieces.string(d, "file")));
    }

    /** Scores all of them. */
    void score() {
        Set<Integer> taken = new HashSet<>();
        List<JsonNode> wanted = gold.conflicts().stream()
                .filter(c -> !NONE.contains(Pieces.string(c, "kind")))
                .sorted(Comparator.comparing(SeedsScorer::optional))
                .toList();
        for (JsonNode conflict : wanted) {
            boolean free = SeedsScorer.optional(conflict);
            int found = find(conflict, taken);
            tally.addIf(!free, "conflict gold");
            if (found >= 0) {
                taken.add(found);
                tally.add(free ? "conflict given" : "conflict", free ? -1 : 1);
                String relation = Pieces.text(conflict, "relation");
                if (relation != null) {
                    tally.add("relation gold");
                    tally.addIf(contradiction(conflict) == contradiction(given.get(found)), "relation");
                }
            } else if (!free) {
                report.miss("conflict " + Pieces.string(conflict, "id") + " " + Pieces.string(conflict, "kind") + ": "
                        + Pieces.text(conflict, "topic"));
            }
        }
        tally.add("conflict given", given.size());
        tally.add(
                "contradictions",
                given.stream().filter(ConflictScorer::contradiction).count());
        for (int k = 0; k < given.size(); k++) {
            if (!taken.contains(k)) {
                report.miss("extra conflict " + Pieces.text(given.get(k), "id"));
            }
        }
    }

    private static boolean contradiction(JsonNode conflict) {
        return "contradiction".equals(Pieces.text(conflict, "relation"));
    }

    private int find(JsonNode conflict, Set<Integer> taken) {
        List<JsonNode> sides = Pieces.items(conflict.get("sides"));
        for (int k = 0; k < given.size(); k++) {
            List<JsonNode> answer = Pieces.items(given.get(k).get("sides"));
            long hit = sides.stream()
                    .filter(side -> answer.stream().anyMatch(a -> overlaps(side, a)))
                    .count();
            if (!taken.contains(k) && (hit >= 2 || sides.size() == 1 && hit == 1)) {
                return k;
            }
        }
        return -1;
    }

    private boolean overlaps(JsonNode side, JsonNode answer) {
        String doc = Pieces.string(side, "doc").split("\\s+")[0];
        List<Span> passages = Stream.concat(
                        Stream.ofNullable(Pieces.span(side.get("span"))), Pieces.list(side.get("more_spans")).stream())
                .toList();
        return LedgerLines.name(Pieces.string(answer, "doc")).equals(files.get(doc))
                && Pieces.list(answer.get("spans")).stream()
                        .anyMatch(
                                s -> s.length() <= LONGEST && passages.stream().anyMatch(s::overlaps));
    }
}
