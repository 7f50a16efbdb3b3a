package org.hearsay.claim;

import java.util.Collection;
import java.util.Comparator;
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

    /** Those of several stories, each list in its order. */
    public static ClaimFindings inOrder(Collection<Claim> claims, Collection<Conflict> conflicts) {
        return new ClaimFindings(
                claims.stream()
                        .sorted(Comparator.comparing(Claim::story)
                                .thenComparing(Claim::firstSeen, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Claim::id))
                        .toList(),
                conflicts.stream()
                        .sorted(Comparator.comparing(Conflict::type).thenComparing(Conflict::id))
                        .toList());
    }
}
