package org.hearsay.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Kept;
import org.hearsay.story.Reuse;
import org.hearsay.story.Telling;
import org.hearsay.story.Tie;
import org.jspecify.annotations.Nullable;

/** The tables {@code told}, {@code told_mark}, {@code told_print}, {@code tie} and {@code reuse}. */
final class KeptTables implements Kept {
    private static final List<String> TABLES = List.of("told_print", "told_mark", "told", "tie", "reuse");
    private static final String TELLING = "SELECT telling FROM told WHERE ";
    private static final String ORDER = " ORDER BY place, page";
    private static final String TIE = "SELECT a, b, kind, strength FROM tie WHERE ";

    /** So many pages are held at once. */
    private static final int HELD = 128;

    private final Database database;
    private final FindingTable findings;
    private final MetaTable meta;
    private final Map<String, ArticleFindings> held = new LinkedHashMap<>(2 * HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleFindings> eldest) {
            return size() > HELD;
        }
    };

    KeptTables(Database database, FindingTable findings, MetaTable meta) {
        this.database = database;
        this.findings = findings;
        this.meta = meta;
    }

    /** Forgets all that is kept. */
    void clear() {
        TABLES.forEach(table -> database.update("DELETE FROM " + table));
        meta.remove(MetaTable.RULED);
    }

    @Override
    public boolean isEmpty() {
        return database.number("SELECT count(*) FROM (SELECT 1 FROM told LIMIT 1)") == 0;
    }

    @Override
    public ArticleFindings page(String key) {
        return held.computeIfAbsent(
                key,
                k -> findings.one(k)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a derived finding cites a page that is not in the ledger: " + k)));
    }

    @Override
    public void put(Telling telling, List<Long> prints) {
        String page = telling.key();
        database.update(
                "INSERT INTO told (page, place, day, telling, prints) VALUES (?, ?, ?, ?, ?)",
                page,
                telling.place(),
                telling.day() == null ? null : telling.day().toEpochDay(),
                telling.bytes(),
                Json.write(prints));
        database.updateAll("INSERT INTO told_mark (mark, page) VALUES (?, ?)", rows(telling.marks(), mark ->
                new @Nullable Object[] {mark, page}));
        database.updateAll("INSERT INTO told_print (print, place, page) VALUES (?, ?, ?)", rows(prints, print ->
                new @Nullable Object[] {print, telling.place(), page}));
    }

    private static <T> List<@Nullable Object[]> rows(
            List<T> all, java.util.function.Function<T, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        all.forEach(one -> rows.add(row.apply(one)));
        return rows;
    }

    @Override
    public List<Telling> told(LocalDate from, LocalDate to) {
        return database.list(
                TELLING + "day BETWEEN ? AND ?" + ORDER, KeptTables::telling, from.toEpochDay(), to.toEpochDay());
    }

    @Override
    public List<Telling> undated() {
        return database.list(TELLING + "day IS NULL" + ORDER, KeptTables::telling);
    }

    @Override
    public SortedSet<LocalDate> days(LocalDate from, LocalDate to) {
        return new TreeSet<>(database.list(
                "SELECT DISTINCT day FROM told WHERE day BETWEEN ? AND ?",
                r -> LocalDate.ofEpochDay(r.getLong(1)),
                from.toEpochDay(),
                to.toEpochDay()));
    }

    @Override
    public @Nullable LocalDate day(String key) {
        return database.first("SELECT day FROM told WHERE page = ? AND day IS NOT NULL", r -> r.getLong(1), key)
                .map(LocalDate::ofEpochDay)
                .orElse(null);
    }

    @Override
    public List<Telling> marked(String mark) {
        return database.list(
                TELLING + "page IN (SELECT page FROM told_mark WHERE mark = ?)" + ORDER, KeptTables::telling, mark);
    }

    private static Telling telling(ResultSet r) throws SQLException {
        try {
            return Telling.of(r.getBytes(1));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    Reason.CORRUPT,
                    "What the ledger keeps to derive stories is damaged. Run `hearsay derive --again`.",
                    e);
        }
    }

    @Override
    public List<String> inOrder(Collection<String> keys) {
        return database.list(
                "SELECT page FROM told WHERE page IN (SELECT value FROM json_each(?))" + ORDER,
                r -> r.getString(1),
                Json.write(keys));
    }

    private record Placed(long place, String prints) {}

    private Placed placed(String key) {
        return database.first(
                        "SELECT place, prints FROM told WHERE page = ?",
                        r -> new Placed(r.getLong(1), r.getString(2)),
                        key)
                .orElseThrow(() -> new IllegalArgumentException("nothing is kept of " + key));
    }

    /** The bearers of each fingerprint are listed by themselves, so that one which many pages bear costs no more. */
    @Override
    public List<String> before(String key, int back, int least) {
        Placed page = placed(key);
        Map<String, Integer> shared = new LinkedHashMap<>();
        database.list(
                        "SELECT (SELECT json_group_array(page) FROM (SELECT page FROM told_print p WHERE p.print = j.value"
                                + " AND (p.place, p.page) < (?2, ?3) ORDER BY p.place DESC, p.page DESC LIMIT ?4)),"
                                + " (SELECT page FROM told_print p WHERE p.print = j.value"
                                + " AND (p.place, p.page) < (?2, ?3) ORDER BY p.place, p.page LIMIT 1) FROM json_each(?1) j",
                        r -> {
                            Set<String> compared = keys(r.getString(1));
                            if (r.getString(2) != null) {
                                compared.add(r.getString(2));
                            }
                            return compared;
                        },
                        page.prints(),
                        page.place(),
                        key,
                        back)
                .forEach(compared -> compared.forEach(c -> shared.merge(c, 1, Integer::sum)));
        return inOrder(shared.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public Set<String> after(String key, int back) {
        Placed page = placed(key);
        Set<String> after = new TreeSet<>();
        database.list(
                        "SELECT json_group_array(q.page) FROM json_each(?1) j JOIN told_print q"
                                + " ON q.print = j.value AND (q.place, q.page) > (?2, ?3)"
                                + " WHERE NOT EXISTS (SELECT 1 FROM told_print p WHERE p.print = j.value"
                                + " AND (p.place, p.page) < (?2, ?3)) UNION ALL"
                                + " SELECT (SELECT json_group_array(page) FROM (SELECT page FROM told_print p"
                                + " WHERE p.print = j.value AND (p.place, p.page) > (?2, ?3)"
                                + " ORDER BY p.place, p.page LIMIT ?4)) FROM json_each(?1) j",
                        r -> keys(r.getString(1)),
                        page.prints(),
                        page.place(),
                        key,
                        back)
                .forEach(after::addAll);
        return after;
    }

    private static Set<String> keys(String json) {
        return new LinkedHashSet<>(Arrays.asList(Json.read(json, String[].class)));
    }

    @Override
    public List<Tie> ties(String reason) {
        return database.list(TIE + "reason = ?", KeptTables::tie, reason);
    }

    @Override
    public void ties(String reason, List<Tie> ties) {
        database.update("DELETE FROM tie WHERE reason = ?", reason);
        database.updateAll("INSERT INTO tie (reason, a, b, kind, strength) VALUES (?, ?, ?, ?, ?)", rows(ties, t ->
                new @Nullable Object[] {reason, t.a(), t.b(), t.kind().name(), t.strength()}));
    }

    @Override
    public List<Tie> tiesOf(String page) {
        return database.list(TIE + "a = ?1 OR b = ?1", KeptTables::tie, page);
    }

    private static Tie tie(ResultSet r) throws SQLException {
        return new Tie(r.getString(1), r.getString(2), Tie.Kind.valueOf(r.getString(3)), r.getDouble(4));
    }

    @Override
    public List<Reuse> reuses(String later) {
        return database.list("SELECT body FROM reuse WHERE later = ?", KeptTables::reuse, later);
    }

    @Override
    public void reuses(String later, List<Reuse> found) {
        database.update("DELETE FROM reuse WHERE later = ?", later);
        database.updateAll("INSERT INTO reuse (later, page, of, body) VALUES (?, ?, ?, ?)", rows(found, r ->
                new @Nullable Object[] {later, r.page(), r.of(), Json.write(r)}));
    }

    @Override
    public List<Reuse> reusesBy(String page) {
        return database.list("SELECT body FROM reuse WHERE page = ?", KeptTables::reuse, page);
    }

    private static Reuse reuse(ResultSet r) throws SQLException {
        return Json.read(r.getString(1), Reuse.class);
    }

    @Override
    public @Nullable String storyOf(String page) {
        return database.first("SELECT story FROM desk_story_page WHERE page = ? LIMIT 1", r -> r.getString(1), page)
                .orElse(null);
    }

    @Override
    public List<String> pagesOf(String story) {
        return database.list("SELECT page FROM desk_story_page WHERE story = ? ORDER BY n", r -> r.getString(1), story);
    }

    @Override
    public String ruled() {
        String ruled = meta.get(MetaTable.RULED);
        return ruled == null ? "" : ruled;
    }

    @Override
    public void ruled(String repairs) {
        meta.put(MetaTable.RULED, repairs);
    }
}
