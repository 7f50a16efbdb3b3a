package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ties pages that are alike. The pages of one day are grouped by their mean likeness ({@link AverageLink}); each group
 * goes on from the group of an earlier day that it is most like, if it is like it enough: likeness fades with the days
 * ({@link Likeness}). Undated pages are grouped among themselves, and each group goes with all dated groups that it is
 * like. Which pages are of one group of a day is told by the ties of that day, from the first page to each other.
 */
final class DayGroups {

    /** The least mean likeness of two groups of one story. */
    private static final double LIKE = 0.18;

    private static final String ALIKE = "alike ";
    private static final String SEQUEL = "sequel ";
    private static final String UNDATED = "undated ";

    private final Kept kept;
    private final Set<String> pinned;
    private final Touched touched;

    /** Groups of the days at hand, the latest few. */
    private final TreeMap<LocalDate, List<Group>> known = new TreeMap<>();

    /** @param pinned pages that rulings keep from others: each is a group by itself, so that it draws none with it */
    DayGroups(Kept kept, Set<String> pinned, Touched touched) {
        this.kept = kept;
        this.pinned = pinned;
        this.touched = touched;
    }

    /** Pages of one day, or undated ones, that are alike; in canonical order. */
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

        List<String> keys() {
            return members.stream().map(Telling::key).toList();
        }

