package org.hearsay.ledger;

import java.util.List;

/**
 * The result of re-reading a ledger.
 *
 * @param pages pages whose bytes were digested again
 * @param citations citations whose characters were compared again
 * @param problems what does not hold, each naming the page and the place
 */
public record Verification(int pages, int citations, List<String> problems) {

    /** Copies the list. */
    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether everything holds. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
