package org.hearsay.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.EntityTagger;
import org.hearsay.event.Event;
import org.hearsay.event.EventReader;
import org.hearsay.event.EventTagger;
import org.hearsay.event.Evidence;
import org.hearsay.event.EvidenceReader;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Deriving;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.Ruling;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.page.Captured;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.statement.AttributionTagger;
import org.hearsay.statement.Statement;
import org.hearsay.statement.StatementReader;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Chapter;
import org.hearsay.text.Limits;
import org.hearsay.time.TimeReader;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/** The stages of the product, in the order of the data. */
public final class StageChain implements Stages {

    private static final int SCHEMA = 2;

    /** What an article says of itself when it is in a language in which nothing is looked for. */
    private static final String FOREIGN = "language";

    private static final Entities NOBODY = new Entities(List.of(), List.of());

    private final String version;
    private final DomainPack pack;
    private final ArticleStage articles;
    private final CompletableFuture<SentenceReader> sentences;
    private final CompletableFuture<EntityTagger> names;
    private final CompletableFuture<EntityReader> entities;
    private final TimeReader times;
    private final CompletableFuture<Optional<AttributionTagger>> tagger;
    private final CompletableFuture<StatementReader> statements;
    private final CompletableFuture<Optional<EventTagger>> eventTagger;
    private final CompletableFuture<EventReader> events;
    private final EvidenceReader evidence;
    private final Derivation derivation;

    /**
     * Loads models and packs, the model beside the packs.
     *
     * @param packs names of packs on the class path, or pack files, in order
     * @param limits counted work a page may ask for
     * @param version of the product
     * @throws org.hearsay.pack.PackException when a pack is missing or wrong
     */
    public StageChain(List<String> packs, Limits limits, String version) {
        this(packs, limits, version, AttributionTagger::shipped, EventTagger::shipped);
    }

    /**
     * The same with other taggers of attributions and events than the product's.
     *
     * @param tagger gives that of attributions; null for the grammar alone
     * @param eventTagger gives that of events; null for the grammar alone
     */
    public StageChain(
            List<String> packs,
            Limits limits,
            String version,
            Supplier<@Nullable AttributionTagger> tagger,
            Supplier<@Nullable EventTagger> eventTagger) {
        this.version = version;
        this.sentences = Preload.beside(SentenceReader::new);
        this.names = Preload.beside(EntityTagger::shipped);
        this.tagger = Preload.beside(() -> Optional.ofNullable(tagger.get()));
        this.eventTagger = Preload.beside(() -> Optional.ofNullable(eventTagger.get()));
        this.pack = new PackReader().read(packs);
        this.articles = new ArticleStage(limits);
        this.entities = names.thenApply(own -> new EntityReader(pack, own));
        this.times = new TimeReader(pack);
        this.statements = this.tagger.thenApply(own -> new StatementReader(pack, own.orElse(null)));
        this.events = this.eventTagger.thenApply(own -> new EventReader(pack, own.orElse(null)));
        this.evidence = new EvidenceReader(pack);
        this.derivation = new Derivation(pack);
    }

    @Override
    public Article article(Captured captured) {
        return articles.read(captured);
    }

    @Override
    public ArticleFindings findings(Article article, Consumer<String> stage) {
        if (article.limits().contains(FOREIGN)) {
            return new ArticleFindings(article, NOBODY, List.of(), List.of(), List.of(), List.of());
        }
        stage.accept("sentence");
        List<Sentence> split = loaded(sentences).read(article);
        stage.accept("entity");
        Entities named = loaded(entities).read(article, split);
        stage.accept("time");
        Times when = times.read(article, split);
        PublicationDate derived = when.derived();
        Article dated = article.published() == null && derived != null ? article.withPublished(derived) : article;
        stage.accept("statement");
        List<Statement> said = loaded(statements).read(dated, split, named, when);
        stage.accept("event");
        List<Event> happened = loaded(events).read(dated, split, named, when, said);
        List<Evidence> offered = evidence.read(dated, split, named, when, said);
        return new ArticleFindings(dated, named, when.expressions(), said, happened, offered);
    }

    @Override
    public Derived derive(List<ArticleFindings> pages, List<Ruling> rulings) {
        return derivation.of(pages, rulings);
    }

    @Override
    public void revise(Deriving ledger, List<Ruling> rulings) {
        derivation.revise(ledger, rulings);
    }

    /** What follows from the pages of one story. */
    Derived derive(Chapter chapter) {
        return derivation.of(chapter);
    }

    @Override
    public LedgerInfo info() {
        SentenceReader reader = loaded(sentences);
        List<LedgerInfo.Named> models = new ArrayList<>();
        models.add(new LedgerInfo.Named(reader.modelName(), reader.modelSha256()));
        models.add(new LedgerInfo.Named(EntityTagger.NAME, loaded(names).sha256()));
        loaded(tagger).ifPresent(own -> models.add(new LedgerInfo.Named(AttributionTagger.NAME, own.sha256())));
        loaded(eventTagger).ifPresent(own -> models.add(new LedgerInfo.Named(EventTagger.NAME, own.sha256())));
        return new LedgerInfo(
                SCHEMA,
                version,
                models,
                pack.sources().stream()
                        .map(s -> new LedgerInfo.Named(s.name(), s.sha256()))
                        .toList());
    }

    private static <T> T loaded(CompletableFuture<T> model) {
        try {
            return model.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a model cannot be loaded: " + e.getCause(), e);
        }
    }
}
