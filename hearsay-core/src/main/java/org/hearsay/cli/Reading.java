package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Tally;
import org.hearsay.run.FetchedInputs;
import org.hearsay.run.Pipeline;
import org.hearsay.run.RunReport;
import org.hearsay.run.Settings;
import org.hearsay.run.StageChain;

/**
 * Pages into a ledger, with messages on the way.
 *
 * @param report what the run did
 * @param tally how much is in the ledger then
 */
record Reading(RunReport report, Tally tally) {

    /**
     * Reads pages into the ledger at {@code path}.
     *
     * @param inputs the pages, given the ledger that knows which of them were read before
     * @param packs the packs to read them with
     * @param progress whether to show how far it is
     */
    static Reading of(
            Function<Ledger, FetchedInputs> inputs,
            Path path,
            List<String> packs,
            Settings settings,
            PrintWriter err,
            boolean progress) {
        StageChain stages = new StageChain(packs, settings.limits(), Version.current());
        Progress listener = new Progress(err, progress);
        try (Ledger ledger = Ledgers.write(path);
                FetchedInputs pages = inputs.apply(ledger)) {
            RunReport report = new Pipeline(stages, settings).read(pages, ledger, listener);
            return new Reading(report, ledger.tally());
        } finally {
            listener.end();
        }
    }

    /** The exit code for what the run did. */
    int code() {
        if (report.added() + report.known() == 0) {
            return ExitCode.NO_INPUT;
        }
        return report.quarantined() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
