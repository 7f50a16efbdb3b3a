package org.hearsay.run;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.article.Article;
import org.hearsay.claim.ClaimFindings;
import org.hearsay.entity.Entities;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.page.Captured;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.StoryFindings;
import org.hearsay.text.Limits;

/** The stages of the product, in the order of the data. */
public final class StageChain implements Stages {

    private static final int SCHEMA = 1;

    private final String version;
    private final DomainPack pack;
    private final ArticleStage articles;
    private final SentenceReader sentences = new SentenceReader();

    /**
     * Loads models and packs.
     *
     * @param packs names of packs on the class path, or pack files, in order
     * @param limits counted work a page may ask for
     * @param version of the product
     * @throws org.hearsay.pack.PackException when a pack is missing or wrong
     */
    public StageChain(List<String> packs, Limits limits, String version) {
        this.version = version;
        this.pack = new PackReader().read(packs);
        this.articles = new ArticleStage(limits);
    }

    @Override
    public Article article(Captured captured) {
        return articles.read(captured);
    }

    @Override
    public ArticleFindings findings(Article article, Consumer<String> stage) {
        stage.accept("sentence");
        var read = sentences.read(article);
        return new ArticleFindings(
                article, new Entities(List.of(), List.of()), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Derived derive(List<ArticleFindings> pages) {
        return new Derived(
                new StoryFindings(List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of()),
                new ClaimFindings(List.of(), List.of()));
    }

    @Override
    public LedgerInfo info() {
        return new LedgerInfo(
                SCHEMA,
                version,
                List.of(new LedgerInfo.Named(sentences.modelName(), sentences.modelSha256())),
                pack.sources().stream()
                        .map(s -> new LedgerInfo.Named(s.name(), s.sha256()))
                        .toList());
    }
}
