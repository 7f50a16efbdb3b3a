package org.hearsay.article;

import org.hearsay.page.Page;
import org.hearsay.text.Limits;

final class HtmlArticle {
    private HtmlArticle() {}

    static Assembly read(Page page, Limits limits, Furniture furniture) {
        return new Assembly();
    }
}
