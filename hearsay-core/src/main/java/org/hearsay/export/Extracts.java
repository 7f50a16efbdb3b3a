package org.hearsay.export;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.Byline;
import org.hearsay.article.PublicationDate;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes articles alone, without what is found in them. */
public final class Extracts {

    private Extracts() {}

    /**
     * One line with {@code doc}, {@code title}, {@code byline}, {@code outlet}, {@code published}, {@code text},
     * {@code section}, {@code language}, {@code canonical}, {@code syndication} and {@code limits}, with its line
     * end. {@code byline} has the names alone, parted by semicolons; {@code published} is null unless the day is
     * known.
     */
    public static String jsonLine(Article article) {
        return new Line()
                        .put("doc", article.doc())
                        .put("title", words(article, article.title()))
                        .put("byline", byline(article))
                        .put("outlet", article.outlet())
                        .put("published", published(article.published()))
                        .put("text", body(article))
                        .put("section", words(article, article.imprint().section()))
                        .put("language", article.language())
                        .put("canonical", article.imprint().canonical())
                        .put(
                                "syndication",
                                article.imprint().syndication().stream()
                                        .map(h -> new Line()
                                                .put("kind", Label.of(h.kind()))
                                                .put("name", h.name())
                                                .put("url", h.url())
                                                .fields())
                                        .toList())
                        .put("limits", article.limits())
                        .json()
                + "\n";
    }

    /** The title, byline and body as plain text, blocks parted by blank lines, ending with one. */
    public static String text(Article article) {
        StringBuilder out = new StringBuilder();
        for (String part :
                new @Nullable String[] {words(article, article.title()), words(article, article.byline()), body(article)
                }) {
            if (part != null && !part.isEmpty()) {
                out.append(part).append("\n\n");
            }
        }
        return out.toString();
    }

    /** The body's blocks, parted by blank lines. */
    public static String body(Article article) {
        return article.body().stream().map(b -> article.words(b.span())).collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String byline(Article article) {
        List<Byline> bylines = article.imprint().bylines();
        return bylines.isEmpty()
                ? words(article, article.byline())
                : bylines.stream().map(b -> article.words(b.span())).collect(Collectors.joining("; "));
    }

    private static @Nullable String words(Article article, @Nullable Span span) {
        return span == null ? null : article.words(span);
    }

    private static @Nullable String published(@Nullable PublicationDate date) {
        return date == null || !date.when().isDay() ? null : date.when().earliest();
    }
}
