package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Compares an export with a story gold. What the gold calls optional is neither asked for nor held against
 * an answer. How each kind is matched is told in the class that counts it: {@link PageScorer}, {@link
 * StatementScorer}, {@link EventScorer}, {@link ConflictScorer}, {@link Grouping}.
 */
public final class SeedsScorer {
    private final Tally tally = new Tally();
    private final Report report = new Report();
    private final StatementScorer statements;
    private final EventScorer events;
    private final Grouping origins;
    private final int pages;

    /**
     * Scores.
     *
     * @param gold what people found
     * @param lines what is in the ledger
     */
    public SeedsScorer(GoldFile gold, LedgerLines lines) {
        PageScorer articles = new PageScorer(lines, tally, report);
        statements = new StatementScorer(lines, tally, report);
        events = new EventScorer(lines, tally, report);
        for (JsonNode document : gold.documents()) {
            articles.score(document);
            statements.score(document);
            articles.times(document);
            events.score(document);
            articles.traps(document);
        }
        new ConflictScorer(gold, lines, tally, report).score();
        origins = statements.origins(gold.origins());
        pages = gold.documents().size();
    }

    /** The rows, and what was missed. */
    public Report report() {
        Report all = new Report()
                .row("body characters P/R/F1", tally.score("body", "body given", "body gold"))
                .row("publication dates", tally.fraction("published", "published gold"))
                .row("titles", tally.of("title") + "/" + pages)
                .row("statements P/R/F1", tally.score("statement", "statement given", "statement gold"))
                .row("speaker of matched", tally.fraction("speaker", "matched"))
                .row("stance of matched", tally.fraction("stance", "matched"))
                .row("mode of matched", tally.fraction("mode", "matched"))
                .row("said on (day)", tally.fraction("said", "said gold"))
                .row("required times", tally.fraction("time", "time gold"))
                .row("same speaker, pairwise P/R/F1", statements.speakers().score())
                .row("relay kept", tally.fraction("relay", "relay gold"))
                .row("events P/R/F1", tally.score("event", "event given", "event gold"))
                .row("event dates of matched", tally.fraction("event date", "event date gold"))
                .row(
                        "modality, polarity of matched",
                        tally.fraction("modality", "modality gold") + ", "
                                + tally.fraction("polarity", "polarity gold"))
                .row("same claim (events), pairwise P/R/F1", events.claims().score())
                .row(
                        "evidence P*/R (P by count only)",
                        tally.of("evidence given") + " predicted, " + tally.fraction("evidence", "evidence gold")
                                + " found, type right " + tally.fraction("evidence type", "evidence type gold"))
                .row(
                        "conflicts found",
                        tally.fraction("conflict", "conflict gold") + ", " + tally.of("conflict given") + " predicted, "
                                + tally.of("contradictions") + " as contradictions, relation right "
                                + tally.fraction("relation", "relation gold"))
                .row("same origin, pairwise P/R/F1", origins.score())
                .row("caught in traps (want 0)", tally.of("trap"));
        report.misses().forEach(all::miss);
        return all;
    }

    /** Whether something in the gold may be found or not. */
    static boolean optional(JsonNode gold) {
        return gold.path("optional").asBoolean(false);
    }

    /** Whether a value is a day, or a day with a time; neither a week nor a future that is not named. */
    static boolean isDay(@Nullable String value) {
        return value != null && value.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    }

    /** The first ten characters of a date: its day. */
    static String day(@Nullable String iso) {
        return iso == null ? "" : iso.substring(0, Math.min(10, iso.length()));
    }

    /** The texts of an array of strings. */
    static List<String> texts(JsonNode array) {
        return Pieces.items(array).stream().map(JsonNode::asText).toList();
    }
}
