package org.hearsay.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event and the words that say it.
 *
 * @param type its name, upper case with underscores
 * @param plover PLOVER class; null where the ontology has none
 * @param verbs lemmas of verbs that trigger it
 * @param nouns lemmas of nouns that trigger it
 * @param phrases fixed phrases that trigger it
 * @param needs item classes one of which must be an argument; empty when none need be
 * @param examples sentences that must yield this type, run as tests
 * @param counterexamples sentences that must not
 */
public record EventType(
        String type,
        @Nullable String plover,
        List<String> verbs,
        List<String> nouns,
        List<String> phrases,
        List<String> needs,
        List<String> examples,
        List<String> counterexamples) {

    /** Copies the lists. */
    public EventType {
        verbs = List.copyOf(verbs);
        nouns = List.copyOf(nouns);
        phrases = List.copyOf(phrases);
        needs = List.copyOf(needs);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
