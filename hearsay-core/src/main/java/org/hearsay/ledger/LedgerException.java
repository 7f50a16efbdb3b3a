package org.hearsay.ledger;

/** A ledger that cannot be opened, read or written; the message names the file and the remedy. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param reason the countable reason
     * @param message what, where, remedy
     * @param cause what the storage said, or null
     */
    public LedgerException(Reason reason, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The countable reason. */
    public Reason reason() {
        return reason;
    }

    /** Why a ledger cannot be used. */
    public enum Reason {
        /** No such file. */
        MISSING,
        /** Not a ledger, or damaged. */
        CORRUPT,
        /** Another writer holds it. */
        LOCKED,
        /** Written by a newer version of the product. */
        NEWER,
        /** The disk or the rights on it. */
        STORAGE
    }
}
