package org.hearsay.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event and the words that say it.
 *
 * @param type its name, upper case with underscores
 * @param plover PLOVER class; null where the ontology has none
 * @param triggers the ways to say it, tried in order
 * @param examples sentences that must yield this type, run as tests
 * @param counterexamples sentences that must not
 */
public record EventType(
        String type,
        @Nullable String plover,
        List<Trigger> triggers,
        List<String> examples,
        List<String> counterexamples) {

    /** Copies the lists; one left out is empty. */
    public EventType {
        triggers = listOf(triggers);
        examples = listOf(examples);
        counterexamples = listOf(counterexamples);
    }

    /**
     * Words that say an event and how their companions are to be read. Roles are named as in the
     * ledger: {@code actor}, {@code target}, {@code item} …
     *
     * @param verbs lemmas, with particle if they need one: {@code supply}, {@code hand over}
     * @param nouns lemmas, with the words before them if they need any: {@code transfer}, {@code peace talks}
     * @param phrases fixed runs of words, any of them inflected: {@code decline to comment}
     * @param modals auxiliaries that ask for something when somebody says them of a party: {@code must}; who says so
     *     is the actor
     * @param subject role of who does it; {@code actor} if null
     * @param object role of what it is done to; {@code target} if null
     * @param recipient role of the first of two objects ("gave Ruria tanks"); null when the verb has one
     * @param subjects item classes or nouns one of which the subject must belong to, or {@code party} or
     *     {@code place}; empty when any will do
     * @param objects likewise for the object (of a noun: what it is of, or the noun before it)
     * @param prepositions roles by preposition, where they differ from the usual ({@code by}: actor,
     *     {@code in}: place …)
     * @param complements what must follow, alternatives: lemmas of verbs with {@code to} ("urged X to
     *     <i>withdraw</i>"), {@code to} for any such verb, {@code -ing} for any gerund, {@code that} for a clause; empty
     *     when nothing need
     * @param except runs of words with the verb or noun that do not say it: {@code heart attack}
     * @param needs roles without which it is no event, alternatives with a bar ({@code actor|target}); a
     *     star asks for several ({@code actor*})
     * @param modality {@code planned}, {@code considered} … where the words themselves say so; else null
     * @param plover PLOVER class of what these words say, where it is not that of the type; else null
     */
    public record Trigger(
            List<String> verbs,
            List<String> nouns,
            List<String> phrases,
            List<String> modals,
            @Nullable String subject,
            @Nullable String object,
            @Nullable String recipient,
            List<String> subjects,
            List<String> objects,
            Map<String, String> prepositions,
            List<String> complements,
            List<String> except,
            List<String> needs,
            @Nullable String modality,
            @Nullable String plover) {

        /** Copies the collections; one left out is empty. */
        public Trigger {
            verbs = listOf(verbs);
            nouns = listOf(nouns);
            phrases = listOf(phrases);
            modals = listOf(modals);
            subjects = listOf(subjects);
            objects = listOf(objects);
            prepositions = java.util.Collections.unmodifiableMap(
                    prepositions == null ? new TreeMap<>() : new TreeMap<>(prepositions));
            complements = listOf(complements);
            except = listOf(except);
            needs = listOf(needs);
        }
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
