package org.hearsay.statement;

import java.util.List;
import org.hearsay.text.Span;

/** Clauses and phrases that stand before the main clause: what is said in them ends where that begins. */
final class Fronted {

    /** Tokens between the word that opens a clause and its subject. */
    private static final int FRONT = 8;

    private final Context context;

    Fronted(Context context) {
        this.context = context;
    }

    /** "While X dismissed such claims, it has …": the main clause is the narrator's. */
    Draft cut(Draft draft) {
        Span source = draft.source();
        Span cue = draft.cue();
        Span only = draft.content().get(0);
        if (source == null
                || cue == null
                || source.end() > cue.start()
                || draft.content().size() > 1) {
            return draft;
        }
        Words words = context.words(draft.sentence());
        Span sentence = words.sentence().span();
        if (!sentence.contains(source) || !sentence.contains(only) || only.start() < cue.end() || quoted(only)) {
            return draft;
        }
        int last = words.sentence().tokenAt(only.end() - 1);
        int end = end(
                words,
                context.clauses(draft.sentence()),
                words.sentence().tokenAt(source.start()),
                words.sentence().tokenAt(cue.end() - 1),
                words.sentence().tokenAt(only.start()),
                last);
        return end == last
                ? draft
                : draft.withContent(
                        List.of(new Span(only.start(), words.span(end).end())));
    }

    private boolean quoted(Span content) {
        Span quotation = context.quotations.at(content.start());
        return quotation != null && quotation.end() >= content.end();
    }

    /**
     * Where the clause ends that stands before the main one: "While X dismissed such claims | , it has …", "Contrary to
     * his claim that they would learn nothing | , there would be …".
     *
     * @param subject first token of the source
     * @param cue first token of the cue
     * @param first the first token that is looked at
     * @param last where it ends if nothing ends it before
     */
    private int end(Words words, Clauses clauses, int subject, int cue, int first, int last) {
        if (!opens(
                words, subject, clauses.verbAt(cue) == null || words.lower(cue).endsWith("ing"))) {
            return last;
        }
        for (int i = first + 1; i <= last; i++) {
            if (words.is(i, Kind.COMMA)
                    && context.quotations.at(words.span(i).start()) == null
                    && mainClause(words, i + 1)) {
                return i - 1;
            }
        }
        return last;
    }

    /** Whether a subject stands in a clause before the main one, or, of a noun or participle, in a phrase that opens the sentence. */
    private static boolean opens(Words words, int subject, boolean noun) {
        for (int k = subject - 1; k >= 0 && subject - k <= FRONT; k--) {
            Kind kind = words.kind(k);
            if (kind == Kind.SUBORDINATOR || words.lower(k).equals("when")) {
                int before = words.is(k - 1, Kind.ADVERB) || words.is(k - 1, Kind.CONJUNCTION) ? k - 2 : k - 1;
                return before < 0
                        || words.is(before, Kind.COMMA)
                        || words.is(before, Kind.QUOTE)
                        || words.is(before, Kind.CONJUNCTION);
            }
            if (kind == Kind.VERB || kind == Kind.AUXILIARY || kind == Kind.MODAL || kind == Kind.COMMA) {
                return false;
            }
            if (noun && k == 0) {
                return kind == Kind.PREPOSITION || kind == Kind.ADJECTIVE && words.is(1, Kind.PREPOSITION);
            }
        }
        return false;
    }

    /** A subject and a finite verb. */
    private static boolean mainClause(Words words, int at) {
        if (words.lower(at).equals("there") && (words.is(at + 1, Kind.AUXILIARY) || words.is(at + 1, Kind.MODAL))) {
            return true;
        }
        NounPhrases.Range subject = new NounPhrases(words).from(at);
        if (subject == null) {
            return false;
        }
        int verb = subject.last() + 1;
        while (words.is(verb, Kind.ADVERB)) {
            verb++;
        }
        boolean participle = words.lower(verb).endsWith("ing")
                || words.lower(verb).endsWith("ed") && words.is(verb + 1, Kind.PREPOSITION);
        return words.is(verb, Kind.AUXILIARY) || words.is(verb, Kind.MODAL) || words.is(verb, Kind.VERB) && !participle;
    }
}
