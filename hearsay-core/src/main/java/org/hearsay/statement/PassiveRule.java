package org.hearsay.statement;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Passives that attribute: "it was reported that …", "it is underlined in the statement that …", "X is
 * said to …", "X was condemned by Y".
 */
final class PassiveRule {

    private static final Set<String> TEXTS = WordSet.of("""
            statement report letter document study communique communiqué declaration resolution release memo
            survey ruling note text
            """);

    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final int sentence;

    PassiveRule(Context context, int sentence) {
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    @Nullable
    Draft at(int first, int verb, Cue cue) {
        boolean impersonal = words.lower(first - 1).equals("it");
        if (impersonal && cue.takes('t')) {
            return impersonal(first, verb, cue);
        }
        NounPhrases.Range subject = phrases.before(first);
        if (subject == null) {
            return null;
        }
        Span subjectSpan = words.span(subject.first(), subject.last());
        Span cueSpan = words.span(first, verb);
        if (words.is(verb + 1, Kind.TO) && cue.takes('t') && !words.any(verb, Set.of("asked", "told"))) {
            Span content = subjectSpan.union(words.span(verb + 1, clauses.contentEnd(verb + 1, false)));
            return new Draft(
                    sentence, null, cueSpan, List.of(content), cue.stance(), List.of(), "passive-infinitive", 0.6);
        }
        if (words.lower(verb + 1).equals("by") && (cue.takes('o') || cue.takes('x'))) {
            NounPhrases.Range agent = phrases.from(verb + 2);
            if (agent != null) {
                Span source = words.span(agent.first(), agent.last());
                return new Draft(
                        sentence, source, cueSpan, List.of(subjectSpan), cue.stance(), List.of(), "passive-by", 0.6);
            }
        }
        return null;
    }

    private @Nullable Draft impersonal(int first, int verb, Cue cue) {
        int at = verb + 1;
        Span source = null;
        Span cueSpan = words.span(first - 1, verb);
        if (words.is(at, Kind.PREPOSITION) && words.any(at, Set.of("in", "by"))) {
            NounPhrases.Range range = phrases.from(at + 1);
            if (range != null) {
                boolean text = words.lower(at).equals("by") || TEXTS.contains(words.lower(range.last()));
                source = text ? words.span(range.first(), range.last()) : null;
                at = range.last() + 1;
            }
        }
        while (words.is(at, Kind.ADVERB)
                || words.is(at, Kind.TIME)
                || words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.TIME)) {
            at++;
        }
        if (!words.is(at, Kind.THAT)) {
            return null;
        }
        Span content = words.span(at, clauses.contentEnd(at, false));
        return new Draft(
                sentence,
                source,
                cueSpan,
                List.of(content),
                cue.stance(),
                List.of(),
                "passive-it",
                source == null ? 0.7 : 0.8);
    }
}
