package org.hearsay.web;

import java.util.List;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.run.Readings;
import org.hearsay.text.Label;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** How far a reading has got; a row a page. */
public record ReadingScreen(
        int number,
        List<Row> rows,
        boolean done,
        boolean deriving,
        @Nullable String summary,
        @Nullable String failure,
        @Nullable String then) {

    /** What became of one page; {@code file} is its name without the folders it lies in. */
    public record Row(String doc, String file, String result, String reason, String detail) {}

    /** @param then the desk's own address to go on to when it is done; null when there is none */
    static ReadingScreen of(Readings.Reading reading, @Nullable String then) {
        boolean done = reading.done();
        var report = reading.report();
        Integer derived = reading.derived();
        return new ReadingScreen(
                reading.number(),
                reading.outcomes().stream().map(ReadingScreen::row).toList(),
                done,
                reading.deriving(),
                report == null
                        ? derived == null ? null : Wording.count(derived, "story") + " derived anew"
                        : Wording.count(report.added(), "page") + " added, " + report.known() + " known already, "
                                + report.quarantined() + " quarantined",
                reading.failure(),
                then);
    }

    static Row row(Outcome outcome) {
        return new Row(
                Wording.clean(outcome.doc()),
                Wording.clean(ArticleRow.file(outcome.doc())),
                Label.of(outcome.result()),
                outcome.reason() == null ? "" : outcome.reason(),
                detail(outcome));
    }

    /** What to do, with the file named without the folders it lies in. */
    public static String detail(Outcome outcome) {
        String detail = outcome.detail();
        return detail == null ? "" : Wording.clean(detail.replace(outcome.doc(), ArticleRow.file(outcome.doc())));
    }
}
