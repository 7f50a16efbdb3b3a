package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that attribute: "X said that …", "…, said X", "X urged Y to …", "X condemned …", with the content
 * behind the cue, before it, or on both sides.
 */
final class VerbRule {

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("whether", "if", "how", "why", "what", "where", "when", "who");

    private static final int QUOTED_PHRASE = 30;

    private final Context context;
    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final Sources sources;
    private final int sentence;

    VerbRule(Context context, Sources sources, int sentence) {
        this.context = context;
        this.sources = sources;
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    /** The attributions of the sentence, in order of their cues. */
    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Cue cue = clauses.verbAt(i);
            boolean phrasal = cue != null
                    && cue.lemma().equals("point")
                    && !words.lower(i + 1).equals("out");
            if (cue != null && !phrasal && !quoted(i)) {
                Draft draft = at(i, cue, drafts);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    /** Whether the token stands inside a quotation of more than a phrase: what is said there is said by its speaker. */
    private boolean quoted(int i) {
        Span quotation = context.quotations.at(words.span(i).start());
        return quotation != null && quotation.length() > QUOTED_PHRASE;
    }

    private @Nullable Draft at(int verb, Cue cue, List<Draft> before) {
        int first = clauses.groupStart(verb);
        if (clauses.passive(first, verb, cue)) {
            return new PassiveRule(context, sentence).at(first, verb, cue);
        }
        boolean hanging = cue.may(Form.ING) && first == verb;
        boolean reduced = cue.may(Form.PARTICIPLE)
                && first == verb
                && words.lower(verb + 1).equals("by")
                && words.is(verb - 1, Kind.NOUN)
                && !cue.takes('q');
        if (reduced) {
            return null;
        }
        boolean absolute = hanging && withSubject(first);
        NounPhrases.Range subject = hanging && !absolute ? null : phrases.before(first);
        Span source = subject == null ? null : words.span(subject.first(), subject.last());
        int after = verb + 1;
        if (words.any(after, Set.of("out", "on", "back"))
                && words.any(verb, Set.of("pointed", "points", "pointing", "point", "went"))) {
            after++;
        }
        if (subject == null && !hanging) {
            Draft inverted = inverted(first, verb, cue);
            if (inverted != null) {
                return inverted;
            }
        }
        if (source == null) {
            source = shared(first, before, hanging);
        }
        if (!sources.plausible(words, source, cue)) {
            return null;
        }
        Draft behind = behind(first, verb, after, cue, source);
        if (behind != null) {
            return behind;
        }
        return source == null || subject == null ? null : ahead(subject.first(), first, verb, cue, source);
    }

    /** "with experts noting …": the noun phrase behind "with" is the subject. */
    private boolean withSubject(int verb) {
        int start = phrases.startOfObject(verb - 1);
        return start > 0 && words.lower(start - 1).equals("with");
    }

    /** The subject that a coordinated or hanging cue shares with what went before. */
    private @Nullable Span shared(int first, List<Draft> before, boolean hanging) {
        boolean joined = words.is(first - 1, Kind.CONJUNCTION) || words.is(first - 1, Kind.COMMA) || hanging;
        if (!joined) {
            return null;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            Draft draft = before.get(k);
            if (draft.source() != null && draft.cue() != null) {
                return draft.source();
            }
        }
        for (int i = 0; i < first; i++) {
            Kind kind = words.kind(i);
            if (kind == Kind.VERB || kind == Kind.AUXILIARY || kind == Kind.MODAL) {
                NounPhrases.Range subject = phrases.before(i);
                if (subject != null) {
                    int last = words.is(subject.first(), Kind.POSSESSIVE) ? subject.first() : subject.last();
                    return words.span(subject.first(), last);
                }
            }
        }
        return null;
    }

    /** Content behind the cue. */
    private @Nullable Draft behind(int first, int verb, int after, Cue cue, @Nullable Span source) {
        boolean negated = clauses.negated(first, verb);
        int at = skipAdjuncts(after);
        Span cueSpan = words.span(first, after - 1);
        if (cue.takes('q') && opensQuotation(at)) {
            return quotationBehind(at, cueSpan, cue, source);
        }
        if (words.is(at, Kind.COLON) && opensQuotation(at + 1) && cue.takes('q')) {
            return quotationBehind(at + 1, cueSpan, cue, source);
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
                if (words.is(next, Kind.THAT) || opensQuotation(next) || cue.takes('c') && startsClause(next)) {
                    return opensQuotation(next)
                            ? quotationBehind(next, cueSpan, cue, source)
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
        if (cue.takes('x')) {
            int object = phrases.core(at);
            if (object >= 0 && words.any(object + 1, Set.of("of", "for", "over"))) {
                return draft(cueSpan, at, clauses.contentEnd(at, true), cue.stance(), source, "verb-object-of", 0.8);
            }
        }
        if (cue.takes('c') && startsClause(at)) {
            return draft(cueSpan, at, clauses.contentEnd(at, false), cue.stance(), source, "verb-clause", 0.75);
        }
        if (cue.takes('o') && at == after && phrases.from(at) != null && !words.is(at, Kind.TIME)
                || cue.takes('o') && at == after && opensQuotation(at)
                || cue.takes('g') && words.lower(at).endsWith("ing")) {
            return draft(cueSpan, at, clauses.contentEnd(at, true), cue.stance(), source, "verb-object", 0.65);
        }
        return null;
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
                        || opensQuotation(behind)
                        || words.is(next, Kind.PREPOSITION)
                        || startsClause(behind) && !comma) {
                    at = words.is(next, Kind.PREPOSITION) ? next : behind;
                    continue;
                }
                return at;
            }
            break;
        }
        return words.is(at, Kind.COMMA) && (opensQuotation(at + 1) || words.is(at + 1, Kind.THAT)) ? at + 1 : at;
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
        int subject = words.is(at, Kind.QUOTE) ? at + 1 : at;
        NounPhrases.Range range = phrases.from(subject);
        if (range == null) {
            return words.lower(at).equals("there");
        }
        int end = clauses.contentEnd(at, false);
        return clauses.hasVerb(range.last() + 1, end) || clauses.hasVerb(subject + 1, Math.min(range.last(), end));
    }

    private boolean opensQuotation(int i) {
        if (!words.is(i, Kind.QUOTE)) {
            return false;
        }
        Span quotation = context.quotations.at(words.span(i).start());
        return quotation != null && quotation.start() == words.span(i).start();
    }

    /** "said: “… .” “…”": the quotation, to its end in whatever sentence that is. */
    private Draft quotationBehind(int at, Span cueSpan, Cue cue, @Nullable Span source) {
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

    /** "…," said X. */
    private @Nullable Draft inverted(int first, int verb, Cue cue) {
        boolean behindContent = words.is(first - 1, Kind.COMMA)
                || words.is(first - 1, Kind.QUOTE)
                || words.is(first - 1, Kind.STOP) && first > 1;
        if (!behindContent || first != verb || !cue.takes('t') && !cue.takes('q') || cue.may(Form.ING)) {
            return null;
        }
        NounPhrases.Range subject = phrases.from(verb + 1);
        if (subject == null) {
            return null;
        }
        int last = withApposition(subject.last());
        Span source = words.span(subject.first(), last);
        if (!sources.plausible(words, source, cue)) {
            return null;
        }
        return contentAhead(first, last + 1, words.span(verb), cue, source, "verb-inverted");
    }

    /** "X, the minister" to the end of the apposition, if one follows. */
    private int withApposition(int last) {
        if (words.is(last + 1, Kind.COMMA) && !opensQuotation(last + 2)) {
            for (int i = last + 2; i < words.size() && i - last < 25; i++) {
                if (words.is(i, Kind.COMMA) || words.is(i, Kind.STOP)) {
                    return i - 1;
                }
                if (words.is(i, Kind.QUOTE) || clauses.verbAt(i) != null) {
                    return last;
                }
            }
        }
        return last;
    }

    /** "…, X said." */
    private @Nullable Draft ahead(int subjectStart, int first, int verb, Cue cue, Span source) {
        boolean behindContent = words.is(subjectStart - 1, Kind.COMMA)
                || words.is(subjectStart - 1, Kind.QUOTE)
                || words.is(subjectStart - 1, Kind.DASH);
        if (!behindContent || !cue.takes('t') && !cue.takes('q') || !closes(verb + 1)) {
            return null;
        }
        return contentAhead(subjectStart, verb + 1, words.span(first, verb), cue, source, "verb-ahead");
    }

    /** Whether nothing that could be content follows the cue. */
    private boolean closes(int next) {
        return switch (words.kind(next)) {
            case COMMA, STOP, QUOTE, TIME, ADVERB, PREPOSITION, DASH, CONJUNCTION, SUBORDINATOR, COLON -> true;
            default -> false;
        };
    }

    /** Content that ends before token {@code end}, and may go on from token {@code resume}. */
    private @Nullable Draft contentAhead(int end, int resume, Span cueSpan, Cue cue, Span source, String rule) {
        int last = end - 1;
        while (last >= 0 && (words.is(last, Kind.COMMA) || words.is(last, Kind.DASH))) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        Span quotation = context.quotations.at(words.span(last).start());
        Draft draft;
        if (quotation != null && quotation.end() <= words.span(end).start()) {
            Span content = withLead(quotation, last);
            draft = new Draft(sentence, source, cueSpan, List.of(content), cue.stance(), List.of(), rule, 0.9);
        } else {
            int from = clauseStart(last);
            boolean split = !clauses.hasVerb(from, last);
            if (words.is(from, Kind.SUBORDINATOR)) {
                return null;
            }
            if (split && !(words.is(resume, Kind.COMMA) && clauses.hasVerb(resume + 1, words.size() - 1))) {
                return null;
            }
            draft = new Draft(
                    sentence, source, cueSpan, List.of(words.span(from, last)), cue.stance(), List.of(), rule, 0.8);
            if (split) {
                return draft.plus(words.span(resume + 1, clauses.contentEnd(resume + 1, false)));
            }
        }
        int next = resume;
        while (words.is(next, Kind.ADVERB)
                || words.is(next, Kind.TIME)
                || words.is(next, Kind.COMMA)
                || words.is(next, Kind.PREPOSITION) && words.is(next + 1, Kind.TIME)) {
            next++;
        }
        if (quotation != null && opensQuotation(next)) {
            Span more = context.quotations.at(words.span(next).start());
            return more == null ? draft : draft.plus(more);
        }
        return draft;
    }

    /** "The measures “close our ports,” X said": a quotation that starts in mid-clause is not the whole of it. */
    private Span withLead(Span quotation, int last) {
        Span clause = words.span(clauseStart(last), last);
        String inner = quotation.in(context.text()).replaceFirst("^\\W+", "");
        boolean partial = !inner.isEmpty() && Character.isLowerCase(inner.codePointAt(0));
        return partial && clause.start() < quotation.start() ? clause.union(quotation) : quotation;
    }

    /** Where the clause that ends at {@code last} starts: behind "but" or "and" at the head of the sentence. */
    private int clauseStart(int last) {
        int from = clauses.start();
        while (from < last
                && (words.is(from, Kind.CONJUNCTION) || words.is(from, Kind.DASH) || words.is(from, Kind.COMMA))) {
            from++;
        }
        return from;
    }
}
