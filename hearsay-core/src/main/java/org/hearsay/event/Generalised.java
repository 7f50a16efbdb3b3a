package org.hearsay.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.pack.EventType;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.jspecify.annotations.Nullable;

/**
 * How the roles of a type stand around words that no pack lists: as around most of the verbs, or nouns, that the pack has
 * for it, with nothing asked of them. A word that the pack has keeps its own way: who "died" did nothing.
 */
final class Generalised {
    private final Map<String, EventType> types = new HashMap<>();
    private final Map<String, EventType.Trigger> verbs = new HashMap<>();
    private final Map<String, EventType.Trigger> nouns = new HashMap<>();

    Generalised(List<EventType> all) {
        for (EventType type : all) {
            types.put(type.type(), type);
            verbs.put(
                    type.type(),
                    general(type.triggers().stream()
                            .filter(t -> !t.verbs().isEmpty())
                            .toList()));
            nouns.put(
                    type.type(),
                    general(type.triggers().stream()
                            .filter(t -> !t.nouns().isEmpty())
                            .toList()));
        }
    }

    /** The frame of the first trigger, with the prepositions of all. */
    private static EventType.Trigger general(List<EventType.Trigger> triggers) {
        Map<String, String> prepositions = new LinkedHashMap<>();
        for (EventType.Trigger trigger : triggers) {
            trigger.prepositions().forEach(prepositions::putIfAbsent);
        }
        return open(triggers.isEmpty() ? null : triggers.get(0), prepositions);
    }

    /** The same way of saying it, with nothing asked of what stands there. */
    private static EventType.Trigger open(EventType.@Nullable Trigger first, Map<String, String> prepositions) {
        List<String> none = List.of();
        return new EventType.Trigger(
                none,
                none,
                none,
                none,
                first == null ? null : first.subject(),
                first == null ? null : first.object(),
                null,
                none,
                none,
                prepositions,
                none,
                none,
                none,
                first == null ? null : first.modality(),
                null);
    }

    /**
     * What the tagger found as if the lexicon had it; null when the packs have no such type or the words cannot be one.
     *
     * @param listed what the lexicon has for the word, of this type; null when it has nothing
     */
    TriggerIndex.@Nullable Hit hit(Sentence sentence, EventTagger.Found found, TriggerIndex.@Nullable Hit listed) {
        EventType type = types.get(found.type());
        if (type == null) {
            return null;
        }
        Token first = sentence.tokens().get(found.first());
        Token last = sentence.tokens().get(found.last());
        boolean verb = first.pos().equals("VERB");
        if (!verb && !last.pos().equals("NOUN")) {
            return null;
        }
        EventType.Trigger way = listed != null && listed.verb() == verb
                ? open(listed.trigger(), listed.trigger().prepositions())
                : (verb ? verbs : nouns).getOrDefault(type.type(), general(List.of()));
        return new TriggerIndex.Hit(
                type,
                way,
                verb,
                found.first(),
                found.last(),
                verb ? forms(first.lower()) : List.of(),
                false,
                false,
                verb ? found.first() : found.last());
    }

    private static List<Form> forms(String lower) {
        if (lower.endsWith("ing")) {
            return List.of(Form.ING);
        }
        return lower.endsWith("s") ? List.of(Form.THIRD) : List.of(Form.PAST, Form.PARTICIPLE);
    }
}
