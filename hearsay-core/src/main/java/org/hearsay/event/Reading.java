package org.hearsay.event;

import java.util.List;
import org.hearsay.event.Chunked.Nominal;

/**
 * How one trigger is read: who does what to whom, before anything is resolved.
 *
 * @param hit the trigger
 * @param parts the roles and who or what fills them
 * @param governors chunks of the verbs it hangs on, nearest first
 * @param own the chunk of the trigger
 * @param first index of the clause's first token
 * @param last index of the clause's last token
 */
record Reading(TriggerIndex.Hit hit, List<Part> parts, List<Integer> governors, int own, int first, int last) {

    /**
     * A role and who or what fills it.
     *
     * @param kind the role
     * @param nominal the words
     */
    record Part(Role.Kind kind, Nominal nominal) {}

    /** Whether some part has this role. */
    boolean has(Role.Kind kind) {
        return parts.stream().anyMatch(p -> p.kind() == kind);
    }
}
