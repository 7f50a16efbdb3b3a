package org.hearsay.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.story.Words;
import org.hearsay.text.Span;

/**
 * Pages that fill a slot of one claim differently: who made a joint statement and at whom it was aimed, which law a deed is said to breach, on which days what is elsewhere told of a whole period happened, and who
 * did what happened on one day in one place. Only the last is a contradiction: the others can all hold. A copy is no
 * position of its own.
 */
final class SlotConflicts {

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Positions positions;

    SlotConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf) {
        this.story = story;
        this.drafts = drafts;
        this.positions = new Positions(story, claimOf);
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.type.startsWith("JOINT")) {
                joint(draft, Role.Kind.ACTOR, Conflict.Type.ACTOR, "who made it", found);
                joint(draft, Role.Kind.TARGET, Conflict.Type.TARGET, "at whom or what it is aimed", found);
            }
            laws(draft, found);
            days(draft, found);
        }
        doers(found);
        return found;
    }

    // ---- a joint act: its makers and its object

    private void joint(Draft draft, Role.Kind kind, Conflict.Type type, String slot, List<Conflict> found) {
        List<Position> all = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            List<Role> roles = p.event().roles(kind);
            if (!roles.isEmpty()) {
                Set<String> key = new TreeSet<>();
                roles.forEach(r -> key.addAll(filling(p.page(), r)));
                all.add(new Position(
                        p.page(),
                        key,
                        positions.words(p.page(), roles),
                        roles.get(0).span(),
                        p));
            }
        }
        List<Position> firsts = positions.firsts(all);
        if (Positions.differ(firsts)) {
            boolean share = shareSome(firsts);
            found.add(positions.conflict(
                    draft,
                    type,
                    slot,
                    firsts,
                    share ? Conflict.Relation.REFINEMENT : Conflict.Relation.COMPATIBLE,
                    share
                            ? "pages name more or fewer of the same"
                            : "one act can be told in part: of some who made it, of one thing it is about"));
        }
    }

    private static boolean shareSome(List<Position> positions) {
        for (int i = 0; i < positions.size(); i++) {
            Set<String> other = positions.get(i).key();
            if (positions.subList(i + 1, positions.size()).stream()
                    .anyMatch(p -> p.key().stream().anyMatch(other::contains))) {
                return true;
            }
        }
        return false;
    }

    /** The parties that fill a role, or the stems of its words where they are no party. */
    private Set<String> filling(int page, Role role) {
        return role.entity() == null
                ? Words.content(story.text(page), role.span()).keySet()
                : story.parties(role.entity());
    }

    // ---- the law

    private void laws(Draft draft, List<Conflict> found) {
        List<Position> all = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            List<Role> laws = p.event().roles(Role.Kind.INSTRUMENT);
            if (!p.instruments().isEmpty() && !laws.isEmpty()) {
                all.add(new Position(
                        p.page(),
                        p.instruments(),
                        positions.words(p.page(), laws),
                        laws.get(0).span(),
                        p));
            }
        }
        List<Position> firsts = positions.firsts(all);
        if (Positions.differ(firsts)) {
            found.add(positions.conflict(
                    draft,
                    Conflict.Type.LEGAL_SCOPE,
                    "what is said to be breached",
                    firsts,
                    Conflict.Relation.COMPATIBLE,
                    "one deed can breach several"));
        }
    }

    // ---- a period and its days

    private void days(Draft draft, List<Conflict> found) {
        List<Position> periods = new ArrayList<>();
        List<Position> single = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            if (p.recurs() && p.event().date() != null) {
                periods.add(dated(p));
            }
        }
        for (Position period : periods) {
            for (Draft other : drafts) {
                other.propositions.stream()
                        .filter(p -> p.page() != period.page() && p.narrow() && within(p, period.of()))
                        .forEach(p -> single.add(dated(p)));
            }
        }
        if (single.isEmpty()) {
            return;
        }
        List<Position> shown = new ArrayList<>(positions.firsts(periods));
        Map<Integer, List<Position>> byPage = new TreeMap<>();
        single.forEach(
                s -> byPage.computeIfAbsent(s.page(), k -> new ArrayList<>()).add(s));
        byPage.forEach((page, those) -> shown.add(those.get(0)));
        found.add(new Conflict(
                positions.id(Conflict.Type.DATE, draft, "days"),
                positions.claim(draft),
                Conflict.Type.DATE,
                "days on which it happened",
                shown.stream()
                        .sorted((a, b) -> Integer.compare(a.page(), b.page()))
                        .map(p -> byPage.containsKey(p.page())
                                ? positions.side(byPage.get(p.page()))
                                : positions.side(List.of(p)))
                        .toList(),
                Conflict.Relation.REFINEMENT,
                "one page gives a period, the other days within it"));
    }

    private Position dated(Proposition p) {
        Span core = p.event().roles(Role.Kind.TIME).stream()
                .map(Role::span)
                .findFirst()
                .orElse(p.event().trigger());
        String when = when(p);
        return new Position(p.page(), Set.of(when), when, core, p);
    }

    private static String when(Proposition p) {
        var date = p.event().date();
        LocalDate first = date == null ? null : date.firstDay();
        LocalDate last = date == null ? null : date.lastDay();
        return first == null || first.equals(last) ? String.valueOf(last) : first + " to " + last;
    }

    /** Whether a day is one of those that a period is told of. */
    private static boolean within(Proposition day, Proposition period) {
        var one = day.event().date();
        var all = period.event().date();
        return day.event().type().equals(period.event().type())
                && one != null
                && all != null
                && one.overlaps(all)
                && day.ahead() == period.ahead()
                && day.actors().stream().anyMatch(period.actors()::contains);
    }

    // ---- who did it

    /** One day and place, one thing done, two doers, on two pages of which neither names both. */
    private void doers(List<Conflict> found) {
        for (int i = 0; i < drafts.size(); i++) {
            for (int j = i + 1; j < drafts.size(); j++) {
                Draft a = drafts.get(i);
                Draft b = drafts.get(j);
                if (!a.type.equals(b.type) || Drafting.SPEECH.contains(a.type)) {
                    continue;
                }
                Position first = null;
                Position second = null;
                for (Proposition p : a.propositions) {
                    for (Proposition q : b.propositions) {
                        if (first == null && opposed(p, q)) {
                            first = doer(p);
                            second = doer(q);
                        }
                    }
                }
                if (first != null && second != null && !both(a, b)) {
                    found.add(positions.conflict(
                            a,
                            Conflict.Type.ACTOR,
                            "who did it",
                            List.of(first, second),
                            Conflict.Relation.CONTRADICTION,
                            "one deed of one day and place is laid to two who are not the same"));
                }
            }
        }
    }

    private Position doer(Proposition p) {
        List<Role> actors = p.event().roles(Role.Kind.ACTOR);
        return new Position(
                p.page(),
                p.actors(),
                positions.words(p.page(), actors),
                actors.get(0).span(),
                p);
    }

    private static boolean opposed(Proposition p, Proposition q) {
        var one = p.event().date();
        var other = q.event().date();
        return p.page() != q.page()
                && one != null
                && other != null
                && one.isDay()
                && other.isDay()
                && one.overlaps(other)
                && !p.ahead()
                && !q.ahead()
                && p.event().polarity() == Polarity.POSITIVE
                && q.event().polarity() == Polarity.POSITIVE
                && !p.actors().isEmpty()
                && !q.actors().isEmpty()
                && p.actors().stream().noneMatch(q.actors()::contains)
                && p.places().stream().anyMatch(q.places()::contains)
                && !p.event().roles(Role.Kind.ACTOR).isEmpty()
                && !q.event().roles(Role.Kind.ACTOR).isEmpty();
    }

    /** Whether a page carries both claims: then it tells of two deeds. */
    private static boolean both(Draft a, Draft b) {
        return a.propositions.stream().anyMatch(p -> b.propositions.stream().anyMatch(q -> q.page() == p.page()));
    }
}
