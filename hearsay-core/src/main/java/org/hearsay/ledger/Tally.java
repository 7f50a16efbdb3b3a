package org.hearsay.ledger;

import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Modality;
import org.hearsay.statement.Stance;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything is in a ledger, counted without reading it.
 *
 * @param pages that were read
 * @param outcomes of the inputs, by result and reason
 * @param statements by stance
 * @param events by modality
 * @param stories in all
 * @param copies pages found to repeat another
 * @param origins in all
 * @param seen origins that are among the pages
 * @param claims by status
 * @param conflicts by relation
 * @param first id of the claim to be read first: contested before uncontested, then the more origins the earlier
 * @param current whether all that is derived is up to date
 */
public record Tally(
        int pages,
        List<Reasons> outcomes,
        Map<Stance, Integer> statements,
        Map<Modality, Integer> events,
        int stories,
        int copies,
        int origins,
        int seen,
        Map<Claim.Status, Integer> claims,
        Map<Conflict.Relation, Integer> conflicts,
        @Nullable String first,
        boolean current) {

    /**
     * Inputs with one result for one reason.
     *
     * @param result what became of them
     * @param reason why; null if there is nothing to say
     * @param number how many
     * @param doc one of them
     */
    public record Reasons(Outcome.Result result, @Nullable String reason, int number, String doc) {}

    /** Copies the collections. */
    public Tally {
        outcomes = List.copyOf(outcomes);
        statements = Map.copyOf(statements);
        events = Map.copyOf(events);
        claims = Map.copyOf(claims);
        conflicts = Map.copyOf(conflicts);
    }
}
