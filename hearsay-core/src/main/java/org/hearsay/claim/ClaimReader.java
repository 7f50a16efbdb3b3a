package org.hearsay.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.event.Polarity;
import org.hearsay.pack.DomainPack;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.CanonicalOrder;
import org.hearsay.story.Story;
import org.hearsay.story.StoryFindings;
import org.jspecify.annotations.Nullable;

/** Reads the claims of each story, who stands behind them, and the conflicts between them. */
public final class ClaimReader {

    private final DomainPack pack;

    /** @param pack tells the classes of items */
    public ClaimReader(DomainPack pack) {
        this.pack = pack;
    }

    /** The claims and conflicts of a set of pages; the order of {@code findings} does not matter. */
    public ClaimFindings read(Collection<ArticleFindings> findings, StoryFindings stories) {
        Map<String, ArticleFindings> byKey = new HashMap<>();
        CanonicalOrder.of(findings).forEach(page -> byKey.put(page.key(), page));
        List<Claim> claims = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Story one : stories.stories()) {
            List<ArticleFindings> pages =
                    one.pages().stream().map(byKey::get).filter(p -> p != null).toList();
            StoryPages story = new StoryPages(one, pages, stories);
            List<Draft> drafts = new Drafting(story, pack).read();
            drafts.forEach(draft -> claims.add(claim(draft, story)));
            conflicts.addAll(new ConflictFinder(story, drafts, ClaimReader::id, pack).find());
        }
        return ClaimFindings.inOrder(claims, conflicts);
    }

    private static Claim claim(Draft draft, StoryPages story) {
        List<String> supports = new ArrayList<>(ids(draft.supports));
        List<String> denies = new ArrayList<>(ids(draft.denies));
        for (Proposition proposition : draft.propositions) {
            boolean negative = proposition.event().polarity() == Polarity.NEGATIVE;
            (negative ? denies : supports).add(proposition.event().id());
        }
        List<String> silent = ids(draft.silent);
        List<Claim.Backing> support = Backings.of(draft.supports, story);
        List<Claim.Backing> deny = Backings.of(draft.denies, story);
        TreeSet<Integer> pages = pages(draft);
        List<String> why = new ArrayList<>();
        Claim.Status status = status(draft, supports, denies, support, deny, pages.size(), why);
        return new Claim(
                id(draft),
                story.storyId(),
                ClaimText.of(draft, story),
                draft.type,
                supports,
                denies,
                silent,
                support,
                deny,
                Backings.of(draft.silent, story),
                Offered.of(draft, story).stream()
                        .map(o -> o.evidence().id())
                        .distinct()
                        .sorted()
                        .toList(),
                pages.stream()
                        .map(story::day)
                        .filter(d -> d != null)
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(null),
                status,
                why,
                history(draft, story, pages));
    }

    private static String id(Draft draft) {
        return "cl-" + first(draft).replaceFirst("^(st|ev)-", "");
    }

    private static List<String> ids(List<Draft.Said> side) {
        return side.stream().map(s -> s.statement().id()).toList();
    }

    private static String first(Draft draft) {
        if (!draft.propositions.isEmpty()) {
            return draft.propositions.get(0).event().id();
        }
        return ids(!draft.supports.isEmpty() ? draft.supports : !draft.denies.isEmpty() ? draft.denies : draft.silent)
                        .get(0)
                + "-s";
    }

    private static TreeSet<Integer> pages(Draft draft) {
        TreeSet<Integer> pages = new TreeSet<>();
        draft.propositions.forEach(p -> pages.add(p.page()));
        List.of(draft.supports, draft.denies, draft.silent).forEach(side -> side.forEach(s -> pages.add(s.page())));
        return pages;
    }

    private static Claim.Status status(
            Draft draft,
            List<String> supports,
            List<String> denies,
            List<Claim.Backing> support,
            List<Claim.Backing> deny,
            int pages,
            List<String> why) {
        long established = support.stream()
                .filter(b -> b.independence() == Claim.Independence.ESTABLISHED)
                .count();
        why.add(counted(support.size(), "origin", "origins") + " for it on " + counted(pages, "page", "pages"));
        if (!denies.isEmpty()) {
            why.add(counted(Math.max(1, deny.size()), "origin", "origins") + " against it");
        }
        if (!draft.silent.isEmpty()) {
            why.add(counted(draft.silent.size(), "statement does", "statements do") + " not answer or do not know");
        }
        if (Backings.retracted(draft.supports)) {
            why.add("who said it has taken it back");
            return Claim.Status.RETRACTED;
        }
        if (!denies.isEmpty() && !supports.isEmpty()) {
            return Claim.Status.DISPUTED;
        }
        if (!denies.isEmpty()) {
            return Claim.Status.DENIED;
        }
        if (established >= 2) {
            why.add("their speakers differ and each rests on evidence of its own");
            return Claim.Status.INDEPENDENTLY_REPORTED;
        }
        if (pages > 1) {
            why.add(support.size() > 1 ? "that they are independent is not shown" : "the pages go back to one origin");
            return Claim.Status.REPEATED;
        }
        return Claim.Status.CLAIMED;
    }

    private static String counted(int n, String one, String many) {
        return n == 0 ? "no " + one : n + " " + (n == 1 ? one : many);
    }

    private static List<Claim.Change> history(Draft draft, StoryPages story, TreeSet<Integer> pages) {
        List<Claim.Change> history = new ArrayList<>();
        for (int page : pages) {
            List<String> parts = new ArrayList<>();
            boolean first = history.isEmpty();
            if (on(draft.supports, page) || draft.propositions.stream().anyMatch(p -> p.page() == page)) {
                parts.add(first ? "first carried" : "carried again");
            }
            if (on(draft.denies, page)) {
                parts.add("denied");
            }
            if (on(draft.silent, page)) {
                parts.add("not answered");
            }
            @Nullable LocalDate day = story.day(page);
            history.add(new Claim.Change(
                    day == null ? null : day.toString(), story.page(page).key(), String.join("; ", parts)));
        }
        return history;
    }

    private static boolean on(List<Draft.Said> side, int page) {
        return side.stream().anyMatch(s -> s.page() == page);
    }
}
