package org.hearsay.event;

import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Something said to have happened, or to be about to.
 *
 * @param id {@code ev-KEY-N}, with the article's key
 * @param type the pack's event type
 * @param plover the PLOVER class of what is said, which for what is only to come is that of the words; null where PLOVER
 *     has none
 * @param trigger the words that name it, into the article's text
 * @param roles who and what takes part
 * @param date when it happened or will; null when the article does not tell
 * @param modality as the narrator has it
 * @param polarity as the narrator has it
 * @param factuality to whom it is how real
 * @param statements ids of the statements whose content holds it
 * @param foundBy the rule or model that found it
 * @param mentions all the words that tell of it, in order of the text, each as the narrator has it there
 */
public record Event(
        String id,
        String type,
        @Nullable String plover,
        Span trigger,
        List<Role> roles,
        @Nullable TimeSpan date,
        Modality modality,
        Polarity polarity,
        List<Factuality> factuality,
        List<String> statements,
        String foundBy,
        List<Told> mentions) {

    /** Copies the lists. */
    public Event {
        // as stored before mentions were kept
        mentions = mentions == null ? List.of(new Told(trigger, modality)) : List.copyOf(mentions);
        roles = List.copyOf(roles);
        factuality = List.copyOf(factuality);
        statements = List.copyOf(statements);
    }

    /** The roles of this kind, in order. */
    public List<Role> roles(Role.Kind kind) {
        return roles.stream().filter(r -> r.kind() == kind).toList();
    }

    /** The same event with other roles. */
    public Event withRoles(List<Role> others) {
        return new Event(
                id, type, plover, trigger, others, date, modality, polarity, factuality, statements, foundBy, mentions);
    }

    /** The same on another day. */
    public Event withDate(TimeSpan when) {
        return new Event(
                id, type, plover, trigger, roles, when, modality, polarity, factuality, statements, foundBy, mentions);
    }

    /**
     * A place where it is told.
     *
     * @param trigger the words that name it
     * @param modality as the narrator has it there
     */
    public record Told(Span trigger, Modality modality) {}
}
