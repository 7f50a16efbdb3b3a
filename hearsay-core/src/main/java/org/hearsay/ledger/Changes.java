package org.hearsay.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two states of a ledger. A claim is the same when it has the same id or, since a page that comes
 * late may give it another first member, when it shares most members.
 */
public final class Changes {

    private final LedgerView before;
    private final LedgerView after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(LedgerView before, LedgerView after) {
        this.before = before;
        this.after = after;
    }

    /** The changes from one state to a later one: pages, stories, claims, conflicts, each in the order of the later. */
    public static List<Change> between(LedgerView before, LedgerView after) {
        Changes all = new Changes(before, after);
        all.pages();
        all.stories();
        all.claims();
        all.conflicts();
        return List.copyOf(all.changes);
    }

    private void pages() {
        Set<String> known = before.pages().stream().map(ArticleFindings::key).collect(Collectors.toSet());
        for (ArticleFindings page : after.pages()) {
            if (!known.contains(page.key())) {
                Article article = page.article();
                String title = article.title() == null ? article.doc() : article.words(article.title());
                changes.add(new Change(Change.Kind.NEW_PAGE, article.doc(), title, null, article.outlet()));
            }
        }
    }

    private void stories() {
        Set<String> known = new HashSet<>();
        before.derived().story().stories().forEach(s -> known.addAll(s.pages()));
        after.derived().story().stories().stream()
                .filter(s -> s.pages().stream().noneMatch(known::contains))
                .forEach(s -> changes.add(new Change(
                        Change.Kind.NEW_STORY,
                        s.id(),
                        s.title(),
                        null,
                        s.pages().size() == 1 ? "1 page" : s.pages().size() + " pages")));
    }

    private void claims() {
        Map<String, Claim> byId = new HashMap<>();
        Map<String, List<Claim>> byMember = new HashMap<>();
        for (Claim claim : before.derived().claims().claims()) {
            byId.put(claim.id(), claim);
            members(claim)
                    .forEach(m ->
                            byMember.computeIfAbsent(m, k -> new ArrayList<>()).add(claim));
        }
        for (Claim claim : after.derived().claims().claims()) {
            Claim old = byId.getOrDefault(claim.id(), alike(claim, byMember));
            if (old == null) {
                changes.add(
                        new Change(Change.Kind.NEW_CLAIM, claim.id(), claim.text(), null, Label.of(claim.status())));
                continue;
            }
            differ(claim, Change.Kind.STATUS, Label.of(old.status()), Label.of(claim.status()));
            differ(claim, Change.Kind.SUPPORT, origins(old.support()), origins(claim.support()));
            differ(claim, Change.Kind.DENIAL, origins(old.deny()), origins(claim.deny()));
            differ(claim, Change.Kind.SILENCE, origins(old.silence()), origins(claim.silence()));
        }
    }

    private static List<String> members(Claim claim) {
        return List.of(claim.supports(), claim.denies(), claim.silent()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable Claim alike(Claim claim, Map<String, List<Claim>> byMember) {
        Map<String, Integer> shared = new HashMap<>();
        Map<String, Claim> found = new HashMap<>();
        for (String member : members(claim)) {
            for (Claim old : byMember.getOrDefault(member, List.of())) {
                shared.merge(old.id(), 1, Integer::sum);
                found.put(old.id(), old);
            }
        }
        return shared.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> found.get(e.getKey()))
                .orElse(null);
    }

    private static String origins(Collection<Claim.Backing> side) {
        return side.size() == 1 ? "1 origin" : side.size() + " origins";
    }

    private void differ(Claim claim, Change.Kind kind, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new Change(kind, claim.id(), claim.text(), was, is));
        }
    }

    private void conflicts() {
        Function<LedgerView, Map<String, Conflict>> read =
                view -> view.derived().claims().conflicts().stream().collect(Collectors.toMap(Conflict::id, c -> c));
        Map<String, Conflict> old = read.apply(before);
        Map<String, Conflict> now = read.apply(after);
        for (Conflict conflict : after.derived().claims().conflicts()) {
            if (!old.containsKey(conflict.id())) {
                changes.add(new Change(
                        Change.Kind.NEW_CONFLICT, conflict.id(), words(conflict), null, Label.of(conflict.relation())));
            }
        }
        for (Conflict conflict : before.derived().claims().conflicts()) {
            if (!now.containsKey(conflict.id())) {
                changes.add(new Change(
                        Change.Kind.ENDED_CONFLICT,
                        conflict.id(),
                        words(conflict),
                        Label.of(conflict.relation()),
                        null));
            }
        }
    }

    private static String words(Conflict conflict) {
        return Label.of(conflict.type()) + ": " + conflict.slot();
    }
}
