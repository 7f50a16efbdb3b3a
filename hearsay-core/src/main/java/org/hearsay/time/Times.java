package org.hearsay.time;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.PublicationDate;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The times of one article.
 *
 * @param expressions in order of the text; none overlaps another
 * @param derived when an article that states no date must have been published; null when it states one
 *     or proves none
 */
public record Times(
        List<TimeExpression> expressions, @Nullable PublicationDate derived) {

    /** Copies the list. */
    public Times {
        expressions = List.copyOf(expressions);
    }

    /** The expressions that lie in {@code span}, in order. */
    public List<TimeExpression> in(Span span) {
        return expressions.stream().filter(t -> span.contains(t.span())).toList();
    }

    /** The first expression that lies in {@code span}. */
    public Optional<TimeExpression> firstIn(Span span) {
        return expressions.stream().filter(t -> span.contains(t.span())).findFirst();
    }
}
