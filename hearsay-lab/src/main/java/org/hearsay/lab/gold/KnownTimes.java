package org.hearsay.lab.gold;

import java.util.List;
import org.hearsay.lab.score.Report;

/**
 * The value F1 that others reach on the news of TempEval-3 (N. UzZaman et al., "SemEval-2013 Task 1: TempEval-3", 2013).
 * None of them is run here: <i>measured</i> rows were measured before with the same metric, <i>published</i> ones are the
 * authors', the <i>goal</i> is what was asked for. They are no measure for another gold.
 *
 * @param system its name
 * @param value value F1, with the digits that are known
 */
record KnownTimes(String system, String value) {

    /** In the order of the table. */
    static final List<KnownTimes> ALL = List.of(
            new KnownTimes("UWTime, published", "82"),
            new KnownTimes("HeidelTime, published", "77.6"),
            new KnownTimes("HeidelTime, measured", "74.2"),
            new KnownTimes("SUTime, measured", "69.3"),
            new KnownTimes("HeidelTime, five pages of news", "68"),
            new KnownTimes("SUTime, five pages of news", "67"),
            new KnownTimes("goal", "80"));

    /** Adds the rows, in brackets because nothing of it is run. */
    static void rows(Report report) {
        ALL.forEach(known -> report.row("  [" + known.system + "]", known.value));
    }
}
