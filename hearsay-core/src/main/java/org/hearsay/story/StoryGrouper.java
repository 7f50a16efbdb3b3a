package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups pages into stories, so that a page only ever touches the stories of its days. The pages of one day are
 * grouped by their mean likeness ({@link AverageLink}); each group goes on from the group of an earlier day that it
 * is most like, if it is like it enough: likeness fades with the days ({@link Likeness}). Undated pages are grouped
 * among themselves, and each group goes with the dated group it is most like. Pages that tell of one happening, the
 * same thing at the same place on the same day, are of one story however they tell it; so are pages that repeat each
 * other. Rulings of analysts come before all of these.
 */
final class StoryGrouper {

    /** The least mean likeness of two groups of one story. */
    private static final double LIKE = 0.18;

    private final List<Tie> ties = new ArrayList<>();
    private final List<Telling> pages;

    /** @param pages in canonical order */
    StoryGrouper(List<Telling> pages) {
        this.pages = pages;
    }

    /** Pages of one day, or undated ones, that are alike. */
    private static final class Group {
        private final List<Telling> members;

        Group(List<Telling> members) {
            this.members = members;
        }

        List<Telling> members() {
            return members;
        }

        String first() {
            return members.get(0).key();
        }
    }

    /**
     * The stories, each as page keys in canonical order, by their first page.
     *
     * @param copies pages of which one repeats the other
     * @param repairs what is ruled
     */
    List<List<String>> group(List<Copy> copies, Repairs repairs) {
        TreeMap<LocalDate, List<Telling>> days = new TreeMap<>();
        List<Telling> undated = new ArrayList<>();
        for (Telling page : pages) {
            (page.day() == null ? undated : days.computeIfAbsent(page.day(), k -> new ArrayList<>())).add(page);
        }
        Set<String> pinned = repairs.pinned();
        List<Group> dated = new ArrayList<>();
        Likeness recent = new Likeness();
        Bearers bearers = new Bearers();
        List<Group> groupOf = new ArrayList<>();
        List<LocalDate> dayOf = new ArrayList<>();
        int old = 0;
        for (Map.Entry<LocalDate, List<Telling>> day : days.entrySet()) {
            while (old < dayOf.size()
                    && dayOf.get(old).plusDays(Likeness.WINDOW).isBefore(day.getKey())) {
                old++;
            }
            recent.forget(old);
            bearers.forget(old);
            day.getValue().forEach(bearers::add);
            List<Group> today = alike(day.getValue(), pinned);
            today.forEach(group -> tie(group, sums(group, recent, groupOf), bearers));
            for (Group group : today) {
                for (Telling page : group.members()) {
                    recent.add(page);
                    groupOf.add(group);
                    dayOf.add(day.getKey());
                }
            }
            dated.addAll(today);
        }
        undated(alike(undated, pinned), dated);
        happenings();
        copies.forEach(c -> ties.add(new Tie(c.page(), c.of(), Tie.Kind.COPY, c.share())));
        ties.addAll(repairs.ties());
        return joined(repairs);
    }

    /** The groups of a day; a page that a ruling names is one by itself, so that it draws no other with it. */
    private List<Group> alike(List<Telling> all, Set<String> pinned) {
        List<Group> groups = new ArrayList<>();
        all.stream().filter(p -> pinned.contains(p.key())).forEach(p -> groups.add(new Group(List.of(p))));
        List<Telling> day = all.stream().filter(p -> !pinned.contains(p.key())).toList();
        Likeness before = new Likeness();
        List<Map<Integer, Double>> likeness = new ArrayList<>();
        for (Telling page : day) {
            likeness.add(before.to(page));
            before.add(page);
        }
        for (List<Integer> group : new AverageLink(likeness, LIKE).groups()) {
            Group made = new Group(group.stream().map(day::get).toList());
            made.members().stream().skip(1).forEach(p -> ties.add(new Tie(made.first(), p.key(), Tie.Kind.ALIKE, 1)));
            groups.add(made);
        }
        return groups;
    }

    private static Map<Group, Double> sums(Group group, Likeness before, List<Group> groupOf) {
        Map<Group, Double> sums = new HashMap<>();
        for (Telling page : group.members()) {
            new TreeMap<>(before.to(page)).forEach((other, like) -> sums.merge(groupOf.get(other), like, Double::sum));
        }
        return sums;
    }

