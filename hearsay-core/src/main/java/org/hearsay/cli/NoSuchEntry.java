package org.hearsay.cli;

/** An id that is not in the ledger. */
final class NoSuchEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchEntry(String message) {
        super(message);
    }
}
