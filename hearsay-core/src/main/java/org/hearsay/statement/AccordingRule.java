package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** "According to X, …" and "…, according to X"; also "as reported by X" and "citing X". */
final class AccordingRule {

    private static final Set<String> MATERIAL =
            Set.of("intelligence", "information", "data", "documents", "figures", "reports", "sources");

    /** Tokens from which on words without a known verb are taken for a clause, where they are the sentence. */
    private static final int WHOLE = 5;

    private final Context context;
    private final Sources sources;
    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final int sentence;

    AccordingRule(Context context, Sources sources, int sentence) {
        this.context = context;
        this.sources = sources;
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    /**
     * The attributions of the sentence.
     *
     * @param others those that other rules found in it: their speakers pass on what stands inside their content
     */
    List<Draft> read(List<Draft> others) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.lower(i).equals("according") && words.lower(i + 1).equals("to")) {
                Draft draft = at(i, others);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private @Nullable Draft at(int i, List<Draft> others) {
        NounPhrases.Range range = phrases.from(i + 2);
        if (range == null) {
            return null;
        }
        if (range.first() == range.last()
                && words.is(range.first(), Kind.NOUN)
                && !sources.plausible(words, range.first())) {
            // "according to plan"
            return null;
        }
        Span cue = words.span(i, i + 1);
        Span source = words.span(range.first(), range.last());
        if (words.is(range.last() + 1, Kind.COMMA)) {
            int close = apposition(range.last() + 1);
            source = close > 0 ? words.span(range.first(), close - 1) : source;
        }
        if (MATERIAL.contains(words.lower(range.first()))
                && words.lower(range.first() + 1).equals("from")) {
            cue = words.span(i, range.first() + 1);
            source = words.span(range.first() + 2, range.last());
        }
        int next = words.sentence().tokenAt(source.end());
        if (i == 0 || words.is(i - 1, Kind.CONJUNCTION) && i == 1) {
            int from = words.is(next, Kind.COMMA) ? next + 1 : next;
            if (from >= words.size() || !clauses.hasVerb(from, words.size() - 1) && words.size() - from < WHOLE) {
                return null;
            }
            return new Draft(
                    sentence,
                    source,
                    cue,
                    List.of(words.span(from, clauses.contentEnd(from, false))),
                    Stance.ASSERT,
                    List.of(),
                    "according-to",
                    0.85);
        }
        return trailing(i, cue, source, others);
    }

    private @Nullable Draft trailing(int i, Span cue, Span source, List<Draft> others) {
        int last = i - 1;
        while (last > 0 && (words.is(last, Kind.COMMA) || words.is(last, Kind.DASH))) {
            last--;
        }
        for (Draft other : others) {
            Span extent = other.extent();
            boolean ends = Math.abs(extent.end() - words.span(last).end()) <= 1;
            if (ends
                    && other.source() != null
                    && other.cue() != null
                    && other.cue().end() <= extent.start()) {
                // "X said P, according to Y": X passes on what Y holds
                return new Draft(
                        sentence,
                        source,
                        cue,
                        other.content(),
                        Stance.ASSERT,
                        List.of(other.source().in(context.text())),
                        "according-to",
                        0.7);
            }
        }
        Span quotation = context.quotations.at(words.span(last).start());
        if (quotation != null && quotation.length() > 20) {
            return new Draft(sentence, source, cue, List.of(quotation), Stance.ASSERT, List.of(), "according-to", 0.85);
        }
        int from = clauseStart(last);
        boolean opens = from == clauses.start() && last - from >= WHOLE;
        if (from > last || !opens && !clauses.hasVerb(from, last)) {
            return null;
        }
        return new Draft(
                sentence, source, cue, List.of(words.span(from, last)), Stance.ASSERT, List.of(), "according-to", 0.8);
    }

    /** The start of the main clause that ends at {@code last}. */
    private int clauseStart(int last) {
        int from = clauses.start();
        for (int k = last; k > 0; k--) {
            boolean seam = words.is(k, Kind.STOP) && words.lower(k).equals(";")
                    || words.is(k - 1, Kind.COMMA)
                            && words.is(k, Kind.CONJUNCTION)
                            && clauses.hasVerb(0, k - 2)
                            && clauses.hasVerb(k + 1, last)
                            && phrases.from(k + 1) != null;
            if (seam) {
                from = k + 1;
                break;
            }
        }
        while (from < last && (words.is(from, Kind.CONJUNCTION) || words.is(from, Kind.COMMA))) {
            from++;
        }
        return from;
    }

    /** The comma that closes the apposition that opens at {@code open}; -1 if none does soon. */
    private int apposition(int open) {
        Kind inner = words.kind(open + 1);
        if (inner != Kind.DET && inner != Kind.NOUN && inner != Kind.RELATIVE) {
            return -1;
        }
        int verb = phrases.core(open + 1) + 1;
        if (inner != Kind.RELATIVE && words.is(verb, Kind.VERB) && !words.is(verb + 1, Kind.PREPOSITION)) {
            // "According to police, officers saw …": a clause of its own
            return -1;
        }
        for (int i = open + 1; i < words.size() && i - open < 20; i++) {
            if (words.is(i, Kind.COMMA) || words.is(i, Kind.STOP)) {
                return i;
            }
            if (words.is(i, Kind.AUXILIARY) && inner != Kind.RELATIVE) {
                return -1;
            }
        }
        return -1;
    }
}
