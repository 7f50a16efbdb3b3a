package org.hearsay.export;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hearsay.article.Byline;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.SyndicationHint;
import org.hearsay.ledger.Citer;
import org.hearsay.text.Citation;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * The values that recur in lines, for one page.
 *
 * @param doc the page's name
 * @param sha256 digest of its bytes
 * @param citer leads spans back to it
 * @param entity an article's entity id to the one that is written
 */
record Values(String doc, String sha256, Citer citer, UnaryOperator<String> entity) {

    /** A line that belongs to the page. */
    Line line(Kind kind) {
        return Line.of(kind).put("doc", doc);
    }

    /** A line with an id that belongs to the page. */
    Line line(Kind kind, String id) {
        return Line.of(kind).put("id", id).put("doc", doc);
    }

    /** The keys of a span. */
    Line span(Span span) {
        return span(citer.cite(span));
    }

    /** The keys of a span; null for none. */
    @Nullable
    Line spanOrNull(@Nullable Span span) {
        return span == null ? null : span(span);
    }

    private static Line span(Citation citation) {
        Line line = new Line()
                .put("start", citation.span().start())
                .put("end", citation.span().end())
                .put("text", citation.text());
        return citation.exact() ? line : line.put("exact", false);
    }

    /** A list of spans. */
    List<Map<String, @Nullable Object>> spans(List<Span> spans) {
        return spans.stream().map(s -> span(s).fields()).toList();
    }

    /** Who wrote an article. */
    List<Map<String, @Nullable Object>> bylines(List<Byline> bylines) {
        return bylines.stream()
                .map(b -> span(b.span()).put("kind", Label.of(b.kind())).fields())
                .toList();
    }

    /** Signs that an article comes from elsewhere. */
    List<Map<String, @Nullable Object>> syndication(List<SyndicationHint> hints) {
        return hints.stream()
                .map(h -> new Line()
                        .put("kind", Label.of(h.kind()))
                        .put("name", h.name())
                        .put("url", h.url())
                        .put("span", spanOrNull(h.span()))
                        .fields())
                .toList();
    }

    /** Start and end in the page. */
    List<Integer> bounds(Span span) {
        Span source = citer.cite(span).span();
        return List.of(source.start(), source.end());
    }

    /** The id that is written for an article's entity. */
    @Nullable
    String entityOrNull(@Nullable String id) {
        return id == null ? null : entity.apply(id);
    }

    /** A publication date, with the page's own characters. */
    @Nullable
    Line published(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        Span source = date.source();
        return time(date.when())
                .put("span", source == null ? null : span(citer.citePage(source)))
                .put(
                        "rejected",
                        date.rejected().stream()
                                .map(r -> new Line()
                                        .put("value", r.value())
                                        .put("why", r.why())
                                        .fields())
                                .toList());
    }

    /** Bounds and basis. */
    static Line time(TimeSpan when) {
        return bounds(when).put("basis", Label.of(when.basis()));
    }

    /** Bounds alone. */
    static Line bounds(TimeSpan when) {
        return new Line().put("earliest", when.earliest()).put("latest", when.latest());
    }
}
