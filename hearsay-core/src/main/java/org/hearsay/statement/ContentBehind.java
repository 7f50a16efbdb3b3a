package org.hearsay.statement;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Content that follows its cue: clauses, quotations, objects, infinitives, what stands behind a preposition. */
final class ContentBehind {

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("whether", "if", "how", "why", "what", "where", "when", "who");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int LONGEST_INSERTION = 20;

    private final Context context;
    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final int sentence;

    ContentBehind(Context context, int sentence) {
        this.context = context;
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    /** Content behind the cue. */
    @Nullable
    Draft read(int first, int verb, int after, Cue cue, @Nullable Span source) {
        boolean negated = clauses.negated(first, verb);
        int at = skipAdjuncts(after);
        Span cueSpan = words.span(first, after - 1);
        if (cue.takes('q') && words.opensQuotation(context.quotations, at)) {
            return quotation(at, cueSpan, cue, source);
        }
        if (words.is(at, Kind.COLON) && words.opensQuotation(context.quotations, at + 1) && cue.takes('q')) {
            return quotation(at + 1, cueSpan, cue, source);
        }
        if (words.is(at, Kind.COLON) && at == words.size() - 1 && cue.takes('q')) {
            return nextBlock(cueSpan, cue, source);
        }
        if (cue.takes('t')
                && (words.is(at, Kind.THAT)
                        || words.is(at, Kind.RELATIVE) && CLAUSE_OPENERS.contains(words.lower(at))
                        || words.lower(at).equals("if"))) {
            return draft(
                    cueSpan,
                    at,
                    clauses.contentEnd(at, false),
                    cue.stance(),
                    source,
                    "verb-that",
                    negated ? 0.7 : 0.85);
        }
        if (cue.takes('a') && !words.is(at, Kind.COMMA)) {
            NounPhrases.Range addressee = phrases.from(at);
            if (addressee != null) {
                int next = skipAdjuncts(addressee.last() + 1);
                if (words.is(next, Kind.THAT)
                        || words.opensQuotation(context.quotations, next)
                        || cue.takes('c') && startsClause(next)) {
                    return words.opensQuotation(context.quotations, next)
                            ? quotation(next, cueSpan, cue, source)
                            : draft(
                                    cueSpan,
                                    next,
                                    clauses.contentEnd(next, false),
                                    cue.stance(),
                                    source,
                                    "verb-addressee",
                                    0.85);
                }
            }
        }
        if (cue.takes('i') && words.is(at, Kind.TO)) {
            return draft(cueSpan, at, clauses.contentEnd(at, true), cue.stance(), source, "verb-infinitive", 0.8);
        }
        if (cue.takes('u')) {
            NounPhrases.Range object = phrases.from(at);
            if (object != null && words.is(object.last() + 1, Kind.TO)) {
                return draft(
                        cueSpan, at, clauses.contentEnd(at, true), cue.stance(), source, "verb-object-infinitive", 0.8);
            }
        }
        for (String preposition : cue.prepositions()) {
            if (words.lower(at).equals(preposition) && at == after) {
                return preposition(at, cue, source, cueSpan);
            }
        }
        if (cue.takes('n')) {
            Draft named = named(at, cueSpan, source);
            if (named != null) {
                return named;
            }
        }
        if (cue.takes('x')) {
            int object = phrases.core(at);
            object = object < 0 ? object : behindInsertion(object);
            if (object >= 0 && words.any(object + 1, Set.of("of", "for", "over"))) {
                return draft(
                        cueSpan, at, clauses.contentEnd(object, true), cue.stance(), source, "verb-object-of", 0.8);
            }
        }
        if (cue.takes('c') && startsClause(at)) {
            return draft(cueSpan, at, clauses.contentEnd(at, false), cue.stance(), source, "verb-clause", 0.75);
        }
        if (cue.takes('o') && at == after && phrases.from(at) != null && !words.is(at, Kind.TIME)
                || cue.takes('o') && at == after && words.opensQuotation(context.quotations, at)
                || cue.takes('g') && words.lower(at).endsWith("ing")) {
            return draft(cueSpan, at, clauses.contentEnd(at, true), cue.stance(), source, "verb-object", 0.65);
        }
        return null;
    }

    /** "called the plan a mistake", "called them “liars”", "described the strike as lawful": what it is called, with its object. */
    private @Nullable Draft named(int at, Span cueSpan, @Nullable Span source) {
        int object = phrases.core(at);
        int name = object + 1;
        boolean names = object >= 0
                && (words.lower(name).equals("as")
                        || words.opensQuotation(context.quotations, name)
                        || words.any(name, ARTICLES) && phrases.core(name) >= 0
                        || words.is(object, Kind.PRONOUN) && phrases.core(name) >= 0 && !words.is(name, Kind.TIME));
        return names
                ? draft(cueSpan, at, clauses.contentEnd(name, true), Stance.ASSERT, source, "verb-name", 0.75)
                : null;
    }

    /** "accused X, who was there, of theft": the token before the preposition, if only an insertion stands between. */
    private int behindInsertion(int object) {
        if (!words.is(object + 1, Kind.COMMA)) {
            return object;
        }
        for (int close = object + 2; close < words.size() && close - object < LONGEST_INSERTION; close++) {
            if (words.is(close, Kind.COMMA)) {
                return words.any(close + 1, Set.of("of", "for", "over")) ? close : object;
            }
        }
        return object;
    }

    /** "He said:" with the quotation in the next paragraph. */
    private @Nullable Draft nextBlock(Span cueSpan, Cue cue, @Nullable Span source) {
        if (sentence + 1 >= context.sentences.size()) {
            return null;
        }
        Span next = context.sentences.get(sentence + 1).span();
        Span quotation = context.quotations.at(next.start());
        return quotation == null || quotation.start() != next.start()
                ? null
                : new Draft(sentence, source, cueSpan, List.of(quotation), cue.stance(), List.of(), "verb-colon", 0.85);
    }

    /** "called on X to …", "called for …", "warned of …". */
    private Draft preposition(int at, Cue cue, @Nullable Span source, Span cueSpan) {
        boolean content = words.any(at, Set.of("of", "about", "for", "against", "at"));
        Span whole = cueSpan.union(words.span(at));
        int from = at + 1;
        return draft(whole, from, clauses.contentEnd(from, content), cue.stance(), source, "verb-preposition", 0.75);
    }

    /** "said on Tuesday in the capital that": adverbs, times, and phrases of place or venue before the content. */
    private int skipAdjuncts(int from) {
        int at = from;
        for (int guard = 0; guard < 4; guard++) {
            while (words.is(at, Kind.ADVERB) || words.is(at, Kind.TIME)) {
                at++;
            }
            boolean comma = words.is(at, Kind.COMMA);
            int phrase = comma ? at + 1 : at;
            if (words.is(phrase, Kind.PREPOSITION)
                    && words.any(phrase, Set.of("in", "on", "at", "during", "after", "via", "through", "to", "from"))) {
                NounPhrases.Range range = phrases.from(phrase + 1);
                int next = range == null
                        ? (words.is(phrase + 1, Kind.TIME) ? afterTimes(phrase + 1) : -1)
                        : range.last() + 1;
                while (next > 0 && words.is(next, Kind.TIME)) {
                    next++;
                }
                if (next < 0) {
                    return from == at ? from : at;
                }
                int behind = words.is(next, Kind.COMMA) ? next + 1 : next;
                if (words.is(behind, Kind.THAT)
                        || words.opensQuotation(context.quotations, behind)
                        || words.is(next, Kind.PREPOSITION)
                        || startsClause(behind) && !comma) {
                    at = words.is(next, Kind.PREPOSITION) ? next : behind;
                    continue;
                }
                return at;
            }
            break;
        }
        return words.is(at, Kind.COMMA)
                        && (words.opensQuotation(context.quotations, at + 1) || words.is(at + 1, Kind.THAT))
                ? at + 1
                : at;
    }

    private int afterTimes(int at) {
        int next = at;
        while (words.is(next, Kind.TIME)) {
            next++;
        }
        return next;
    }

    /** Whether a clause with its own subject and finite verb starts at the token. */
    private boolean startsClause(int at) {
        Kind kind = words.kind(at);
        if (kind == Kind.SUBORDINATOR || kind == Kind.PREPOSITION && !words.is(at + 1, Kind.TIME)) {
            return kind == Kind.PREPOSITION ? false : clauses.hasVerb(at + 1, words.size() - 1);
        }
        if (words.lower(at).endsWith("self") || words.lower(at).endsWith("selves")) {
            return false;
        }
        int subject = words.is(at, Kind.QUOTE) ? at + 1 : at;
        NounPhrases.Range range = phrases.from(subject);
        if (range == null) {
            return words.lower(at).equals("there");
        }
        int end = clauses.contentEnd(at, false);
        return clauses.hasVerb(range.last() + 1, end) || clauses.hasVerb(subject + 1, Math.min(range.last(), end));
    }

    /** "said: “… .” “…”": the quotation, to its end in whatever sentence that is. */
    Draft quotation(int at, Span cueSpan, Cue cue, @Nullable Span source) {
        Span quotation = context.quotations.at(words.span(at).start());
        if (quotation == null) {
            throw new IllegalStateException("no quotation opens at token " + at);
        }
        Span sentenceSpan = words.sentence().span();
        Span content = quotation;
        if (quotation.end() < sentenceSpan.end() - 1) {
            // a quotation that starts a longer clause: "said “X” had failed"
            int last = clauses.contentEnd(at, false);
            Span clause = words.span(at, last);
            content = quotation.end() >= clause.end() ? quotation : clause;
        }
        return new Draft(sentence, source, cueSpan, List.of(content), cue.stance(), List.of(), "verb-quotation", 0.9);
    }

    private Draft draft(
            Span cueSpan, int from, int to, Stance stance, @Nullable Span source, String rule, double confidence) {
        return new Draft(
                sentence,
                source,
                cueSpan,
                List.of(words.span(from, Math.max(from, to))),
                stance,
                List.of(),
                rule,
                confidence);
    }
}
