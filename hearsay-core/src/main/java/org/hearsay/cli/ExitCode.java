package org.hearsay.cli;

/** What the exit code of a command says; {@code docs/cli.md} documents them. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;

    /** Done, but something was quarantined, or does not verify. */
    static final int PROBLEMS = 1;

    /** The command was not understood, or a pack is wrong. */
    static final int USAGE = 2;

    /** The ledger is missing, damaged, locked or newer than this program. */
    static final int LEDGER = 3;

    /** No input could be read, or the id is not in the ledger. */
    static final int NO_INPUT = 4;

    /** A fault of the program. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
