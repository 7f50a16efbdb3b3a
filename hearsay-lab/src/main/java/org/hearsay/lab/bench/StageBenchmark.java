package org.hearsay.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.claim.ClaimFindings;
import org.hearsay.claim.ClaimReader;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.event.Event;
import org.hearsay.event.EventReader;
import org.hearsay.event.Evidence;
import org.hearsay.event.EvidenceReader;
import org.hearsay.lab.sample.SampleStory;
import org.hearsay.ledger.Derived;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.run.StageChain;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.statement.Statement;
import org.hearsay.statement.StatementReader;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.StoryFindings;
import org.hearsay.story.StoryReader;
import org.hearsay.text.Limits;
import org.hearsay.time.TimeReader;
import org.hearsay.time.Times;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Each stage by itself on the pages of the sample story, all pages an operation, with what the earlier
 * stages found made beforehand; beside them OpenNLP's tokeniser and tagger alone on the same sentences, and
 * the whole way from bytes to claims.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
public class StageBenchmark {
    private final DomainPack pack = new PackReader().read(List.of("general", "arms-embargo"));
    private final ArticleReader articles = new ArticleReader();
    private final SentenceReader sentences = new SentenceReader();
    private final EntityReader entities = new EntityReader(pack);
    private final TimeReader times = new TimeReader(pack);
    private final StatementReader statements = new StatementReader(pack);
    private final EventReader events = new EventReader(pack);
    private final EvidenceReader evidence = new EvidenceReader(pack);
    private final StoryReader stories = new StoryReader(pack);
    private final ClaimReader claims = new ClaimReader(pack);
    private final StageChain chain = new StageChain(List.of("general", "arms-embargo"), Limits.DEFAULT, "bench");
    private final TokenizerME tokenizer = new TokenizerME(tokenizerModel());
    private final POSTaggerME tagger = new POSTaggerME(taggerModel(), POSTagFormat.UD);
    private final List<Captured> pages = new ArrayList<>();
    private final List<Read> read = new ArrayList<>();
    private final List<ArticleFindings> findings = new ArrayList<>();
    private StoryFindings story = stories.read(List.of());

    /** A page with what each stage found. */
    private record Read(
            Article article, List<Sentence> sentences, Entities entities, Times times, List<Statement> statements) {}

    /** Reads the pages once. */
    @Setup
    public void readPages() {
        for (PageReader reader : SampleStory.bundled().readers()) {
            Captured page = reader.read();
            pages.add(page);
            Article article = articles.read(page.page(), Limits.DEFAULT);
            List<Sentence> split = sentences.read(article);
            Entities named = entities.read(article, split);
            Times when = times.read(article, split);
            List<Statement> said = statements.read(article, split, named, when);
            read.add(new Read(article, split, named, when, said));
            List<Event> happened = events.read(article, split, named, when, said);
            List<Evidence> shown = evidence.read(article, split, named, when, said);
            findings.add(new ArticleFindings(article, named, when.expressions(), said, happened, shown));
        }
        story = stories.read(findings);
    }

    /** How many tokens the articles have; every figure is in terms of these. */
    int tokens() {
        return read.stream()
                .flatMap(r -> r.sentences().stream())
                .mapToInt(s -> s.tokens().size())
                .sum();
    }

    /** How many pages there are. */
    int pages() {
        return pages.size();
    }

    /** OpenNLP's tokeniser and tagger alone. */
    @Benchmark
    public List<String[]> opennlp() {
        List<String[]> tags = new ArrayList<>();
        for (Read page : read) {
            String text = page.article().text().text();
            page.sentences()
                    .forEach(
                            s -> tags.add(tagger.tag(tokenizer.tokenize(s.span().in(text)))));
        }
        return tags;
    }

    /** Pages to articles. */
    @Benchmark
    public List<Article> article() {
        return pages.stream().map(p -> articles.read(p.page(), Limits.DEFAULT)).toList();
    }

    /** Articles to sentences, tokens and parts of speech. */
    @Benchmark
    public List<List<Sentence>> sentence() {
        return read.stream().map(r -> sentences.read(r.article())).toList();
    }

    /** To entities. */
    @Benchmark
    public List<Entities> entity() {
        return read.stream().map(r -> entities.read(r.article(), r.sentences())).toList();
    }

    /** To times. */
    @Benchmark
    public List<Times> time() {
        return read.stream().map(r -> times.read(r.article(), r.sentences())).toList();
    }

    /** To statements. */
    @Benchmark
    public List<List<Statement>> statement() {
        return read.stream()
                .map(r -> statements.read(r.article(), r.sentences(), r.entities(), r.times()))
                .toList();
    }

    /** To events. */
    @Benchmark
    public List<List<Event>> event() {
        return read.stream()
                .map(r -> events.read(r.article(), r.sentences(), r.entities(), r.times(), r.statements()))
                .toList();
    }

    /** To evidence. */
    @Benchmark
    public List<List<Evidence>> evidence() {
        return read.stream()
                .map(r -> evidence.read(r.article(), r.sentences(), r.entities(), r.times(), r.statements()))
                .toList();
    }

    /** To stories, copies and origins. */
    @Benchmark
    public StoryFindings story() {
        return stories.read(findings);
    }

    /** To claims and conflicts. */
    @Benchmark
    public ClaimFindings claim() {
        return claims.read(findings, story);
    }

    /** All stages, as a run has them, on one thread and without a ledger. */
    @Benchmark
    public Derived whole() {
        return chain.derive(
                pages.stream()
                        .map(page -> chain.findings(chain.article(page), stage -> {}))
                        .toList(),
                List.of());
    }

    private static TokenizerModel tokenizerModel() {
        try (InputStream in = model("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
            return new TokenizerModel(in);
        } catch (IOException e) {
            throw new IllegalStateException("damaged model on the class path", e);
        }
    }

    private static POSModel taggerModel() {
        try (InputStream in = model("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            return new POSModel(in);
        } catch (IOException e) {
            throw new IllegalStateException("damaged model on the class path", e);
        }
    }

    private static InputStream model(String name) {
        InputStream in = StageBenchmark.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + name);
        }
        return in;
    }
}
