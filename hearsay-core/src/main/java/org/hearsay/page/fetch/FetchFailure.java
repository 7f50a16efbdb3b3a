package org.hearsay.page.fetch;

import org.hearsay.text.StageException;

/** Why an address was not fetched, by countable names; each message names the address and the remedy. */
final class FetchFailure {

    private static final String STAGE = "fetch";
    private static final int SHOWN = 200;

    private FetchFailure() {}

    /** The failure {@code reason} of {@code address}: "address: what". */
    static StageException of(String reason, String address, String what) {
        return new StageException(STAGE, reason, shown(address) + ": " + what);
    }

    /** Not written as an address of the web is. */
    static StageException malformed(String address, String what) {
        return of("bad-url", address, what + "; write it as http://host/path or https://host/path");
    }

    private static String shown(String address) {
        String one = address.strip();
        return one.length() > SHOWN ? one.substring(0, SHOWN) + "…" : one;
    }
}
