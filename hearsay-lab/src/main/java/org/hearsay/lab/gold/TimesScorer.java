package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;

/** Time expressions as TempEval-3 scores them: any overlap finds one, values are compared literally. */
public final class TimesScorer {
    private TimesScorer() {}

    /**
     * Compares the {@code time} lines of each text with its {@code timex}.
     *
     * @param texts the gold
     * @param lines what was found in them
     */
    public static Report report(List<GoldLines.Text> texts, LedgerLines lines) {
        Report report = new Report();
        Tally tally = new Tally();
        for (GoldLines.Text text : texts) {
            List<JsonNode> given = lines.of("time", LedgerLines.name(text.id()));
            tally.add("given", given.size());
            Set<Integer> used = new HashSet<>();
            for (JsonNode gold : Pieces.items(text.node().get("timex"))) {
                tally.add("gold");
                Span span =
                        text.span(gold.get("start").intValue(), gold.get("end").intValue());
                int best = best(span, given, used);
                if (best < 0) {
                    report.miss(text.id() + " missed " + gold.get("text") + ": wanted " + gold.get("value"));
                    continue;
                }
                used.add(best);
                JsonNode found = given.get(best);
                tally.add("relaxed");
                tally.addIf(span.equals(Pieces.required(found)), "strict");
                tally.addIf(Objects.equals(gold.get("type"), found.get("type")), "type");
                tally.addIf(Objects.equals(gold.get("value"), found.get("value")), "value");
                if (!Objects.equals(gold.get("value"), found.get("value"))) {
                    report.miss(text.id() + " " + gold.get("text") + ": wanted " + gold.get("value") + ", got "
                            + found.get("value"));
                }
            }
        }
        report.row("texts", texts.size());
        report.row("expressions, gold and given", tally.of("gold") + ", " + tally.of("given"));
        for (String kind : List.of("strict", "relaxed", "type", "value")) {
            report.row(
                    kind + " F1",
                    Score.percent(tally.score(kind, "given", "gold").f1(), 2));
        }
        KnownTimes.rows(report);
        return report;
    }

    /** The one of those not used yet that shares most characters with {@code span}; -1 if none shares any. */
    private static int best(Span span, List<JsonNode> given, Set<Integer> used) {
        int best = -1;
        int most = 0;
        for (int j = 0; j < given.size(); j++) {
            int shared = used.contains(j) ? 0 : span.overlap(Pieces.required(given.get(j)));
            if (shared > most) {
                most = shared;
                best = j;
            }
        }
        return best;
    }
}
