package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Silences and ignorance: "declined to comment on …", "did not respond to …", "would not confirm …",
 * "had no information about …". Neither is a denial.
 */
final class SilenceRule {

    private static final Set<String> REFUSE = WordSet.of("""
            declined declines declining refused refuses refusing refrained refrains refraining decline refuse
            refrain avoided
            """);
    private static final Set<String> SPEAK = WordSet.of("""
            comment commenting respond responding responded reply replying replied answer answering answered
            confirm confirming confirmed elaborate elaborating say saying discuss discussing address addressing
            addressed commented speculate identify disclose specify return returned react reacted speak deny
            explain clarify talk provide reveal
            """);
    private static final Set<String> NEGATABLE = WordSet.of("""
            comment respond responded reply replied answer answered confirm confirmed elaborate commented react
            reacted return returned specify address addressed discuss say disclose identify deny
            """);
    private static final Set<String> KNOWLEDGE = Set.of("information", "knowledge", "details", "confirmation", "data");
    private static final Set<String> EVENTS = Set.of("comment", "response", "reaction", "reply", "answer");

    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final int sentence;

    SilenceRule(Context context, int sentence) {
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Draft draft = at(i);
            if (draft != null) {
                drafts.add(draft);
                i = Math.max(i, words.sentence().tokenAt(draft.extent().start()));
            }
        }
        return drafts;
    }

    private @Nullable Draft at(int i) {
        if (REFUSE.contains(words.lower(i))
                && (words.is(i + 1, Kind.TO) || words.lower(i + 1).equals("from"))) {
            int verb = i + 2;
            while (words.is(verb, Kind.ADVERB)) {
                verb++;
            }
            if (SPEAK.contains(words.lower(verb))) {
                return silent(clauses.groupStart(i), verb, i + 1, Stance.NO_COMMENT, "silence-refusal");
            }
            return null;
        }
        if (NEGATABLE.contains(words.lower(i))) {
            int first = clauses.groupStart(i);
            boolean to = words.is(i - 1, Kind.TO);
            if (first < i && !to && clauses.negated(first, i)) {
                return silent(first, i, i, Stance.NO_COMMENT, "silence-negation");
            }
        }
        if (words.any(i, Set.of("has", "have", "had", "with"))
                && words.lower(i + 1).equals("no")) {
            int noun = words.is(i + 2, Kind.ADJECTIVE) ? i + 3 : i + 2;
            if (KNOWLEDGE.contains(words.lower(noun))) {
                return silent(i, noun, noun, Stance.NO_INFORMATION, "no-information");
            }
            if (EVENTS.contains(words.lower(noun)) && !words.lower(i).equals("with")) {
                return silent(i, noun, i + 1, Stance.NO_COMMENT, "silence-no-comment");
            }
        }
        if (words.lower(i).equals("aware")
                && clauses.negated(Math.max(0, i - 2), i)
                && words.any(i + 1, Set.of("of", "that"))) {
            return silent(clauses.groupStart(i), i, i, Stance.NO_INFORMATION, "no-information");
        }
        if (words.any(i, Set.of("reached", "available"))
                && (clauses.negated(Math.max(0, i - 4), i))
                && (words.lower(i).equals("reached") || words.lower(i + 1).equals("for"))) {
            int first = i;
            while (first > 0
                    && (words.is(first - 1, Kind.AUXILIARY)
                            || words.is(first - 1, Kind.MODAL)
                            || words.is(first - 1, Kind.NEGATION)
                            || words.is(first - 1, Kind.ADVERB))) {
                first--;
            }
            return silent(first, i, i, Stance.NO_COMMENT, "silence-unreached");
        }
        return null;
    }

    /**
     * @param first first token of the verb group
     * @param verb its last token
     * @param fallback the token at which content starts when nothing follows the verb
     */
    private @Nullable Draft silent(int first, int verb, int fallback, Stance stance, String rule) {
        NounPhrases.Range subject = phrases.before(first);
        Span source;
        if (subject != null) {
            source = words.span(subject.first(), subject.last());
        } else {
            source = sharedSubject(first);
        }
        if (source == null || words.any(Sources.head(words, source), Set.of("this", "that", "which", "there"))) {
            return null;
        }
        int at = verb + 1;
        while (words.is(at, Kind.ADVERB)) {
            at++;
        }
        boolean complement = words.is(at, Kind.PREPOSITION)
                || words.is(at, Kind.TO)
                || words.is(at, Kind.DET)
                || words.is(at, Kind.NAME)
                || words.is(at, Kind.RELATIVE)
                || words.is(at, Kind.THAT)
                || words.is(at, Kind.NOUN)
                || words.is(at, Kind.POSSESSIVE)
                || words.lower(at).equals("if");
        complement &= !(words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.TIME));
        if (complement) {
            int end = clauses.contentEnd(at, true);
            return draft(source, words.span(first, verb), words.span(at, end), stance, rule);
        }
        if (fallback >= verb) {
            return first == verb ? null : draft(source, words.span(first, verb - 1), words.span(verb), stance, rule);
        }
        return draft(source, words.span(first, fallback - 1), words.span(fallback, verb), stance, rule);
    }

    private @Nullable Span sharedSubject(int first) {
        if (!words.is(first - 1, Kind.CONJUNCTION)) {
            return null;
        }
        for (int i = 0; i < first; i++) {
            if (words.is(i, Kind.VERB) || words.is(i, Kind.AUXILIARY)) {
                NounPhrases.Range subject = phrases.before(i);
                return subject == null ? null : words.span(subject.first(), subject.last());
            }
        }
        return null;
    }

    private Draft draft(Span source, Span cue, Span content, Stance stance, String rule) {
        return new Draft(sentence, source, cue, List.of(content), stance, List.of(), rule, 0.8);
    }
}
