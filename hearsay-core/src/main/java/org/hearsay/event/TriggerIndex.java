package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.pack.EventType;
import org.hearsay.sentence.Inflection;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that may name an event, by the verbs, nouns and phrases of the event types. */
final class TriggerIndex {

    /** How many words a gap ({@code _}) in a phrase may hold. */
    private static final int GAP = 5;

    /**
     * Words that may name an event.
     *
     * @param type what they would say
     * @param trigger the way of saying it
     * @param verb whether they are read as a verb
     * @param first index of the first token
     * @param last index of the last token, inclusive
     * @param forms what the verb's form can be; empty for nouns
     * @param compound whether it is a participle at the end of a hyphenated word: "Rurian-supplied"
     * @param phrase whether it is a fixed run of words
     * @param head index of the token that carries the meaning: the verb of a verb or phrase, the last of a noun
     */
    record Hit(
            EventType type,
            EventType.Trigger trigger,
            boolean verb,
            int first,
            int last,
            List<Form> forms,
            boolean compound,
            boolean phrase,
            int head) {}

    @SuppressWarnings("ArrayRecordComponent") // entries are looked up by their first word and never compared
    private record Entry(
            EventType type, EventType.Trigger trigger, String[] words, List<Form> forms, Sort sort, int order) {
        int strictness() {
            return (trigger.objects().isEmpty() ? 0 : 2)
                    + (trigger.subjects().isEmpty() ? 0 : 2)
                    + (trigger.complements().isEmpty()
                            ? 0
                            : trigger.complements().contains("to") ? 1 : 2)
                    + trigger.needs().stream()
                            .mapToInt(n -> n.contains("*") ? 3 : 1)
                            .sum();
        }
    }

    /** Whether a hit is an auxiliary that asks for something. */
    static boolean isModal(Hit hit) {
        return hit.phrase()
                && hit.first() == hit.last()
                && !hit.trigger().modals().isEmpty();
    }

    private enum Sort {
        VERB,
        NOUN,
        PHRASE,
        MODAL
    }

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, Map<String, List<Form>>> phraseVerbs = new HashMap<>();

    TriggerIndex(List<EventType> types) {
        int order = 0;
        for (EventType type : types) {
            for (EventType.Trigger trigger : type.triggers()) {
                for (String verb : trigger.verbs()) {
                    add(type, trigger, verb, Sort.VERB, order++);
                }
                for (String noun : trigger.nouns()) {
                    add(type, trigger, noun, Sort.NOUN, order++);
                }
                for (String phrase : trigger.phrases()) {
                    add(type, trigger, phrase, Sort.PHRASE, order++);
                }
                for (String modal : trigger.modals()) {
                    put(modal, new Entry(type, trigger, new String[] {modal}, List.of(), Sort.MODAL, order++));
                }
            }
        }
    }

    private void add(EventType type, EventType.Trigger trigger, String text, Sort sort, int order) {
        String[] words = text.split(" ", -1);
        if (sort == Sort.NOUN) {
            for (String first : words.length == 1 ? nounForms(words[0]) : List.of(words[0])) {
                put(first, new Entry(type, trigger, words, List.of(), sort, order));
            }
            return;
        }
        verbForms(words[0]).forEach((form, forms) -> put(form, new Entry(type, trigger, words, forms, sort, order)));
        for (String word : words) {
            phraseVerbs.computeIfAbsent(word, TriggerIndex::verbForms);
        }
    }

    private static List<String> nounForms(String lemma) {
        return List.of(lemma, Inflection.plural(lemma));
    }

    /** The forms of a verb, with all those of "be". */
    static Map<String, List<Form>> verbForms(String lemma) {
        Map<String, List<Form>> forms = new LinkedHashMap<>(Inflection.verb(lemma));
        if (lemma.equals("be")) {
            for (String form : List.of("is", "are", "were", "'s", "’s", "'re", "’re")) {
                forms.put(form, List.of(Form.PAST));
            }
        }
        return forms;
    }

