package org.hearsay.statement;

import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * An attribution: who says what, and how the article puts it. All spans count into the article's text.
 *
 * @param id {@code st-KEY-N}, with the article's key
 * @param source the words that name the source; null when the article names none
 * @param sourceKind what the source is; null with the source
 * @param speakers entity ids the source stands for; empty when unresolved
 * @param cue the words that attribute ("said", "according to"); null where only marks of quotation do
 * @param content longest first; at least one
 * @param mode direct, indirect, mixed or headline
 * @param stance what the source does with the content
 * @param said when it was said; null when the article does not tell
 * @param venue where it was said: "joint statement", "X", "nightly address"; null when not told
 * @param relay who passed it on before this page, outermost first
 * @param hedges the words that weaken it
 * @param verified the narrator's word: asserted or unverified; null when there is none
 * @param confidence 0..1
 * @param foundBy the rule or model that found it
 */
public record Statement(
        String id,
        @Nullable Span source,
        @Nullable SourceKind sourceKind,
        List<String> speakers,
        @Nullable Span cue,
        List<Span> content,
        Mode mode,
        Stance stance,
        @Nullable TimeSpan said,
        @Nullable String venue,
        List<String> relay,
        List<Span> hedges,
        @Nullable Verified verified,
        double confidence,
        String foundBy) {

    /** Copies the lists and checks that there is content. */
    public Statement {
        speakers = List.copyOf(speakers);
        content = List.copyOf(content);
        relay = List.copyOf(relay);
        hedges = List.copyOf(hedges);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement without content: " + id);
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence outside 0..1: " + confidence);
        }
    }

    /** The same, made at {@code when}. */
    public Statement withSaid(TimeSpan when) {
        return new Statement(
                id,
                source,
                sourceKind,
                speakers,
                cue,
                content,
                mode,
                stance,
                when,
                venue,
                relay,
                hedges,
                verified,
                confidence,
                foundBy);
    }

    /** The longest run of content. */
    public Span mainContent() {
        return content.get(0);
    }

    /** Whether {@code span} lies in the content. */
    public boolean holds(Span span) {
        return content.stream().anyMatch(c -> c.contains(span));
    }

    /** What the narrator says of a statement's truth. */
    public enum Verified {
        /** The narrator vouches for it. */
        ASSERTED,
        /** The narrator says nobody has checked it. */
        UNVERIFIED
    }
}
