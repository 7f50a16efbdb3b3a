package org.hearsay.web;

/** A request that is not answered, with the status and the reason that the reader is told. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal missing(String what) {
        return new Refusal(404, "There is no " + what + " in this ledger.");
    }

    int status() {
        return status;
    }
}