    private void put(String word, Entry entry) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }

    /** All hits that start at token {@code i}, the longest first, then the strictest, then the later in the packs. */
    List<Hit> at(Sentence sentence, int i) {
        record Ranked(Hit hit, Entry entry) {}
        List<Ranked> found = new ArrayList<>();
        String word = sentence.tokens().get(i).lower();
        for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
            int last = entry.sort() == Sort.NOUN
                    ? nounEnd(sentence, i, entry.words())
                    : runEnd(sentence, i, entry.words());
            if (last < 0 || excepted(sentence, i, last, entry.trigger())) {
                continue;
            }
            boolean verb = entry.sort() != Sort.NOUN;
            boolean phrase = entry.sort() == Sort.PHRASE || entry.sort() == Sort.MODAL;
            int head = !verb ? last : entry.sort() == Sort.PHRASE ? verbIn(sentence, i, last) : i;
            if (verb == readsAsVerb(sentence, i, last, entry) || phrase) {
                found.add(new Ranked(
                        new Hit(entry.type(), entry.trigger(), verb, i, last, entry.forms(), false, phrase, head),
                        entry));
            }
        }
        int hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'));
        if (hyphen > 0 && hyphen < word.length() - 1) {
            for (Entry entry : byFirstWord.getOrDefault(word.substring(hyphen + 1), List.of())) {
                if (entry.words().length == 1 && entry.forms().contains(Form.PARTICIPLE)) {
                    found.add(new Ranked(
                            new Hit(
                                    entry.type(),
                                    entry.trigger(),
                                    true,
                                    i,
                                    i,
                                    List.of(Form.PARTICIPLE),
                                    true,
                                    false,
                                    i),
                            entry));
                }
            }
        }
        found.sort(
                Comparator.comparingInt((Ranked r) -> r.hit().first() - r.hit().last())
                        .thenComparing(r -> -r.entry().strictness())
                        .thenComparing(r -> -r.entry().order()));
        return found.stream().map(Ranked::hit).toList();
    }

    /** Whether the words around the trigger are one of its exceptions. */
    private static boolean excepted(Sentence sentence, int first, int last, EventType.Trigger trigger) {
        if (trigger.except().isEmpty()) {
            return false;
        }
        StringBuilder around = new StringBuilder(" ");
        for (int i = Math.max(0, first - 3); i < Math.min(sentence.tokens().size(), last + 4); i++) {
            around.append(sentence.tokens().get(i).lower()).append(' ');
        }
        return trigger.except().stream().anyMatch(e -> around.indexOf(" " + e + " ") >= 0);
    }

    private static int nounEnd(Sentence sentence, int i, String[] words) {
        int last = i + words.length - 1;
        if (last >= sentence.tokens().size()) {
            return -1;
        }
        for (int k = 0; k < words.length - 1; k++) {
            if (!sentence.tokens().get(i + k).lower().equals(words[k])) {
                return -1;
            }
        }
        boolean ends = nounForms(words[words.length - 1])
                .contains(sentence.tokens().get(last).lower());
        return ends ? last : -1;
    }

    private int runEnd(Sentence sentence, int i, String[] words) {
        int at = i;
        for (int k = 1; k < words.length; k++) {
            if (words[k].equals("_")) {
                continue;
            }
            int gap = words[k - 1].equals("_") ? GAP : 0;
            int next = -1;
            for (int g = 1; g <= gap + 1 && at + g < sentence.tokens().size() && next < 0; g++) {
                next = is(sentence.tokens().get(at + g), words[k]) ? at + g : -1;
                if (next < 0 && sentence.tokens().get(at + g).pos().equals("PUNCT")) {
                    return -1;
                }
            }
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at;
    }

    /** The first verb of a phrase, else its first auxiliary, else its first word. */
    private static int verbIn(Sentence sentence, int first, int last) {
        int auxiliary = -1;
        for (int i = first; i <= last; i++) {
            String pos = sentence.tokens().get(i).pos();
            if (pos.equals("VERB")) {
                return i;
            }
            auxiliary = auxiliary < 0 && pos.equals("AUX") ? i : auxiliary;
        }
        return Math.max(first, auxiliary);
    }

    private boolean is(Token token, String word) {
        String lower = token.lower();
        return lower.equals(word) || phraseVerbs.getOrDefault(word, Map.of()).containsKey(lower);
    }

    private static final Set<String> SUBJECT_PRONOUNS = Words.set("""
                    he she they it we i you who which not n't n’t never
                    """);

    /** Whether token {@code i} is a verb here; neighbours decide before the tagger does. */
    private boolean readsAsVerb(Sentence sentence, int i, int last, Entry entry) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        Token before = i > 0 ? tokens.get(i - 1) : null;
        Token after = last + 1 < tokens.size() ? tokens.get(last + 1) : null;
        if (entry.sort() == Sort.NOUN && entry.words().length > 1) {
            return false;
        }
        boolean verbOnly = entry.sort() != Sort.NOUN
                && entry.forms().stream().allMatch(f -> f == Form.PAST || f == Form.PARTICIPLE);
        if (before != null) {
            String lower = before.lower();
            boolean infinitive = lower.equals("to")
                    && (!before.pos().equals("ADP") || entry.forms().contains(Form.BASE) && opensObject(after));
            if (infinitive || SUBJECT_PRONOUNS.contains(lower)) {
                return true;
            }
            boolean auxiliary = before.pos().equals("AUX");
            if (auxiliary) {
                return entry.sort() != Sort.NOUN || token.pos().equals("VERB");
            }
            boolean opensNoun = before.pos().equals("DET")
                    || Chunker.isPossessivePronoun(lower)
                    || (lower.equals("'s") || lower.equals("’s"))
                            && !before.pos().equals("AUX")
                    || before.pos().equals("ADJ") && !verbOnly
                    || before.pos().equals("ADP") && verbOnly && !lower.equals("to")
                    || before.pos().equals("NUM") && !verbOnly;
            if (opensNoun) {
                return false;
            }
        }
        if (after != null && after.lower().equals("of") && !verbOnly) {
            return false;
        }
        boolean gerund =
                token.lower().endsWith("ing") && Set.of("NOUN", "ADJ").contains(token.pos()) && opensObject(after);
        if (gerund) {
            return true;
        }
        boolean headline = sentence.kind() == org.hearsay.article.Block.Kind.TITLE || titleCase(sentence);
        return switch (token.pos()) {
            case "VERB", "AUX" -> true;
            case "ADJ" -> verbOnly;
            case "PROPN", "NOUN" -> verbOnly || headline && entry.sort() != Sort.NOUN && verbLike(sentence, i, entry);
            default ->
                verbOnly
                        || token.lower().endsWith("ing")
                                && entry.sort() != Sort.NOUN
                                && token.pos().equals("ADP");
        };
    }

    private static boolean opensObject(@Nullable Token token) {
        return token != null
                && Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON").contains(token.pos());
    }

    /** A present tense between two nouns of a headline: "Ruria Supplies Tanks". */
    private static boolean verbLike(Sentence sentence, int i, Entry entry) {
        List<Token> tokens = sentence.tokens();
        boolean between = i > 0
                && i + 1 < tokens.size()
                && Character.isLetter(tokens.get(i - 1).text().charAt(0));
        return between
                && !tokens.get(i + 1).pos().equals("ADP")
                && entry.forms().contains(Form.THIRD);
    }

    /** Whether most words start with a capital, so that capitals mean nothing. */
    static boolean titleCase(Sentence sentence) {
        long words =
                sentence.tokens().stream().filter(t -> t.text().length() > 3).count();
        long capitals = sentence.tokens().stream()
                .filter(t -> t.text().length() > 3 && t.capitalised())
                .count();
        return words >= 4 && capitals * 10 >= words * 8;
    }
}
