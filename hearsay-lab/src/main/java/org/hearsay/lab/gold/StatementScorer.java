package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pairing;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Statements. One is found when its content and the given one share half of the characters of each; each
 * counts once, best share first, then the right speaker. Headlines in the gold are optional; given ones are
 * free where they lie in a title. The speaker is right when the given source overlaps the gold's or one of
 * its alternatives, or when both are empty.
 */
final class StatementScorer {
    private final LedgerLines lines;
    private final Tally tally;
    private final Report report;
    private final Map<String, JsonNode> matched = new LinkedHashMap<>();
    private final Grouping speakers = new Grouping();

    StatementScorer(LedgerLines lines, Tally tally, Report report) {
        this.lines = lines;
        this.tally = tally;
        this.report = report;
    }

    /** Scores the statements of one page. */
    void score(JsonNode document) {
        List<JsonNode> gold = Pieces.items(document.get("statements"));
        List<JsonNode> given = lines.of("statement", Pieces.string(document, "file"));
        List<Pairing.Candidate> pairs = Pairing.greedy(candidates(gold, given));
        Set<Integer> used = new HashSet<>();
        pairs.forEach(p -> used.add(p.given()));
        Set<Integer> free = free(document, given, used);
        long required = pairs.stream().filter(p -> required(gold.get(p.gold()))).count();
        long exempt = 0;
        for (int j = 0; j < given.size(); j++) {
            boolean spare = !used.contains(j) && (free.contains(j) || headline(document, given.get(j)));
            exempt += spare ? 1 : 0;
            if (!used.contains(j) && !spare) {
                report.miss("extra statement " + Pieces.string(document, "file") + ": " + beginning(given.get(j)));
            }
        }
        tally.add(
                "statement gold",
                gold.stream().filter(StatementScorer::required).count());
        tally.add("statement", required);
        tally.add("statement given", given.size() - (pairs.size() - required) - exempt);
        for (Pairing.Candidate pair : pairs) {
            JsonNode x = gold.get(pair.gold());
            matched.put(Pieces.string(x, "id"), given.get(pair.given()));
            details(x, given.get(pair.given()));
        }
        gold.stream()
                .filter(x -> required(x) && !matched.containsKey(Pieces.string(x, "id")))
                .forEach(x -> report.miss("statement " + Pieces.string(x, "id") + ": " + beginning(x)));
    }

