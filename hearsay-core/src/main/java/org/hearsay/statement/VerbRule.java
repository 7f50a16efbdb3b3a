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

    private static final int QUOTED_PHRASE = 30;

    private static final Set<String> WHO = Set.of("who", "that");

    private static final Set<String> RELATIVES = Set.of("who", "which", "whose");
    /** Pronouns that are never a subject: "told us, ‘…" is no inversion. */
    private static final Set<String> OBJECTS = Set.of("me", "us", "him", "them");

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

    /** Whether a quotation ends with token {@code i}, so that what follows tells who speaks. */
    private boolean endsQuotation(int i) {
        Span quotation = i < 0 ? null : context.quotations.at(words.span(i).start());
        return quotation != null && quotation.end() == words.span(i).end();
    }

    private @Nullable Draft at(int verb, Cue cue, List<Draft> before) {
        int first = clauses.groupStart(verb);
        if (clauses.passive(first, verb, cue)) {
            return new PassiveRule(context, sentence).at(first, verb, cue);
        }
        boolean hanging = cue.may(Form.ING) && first == verb;
        if (hanging && words.is(verb - 1, Kind.VERB) && !words.lower(verb - 1).endsWith("ing")) {
            // "could not resist saying"
            first = clauses.groupStart(verb - 1);
            hanging = phrases.before(first) == null;
            first = hanging ? verb : first;
        }
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
        Span quotation = context.quotations.at(words.span(verb).start());
        if (quotation != null && source != null && quotation.contains(source)) {
            return null;
        }
        int after = verb + 1;
        if (words.any(after, Set.of("out", "on", "back"))
                && words.any(verb, Set.of("pointed", "points", "pointing", "point", "went"))) {
            after++;
        }
        if (subject == null && first == 0 && verb == 0 && cue.takes('q')) {
            Draft opening = opening(cue);
            if (opening != null) {
                return opening;
            }
        }
        NounPhrases.Range described = subject == null && !hanging ? described(first) : null;
        if (described != null) {
            source = words.span(described.first(), described.last());
        }
        if (described == null && (subject == null || endsQuotation(first - 1)) && !hanging) {
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
        if (subject != null && source != null && endsQuotation(subject.first() - 1) && words.is(after, Kind.COMMA)) {
            // “…,” she said, “…”: one statement, which begins with the quotation before her
            Draft ahead = new ContentAhead(context, sentence).beforeSubject(subject.first(), first, verb, cue, source);
            if (ahead != null) {
                return ahead;
            }
        }
        Draft behind = new ContentBehind(context, sentence).read(first, verb, after, cue, source);
        if (behind != null) {
            return behind;
        }
        return source == null || subject == null
                ? null
                : new ContentAhead(context, sentence).beforeSubject(subject.first(), first, verb, cue, source);
    }

    /** The subject of the last verb before the token; null if it has none. */
    private @Nullable Span subjectLeftOf(int token) {
        for (int i = token; i > 0; i--) {
            if (words.is(i, Kind.VERB) && !words.lower(i).endsWith("ing")) {
                NounPhrases.Range subject = phrases.before(clauses.groupStart(i));
                return subject == null ? null : words.span(subject.first(), subject.last());
            }
        }
        return null;
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
        if (words.is(first - 1, Kind.CONJUNCTION)
                && words.is(first - 2, Kind.VERB)
                && !words.lower(first - 2).endsWith("ing")
                && clauses.groupStart(first - 2) == first - 2) {
            // "I laughed and said"
            NounPhrases.Range subject = phrases.before(first - 2);
            if (subject != null) {
                return words.span(subject.first(), subject.last());
            }
        }
        if (hanging && words.is(first - 1, Kind.NOUN)) {
            // "a letter urging …"; "Trump sent tweets criticising …"
            Span text = words.span(phrases.startOfObject(first - 1), first - 1);
            return sources.text(words, text) ? text : subjectLeftOf(first - 1);
        }
        Draft parallel = hanging ? main(before) : parallel(first, before);
        if (parallel != null) {
            return parallel.source();
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

    /**
     * The attribution that a cue without a subject goes on with: the nearest one before it, but not one inside what
     * another says where the other's verb has the same form ("May said the country would declare … and suggested that").
     */
    private @Nullable Draft parallel(int first, List<Draft> before) {
        Draft found = null;
        for (int k = before.size() - 1; k >= 0; k--) {
            Draft draft = before.get(k);
            Span cue = draft.cue();
            if (draft.source() == null || cue == null) {
                continue;
            }
            if (found == null) {
                found = draft;
                continue;
            }
            Span inner = found.cue();
            boolean outer = inner != null
                    && draft.content().stream().anyMatch(c -> c.contains(inner))
                    && !sameForm(inner, first)
                    && sameForm(cue, first);
            if (outer) {
                found = draft;
            }
        }
        return found;
    }

    /** Who a participle behind a comma goes with: the last to speak who is no one's topic ("an architect who said …"). */
    private @Nullable Draft main(List<Draft> before) {
        Draft found = null;
        for (int k = before.size() - 1; k >= 0; k--) {
            Draft draft = before.get(k);
            Span source = draft.source();
            if (source == null
                    || draft.cue() == null
                    || words.any(words.sentence().tokenAt(source.end() - 1) + 1, WHO)) {
                continue;
            }
            Span inner = found == null ? null : found.cue();
            if (found == null || inner != null && draft.content().stream().anyMatch(c -> c.contains(inner))) {
                found = draft;
            }
        }
        return found;
    }

    /** Whether the finite verb of a cue and the verb at a token have the same form: both past, both present. */
    private boolean sameForm(Span cue, int verb) {
        Cue one = clauses.verbAt(words.sentence().tokenAt(cue.end() - 1));
        Cue other = clauses.verbAt(verb);
        boolean plain =
                words.sentence().tokenAt(cue.start()) == words.sentence().tokenAt(cue.end() - 1);
        return one != null
                && other != null
                && plain
                && (one.may(Form.PAST) && other.may(Form.PAST) || one.may(Form.THIRD) && other.may(Form.THIRD));
    }

    /** "X, 59, of Ashdene, who saw the ceremony on a screen, said": the phrase that opens the sentence, if a relative clause parts it from its verb. */
    private NounPhrases.@Nullable Range described(int verb) {
        int start = clauses.start();
        int relative = start;
        while (relative < verb && !words.any(relative, RELATIVES)) {
            relative++;
        }
        boolean parted = words.is(verb - 1, Kind.COMMA)
                && words.is(relative - 1, Kind.COMMA)
                && relative < verb
                && !clauses.hasVerb(start, relative - 1);
        NounPhrases.Range subject = parted ? phrases.from(start) : null;
        return subject != null && subject.last() < relative ? subject : null;
    }

    /** "Said X: “…”" */
    private @Nullable Draft opening(Cue cue) {
        NounPhrases.Range subject = phrases.from(1);
        if (subject == null) {
            return null;
        }
        int last = withApposition(subject.last());
        boolean colon = words.is(last + 1, Kind.COLON) || words.is(last + 1, Kind.COMMA);
        Span source = words.span(subject.first(), last);
        return colon && words.opensQuotation(context.quotations, last + 2) && sources.plausible(words, source, cue)
                ? new ContentBehind(context, sentence).quotation(last + 2, words.span(0), cue, source)
                : null;
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
        if (subject == null || words.any(subject.first(), OBJECTS)) {
            return null;
        }
        int last = withApposition(subject.last());
        Span source = words.span(subject.first(), last);
        if (!sources.plausible(words, source, cue) || !cue.takes('q') && !sources.text(words, source)) {
            return null;
        }
        return new ContentAhead(context, sentence)
                .read(first, last + 1, words.span(verb), cue, source, "verb-inverted");
    }

    /** "X, the minister" to the end of the apposition, if one follows. */
    private int withApposition(int last) {
        if (words.is(last + 1, Kind.COMMA) && !words.opensQuotation(context.quotations, last + 2)) {
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
}
