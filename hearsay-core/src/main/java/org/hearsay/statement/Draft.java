package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as a rule found it, before its circumstances are read.
 *
 * @param sentence index of the sentence that holds the cue, or the content where there is no cue
 * @param source null when none is named
 * @param cue null when only marks of quotation attribute
 * @param content in order of the text
 * @param stance what the cue says
 * @param relay who passed it on
 * @param rule name of the rule
 * @param confidence 0..1
 */
record Draft(
        int sentence,
        @Nullable Span source,
        @Nullable Span cue,
        List<Span> content,
        Stance stance,
        List<String> relay,
        String rule,
        double confidence) {

    Draft {
        content = List.copyOf(content);
        relay = List.copyOf(relay);
    }

    Draft with(Stance other) {
        return new Draft(sentence, source, cue, content, other, relay, rule, confidence);
    }

    Draft withSource(@Nullable Span other) {
        return new Draft(sentence, other, cue, content, stance, relay, rule, confidence);
    }

    Draft withCue(Span other) {
        return new Draft(sentence, source, other, content, stance, relay, rule, confidence);
    }

    Draft withContent(List<Span> other) {
        return new Draft(sentence, source, cue, other, stance, relay, rule, confidence);
    }

    Draft withRelay(List<String> other) {
        return new Draft(sentence, source, cue, content, stance, other, rule, confidence);
    }

    /** The same with one more run of content. */
    Draft plus(Span more) {
        List<Span> all = new ArrayList<>(content);
        all.add(more);
        return withContent(all);
    }

    /** The first character of any part. */
    int start() {
        int start = extent().start();
        start = source == null ? start : Math.min(start, source.start());
        return cue == null ? start : Math.min(start, cue.start());
    }

    /** One past the last character of any part. */
    int end() {
        int end = source == null ? 0 : source.end();
        end = cue == null ? end : Math.max(end, cue.end());
        for (Span piece : content) {
            end = Math.max(end, piece.end());
        }
        return end;
    }

    /** From the first to the last character of the content. */
    Span extent() {
        Span extent = content.get(0);
        for (Span piece : content) {
            extent = extent.union(piece);
        }
        return extent;
    }

    int contentLength() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