        boolean bears(Set<String> names) {
            return members.stream().anyMatch(p -> p.names().stream().anyMatch(names::contains));
        }
    }

    /**
     * Brings the ties up to date.
     *
     * @param changed days with a page that is new, or that a ruling pins or lets go
     * @param undatedChanged whether there is such a page without a day
     * @param pages keys of those pages
     */
    void revise(Set<LocalDate> changed, boolean undatedChanged, Set<String> pages) {
        TreeMap<LocalDate, Regrouped> regrouped = new TreeMap<>();
        TreeSet<LocalDate> tied = new TreeSet<>(changed);
        for (LocalDate day : changed) {
            regrouped.put(day, regrouped(day, pages));
            tied.addAll(kept.days(day.plusDays(1), day.plusDays(Likeness.WINDOW)));
        }
        for (LocalDate day : tied) {
            known.headMap(day.minusDays(Likeness.WINDOW)).clear();
            sequels(day, regrouped.subMap(day.minusDays(Likeness.WINDOW), true, day, true));
        }
        Set<LocalDate> days = undatedChanged ? kept.days(LocalDate.MIN, LocalDate.MAX) : changed;
        if (undatedChanged) {
            touched.replace(ALIKE, ties(alike(kept.undated())));
        }
        List<Group> undated = days.isEmpty() ? List.of() : groups(kept.undated(), kept.ties(ALIKE));
        if (!undated.isEmpty()) {
            for (LocalDate day : days) {
                touched.replace(UNDATED + day, undated(undated, groups(kept.told(day, day), kept.ties(ALIKE + day))));
            }
        }
    }

    /**
     * What is otherwise in the groups of a day.
     *
     * @param groups those that are not as they were
     * @param firsts first pages of these, and of groups that are gone
     * @param names names that new pages of the day bear, which may be rare no longer
     */
    private record Regrouped(List<Group> groups, Set<String> firsts, Set<String> names) {}

    private Regrouped regrouped(LocalDate day, Set<String> changed) {
        List<Telling> pages = kept.told(day, day);
        List<Tie> before = kept.ties(ALIKE + day);
        touched.replace(ALIKE + day, ties(alike(pages)));
        Map<List<String>, Group> old = new HashMap<>();
        groups(pages, before).forEach(g -> old.put(g.keys(), g));
        Set<String> names = new HashSet<>();
        pages.stream().filter(p -> changed.contains(p.key())).forEach(p -> names.addAll(p.names()));
        List<Group> anew = new ArrayList<>();
        Set<String> firsts = new HashSet<>();
        for (Group group : groups(day)) {
            Group same = old.remove(group.keys());
            if (same == null || group.members().stream().anyMatch(p -> changed.contains(p.key()))) {
                anew.add(group);
                firsts.add(group.first());
            }
        }
        old.values().forEach(g -> firsts.add(g.first()));
        return new Regrouped(anew, firsts, names);
    }

    /** The groups of pages of one day. */
    private List<Group> alike(List<Telling> all) {
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
            groups.add(new Group(group.stream().map(day::get).toList()));
        }
        return groups;
    }

    private static List<Tie> ties(List<Group> groups) {
        return groups.stream()
                .flatMap(g -> g.members().stream().skip(1).map(p -> new Tie(g.first(), p.key(), Tie.Kind.ALIKE, 1)))
                .toList();
    }

    /** The groups that {@link #ties} tells of. */
    private static List<Group> groups(List<Telling> pages, List<Tie> ties) {
        Map<String, String> firstOf = new HashMap<>();
        ties.forEach(t -> firstOf.put(t.b(), t.a()));
        Map<String, List<Telling>> byFirst = new LinkedHashMap<>();
        for (Telling page : pages) {
            byFirst.computeIfAbsent(firstOf.getOrDefault(page.key(), page.key()), k -> new ArrayList<>())
                    .add(page);
        }
        return byFirst.values().stream().map(Group::new).toList();
    }

    /**
     * Ties each group of a day to the one of the days before that it is most like; of equals to the first. Only groups of
     * which that may be another than before are looked at.
     */
    private void sequels(LocalDate day, NavigableMap<LocalDate, Regrouped> late) {
        List<Group> today = groups(day);
        Map<String, Tie> old = new HashMap<>();
        kept.ties(SEQUEL + day).forEach(t -> old.put(t.b(), t));
        Set<Group> open = new LinkedHashSet<>();
        late.forEach((on, regrouped) ->
                open.addAll(on.equals(day) ? ofToday(today, regrouped) : ofEarlier(today, regrouped, old)));
        List<Tie> ties = new ArrayList<>();
        for (Group group : today) {
            Tie tie = old.get(group.first());
            if (tie != null && !open.contains(group)) {
                ties.add(tie);
            }
        }
        if (!open.isEmpty()) {
            ties.addAll(sequels(day, today, List.copyOf(open)));
        }
        touched.replace(SEQUEL + day, ties);
    }

    private static List<Group> ofToday(List<Group> today, Regrouped regrouped) {
        return today.stream()
                .filter(g -> regrouped.groups().contains(g) || g.bears(regrouped.names()))
                .toList();
    }

    /** The groups that went on from one that is otherwise now, may go on from it now, or bear a name that is less rare. */
    private static List<Group> ofEarlier(List<Group> today, Regrouped regrouped, Map<String, Tie> old) {
        Map<Group, Map<Group, Double>> sums = sums(today, regrouped.groups());
        return today.stream()
                .filter(g -> {
                    Tie tie = old.get(g.first());
                    return tie != null && regrouped.firsts().contains(tie.a())
                            || g.bears(regrouped.names())
                            || !mostAlike(g, sums.getOrDefault(g, Map.of())).isEmpty();
                })
                .toList();
    }

    private List<Tie> sequels(LocalDate day, List<Group> today, List<Group> open) {
        List<Group> before = new ArrayList<>();
        for (LocalDate d = day.minusDays(Likeness.WINDOW); d.isBefore(day); d = d.plusDays(1)) {
            before.addAll(groups(d));
        }
        List<Telling> late = new ArrayList<>();
        before.forEach(g -> late.addAll(g.members()));
        today.forEach(g -> late.addAll(g.members()));
        Bearers bearers = new Bearers(late);
        Map<Group, Map<Group, Double>> sums = sums(open, before);
        List<Tie> ties = new ArrayList<>();
        for (Group group : open) {
            for (Map.Entry<Group, Double> other : mostAlike(group, sums.getOrDefault(group, Map.of()))) {
                boolean like = other.getValue() >= LIKE;
                if (like || bearers.tie(group.members(), other.getKey().members())) {
                    ties.add(new Tie(other.getKey().first(), group.first(), Tie.Kind.SEQUEL, other.getValue()));
                    break;
                }
            }
        }
        return ties;
    }

    private List<Group> groups(LocalDate day) {
        return known.computeIfAbsent(day, d -> groups(kept.told(d, d), kept.ties(ALIKE + d)));
    }

    /** Ties undated groups to all groups of a day that they are like: nothing tells which of them is theirs. */
    private static List<Tie> undated(List<Group> undated, List<Group> day) {
        Map<Group, Map<Group, Double>> sums = sums(day, undated);
        List<Tie> ties = new ArrayList<>();
        for (Group dated : day) {
            for (Map.Entry<Group, Double> other : mostAlike(dated, sums.getOrDefault(dated, Map.of()))) {
                if (other.getValue() >= LIKE) {
                    ties.add(new Tie(dated.first(), other.getKey().first(), Tie.Kind.SEQUEL, other.getValue()));
                }
            }
        }
        return ties;
    }

    /** The sums of likeness over all pairs of pages of two groups, one of {@code some} and one of {@code others}. */
    private static Map<Group, Map<Group, Double>> sums(List<Group> some, List<Group> others) {
        Likeness index = new Likeness();
        List<Group> groupOf = new ArrayList<>();
        for (Group group : some) {
            for (Telling page : group.members()) {
                index.add(page);
                groupOf.add(group);
            }
        }
        Map<Group, Map<Group, Double>> sums = new HashMap<>();
        for (Group other : others) {
            for (Telling page : other.members()) {
                index.to(page)
                        .forEach((number, like) -> sums.computeIfAbsent(groupOf.get(number), k -> new HashMap<>())
                                .merge(other, like, Double::sum));
            }
        }
        return sums;
    }

    /** The mean likeness to each group that may be of the same story, the most alike first. */
    private static List<Map.Entry<Group, Double>> mostAlike(Group group, Map<Group, Double> sums) {
        Map<Group, Double> means = new HashMap<>(sums);
        means.replaceAll((other, sum) ->
                sum / ((double) group.members().size() * other.members().size()));
        return means.entrySet().stream()
                .filter(e -> e.getValue() >= LIKE / 2)
                .sorted(Comparator.<Map.Entry<Group, Double>>comparingDouble(e -> -e.getValue())
                        .thenComparing(e -> e.getKey().first()))
                .toList();
    }
}
