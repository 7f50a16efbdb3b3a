package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that attribute: "X's claim that …", "reports from Y indicating that …", "expressed concern about
 * …", "allegations have surfaced that …".
 */
final class NounRule {

    private static final Set<String> EXPRESS = WordSet.of("""
            expressed expresses expressing voiced voices voicing raised raises raising issued issues issuing
            sounded renewed repeated reiterated offered gave delivered express issue
            """);
    private static final Set<String> SURFACE = WordSet.of("""
            surfaced emerged growing mounting circulated spread grown grew mounted circulating spreading rising
            persisted swirled appeared
            """);
    private static final Set<String> SAYING =
            Set.of("indicating", "suggesting", "saying", "claiming", "alleging", "stating", "showing");
    private static final Set<String> ABOUT = WordSet.of("""
            of about over for on regarding concerning at against with
            """);

    private final Context context;
    private final Sources sources;
    private final Words words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final int sentence;

    NounRule(Context context, Sources sources, int sentence) {
        this.context = context;
        this.sources = sources;
        this.sentence = sentence;
        this.words = context.words(sentence);
        this.clauses = context.clauses(sentence);
        this.phrases = new NounPhrases(words);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Stance stance = context.lexicon.noun(words.lower(i));
            if (stance == null
                    || words.is(i, Kind.NAME)
                    || words.is(i - 1, Kind.TO)
                    || words.is(i - 1, Kind.PRONOUN)
                    || words.is(i - 1, Kind.MODAL)) {
                continue;
            }
            Draft draft = expressed(i, stance);
            draft = draft == null ? withClause(i, stance) : draft;
            draft = draft == null ? surfacing(i, stance) : draft;
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** "X expressed their condemnation of …", "raised alarms about …", "issued a warning, urging Y to …". */
    private @Nullable Draft expressed(int noun, Stance stance) {
        int verb = noun - 1;
        while (verb > 0 && (words.kind(verb).modifies() || words.is(verb, Kind.ADVERB)) && noun - verb < 5) {
            verb--;
        }
        if (!EXPRESS.contains(words.lower(verb))) {
            return null;
        }
        int first = clauses.groupStart(verb);
        NounPhrases.Range subject = phrases.before(first);
        if (subject == null) {
            return null;
        }
        int at = noun + 1;
        if (words.is(at, Kind.COMMA)) {
            // the participle behind it says what was warned of
            Cue cue = clauses.verbAt(at + 1);
            if (cue == null || !cue.takes('u') || phrases.from(at + 2) == null) {
                return null;
            }
            at += 2;
        } else if (words.is(at, Kind.PREPOSITION) && ABOUT.contains(words.lower(at))) {
            at++;
        } else if (!words.is(at, Kind.THAT) && !words.is(at, Kind.TO)) {
            return null;
        }
        Span cue = words.span(first, at - 1);
        Span source = words.span(subject.first(), subject.last());
        if (!sources.someone(words, source)) {
            return null;
        }
        Span content = words.span(at, clauses.contentEnd(at, true));
        return new Draft(sentence, source, cue, List.of(content), stance, List.of(), "noun-expressed", 0.75);
    }

    /** "the claim by X that …", "X's assertion that …", "reports from Y indicating that …". */
    private @Nullable Draft withClause(int noun, Stance stance) {
        int at = noun + 1;
        Span source = null;
        if (words.is(at, Kind.PREPOSITION) && words.any(at, Set.of("by", "from", "of", "in"))) {
            NounPhrases.Range range = phrases.from(at + 1);
            if (range == null) {
                return null;
            }
            source = words.lower(at).equals("in") ? null : words.span(range.first(), range.last());
            at = range.last() + 1;
        }
        if (SAYING.contains(words.lower(at))) {
            at++;
        }
        if (!words.is(at, Kind.THAT)
                || words.is(at + 1, Kind.VERB) && !words.lower(at + 1).endsWith("ing")
                || words.is(at + 1, Kind.AUXILIARY)
                || words.is(at + 1, Kind.MODAL)) {
            return null;
        }
        int end = clauses.contentEnd(at, false);
        if (!clauses.hasVerb(at + 1, end)) {
            return null;
        }
        if (source == null) {
            source = possessor(noun);
        }
        return new Draft(
                sentence,
                source,
                words.span(noun),
                List.of(words.span(at, end)),
                stance,
                List.of(),
                "noun-that",
                source == null ? 0.6 : 0.75);
    }

    /** "the United States' assertion": who owns the noun. */
    private @Nullable Span possessor(int noun) {
        int at = noun - 1;
        while (at > 0 && (words.is(at, Kind.ADJECTIVE) || words.is(at, Kind.NUMBER))) {
            at--;
        }
        if (words.is(at, Kind.POSSESSIVE)) {
            return words.span(at);
        }
        if (!words.is(at, Kind.CLITIC)) {
            return null;
        }
        int first = phrases.start(at - 1);
        if (first < 0) {
            first = at - 1;
            while (words.is(first - 1, Kind.NAME) || words.is(first - 1, Kind.DET)) {
                first--;
            }
        }
        return words.kind(at - 1).nominal() ? words.span(first, at - 1) : null;
    }

    /** "allegations have surfaced regarding …", "calls are growing for …": nobody is named. */
    private @Nullable Draft surfacing(int noun, Stance stance) {
        int verb = noun + 1;
        while (words.is(verb, Kind.AUXILIARY) || words.is(verb, Kind.ADVERB)) {
            verb++;
        }
        if (!SURFACE.contains(words.lower(verb)) || verb == noun + 1 && !words.is(verb, Kind.VERB)) {
            return null;
        }
        for (int at = verb + 1; at < Math.min(words.size(), verb + 6); at++) {
            boolean opens = words.is(at, Kind.THAT) || ABOUT.contains(words.lower(at)) && !words.is(at + 1, Kind.TIME);
            if (opens && phrases.from(at + 1) != null) {
                int from = words.is(at, Kind.THAT) || words.lower(at).equals("for") ? at : at + 1;
                Span content = words.span(from, clauses.contentEnd(from, true));
                return new Draft(
                        sentence,
                        null,
                        words.span(noun, verb),
                        List.of(content),
                        stance,
                        List.of(),
                        "noun-surfacing",
                        0.6);
            }
        }
        return null;
    }
}
