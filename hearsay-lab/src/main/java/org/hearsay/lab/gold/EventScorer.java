package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;

/**
 * Events and evidence. An event is found when one of its type overlaps one of its mentions, each once; of
 * several the one with the gold's date. Evidence is found when spans overlap.
 */
final class EventScorer {
    private final LedgerLines lines;
    private final Tally tally;
    private final Report report;
    private final Grouping claims = new Grouping();

    EventScorer(LedgerLines lines, Tally tally, Report report) {
        this.lines = lines;
        this.tally = tally;
        this.report = report;
    }

    /** Scores the events and the evidence of one page. */
    void score(JsonNode document) {
        List<JsonNode> given = lines.of("event", Pieces.string(document, "file"));
        Set<String> used = new HashSet<>();
        List<JsonNode> gold = Pieces.items(document.get("events")).stream()
                .sorted(Comparator.comparing(SeedsScorer::optional))
                .toList();
        for (JsonNode x : gold) {
            boolean free = SeedsScorer.optional(x);
            tally.addIf(!free, "event gold");
            Optional<JsonNode> hit = best(x, given, used);
            if (hit.isPresent()) {
                used.add(Pieces.string(hit.get(), "id"));
                tally.add(free ? "event given" : "event", free ? -1 : 1);
                details(x, hit.get());
            } else if (!free) {
                report.miss("event " + Pieces.string(x, "id") + " " + Pieces.string(x, "type") + ": "
                        + x.path("mentions").path(0).path("text").asText());
            }
        }
        tally.add("event given", given.size());
        evidence(document);
    }

    private static Optional<JsonNode> best(JsonNode x, List<JsonNode> given, Set<String> used) {
        List<Span> mentions = Pieces.list(x.get("mentions"));
        String day = Pieces.text(x.get("date"), "value");
        return given.stream()
                .filter(y -> !used.contains(Pieces.string(y, "id"))
                        && Pieces.string(y, "type").equals(Pieces.string(x, "type"))
                        && mentions.stream().anyMatch(Pieces.required(y.get("trigger"))::overlaps))
                .min(Comparator.comparing(y -> !(SeedsScorer.isDay(day) && date(y).equals(day))));
    }

    private static String date(JsonNode event) {
        return SeedsScorer.day(Pieces.text(event.get("date"), "earliest"));
    }

    private void details(JsonNode x, JsonNode y) {
        List<String> modalities = SeedsScorer.texts(x.path("modality_codes"));
        if (!modalities.isEmpty()) {
            tally.add("modality gold");
            tally.addIf(modalities.contains(y.path("modality").asText()), "modality");
        }
        String polarity = Pieces.text(x, "polarity");
        if (polarity != null) {
            tally.add("polarity gold");
            tally.addIf(polarity.equals(Pieces.text(y, "polarity")), "polarity");
        }
        String cluster = Pieces.text(x, "cluster");
        if (cluster != null) {
            String claim = Pieces.text(y, "claim");
            claims.add(cluster, claim == null ? "? " + Pieces.string(y, "id") : claim);
        }
        String day = Pieces.text(x.get("date"), "value");
        if (day != null && SeedsScorer.isDay(day) && day.length() == 10 && !SeedsScorer.optional(x)) {
            tally.add("event date gold");
            tally.addIf(date(y).equals(day), "event date");
        }
    }

    private void evidence(JsonNode document) {
        List<JsonNode> given = lines.of("evidence", Pieces.string(document, "file"));
        List<JsonNode> gold = Pieces.items(document.get("evidence"));
        for (JsonNode x : gold) {
            boolean required = !SeedsScorer.optional(x);
            Optional<JsonNode> hit = given.stream().filter(y -> over(x, y)).findFirst();
            tally.addIf(required, "evidence gold");
            tally.addIf(required && hit.isPresent(), "evidence");
            if (hit.isPresent()) {
                tally.add("evidence type gold");
                tally.addIf(Pieces.string(x, "kind").equals(Pieces.text(hit.get(), "type")), "evidence type");
            }
        }
        tally.add(
                "evidence given",
                given.stream()
                        .filter(y -> gold.stream().anyMatch(x -> !SeedsScorer.optional(x) && over(x, y))
                                || gold.stream().noneMatch(x -> over(x, y)))
                        .count());
    }

    private static boolean over(JsonNode x, JsonNode y) {
        return Pieces.list(x.get("spans")).stream().anyMatch(Pieces.required(y)::overlaps);
    }

    /** The claims of the matched events. */
    Grouping claims() {
        return claims;
    }
}
