package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.pack.EventType;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * One mention of an event, before mentions of the same event are joined.
 *
 * @param type what happens
 * @param way the trigger that was met
 * @param trigger the words that say it, with the thing they are about
 * @param word the verb or noun alone
 * @param roles who and what takes part
 * @param times TIMEX values of the times in its clause
 * @param date when; null when its clause does not tell
 * @param modality as the narrator has it
 * @param polarity as the narrator has it
 * @param factuality to whom it is how real
 * @param statements ids of the statements that hold it
 * @param title whether it stands in the headline
 * @param foundBy the rule
 */
record Draft(
        EventType type,
        EventType.Trigger way,
        Span trigger,
        Span word,
        List<Role> roles,
        List<String> times,
        @Nullable TimeSpan date,
        Modality modality,
        Polarity polarity,
        List<Factuality> factuality,
        List<String> statements,
        boolean title,
        String foundBy) {

    private static final Pattern DAY = Pattern.compile("[\\dX]{4}-\\d\\d-\\d\\d");

    /** Copies the lists. */
    Draft {
        roles = List.copyOf(roles);
        times = List.copyOf(times);
        factuality = List.copyOf(factuality);
        statements = List.copyOf(statements);
    }

    /** The roles of this kind, in order. */
    List<Role> roles(Role.Kind kind) {
        return roles.stream().filter(r -> r.kind() == kind).toList();
    }

    /** The same with another role. */
    Draft with(Role role) {
        List<Role> more = new ArrayList<>(roles);
        more.add(role);
        return new Draft(
                type,
                way,
                trigger,
                word,
                more,
                times,
                date,
                modality,
                polarity,
                factuality,
                statements,
                title,
                foundBy);
    }

    /** The days its clause names, with or without their year. */
    List<String> days() {
        return times.stream().filter(t -> DAY.matcher(t).lookingAt()).toList();
    }

    /** Whether it only says who was killed or hurt. */
    boolean onlyCasualties() {
        return "casualties".equals(way.object()) || "casualties".equals(way.subject());
    }

    /** Whether killed and hurt people may be counted with it. */
    boolean takesCasualties() {
        return !onlyCasualties() && way.prepositions().containsValue("casualties");
    }
}
