package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@link Kept} for as long as a set of pages is at hand. */
final class KeptInMemory implements Kept {

    private static final Comparator<Telling> ORDER =
            Comparator.comparingLong(Telling::place).thenComparing(Telling::key);

    private final Map<String, ArticleFindings> pages = new HashMap<>();
    private final Map<String, Telling> tellings = new HashMap<>();
    private final TreeMap<LocalDate, TreeSet<Telling>> byDay = new TreeMap<>();
    private final TreeSet<Telling> undated = new TreeSet<>(ORDER);
    private final Map<String, TreeSet<Telling>> byMark = new HashMap<>();
    private final Map<String, List<Long>> prints = new HashMap<>();
    private final Map<Long, TreeSet<Telling>> bearers = new HashMap<>();
    private final Map<String, List<Tie>> ties = new HashMap<>();
    private final Map<String, Set<Tie>> tiesOf = new HashMap<>();
    private final Map<String, List<Reuse>> reuses = new HashMap<>();
    private final Map<String, Map<String, Reuse>> reusesBy = new HashMap<>();
    private String ruled = "";

    KeptInMemory(Collection<ArticleFindings> findings) {
        findings.forEach(page -> pages.put(page.key(), page));
    }

    @Override
    public boolean isEmpty() {
        return tellings.isEmpty();
    }

    @Override
    public ArticleFindings page(String key) {
        ArticleFindings page = pages.get(key);
        if (page == null) {
            throw new IllegalArgumentException("no page " + key);
        }
        return page;
    }

    @Override
    public void put(Telling telling, List<Long> printed) {
        tellings.put(telling.key(), telling);
        LocalDate day = telling.day();
        (day == null ? undated : byDay.computeIfAbsent(day, k -> new TreeSet<>(ORDER))).add(telling);
        telling.marks()
                .forEach(m ->
                        byMark.computeIfAbsent(m, k -> new TreeSet<>(ORDER)).add(telling));
        prints.put(telling.key(), printed);
        printed.forEach(
                p -> bearers.computeIfAbsent(p, k -> new TreeSet<>(ORDER)).add(telling));
    }

    @Override
    public List<Telling> told(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .flatMap(Set::stream)
                .toList();
    }

    @Override
    public List<Telling> undated() {
        return List.copyOf(undated);
    }

    @Override
    public SortedSet<LocalDate> days(LocalDate from, LocalDate to) {
        return byDay.navigableKeySet().subSet(from, true, to, true);
    }

    @Override
    public @Nullable LocalDate day(String key) {
        Telling telling = tellings.get(key);
        return telling == null ? null : telling.day();
    }

    @Override
    public List<Telling> marked(String mark) {
        return List.copyOf(byMark.getOrDefault(mark, new TreeSet<>(ORDER)));
    }

    @Override
    public List<String> inOrder(Collection<String> keys) {
        TreeSet<Telling> order = new TreeSet<>(ORDER);
        for (String key : keys) {
            Telling telling = tellings.get(key);
            if (telling != null) {
                order.add(telling);
            }
        }
        return order.stream().map(Telling::key).toList();
    }

    @Override
    public List<String> before(String key, int back, int least) {
        Telling page = telling(key);
        Map<Telling, Integer> shared = new TreeMap<>(ORDER);
        for (long print : prints.getOrDefault(key, List.of())) {
            Set<Telling> compared = new LinkedHashSet<>();
            Set<Telling> earlier = all(print).headSet(page);
            earlier.stream().findFirst().ifPresent(compared::add);
            all(print).headSet(page, false).descendingSet().stream().limit(back).forEach(compared::add);
            compared.forEach(t -> shared.merge(t, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(e -> e.getKey().key())
                .toList();
    }

    @Override
    public Set<String> after(String key, int back) {
        Telling page = telling(key);
        Set<String> after = new TreeSet<>();
        for (long print : prints.getOrDefault(key, List.of())) {
            long most = all(print).headSet(page).isEmpty() ? Long.MAX_VALUE : back;
            all(print).tailSet(page, false).stream().limit(most).forEach(t -> after.add(t.key()));
        }
        return after;
    }

    private TreeSet<Telling> all(long print) {
        return bearers.getOrDefault(print, new TreeSet<>(ORDER));
    }

    private Telling telling(String key) {
        Telling telling = tellings.get(key);
        if (telling == null) {
            throw new IllegalArgumentException("nothing is kept of " + key);
        }
        return telling;
    }

    @Override
    public List<Tie> ties(String reason) {
        return ties.getOrDefault(reason, List.of());
    }

    @Override
    public void ties(String reason, List<Tie> replacement) {
        ties(reason).forEach(tie -> {
            of(tie.a()).remove(tie);
            of(tie.b()).remove(tie);
        });
        ties.put(reason, List.copyOf(replacement));
        replacement.forEach(tie -> {
            of(tie.a()).add(tie);
            of(tie.b()).add(tie);
        });
    }

    private Set<Tie> of(String page) {
        return tiesOf.computeIfAbsent(page, k -> new LinkedHashSet<>());
    }

    @Override
    public List<Tie> tiesOf(String page) {
        return List.copyOf(tiesOf.getOrDefault(page, Set.of()));
    }

    @Override
    public List<Reuse> reuses(String later) {
        return reuses.getOrDefault(later, List.of());
    }

    @Override
    public void reuses(String later, List<Reuse> found) {
        reuses(later).forEach(r -> by(r.page()).remove(r.of()));
        reuses.put(later, List.copyOf(found));
        found.forEach(r -> by(r.page()).put(r.of(), r));
    }

    private Map<String, Reuse> by(String page) {
        return reusesBy.computeIfAbsent(page, k -> new LinkedHashMap<>());
    }

    @Override
    public List<Reuse> reusesBy(String page) {
        return new ArrayList<>(reusesBy.getOrDefault(page, Map.of()).values());
    }

    /** Stories are made once here, so none is known. */
    @Override
    public @Nullable String storyOf(String page) {
        return null;
    }

    @Override
    public List<String> pagesOf(String story) {
        return List.of();
    }

    @Override
    public String ruled() {
        return ruled;
    }

    @Override
    public void ruled(String repairs) {
        ruled = repairs;
    }
}
