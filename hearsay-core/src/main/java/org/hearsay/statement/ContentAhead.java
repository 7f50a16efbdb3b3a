package org.hearsay.statement;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Content that stands before its cue, or on both sides of it: "…, X said", "…," said X, "…", he said, "…". */
final class ContentAhead {

    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "because", "since", "although", "though", "once");
    private static final Set<String> REASONS =
            Set.of("because", "since", "so", "if", "unless", "for", "including", "although", "whether", "which");

    private final Context context;
    private final Words words;
    private final Clauses clauses;
    private final int sentence;

    ContentAhead(Context context, int sentence) {
        this.context = context;
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
    }

    /** "…, X said." */
    @Nullable
    Draft beforeSubject(int subjectStart, int first, int verb, Cue cue, Span source) {
        boolean behindContent = words.is(subjectStart - 1, Kind.COMMA)
                || words.is(subjectStart - 1, Kind.QUOTE)
                || words.is(subjectStart - 1, Kind.DASH);
        if (!behindContent || !cue.takes('t') && !cue.takes('q') || !closes(behindAddressee(verb + 1, cue))) {
            return null;
        }
        return read(subjectStart, verb + 1, words.span(first, verb), cue, source, "verb-ahead");
    }

    /** "told reporters": whom it was said to is no content. */
    private int behindAddressee(int next, Cue cue) {
        if (!cue.takes('a') || closes(next)) {
            return next;
        }
        NounPhrases.Range addressee = new NounPhrases(words).from(next);
        return addressee == null ? next : addressee.last() + 1;
    }

    /** Whether nothing that could be content follows the cue. */
    private boolean closes(int next) {
        return switch (words.kind(next)) {
            case COMMA, STOP, QUOTE, TIME, ADVERB, PREPOSITION, DASH, CONJUNCTION, SUBORDINATOR, COLON -> true;
            default -> false;
        };
    }

    /** Content that ends before token {@code end}, and may go on from token {@code resume}. */
    @Nullable
    Draft read(int end, int resume, Span cueSpan, Cue cue, Span source, String rule) {
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
            // "But to prevent problems, she said, officials should …": what stands ahead is no clause of its own
            boolean condition = words.is(from, Kind.SUBORDINATOR);
            boolean split = words.is(from, Kind.TO) || condition || !clauses.hasVerb(from, last);
            if (condition && !words.any(from, CONDITIONS)) {
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
            int more = goesOn(resume, cue);
            return more < 0 ? draft : draft.plus(words.span(more, clauses.contentEnd(more, false)));
        }
        int next = resume;
        while (words.is(next, Kind.ADVERB)
                || words.is(next, Kind.TIME)
                || words.is(next, Kind.COMMA)
                || words.is(next, Kind.PREPOSITION) && words.is(next + 1, Kind.TIME)) {
            next++;
        }
        if (quotation != null && words.opensQuotation(context.quotations, next)) {
            Span more = context.quotations.at(words.span(next).start());
            return more == null ? draft : draft.plus(more);
        }
        return draft;
    }

    /**
     * Where a clause that the words of attribution only interrupt goes on: "The ship is new, he said, and its crew has …",
     * "…, she said on Monday, because …"; -1 if what follows is the narrator's, or may be.
     */
    private int goesOn(int resume, Cue cue) {
        int at = behindAddressee(resume, cue);
        while (words.is(at, Kind.ADVERB) || words.is(at, Kind.TIME)) {
            at++;
        }
        if (words.is(at, Kind.PREPOSITION)) {
            NounPhrases phrases = new NounPhrases(words);
            NounPhrases.Range range = phrases.from(at + 1);
            while (range != null && words.is(at, Kind.PREPOSITION)) {
                at = range.last() + 1;
                range = phrases.from(at + 1);
            }
            while (words.is(at, Kind.TIME)) {
                at++;
            }
        }
        int next = at + 1;
        if (!words.is(at, Kind.COMMA) || next >= words.size() || clauses.attributionStarts(at, at)) {
            return -1;
        }
        boolean reason = words.any(next, REASONS);
        boolean predicate = words.is(next, Kind.AUXILIARY) || words.is(next, Kind.MODAL);
        boolean clause = words.lower(next).equals("and") && subjectAndVerb(next + 1);
        return reason || predicate || clause ? next : -1;
    }

    private boolean subjectAndVerb(int at) {
        NounPhrases.Range subject = new NounPhrases(words).from(at);
        if (subject == null) {
            return false;
        }
        int verb = subject.last() + 1;
        while (words.is(verb, Kind.ADVERB)) {
            verb++;
        }
        return words.is(verb, Kind.VERB) || words.is(verb, Kind.AUXILIARY) || words.is(verb, Kind.MODAL);
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
