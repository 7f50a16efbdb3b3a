package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hearsay.article.Article;
import org.hearsay.article.Imprint;
import org.hearsay.article.PublicationDate;
import org.hearsay.entity.Entity;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.Rendition;
import org.hearsay.ledger.Rulings;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Redated;
import org.hearsay.story.Story;
import org.hearsay.text.Basis;
import org.hearsay.text.Label;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger as JSON Lines, contract version 1: kinds in their order, then documents by name and
 * digest, then position. The same pages give the same bytes.
 */
public final class JsonLinesExport {
    private static final int CONTRACT = 1;

    private final Ledger ledger;
    private final LedgerView view;
    private final Rulings rulings;
    private final Links links;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, PageValues> pages = new HashMap<>();

    /** What is written of one page. */
    private record PageValues(Values values, @Nullable Rendition rendition) {}

    /** Takes the ledger as of this moment; it stays open until the export is written. */
    public JsonLinesExport(Ledger ledger) {
        this(ledger, ledger.view());
    }

    /** Takes what {@code view} shows of the ledger, which may be a past state. */
    public JsonLinesExport(Ledger ledger, LedgerView view) {
        this.ledger = ledger;
        this.view = view;
        this.rulings = new Rulings(view.rulings());
        this.links = new Links(view.derived());
        view.pages().forEach(p -> articles.put(p.key(), p.article()));
    }

    /** Writes all lines to {@code out} and flushes it. */
    public void write(OutputStream out) {
        write(out, EnumSet.allOf(Kind.class));
    }