    private static List<Pairing.Candidate> candidates(List<JsonNode> gold, List<JsonNode> given) {
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                JsonNode x = gold.get(i);
                double share = share(x, given.get(j));
                if (share > 0) {
                    candidates.add(
                            new Pairing.Candidate(share, speaker(x, given.get(j)), !SeedsScorer.optional(x), i, j));
                }
            }
        }
        return candidates;
    }

    private static double share(JsonNode x, JsonNode y) {
        return Pieces.share(Pieces.list(x.get("content")), Pieces.list(y.get("content")));
    }

    /** What the gold says a reader may take for a statement or not: the best answer to each goes free. */
    private static Set<Integer> free(JsonNode document, List<JsonNode> given, Set<Integer> used) {
        Set<Integer> free = new HashSet<>();
        for (JsonNode reading : Pieces.items(document.get("optional_statements"))) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < given.size(); j++) {
                double share = used.contains(j) || free.contains(j) ? 0 : share(reading, given.get(j));
                if (share > most) {
                    most = share;
                    best = j;
                }
            }
            if (best >= 0) {
                free.add(best);
            }
        }
        return free;
    }

    private static boolean headline(JsonNode document, JsonNode statement) {
        List<Span> titles = Stream.concat(
                        Stream.ofNullable(Pieces.span(document.get("title"))),
                        Pieces.items(document.get("boilerplate_ranges")).stream()
                                .filter(r -> r.path(2).asText().contains("title"))
                                .map(Pieces::pair))
                .toList();
        return "headline".equals(Pieces.text(statement, "mode"))
                && Pieces.list(statement.get("content")).stream()
                        .allMatch(c -> titles.stream().anyMatch(t -> c.overlap(t) * 2 > c.length()));
    }

    private static boolean required(JsonNode gold) {
        return !SeedsScorer.optional(gold) && !"headline".equals(Pieces.text(gold, "mode"));
    }

    private static boolean speaker(JsonNode x, JsonNode y) {
        JsonNode speaker = x.path("speaker");
        Span source = Pieces.span(y.get("source"));
        List<@Nullable Span> right = new ArrayList<>();
        right.add(Pieces.span(speaker.get("span")));
        Pieces.items(speaker.get("alt_spans")).forEach(s -> right.add(Pieces.span(s)));
        return right.stream().anyMatch(s -> s == null ? source == null : source != null && s.overlaps(source));
    }

    private void details(JsonNode x, JsonNode y) {
        tally.add("matched");
        boolean right = speaker(x, y);
        tally.addIf(right, "speaker");
        if (!right) {
            report.miss("speaker " + Pieces.string(x, "id") + ": wanted "
                    + Pieces.text(x.path("speaker").get("span"), "text") + ", got "
                    + Pieces.text(y.get("source"), "text"));
        }
        String wanted = Pieces.string(x, "stance");
        String stance = Pieces.string(y, "stance");
        boolean other = wanted.equals("unverified") && stance.equals("no-information");
        boolean same = wanted.equals(stance)
                || SeedsScorer.texts(x.path("stance_alternatives")).contains(stance)
                || other;
        tally.addIf(same, "stance");
        if (!same) {
            report.miss("stance " + Pieces.string(x, "id") + ": wanted " + wanted + ", got " + stance);
        }
        tally.addIf(Pieces.string(x, "mode").equals(Pieces.string(y, "mode")), "mode");
        if (x.path("attribution_chain").size() > 2 && !"headline".equals(Pieces.text(x, "mode"))) {
            tally.add("relay gold");
            tally.addIf(y.path("relay").size() > 0, "relay");
        }
        List<String> entities = SeedsScorer.texts(x.path("speaker").path("entity"));
        if (!entities.isEmpty()) {
            List<String> given = SeedsScorer.texts(y.path("speakers"));
            speakers.add(sorted(entities), given.isEmpty() ? "? " + Pieces.string(x, "id") : sorted(given));
        }
        said(x, y);
    }

    private void said(JsonNode x, JsonNode y) {
        String value = Pieces.text(x.get("time"), "value");
        if (!SeedsScorer.isDay(value)) {
            return;
        }
        Set<String> days = Stream.concat(
                        Stream.of(SeedsScorer.day(value)),
                        Pieces.items(x.path("time").get("alternatives")).stream()
                                .map(a -> SeedsScorer.day(Pieces.string(a, "value"))))
                .collect(Collectors.toCollection(TreeSet::new));
        tally.add("said gold");
        JsonNode said = y.get("said");
        tally.addIf(
                said != null && !said.isNull() && days.contains(SeedsScorer.day(Pieces.text(said, "earliest"))),
                "said");
    }

    private static String sorted(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String beginning(JsonNode statement) {
        String text = statement.path("content").path(0).path("text").asText();
        return "\"" + (text.length() > 90 ? text.substring(0, 90) + "…" : text) + "\"";
    }

    /** The entities of the matched statements' speakers. */
    Grouping speakers() {
        return speakers;
    }

    /** The origins of the matched statements. */
    Grouping origins(List<JsonNode> gold) {
        Map<String, String> originOf = new LinkedHashMap<>();
        gold.forEach(o -> SeedsScorer.texts(o.path("statements"))
                .forEach(statement -> originOf.put(statement, Pieces.string(o, "id"))));
        Grouping origins = new Grouping();
        originOf.forEach((statement, origin) -> {
            JsonNode found = matched.get(statement);
            if (found != null) {
                origins.add(origin, Pieces.text(found, "origin"));
            }
        });
        return origins;
    }
}
