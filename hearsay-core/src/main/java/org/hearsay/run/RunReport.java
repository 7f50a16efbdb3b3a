package org.hearsay.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.text.Outcome;

/**
 * What a run did.
 *
 * @param added pages that came new into the ledger, in full or with limits
 * @param known pages that were in it already
 * @param quarantined inputs that could not be read
 * @param skipped inputs that are no pages
 * @param reasons how often each reason of a quarantine was met
 */
public record RunReport(int added, int known, int quarantined, int skipped, SortedMap<String, Integer> reasons) {

    /** Copies the reasons. */
    public RunReport {
        reasons = new TreeMap<>(reasons);
    }

    /** Counts as outcomes come in. */
    static final class Counter {
        private final SortedMap<String, Integer> reasons = new TreeMap<>();
        private int added;
        private int known;
        private int quarantined;
        private int skipped;

        void known() {
            known++;
        }

        void count(Outcome outcome) {
            switch (outcome.result()) {
                case READ, LIMITED -> added++;
                case SKIPPED -> skipped++;
                case QUARANTINED -> {
                    quarantined++;
                    reasons.merge(String.valueOf(outcome.reason()), 1, Integer::sum);
                }
            }
        }

        RunReport report() {
            return new RunReport(added, known, quarantined, skipped, reasons);
        }
    }
}
