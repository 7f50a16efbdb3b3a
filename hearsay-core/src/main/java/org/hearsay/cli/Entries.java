package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.Rulings;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Origin;
import org.hearsay.story.Redated;
import org.hearsay.story.Story;
import org.hearsay.text.Outcome;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The entries of a ledger by their ids, and the names of things for people. */
final class Entries {

    private final LedgerView view;
    private final Rulings rulings;
    private final Map<String, ArticleFindings> pages = new LinkedHashMap<>();
    private final Map<String, Found<Statement>> statements = new LinkedHashMap<>();
    private final Map<String, Found<Event>> events = new LinkedHashMap<>();
    private final Map<String, Found<Evidence>> evidence = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, List<Origin>> originsOf = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claimsOf = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * A finding and the article it was found in.
     *
     * @param in the article's findings
     * @param entry the finding
     */
    record Found<T>(ArticleFindings in, T entry) {
        Article article() {
            return in.article();
        }
    }

    Entries(LedgerView view) {
        this.view = view;
        this.rulings = new Rulings(view.rulings());
        for (ArticleFindings page : Redated.all(view.pages(), view.derived().story())) {
            pages.put(page.key(), page);
            page.statements().forEach(s -> statements.put(s.id(), new Found<>(page, s)));
            page.events().forEach(e -> events.put(e.id(), new Found<>(page, e)));
            page.evidence().forEach(e -> evidence.put(e.id(), new Found<>(page, e)));
            page.entities().entities().forEach(e -> names.putIfAbsent(e.id(), e.name()));
        }
        view.derived().story().entities().forEach(e -> names.put(e.id(), e.name()));
        for (Origin origin : view.derived().story().origins()) {
            origins.put(origin.id(), origin);
            origin.statements().forEach(s -> listed(originsOf, s).add(origin));
        }
        for (Claim claim : view.derived().claims().claims()) {
            claims.put(claim.id(), claim);
            for (List<String> side : List.of(claim.supports(), claim.denies(), claim.silent())) {
                side.forEach(id -> listed(claimsOf, id).add(claim));
            }
        }
    }

    private static <T> List<T> listed(Map<String, List<T>> map, String key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /** The ledger they are entries of. */
    LedgerView view() {
        return view;
    }

    /** The page with this article key, if there is one. */
    @Nullable
    ArticleFindings page(String key) {
        return pages.get(key);
    }

    /** The statement with this id, if there is one. */
    @Nullable
    Found<Statement> statement(String id) {
        return statements.get(id);
    }

    /** The event with this id, if there is one. */
    @Nullable
    Found<Event> event(String id) {
        return events.get(id);
    }

    /** The evidence with this id, if there is one. */
    @Nullable
    Found<Evidence> evidence(String id) {
        return evidence.get(id);
    }

    /** The origin with this id, if there is one. */
    @Nullable
    Origin origin(String id) {
        return origins.get(id);
    }

    /** The claim with this id, if there is one. */
    @Nullable
    Claim claim(String id) {
        return claims.get(id);
    }

    /** The conflict with this id, if there is one. */
    @Nullable
    Conflict conflict(String id) {
        return view.derived().claims().conflicts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The story with this id, if there is one. */
    @Nullable
    Story story(String id) {
        return view.derived().story().stories().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** All statements, page by page. */
    List<Found<Statement>> statements() {
        return List.copyOf(statements.values());
    }

    /** All events, page by page. */
    List<Found<Event>> events() {
        return List.copyOf(events.values());
    }

    /** The origins that the statement with this id goes back to. */
    List<Origin> originsOf(String statement) {
        return originsOf.getOrDefault(statement, Collections.emptyList());
    }

    /** The claims that hold the statement or event with this id. */
    List<Claim> claimsOf(String id) {
        return claimsOf.getOrDefault(id, Collections.emptyList());
    }

    /** The name of the document with this article key. */
    String doc(String key) {
        ArticleFindings page = pages.get(key);
        return page == null ? key : page.article().doc();
    }

    /** The folder that all documents lie in, with its slash; empty when they have none in common. */
    String folder() {
        String common = null;
        for (Outcome outcome : view.outcomes()) {
            String doc = outcome.doc();
            String folder = doc.substring(0, doc.lastIndexOf('/') + 1);
            while (common != null && !folder.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
            common = common == null ? folder : common;
        }
        return common == null ? "" : common;
    }

    /** The ledger-wide id of an entity that an article names, as ruled by analysts. */
    String entity(String id) {
        return rulings.entity(id, view.derived().story().entity(id));
    }

    /** An entity's name. */
    String name(String entity) {
        String wide = entity(entity);
        return names.getOrDefault(wide, names.getOrDefault(entity, entity));
    }

    /** The ledger-wide entity with this id, if there is one; else one that an article names. */
    @Nullable
    Entity entityWithId(String id) {
        for (Entity entity : view.derived().story().entities()) {
            if (entity.id().equals(id)) {
                return entity;
            }
        }
        for (ArticleFindings page : view.pages()) {
            Entity entity = page.entities().entity(id).orElse(null);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** Who makes a statement: the names of the speakers, else the words that name the source. */
    String speaker(Found<Statement> found) {
        Statement statement = found.entry();
        if (!statement.speakers().isEmpty()) {
            return String.join(
                    ", ", statement.speakers().stream().map(this::name).toList());
        }
        Span source = statement.source();
        return source == null
                ? "(not named)"
                : "“" + Screen.clean(found.article().words(source)) + "”";
    }

    /** When a page was published: what it states, else what the other pages prove. */
    @Nullable
    PublicationDate published(ArticleFindings page) {
        PublicationDate stated = page.article().published();
        return stated != null ? stated : view.derived().story().published().get(page.key());
    }

    /** A page's title, or the beginning of its text. */
    static String title(Article article) {
        Span title = article.title();
        if (title != null) {
            return Screen.clean(article.words(title));
        }
        String start =
                Screen.clean(article.words(new Span(0, Math.min(article.text().length(), 160))));
        return start.length() > 70 ? start.substring(0, 70) + "…" : start;
    }
}
