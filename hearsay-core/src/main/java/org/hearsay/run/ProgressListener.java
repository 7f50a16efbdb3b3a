package org.hearsay.run;

import org.hearsay.text.Outcome;

/** Hears of each input as its result enters the ledger; called on the thread that runs the pipeline. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = (done, outcome) -> {};

    /**
     * An input is done.
     *
     * @param done how many are done with it
     * @param outcome what became of it
     */
    void done(int done, Outcome outcome);
}
