package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.Rulings;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LedgerIndex} over one SQLite file: a connection for each call under way, kept for the next. The one used last is
 * taken first, since it remembers most.
 */
public final class SqliteIndex implements LedgerIndex {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CACHE_KILOBYTES = 8_000;

    /** What the thread at hand asks everything of, while it asks for one moment. */
    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    private final Path path;
    private final ConcurrentLinkedDeque<Database> idle = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable Rulings> ruled = new AtomicReference<>();

    private record Held(SqliteIndex index, Database database) {}

    private SqliteIndex(Path path) {
        this.path = path;
    }

    /**
     * Opens a ledger for reading.
     *
     * @throws org.hearsay.ledger.LedgerException if there is none, or it is no ledger, damaged, older or newer
     */
    public static SqliteIndex open(Path path) {
        SqliteIndex index = new SqliteIndex(path);
        index.idle.add(index.connection());
        return index;
    }

    /** A transaction costs as much as a short question, so that a screen of many is answered in one. */
    @Override
    public void together(Runnable work) {
        Held before = HELD.get();
        with(database -> {
            HELD.set(new Held(this, database));
            try {
                work.run();
            } finally {
                HELD.set(before);
            }
            return true;
        });
    }

    private <T> T with(Function<Database, T> work) {
        Held held = HELD.get();
        if (held != null && held.index() == this) {
            return work.apply(held.database());
        }
        Database free = idle.pollFirst();
        Database database = free == null ? connection() : free;
        try {
            return database.read(() -> work.apply(database));
        } finally {
            idle.addFirst(database);
        }
    }

    private Database connection() {
        Database database = LedgerFile.forReading(path, PATIENCE_MILLIS);
        database.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
        return database;
    }

    @Override
    public long arrived() {
        return with(d -> (long) d.number("SELECT max(n) FROM desk_article"));
    }

    @Override
    public Counts counts() {
        return with(d -> new StoryQueries(d).counts());
    }

    @Override
    public List<StoryRow> stories(long seen, int offset, int limit) {
        return with(d -> new StoryQueries(d).stories(seen, offset, limit));
    }

    @Override
    public Optional<Story> story(String id) {
        return with(d -> derived(d, DerivedTable.Kind.STORY, id, Story.class));
    }

    @Override
    public Optional<String> storyOf(String page) {
        return with(
                d -> d.first("SELECT story FROM desk_story_page WHERE page = ? LIMIT 1", r -> r.getString(1), page));
    }

    @Override
    public List<ArticleRow> articles(Collection<String> keys) {
        return with(d -> new StoryQueries(d).articles(keys));
    }

    @Override
    public List<ArticleRow> articles(int offset, int limit) {
        return with(d -> new StoryQueries(d).articles(offset, limit));
    }

    @Override
    public Optional<ArticleFindings> findings(String page) {
        return with(d -> new StatementQueries(d, rulings(d)).findings(page));
    }

    @Override
    public Optional<Page> page(String key) {
        return with(d -> new PageTable(d).page(key));
    }

    @Override
    public List<Claim> claims(Filter filter, int offset, int limit) {
        return with(d -> new StatementQueries(d, rulings(d)).claims(filter, offset, limit));
    }

    @Override
    public Optional<Claim> claim(String id) {
        return with(d -> derived(d, DerivedTable.Kind.CLAIM, id, Claim.class));
    }

    @Override
    public List<Claim> claims(Collection<String> ids) {
        return with(d -> derived(d, DerivedTable.Kind.CLAIM, ids, Claim.class));
    }

    @Override
    public Map<String, List<Claim>> claimsOf(Collection<String> members) {
        return with(d -> new StoryQueries(d).claimsOf(members));
    }

    @Override
    public List<StatementRow> statements(Filter filter, int offset, int limit) {
        return with(d -> new StatementQueries(d, rulings(d)).statements(filter, offset, limit));
    }

    @Override
    public List<StatementRow> statements(Collection<String> ids) {
        return with(d -> new StatementQueries(d, rulings(d)).statements(ids));
    }

    @Override
    public List<EventRow> events(@Nullable String story, int offset, int limit) {
        return with(d -> new StatementQueries(d, rulings(d)).events(story, offset, limit));
    }

    @Override
    public List<EventRow> events(Collection<String> ids) {
        return with(d -> new StatementQueries(d, rulings(d)).events(ids));
    }

    @Override
    public List<Conflict> conflicts(@Nullable String story, int offset, int limit) {
        return with(d -> new StoryQueries(d).conflicts(story, offset, limit));
    }

    @Override
    public Optional<Conflict> conflict(String id) {
        return with(d -> derived(d, DerivedTable.Kind.CONFLICT, id, Conflict.class));
    }

    @Override
    public List<Origin> origins(@Nullable String story, int offset, int limit) {
        return with(d -> new StoryQueries(d).origins(story, offset, limit));
    }

    @Override
    public List<Origin> origins(Collection<String> ids) {
        return with(d -> derived(d, DerivedTable.Kind.ORIGIN, ids, Origin.class));
    }

    @Override
    public Optional<Origin> origin(String id) {
        return with(d -> derived(d, DerivedTable.Kind.ORIGIN, id, Origin.class));
    }

    @Override
    public Map<String, List<Origin>> originsOf(Collection<String> statements) {
        return with(d -> new StoryQueries(d).originsOf(statements));
    }

    @Override
    public List<Copy> copies(Collection<String> pages) {
        return with(d -> new StoryQueries(d).copies(pages));
    }

    @Override
    public Map<String, String> names(Collection<String> entities) {
        return with(d -> new EntityQueries(d, rulings(d)).names(entities));
    }

    @Override
    public List<Speaker> speakers(String story, int limit) {
        return with(d -> new EntityQueries(d, rulings(d)).speakers(story, limit));
    }

    @Override
    public Optional<Who> who(String entity) {
        return with(d -> new EntityQueries(d, rulings(d)).who(entity));
    }

    @Override
    public Hits search(String words, int limit) {
        return with(d -> new WordSearch(d, WordSearch.RARE).search(words, limit));
    }

    @Override
    public List<Outcome> failed(int offset, int limit) {
        return with(d -> new StoryQueries(d).failed(offset, limit));
    }

    /** Rulings are few and never change, so they are read again only when there are more. */
    @Override
    public Rulings rulings() {
        return with(this::rulings);
    }

    private Rulings rulings(Database database) {
        int last = database.number("SELECT max(n) FROM ruling");
        Rulings known = ruled.get();
        if (known == null || known.all().size() != last) {
            known = new Rulings(new RulingTable(database).all());
            ruled.set(known);
        }
        return known;
    }

    static <T> Optional<T> derived(Database database, DerivedTable.Kind kind, String id, Class<T> type) {
        return database.first(
                "SELECT body FROM derived WHERE +kind = ? AND id = ?",
                r -> Json.read(r.getString(1), type),
                kind.name(),
                id);
    }

    private static <T> List<T> derived(
            Database database, DerivedTable.Kind kind, Collection<String> ids, Class<T> type) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, T> byId = new HashMap<>();
        database.list(
                        "SELECT id, body FROM derived WHERE +kind = ? AND id" + StoryQueries.AMONG,
                        r -> Map.entry(r.getString(1), Json.read(r.getString(2), type)),
                        kind.name(),
                        Json.write(ids))
                .forEach(e -> byId.put(e.getKey(), e.getValue()));
        return StoryQueries.inOrder(ids, byId);
    }

    @Override
    public void close() {
        for (Database database = idle.poll(); database != null; database = idle.poll()) {
            LedgerFile.closeReader(database);
        }
    }
}
