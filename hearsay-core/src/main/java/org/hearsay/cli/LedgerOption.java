package org.hearsay.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the ledger. */
final class LedgerOption {

    static final String DEFAULT = "hearsay.ledger";

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = DEFAULT,
            description = "The ledger; ${DEFAULT-VALUE} in the working directory unless given.")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    /** The ledger's file. */
    Path path() {
        return ledger;
    }
}