    /** Ties a group to the one of those before that it is most like; of equals to the first. */
    private void tie(Group group, Map<Group, Double> sums, Bearers bearers) {
        for (Map.Entry<Group, Double> other : mostAlike(group, sums)) {
            boolean like = other.getValue() >= LIKE;
            if (like || bearers.tie(group.members(), other.getKey().members())) {
                ties.add(new Tie(other.getKey().first(), group.first(), Tie.Kind.SEQUEL, other.getValue()));
                return;
            }
        }
    }

    /** The mean likeness to each group that may be of the same story, the most alike first. */
    private static List<Map.Entry<Group, Double>> mostAlike(Group group, Map<Group, Double> sums) {
        sums.replaceAll((other, sum) ->
                sum / ((double) group.members().size() * other.members().size()));
        return sums.entrySet().stream()
                .filter(e -> e.getValue() >= LIKE / 2)
                .sorted(Comparator.<Map.Entry<Group, Double>>comparingDouble(e -> -e.getValue())
                        .thenComparing(e -> e.getKey().first()))
                .toList();
    }

    /** Ties undated groups to all dated groups that they are like: nothing tells which of them is theirs. */
    private void undated(List<Group> undated, List<Group> dated) {
        Likeness all = new Likeness();
        List<Group> groupOf = new ArrayList<>();
        for (Group group : undated) {
            for (Telling page : group.members()) {
                all.add(page);
                groupOf.add(group);
            }
        }
        Map<Group, Map<Group, Double>> sums = new HashMap<>();
        for (Group group : undated.isEmpty() ? List.<Group>of() : dated) {
            for (Telling page : group.members()) {
                new TreeMap<>(all.to(page))
                        .forEach((other, like) -> sums.computeIfAbsent(groupOf.get(other), k -> new HashMap<>())
                                .merge(group, like, Double::sum));
            }
        }
        for (Group group : undated) {
            for (Map.Entry<Group, Double> other : mostAlike(group, sums.getOrDefault(group, new HashMap<>()))) {
                if (other.getValue() >= LIKE) {
                    ties.add(new Tie(other.getKey().first(), group.first(), Tie.Kind.SEQUEL, other.getValue()));
                }
            }
        }
    }

    private void happenings() {
        TreeMap<String, List<Telling>> byMark = new TreeMap<>();
        for (Telling page : pages) {
            page.marks()
                    .forEach(m ->
                            byMark.computeIfAbsent(m, k -> new ArrayList<>()).add(page));
        }
        for (List<Telling> same : byMark.values()) {
            for (int i = 1; i < same.size(); i++) {
                if (same.get(i - 1).daysTo(same.get(i)) <= Likeness.WINDOW) {
                    ties.add(new Tie(same.get(i - 1).key(), same.get(i).key(), Tie.Kind.HAPPENING, 1));
                }
            }
        }
    }

    private List<List<String>> joined(Repairs repairs) {
        Map<String, Integer> number = new HashMap<>();
        pages.forEach(p -> number.put(p.key(), number.size()));
        Links links = new Links(pages.size());
        Map<Integer, Set<String>> sided = sided(repairs, number);
        ties.stream()
                .filter(t -> number.containsKey(t.a()) && number.containsKey(t.b()))
                .sorted(Comparator.<Tie, Boolean>comparing(t -> t.kind() != Tie.Kind.RULED && pinned(t, repairs))
                        .thenComparing(Tie::kind)
                        .thenComparingDouble(t -> -t.strength())
                        .thenComparing(Tie::a)
                        .thenComparing(Tie::b))
                .forEach(
                        t -> join(links, number.getOrDefault(t.a(), 0), number.getOrDefault(t.b(), 0), sided, repairs));
        return links.groups().stream()
                .map(group -> group.stream().map(i -> pages.get(i).key()).toList())
                .toList();
    }

    private static boolean pinned(Tie tie, Repairs repairs) {
        return repairs.pinned().contains(tie.a()) || repairs.pinned().contains(tie.b());
    }

    /** The pages named in rulings that keep pages apart, by the group they are in. */
    private static Map<Integer, Set<String>> sided(Repairs repairs, Map<String, Integer> number) {
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

    private static void join(Links links, int a, int b, Map<Integer, Set<String>> sided, Repairs repairs) {
        int first = links.root(a);
        int second = links.root(b);
        if (first == second) {
            return;
        }
        Set<String> here = sided.getOrDefault(first, Set.of());
        Set<String> there = sided.getOrDefault(second, Set.of());
        boolean kept = here.stream()
                .anyMatch(x ->
                        there.stream().anyMatch(y -> repairs.apart().stream().anyMatch(p -> p.between(x, y))));
        if (kept) {
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
