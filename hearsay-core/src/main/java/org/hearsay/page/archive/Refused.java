package org.hearsay.page.archive;

import java.io.IOException;

/** Bytes that are not read on because they ask for more than a page may. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a countable name
     * @param message what happened, and the remedy; the input's name is put before it
     */
    Refused(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The countable name. */
    public String reason() {
        return reason;
    }
}
