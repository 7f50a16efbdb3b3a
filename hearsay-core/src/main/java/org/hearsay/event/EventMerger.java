package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Joins mentions of one event: same type, no party, place or day that speaks against it, and the same side
 * of the line between what is said to have happened and what may come. Attacks recur, so one without a day
 * is not taken for one with a day.
 */
final class EventMerger {

    private static final Set<Modality> OPEN = Set.of(Modality.PLANNED, Modality.CONSIDERED, Modality.POSSIBLE);

    /** How firmly a holder may stand behind an event, the firmest first. */
    private static final List<Modality> FIRMNESS = List.of(
            Modality.ASSERTED,
            Modality.PRESUPPOSED,
            Modality.ATTRIBUTED,
            Modality.ALLEGED,
            Modality.PLANNED,
            Modality.POSSIBLE,
            Modality.CONSIDERED);

    private final Article article;

    EventMerger(Article article) {
        this.article = article;
    }

    /** The events behind {@code drafts}, in order of the text. */
    List<Event> merge(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        // the headline last: it joins what the body tells, and stands alone only when the body tells nothing
        ordered.sort(Comparator.comparing(Draft::title).thenComparing(Draft::trigger));
        List<List<Draft>> groups = new ArrayList<>();
        for (Draft draft : ordered) {
            List<Draft> home = home(groups, draft);
            if (home != null) {
                home.add(draft);
            } else if (!draft.title() || groups.stream().noneMatch(g -> sameType(g.get(0), draft))) {
                groups.add(new ArrayList<>(List.of(draft)));
            }
        }
        groups.sort(Comparator.comparing(g -> g.get(0).trigger()));
        List<Event> events = new ArrayList<>();
        for (List<Draft> group : groups) {
            events.add(event("ev-" + article.key() + "-" + (events.size() + 1), group));
        }
        return events;
    }

    private @Nullable List<Draft> home(List<List<Draft>> groups, Draft draft) {
        List<Draft> found = null;
        for (List<Draft> group : groups) {
            if (sameType(group.get(0), draft) && group.stream().allMatch(other -> compatible(other, draft))) {
                found = group;
            }
        }
        return found;
    }

    private static boolean sameType(Draft a, Draft b) {
        return a.type().type().equals(b.type().type());
    }

    private boolean compatible(Draft a, Draft b) {
        if (OPEN.contains(a.modality()) != OPEN.contains(b.modality())
                && !(b.title() && a.polarity() == b.polarity())) {
            return false;
        }
        if (a.polarity() != b.polarity()
                && a.statements().isEmpty()
                && b.statements().isEmpty()) {
            return false;
        }
        boolean recurs = "ASSAULT".equals(a.type().plover());
        if (a.days().isEmpty() != b.days().isEmpty() && recurs && !b.title()) {
            return false;
        }
        if (!a.days().isEmpty() && !b.days().isEmpty() && a.days().stream().noneMatch(b.days()::contains)) {
            return false;
        }
        if (a.date() != null && b.date() != null && !a.date().overlaps(b.date())) {
            return false;
        }
        return agree(a, b, Role.Kind.ACTOR)
                && agree(a, b, Role.Kind.TARGET)
                && agree(a, b, Role.Kind.PLACE)
                && agree(a, b, Role.Kind.CASUALTIES);
    }

    private boolean agree(Draft a, Draft b, Role.Kind kind) {
        List<Role> left = a.roles(kind);
        List<Role> right = b.roles(kind);
        if (left.isEmpty() || right.isEmpty()) {
            return true;
        }
        for (Role one : left) {
            for (Role other : right) {
                if (same(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean same(Role one, Role other) {
        String a = one.entity();
        String b = other.entity();
        if (a != null && b != null) {
            Set<String> shared = roots(a);
            shared.retainAll(roots(b));
            return !shared.isEmpty();
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return true;
        }
        words.retainAll(others);
        return !words.isEmpty();
    }

    /** RUR and RUR.GOV are one party here; A+B are two. */
    private static Set<String> roots(String id) {
        Set<String> roots = new HashSet<>();
        for (String part : id.split("\\+", -1)) {
            int dot = part.indexOf('.');
            roots.add(dot < 0 ? part : part.substring(0, dot));
        }
        return roots;
    }

    /** The telling words of a role; none for pronouns and the like. */
    private Set<String> words(Role role) {
        Set<String> words = new HashSet<>();
        for (String word :
                article.words(role.span()).toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}-]+")) {
            if (word.length() > 4) {
                words.add(Amounts.singular(word));
            }
        }
        return words;
    }

    private Event event(String id, List<Draft> group) {
        Draft first = group.get(0);
        List<Role> roles = new ArrayList<>(first.roles());
        TimeSpan date = first.date();
        Map<String, Factuality> factuality = new LinkedHashMap<>();
        Set<String> statements = new LinkedHashSet<>();
        for (Draft draft : group) {
            draft.factuality().forEach(f -> factuality.merge(f.holder() + " " + f.polarity(), f, EventMerger::firmer));
            statements.addAll(draft.statements());
            date = date == null ? draft.date() : date;
            Set<Role.Kind> have = new HashSet<>();
            roles.forEach(r -> have.add(r.kind()));
            draft.roles().stream().filter(r -> !have.contains(r.kind())).forEach(roles::add);
        }
        return new Event(
                id,
                first.type().type(),
                PloverClass.of(first.type(), first.way(), first.modality(), first.polarity()),
                first.trigger(),
                roles,
                date,
                first.modality(),
                first.polarity(),
                List.copyOf(factuality.values()),
                List.copyOf(statements),
                first.foundBy(),
                group.stream()
                        .map(d -> new Event.Told(d.trigger(), d.modality()))
                        .distinct()
                        .sorted(Comparator.comparing(Event.Told::trigger))
                        .toList());
    }

    /** Of two things that one holder says of the event: the narrator's first, a speaker's firmer one. */
    private static Factuality firmer(Factuality first, Factuality other) {
        boolean speaker = !first.holder().equals(Factuality.NARRATOR);
        return speaker && FIRMNESS.indexOf(other.modality()) < FIRMNESS.indexOf(first.modality()) ? other : first;
    }
}
