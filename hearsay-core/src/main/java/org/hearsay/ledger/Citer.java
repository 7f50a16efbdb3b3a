package org.hearsay.ledger;

import org.hearsay.article.Article;
import org.hearsay.text.Citation;
import org.hearsay.text.Span;

/** Leads the spans of one article back to the characters of its page. */
public final class Citer {
    private final Article article;
    private final String page;

    /**
     * @param article the article that spans count into
     * @param page the page's text
     */
    public Citer(Article article, String page) {
        this.article = article;
        this.page = page;
    }

    /**
     * The citation for {@code span} of the article's text.
     *
     * @throws IllegalArgumentException if the span leaves the article or the page
     */
    public Citation cite(Span span) {
        String text = article.text().text();
        if (span.end() > text.length()) {
            throw outside(span, "article", text.length());
        }
        Span source = article.text().toSource(span);
        if (source.end() > page.length()) {
            throw outside(source, "page", page.length());
        }
        String words = span.in(text);
        return new Citation(article.sha256(), source, words, source.in(page).equals(words));
    }

    /**
     * The citation for {@code span} of the page itself.
     *
     * @throws IllegalArgumentException if the span leaves the page
     */
    public Citation citePage(Span span) {
        if (span.end() > page.length()) {
            throw outside(span, "page", page.length());
        }
        return new Citation(article.sha256(), span, span.in(page), true);
    }

    private IllegalArgumentException outside(Span span, String what, int length) {
        return new IllegalArgumentException(article.doc() + ": characters " + span.start() + ".." + span.end()
                + " lie outside the " + what + " of " + length + " characters");
    }
}
