package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Deriving;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.ledger.LedgerInfo;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.Reading;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Tally;
import org.hearsay.ledger.Verification;
import org.hearsay.page.Capture;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Kept;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** A {@link Ledger} in one SQLite file. */
public final class SqliteLedger implements Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many pages are derived from in one transaction, which bounds memory and the write-ahead log. */
    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final LedgerFile.@Nullable Writer writer;
    private final MetaTable meta;
    private final PageTable pages;
    private final FindingTable findings;
    private final OutcomeTable outcomes;
    private final DerivedTable derived;
    private final KeptTables kept;
    private final RulingTable rulings;
    private final ReadingTable readings;
    private boolean closed;

    private SqliteLedger(Database database, LedgerFile.@Nullable Writer writer) {
        this.database = database;
        this.writer = writer;
        this.meta = new MetaTable(database);
        this.pages = new PageTable(database);
        this.findings = new FindingTable(database);
        this.outcomes = new OutcomeTable(database);
        this.derived = new DerivedTable(database, meta);
        this.kept = new KeptTables(database, findings, meta);
        this.rulings = new RulingTable(database);
        this.readings = new ReadingTable(database);
    }

    /**
     * Opens a ledger for reading and writing, creating it if there is none.
     *
     * @param path the file
     * @param writer who writes, for the message that a second writer gets: process, host, start
     * @throws LedgerException if the file is no ledger, damaged, newer, held or cannot be written
     */
    public static SqliteLedger open(Path path, String writer) {
        return open(path, writer, PATIENCE);
    }

    /** The same, waiting for other writers for {@code patience} instead of 30 seconds. */
    public static SqliteLedger open(Path path, String writer, Duration patience) {
        LedgerFile.Writer opened = LedgerFile.forWriting(path, writer, Math.toIntExact(patience.toMillis()));
        return new SqliteLedger(opened.database(), opened);
    }

    /**
     * Opens a ledger for reading; a writer may be at work.
     *
     * @throws LedgerException if there is none, or it is no ledger, damaged or newer
     */
    public static SqliteLedger readOnly(Path path) {
        return new SqliteLedger(LedgerFile.forReading(path, Math.toIntExact(PATIENCE.toMillis())), null);
    }

    @Override
    public synchronized boolean contains(String doc, String sha256) {
        return findings.contains(doc, sha256);
    }

    @Override
    public synchronized Optional<Capture> lastCapture(String doc) {
        return pages.lastCapture(doc);
    }

    @Override
    public synchronized void add(Page page, ArticleFindings found, Outcome outcome) {
        sameDoc(page, outcome);
        if (!page.key().equals(found.key())) {
            throw new IllegalArgumentException("the findings of " + found.key() + " do not belong to " + page.doc());
        }
        if (outcome.result() != Outcome.Result.READ && outcome.result() != Outcome.Result.LIMITED) {
            throw new IllegalArgumentException(page.doc() + " was not read: " + outcome);
        }
        if (findings.contains(page.doc(), page.sha256())) {
            return;
        }
        FindingTable.Rows rows = FindingTable.rows(page, found);
        writing(() -> {
            if (!findings.contains(page.doc(), page.sha256())) {
                pages.keep(page);
                findings.add(rows);
                outcomes.put(page.sha256(), outcome);
            }
        });
    }

    @Override
    public synchronized void quarantine(Page page, Outcome outcome) {
        sameDoc(page, outcome);
        writing(() -> {
            if (!findings.contains(page.doc(), page.sha256())) {
                pages.keep(page);
                outcomes.put(page.sha256(), outcome);
            }
        });
    }

    private static void sameDoc(Page page, Outcome outcome) {
        if (!page.doc().equals(outcome.doc())) {
            throw new IllegalArgumentException("the outcome of " + outcome.doc() + " given for " + page.doc());
        }
    }

    @Override
    public synchronized void record(Outcome outcome) {
        writing(() -> outcomes.putWithoutPage(outcome));
    }

    @Override
    public synchronized LedgerInfo info() {
        return database.read(meta::info);
    }

    @Override
    public synchronized void describe(LedgerInfo info) {
        writing(() -> meta.describe(info));
    }

    @Override
    public synchronized void derive(Consumer<Deriving> work) {
        boolean[] more = {true};
        while (more[0]) {
            writing(() -> {
                String with = Json.write(List.of(
                        String.valueOf(meta.info().version()), meta.info().packs()));
                if (!with.equals(meta.get(MetaTable.DERIVED_WITH))) {
                    forget();
                    meta.put(MetaTable.DERIVED_WITH, with);
                }
                StoriesAtWork at = new StoriesAtWork(derivedUntil());
                work.accept(at);
                meta.put(MetaTable.DERIVED_UNTIL, Integer.toString(at.until()));
                more[0] = at.until() < arrived();
            });
        }
    }

    @Override
    public synchronized void forgetDerived() {
        writing(this::forget);
    }

    private void forget() {
        derived.clear();
        kept.clear();
        meta.remove(MetaTable.DERIVED_UNTIL);
    }

    private int derivedUntil() {
        String until = meta.get(MetaTable.DERIVED_UNTIL);
        return until == null ? 0 : Integer.parseInt(until);
    }

    private int arrived() {
        return database.number("SELECT max(n) FROM desk_article");
    }

    /** The next pages and all that is derived. */
    private final class StoriesAtWork implements Deriving {
        private final Citers citers = new Citers(pages, kept::page);
        private final Map<String, Integer> added = new LinkedHashMap<>();
        private int until;

        StoriesAtWork(int from) {
            until = from;
            database.list(
                            "SELECT key, n FROM desk_article WHERE n > ? ORDER BY n LIMIT " + AT_ONCE,
                            r -> Map.entry(r.getString(1), r.getInt(2)),
                            from)
                    .forEach(a -> {
                        added.put(a.getKey(), a.getValue());
                        until = a.getValue();
                    });
        }

        int until() {
            return until;
        }

        @Override
        public Kept kept() {
            return kept;
        }

        @Override
        public List<String> added() {
            return List.copyOf(added.keySet());
        }

        @Override
        public void remove(String story) {
            derived.remove(story);
        }

        @Override
        public void put(Derived made) {
            if (made.story().stories().size() != 1) {
                throw new IllegalArgumentException("not what is derived from one story: "
                        + made.story().stories().size() + " stories");
            }
            derived.put(made.story().stories().get(0).id(), made, citers);
        }
    }

    @Override
    public synchronized void endReading(Instant at) {
        writing(() -> readings.end(at));
    }

    @Override
    public synchronized List<Reading> readings() {
        return readings.all();
    }

    @Override
    public synchronized Set<String> pagesAfter(int number) {
        return readings.pages(number);
    }

    @Override
    public synchronized boolean derivedIsCurrent() {
        return database.read(() -> derivedUntil() == arrived());
    }

    @Override
    public synchronized Ruling append(Ruling.Entry entry) {
        checkWritable();
        return database.write(() -> rulings.append(entry));
    }

    @Override
    public synchronized List<Ruling> rulings() {
        return rulings.all();
    }

    @Override
    public synchronized List<ArticleFindings> findings() {
        return database.read(findings::all);
    }

    @Override
    public synchronized Tally tally() {
        return database.read(() -> new Tallies(database).count(derivedIsCurrent()));
    }

    @Override
    public synchronized LedgerView view() {
        return database.read(() -> new LedgerView(
                meta.info(), outcomes.all(), findings.all(), derived.read(), derivedIsCurrent(), rulings.all()));
    }

    @Override
    public synchronized Optional<Page> page(String key) {
        return pages.page(key);
    }

    @Override
    public synchronized Verification verify() {
        return database.read(() -> new Verifier(database, pages, findings, outcomes, derived, rulings, meta).verify());
    }

    /** Signs off; leaves one complete file, or leaves that to whoever still has it open. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (writer == null) {
            LedgerFile.closeReader(database);
        } else {
            LedgerFile.close(writer);
        }
    }

    private void writing(Runnable work) {
        checkWritable();
        database.write(work);
    }

    private void checkWritable() {
        if (writer == null) {
            throw new LedgerException(
                    Reason.STORAGE, "The ledger " + database.file() + " was opened for reading only.", null);
        }
    }
}
