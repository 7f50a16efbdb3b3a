package org.hearsay.run;

import java.util.Iterator;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.text.Outcome;

/** Takes the articles out of pages and stops there: no models, no packs, no ledger. */
public final class Extraction {

    private final Settings settings;
    private final ArticleStage stage;

    /** Goes about it as {@code settings} say. */
    public Extraction(Settings settings) {
        this.settings = settings;
        this.stage = new ArticleStage(settings.limits());
    }

    /** Gives the articles to {@code article} in the order of the inputs; {@code failed} hears of those without one. */
    public void read(Iterator<PageReader> inputs, Consumer<Article> article, Consumer<Outcome> failed) {
        new OrderedWork<PageReader, Article>(
                        (input, at) -> {
                            Captured captured = input.read();
                            at.accept("article");
                            return stage.read(captured);
                        },
                        settings.threads(),
                        settings.pageTimeout())
                .run(inputs, (input, result) -> {
                    if (result instanceof OrderedWork.Done<Article> done) {
                        article.accept(done.value());
                    } else {
                        failed.accept(Quarantine.of(input.doc(), result, settings.pageTimeout()));
                    }
                });
    }
}
