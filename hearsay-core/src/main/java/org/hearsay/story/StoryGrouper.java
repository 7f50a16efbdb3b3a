package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Groups pages into stories, so that a page only ever touches the stories of its days. Pages that are alike are tied
 * ({@link DayGroups}), those that repeat each other ({@link CopyFinder}), and those that tell of one happening, the same
 * thing at the same place on the same day, however they tell it. Rulings of analysts come before all of these. What
 * holds together by ties is a story. Only what new pages and new rulings touch is done anew; the result is that of doing all.
 */
final class StoryGrouper {

    private static final String HAPPENING = "happening ";
    private static final Pattern KEYS = Pattern.compile("[ =|,;]+");

    private final Kept kept;
    private final Repairs repairs;
    private final Touched touched;
    private final CopyFinder copies;

    StoryGrouper(Kept kept, Repairs repairs) {
        this.kept = kept;
        this.repairs = repairs;
        this.touched = new Touched(kept);
        this.copies = new CopyFinder(kept, touched);
    }

    /** What pages that were added since, and other rulings than before, do to the stories. */
    Revision revise(Collection<String> added) {
        boolean first = kept.isEmpty();
        Set<LocalDate> days = new TreeSet<>();
        Set<String> marks = new TreeSet<>();
        for (String key : new TreeSet<>(added)) {
            ArticleFindings page = kept.page(key);
            Telling telling = Telling.of(page);
            kept.put(telling, CopyFinder.prints(page));
            marks.addAll(telling.marks());
            touched.add(key);
        }
        Set<String> moved = new TreeSet<>(added);
        moved.addAll(ruledOtherwise());
        boolean undated = false;
        for (String key : moved) {
            LocalDate day = kept.day(key);
            undated |= day == null;
            if (day != null) {
                days.add(day);
            }
        }
        new DayGroups(kept, repairs.pinned(), touched).revise(days, undated, moved);
        marks.forEach(mark -> touched.replace(HAPPENING + mark, happening(kept.marked(mark))));
        copies.revise(added, first);
        return revision();
    }

    /** The pages that rulings name, if they are not those of last time. */
    private List<String> ruledOtherwise() {
        String before = kept.ruled();
        String now = repairs.text();
        if (before.equals(now)) {
            return List.of();
        }
        kept.ruled(now);
        Set<String> named = new TreeSet<>(List.of(KEYS.split(before)));
        named.addAll(List.of(KEYS.split(now)));
        List<String> pages = kept.inOrder(named);
        pages.forEach(touched::add);
        return pages;
    }

    /** Ties each page that bears a mark to the one before it. */
    private static List<Tie> happening(List<Telling> same) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < same.size(); i++) {
            if (same.get(i - 1).daysTo(same.get(i)) <= Likeness.WINDOW) {
                ties.add(new Tie(same.get(i - 1).key(), same.get(i).key(), Tie.Kind.HAPPENING, 1));
            }
        }
        return ties;
    }

    private Revision revision() {
        Map<String, Set<String>> ruled = new HashMap<>();
        repairs.ties().forEach(t -> {
            ruled.computeIfAbsent(t.a(), k -> new LinkedHashSet<>()).add(t.b());
            ruled.computeIfAbsent(t.b(), k -> new LinkedHashSet<>()).add(t.a());
        });
        Set<String> seen = new HashSet<>();
        Set<String> gone = new TreeSet<>();
        List<Revision.Draft> made = new ArrayList<>();
        for (String start : kept.inOrder(touched.pages())) {
            if (!seen.contains(start)) {
                Set<Tie> ties = new LinkedHashSet<>();
                List<String> held = held(start, ruled, ties, seen);
                ties.addAll(repairs.ties());
                stories(held, ties).forEach(story -> renew(story, gone, made));
            }
        }
        return new Revision(List.copyOf(gone), made);
    }

    /** The pages that hold together with {@code start} by ties, in canonical order. */
    private List<String> held(String start, Map<String, Set<String>> ruled, Set<Tie> ties, Set<String> seen) {
        Set<String> held = new HashSet<>();
        ArrayDeque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String page = next.remove();
            if (held.add(page)) {
                for (Tie tie : kept.tiesOf(page)) {
                    ties.add(tie);
                    next.add(tie.a().equals(page) ? tie.b() : tie.a());
                }
                next.addAll(ruled.getOrDefault(page, Set.of()));
            }
        }
        seen.addAll(held);
        return kept.inOrder(held);
    }

    private void renew(List<String> story, Set<String> gone, List<Revision.Draft> made) {
        Set<String> old = new TreeSet<>();
        for (String page : story) {
            String before = kept.storyOf(page);
            if (before != null) {
                old.add(before);
            }
        }
        boolean same = old.size() == 1
                && kept.pagesOf(old.iterator().next()).equals(story)
                && story.stream().noneMatch(copies.changed()::contains);
        if (!same) {
            gone.addAll(old);
            Set<String> here = Set.copyOf(story);
            made.add(new Revision.Draft(
                    story,
                    story.stream()
                            .flatMap(page -> copies.sources(page).stream())
                            .filter(copy -> here.contains(copy.of()))
                            .toList()));
        }
    }

    private List<List<String>> stories(List<String> pages, Collection<Tie> ties) {
        Map<String, Integer> number = new HashMap<>();
        pages.forEach(p -> number.put(p, number.size()));
        Links links = new Links(pages.size());
        Map<Integer, Set<String>> sided = sided(number);
        ties.stream()
                .filter(t -> number.containsKey(t.a()) && number.containsKey(t.b()))
                .sorted(Comparator.<Tie, Boolean>comparing(t -> t.kind() != Tie.Kind.RULED && pinned(t))
                        .thenComparing(Tie::kind)
                        .thenComparingDouble(t -> -t.strength())
                        .thenComparing(Tie::a)
                        .thenComparing(Tie::b))
                .forEach(t -> join(links, number.getOrDefault(t.a(), 0), number.getOrDefault(t.b(), 0), sided));
        return links.groups().stream()
                .map(group -> group.stream().map(pages::get).toList())
                .toList();
    }

    private boolean pinned(Tie tie) {
        return repairs.pinned().contains(tie.a()) || repairs.pinned().contains(tie.b());
    }

    /** The pages named in rulings that keep pages apart, by the group they are in. */
    private Map<Integer, Set<String>> sided(Map<String, Integer> number) {
        Map<Integer, Set<String>> sided = new HashMap<>();
        for (Repairs.Apart apart : repairs.apart()) {
            for (Set<String> side : List.of(apart.these(), apart.those())) {
                for (String page : side) {
                    Integer at = number.get(page);
                    if (at != null) {
                        sided.computeIfAbsent(at, k -> new HashSet<>()).add(page);
                    }
                }
            }
        }
        return sided;
    }

    private void join(Links links, int a, int b, Map<Integer, Set<String>> sided) {
        int first = links.root(a);
        int second = links.root(b);
        if (first == second) {
            return;
        }
        Set<String> here = sided.getOrDefault(first, Set.of());
        Set<String> there = sided.getOrDefault(second, Set.of());
        boolean apart = here.stream()
                .anyMatch(x ->
                        there.stream().anyMatch(y -> repairs.apart().stream().anyMatch(p -> p.between(x, y))));
        if (apart) {
            return;
        }
        links.join(first, second);
        if (!here.isEmpty() || !there.isEmpty()) {
            Set<String> both = new HashSet<>(here);
            both.addAll(there);
            sided.put(links.root(first), both);
        }
    }
}
