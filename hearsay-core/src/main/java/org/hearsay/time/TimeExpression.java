package org.hearsay.time;

import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time and its value.
 *
 * @param span into the article's text
 * @param type TIMEX3 type
 * @param value TIMEX3 value: {@code 2024-01-10}, {@code 2024-W01}, {@code P3D}, {@code PAST_REF},
 *     {@code XXXX-10-13} when the year is unknown
 * @param candidates ISO dates when the page leaves several open, best first; else empty
 * @param when the value as bounds; null for durations, sets, references and unknown years
 */
public record TimeExpression(
        Span span,
        Type type,
        String value,
        List<String> candidates,
        @Nullable TimeSpan when) {

    /** Copies the candidates. */
    public TimeExpression {
        candidates = List.copyOf(candidates);
    }

    /** The types of TIMEX3. */
    public enum Type {
        /** A calendar date of any granularity. */
        DATE,
        /** A time of day. */
        TIME,
        /** A length of time. */
        DURATION,
        /** A recurring time. */
        SET
    }
}
