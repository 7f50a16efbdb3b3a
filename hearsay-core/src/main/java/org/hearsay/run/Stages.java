package org.hearsay.run;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Deriving;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.Ruling;
import org.hearsay.page.Captured;
import org.hearsay.story.ArticleFindings;

/** The stages as a run sees them. Safe for use by several threads at once. */
public interface Stages {

    /** The article of a page; what reading its bytes left out is named among the article's limits. */
    Article article(Captured captured);

    /**
     * All that is found in an article.
     *
     * @param article the article
     * @param stage told the name of each stage that is entered
     */
    ArticleFindings findings(Article article, Consumer<String> stage);

    /** What follows from the findings of all pages, whatever their order, and from what analysts have ruled. */
    Derived derive(List<ArticleFindings> pages, List<Ruling> rulings);

    /** Brings what a ledger derives from its pages up to date, with what analysts have ruled until now. */
    void revise(Deriving ledger, List<Ruling> rulings);

    /** What the findings are made with. */
    LedgerInfo info();
}