    /** Writes the lines of these kinds. */
    public void write(OutputStream out, Set<Kind> kinds) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            for (Kind kind : Kind.values()) {
                if (kinds.contains(kind)) {
                    lines(kind, line -> put(writer, line));
                }
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(Writer writer, Line line) {
        try {
            writer.write(line.json());
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lines(Kind kind, java.util.function.Consumer<Line> to) {
        Derived derived = view.derived();
        DerivedLines across = new DerivedLines(key -> page(key).values(), view.rulings());
        switch (kind) {
            case LEDGER -> to.accept(ledger(view.info()));
            case OUTCOME -> view.outcomes().forEach(o -> to.accept(outcome(o)));
            case ARTICLE -> view.pages().forEach(p -> to.accept(article(p)));
            case ENTITY_MENTION -> each((p, l) -> p.entities().mentions().forEach(m -> to.accept(l.mention(m))));
            case ENTITY -> entities().forEach(e -> to.accept(DerivedLines.entity(e)));
            case TIME -> each((p, l) -> p.times().forEach(t -> to.accept(l.time(t))));
            case STATEMENT -> each((p, l) -> p.statements().forEach(s -> to.accept(l.statement(s))));
            case EVENT -> each((p, l) -> p.events().forEach(e -> to.accept(l.event(e))));
            case EVIDENCE -> each((p, l) -> p.evidence().forEach(e -> to.accept(l.evidence(e))));
            case STORY ->
                derived.story().stories().stream()
                        .sorted(Comparator.comparing(Story::id))
                        .forEach(s -> to.accept(across.story(s)));
            case ORIGIN ->
                derived.story().origins().stream()
                        .sorted(Comparator.comparing(Origin::id))
                        .forEach(o -> to.accept(across.origin(o)));
            case CLAIM -> derived.claims().claims().forEach(c -> to.accept(across.claim(c)));
            case CONFLICT -> derived.claims().conflicts().forEach(c -> to.accept(across.conflict(c)));
            case RULING -> view.rulings().forEach(r -> to.accept(DerivedLines.ruling(r)));
        }
    }

    private void each(BiConsumer<ArticleFindings, FindingLines> work) {
        for (ArticleFindings findings : Redated.all(view.pages(), view.derived().story())) {
            work.accept(findings, new FindingLines(page(findings.key()).values(), links));
        }
    }

    private static Line ledger(LedgerInfo info) {
        return Line.of(Kind.LEDGER)
                .put("contract", CONTRACT)
                .put("schema", info.schema())
                .put("product", info.version())
                .put("models", named(info.models()))
                .put("packs", named(info.packs()));
    }

    private static List<Map<String, @Nullable Object>> named(List<LedgerInfo.Named> all) {
        return all.stream()
                .map(n -> new Line()
                        .put("name", n.name())
                        .put("sha256", n.sha256())
                        .fields())
                .toList();
    }

    private static Line outcome(Outcome outcome) {
        return Line.of(Kind.OUTCOME)
                .put("doc", outcome.doc())
                .put("result", Label.of(outcome.result()))
                .put("stage", outcome.stage())
                .put("reason", outcome.reason())
                .put("detail", outcome.detail());
    }

    private Line article(ArticleFindings findings) {
        Article article = findings.article();
        PageValues page = page(article.key());
        Values values = page.values();
        Rendition rendition = page.rendition();
        PublicationDate published = published(article);
        boolean bounded = published != null
                && published.when().earliest() != null
                && published.when().latest() != null;
        return values.line(Kind.ARTICLE)
                .put("url", article.url())
                .put("sha256", article.sha256())
                .put(
                        "rendition",
                        rendition == null
                                ? null
                                : new Line().put("sha256", rendition.sha256()).put("reader", rendition.reader()))
                .put("charset", article.charset())
                .put(
                        "captured",
                        article.captured() == null ? null : article.captured().toString())
                .put("outlet", article.outlet())
                .put("title", values.spanOrNull(article.title()))
                .put("byline", values.spanOrNull(article.byline()))
                .put("language", article.language())
                .put("published", bounded ? values.published(published) : null)
                .put("modified", values.published(article.modified()))
                .put(
                        "body",
                        article.body().stream()
                                .map(b -> values.bounds(b.span()))
                                .toList())
                .put("story", links.story(article.key()))
                .put(
                        "copy_of",
                        links.copies(article.key()).stream().map(this::copy).toList())
                .put("limits", article.limits())
                .put("published_open", bounded ? null : values.published(published))
                .putAll(imprint(article.imprint(), values));
    }

    private static Line imprint(Imprint imprint, Values values) {
        return new Line()
                .put("outlet_span", values.spanOrNull(imprint.outlet()))
                .put("bylines", values.bylines(imprint.bylines()))
                .put("section", values.spanOrNull(imprint.section()))
                .put("canonical", imprint.canonical())
                .put("language_declared", imprint.declaredLanguage())
                .put("language_why", imprint.languageNote())
                .put("syndication", values.syndication(imprint.syndication()));
    }

    /** What the page states, or else what the story shows. */
    private @Nullable PublicationDate published(Article article) {
        PublicationDate own = article.published();
        return own != null && own.when().basis() == Basis.STATED
                ? own
                : view.derived().story().published().getOrDefault(article.key(), own);
    }

    private Map<String, @Nullable Object> copy(Copy copy) {
        Values in = page(copy.page()).values();
        Values of = page(copy.of()).values();
        return new Line()
                .put("doc", of.doc())
                .number("share", copy.share())
                .put("how", Label.of(copy.how()))
                .put(
                        "passages",
                        copy.passages().stream()
                                .map(p -> java.util.stream.Stream.of(in.bounds(p.in()), of.bounds(p.from()))
                                        .flatMap(List::stream)
                                        .toList())
                                .toList())
                .put("page", of.sha256())
                .fields();
    }

    /** The ledger-wide id of an article's entity, as ruled by analysts. */
    private String entity(String id) {
        return rulings.entity(id, view.derived().story().entity(id));
    }

    /**
     * The entities across pages, those of pages that were added since these were made, and those that rulings have made of
     * one; without those that are taken for others.
     */
    private List<Entity> entities() {
        Map<String, Entity> byId = new TreeMap<>();
        view.derived().story().entities().stream()
                .filter(e -> rulings.entity(e.id(), e.id()).equals(e.id()))
                .forEach(e -> byId.put(e.id(), e));
        for (ArticleFindings findings : view.pages()) {
            for (Entity entity : findings.entities().entities()) {
                if (entity(entity.id()).equals(entity.id())) {
                    byId.putIfAbsent(entity.id(), entity);
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private PageValues page(String key) {
        PageValues known = pages.get(key);
        if (known != null) {
            return known;
        }
        Article article = articles.get(key);
        if (article == null) {
            throw missing(key);
        }
        Page page = ledger.page(key).orElseThrow(() -> missing(article.doc()));
        Values values = new Values(article.doc(), article.sha256(), new Citer(article, page.text()), this::entity);
        PageValues made = new PageValues(values, Rendition.of(page));
        pages.put(key, made);
        return made;
    }

    private static LedgerException missing(String page) {
        return new LedgerException(
                LedgerException.Reason.CORRUPT,
                "The page " + page + " is missing from the ledger. Run `hearsay verify` to see what else is, and"
                        + " restore the file from a copy.",
                null);
    }
}
