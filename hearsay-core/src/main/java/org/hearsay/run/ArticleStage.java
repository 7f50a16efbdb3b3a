package org.hearsay.run;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.Captured;
import org.hearsay.text.Limits;

/** The first stage: the article of a page, with what reading the bytes left out among its limits. */
final class ArticleStage {

    private final ArticleReader articles = new ArticleReader();
    private final Limits limits;

    ArticleStage(Limits limits) {
        this.limits = limits;
    }

    /** The article of {@code captured}. */
    Article read(Captured captured) {
        Article article = articles.read(captured.page(), limits);
        if (captured.limits().isEmpty()) {
            return article;
        }
        List<String> all = new ArrayList<>();
        captured.limits().stream().map(Captured.Limit::reason).distinct().forEach(all::add);
        article.limits().stream().filter(l -> !all.contains(l)).forEach(all::add);
        return article.withLimits(all);
    }
}
