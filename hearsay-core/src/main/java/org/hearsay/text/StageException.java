package org.hearsay.text;

/**
 * A page that a stage cannot read. Carries a countable name, as {@code GeometryException} in planetiler
 * does, so that outcomes can be counted and not only read.
 */
public final class StageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String reason;

    /**
     * @param stage the package that gave up
     * @param reason a countable name, lower case with dashes
     * @param message what happened, where, and the remedy
     */
    public StageException(String stage, String reason, String message) {
        super(message);
        this.stage = stage;
        this.reason = reason;
    }

    /** The package that gave up. */
    public String stage() {
        return stage;
    }

    /** The countable name. */
    public String reason() {
        return reason;
    }
}
