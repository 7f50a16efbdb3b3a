package org.hearsay.cli;

import java.io.PrintWriter;
import org.hearsay.run.ProgressListener;
import org.hearsay.text.Outcome;

/**
 * Tells on standard error of each input that could not be read, as it happens, and if wanted how far the
 * run is, on one line that is rewritten.
 */
final class Progress implements ProgressListener {

    private static final int LINE = 72;

    /** So many messages about single inputs are printed. */
    private static final int MESSAGES = 20;

    private final PrintWriter err;
    private final boolean shown;
    private int quarantined;

    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public void done(int done, Outcome outcome) {
        if (outcome.result() == Outcome.Result.QUARANTINED && quarantined++ < MESSAGES) {
            clear();
            err.println("hearsay: " + line(outcome));
        }
        if (shown) {
            String doc = Screen.clean(outcome.doc());
            int room = LINE - 10;
            String tail = doc.length() > room ? "…" + doc.substring(doc.length() - room + 1) : doc;
            clear();
            err.print(done + " " + tail + "\r");
        }
        err.flush();
    }

    /** Ends the line and says how many messages were left out. */
    void end() {
        clear();
        if (quarantined > MESSAGES) {
            err.println("hearsay: " + (quarantined - MESSAGES) + " more; 'hearsay show outcomes' lists them all");
        }
        err.flush();
    }

    private void clear() {
        if (shown) {
            err.print("\r" + " ".repeat(LINE) + "\r");
        }
    }

    /** What went wrong with an input, for a person. */
    static String line(Outcome outcome) {
        String detail = outcome.detail() == null ? outcome.doc() : outcome.detail();
        return "[" + outcome.reason() + "] " + Screen.clean(detail);
    }
}
