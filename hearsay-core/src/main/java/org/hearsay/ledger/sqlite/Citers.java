package org.hearsay.ledger.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.ledger.Cited;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;

/** Leads the spans of derived findings back to the pages; a page is decompressed when first cited. */
final class Citers {
    private final PageTable pages;
    private final Function<String, ArticleFindings> findings;
    private final Map<String, Citer> citers = new HashMap<>();

    /** @param findings of the page with a key; fails if there is none */
    Citers(PageTable pages, Function<String, ArticleFindings> findings) {
        this.pages = pages;
        this.findings = findings;
    }

    List<CitedSpan> cite(List<Cited.In> passages) {
        return passages.stream()
                .map(p -> CitedSpan.of(p.page(), citer(p.page()).cite(p.span())))
                .toList();
    }

    List<CitedSpan> cite(String key, PublicationDate date) {
        return date.source() == null
                ? List.of()
                : Cited.by(date, citer(key)).stream()
                        .map(c -> CitedSpan.of(key, c))
                        .toList();
    }

    private Citer citer(String key) {
        return citers.computeIfAbsent(key, k -> {
            Article article = findings.apply(k).article();
            Page page = pages.page(k)
                    .orElseThrow(() -> new LedgerException(
                            Reason.CORRUPT,
                            "The page " + article.doc() + " is missing from the ledger. Run `hearsay verify`, and"
                                    + " restore the file from a copy.",
                            null));
            return new Citer(article, page.text());
        });
    }
}
