package org.hearsay.claim;

import java.util.List;

/**
 * The claims and conflicts of a set of pages.
 *
 * @param claims by story, then first seen, then id
 * @param conflicts by type, then id
 */
public record ClaimFindings(List<Claim> claims, List<Conflict> conflicts) {

    /** Copies the lists. */
    public ClaimFindings {
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
    }
}
