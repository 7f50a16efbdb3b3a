package org.hearsay.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.claim.ClaimReader;
import org.hearsay.ledger.Derived;
import org.hearsay.ledger.Deriving;
import org.hearsay.ledger.LedgerView;
import org.hearsay.ledger.Ruling;
import org.hearsay.pack.DomainPack;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Chapter;
import org.hearsay.story.Redated;
import org.hearsay.story.Revision;
import org.hearsay.story.StoryFindings;
import org.hearsay.story.StoryReader;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a set of pages: stories and claims. Since it is a function of the set, a past state of a ledger is
 * what follows from the pages it had then.
 */
public final class Derivation {

    private final StoryReader stories;
    private final ClaimReader claims;

    /** @param pack what the pages were read with */
    public Derivation(DomainPack pack) {
        this.stories = new StoryReader(pack);
        this.claims = new ClaimReader(pack);
    }

    /**
     * What follows from the findings of pages, whatever their order.
     *
     * @param rulings those on stories are respected
     */
    public Derived of(List<ArticleFindings> pages, List<Ruling> rulings) {
        return Derived.together(stories.chapters(pages, StoryRulings.repairs(rulings)).stream()
                .map(this::of)
                .toList());
    }

    /**
     * Brings what a ledger derives up to date, of its new pages and of all rulings; other stories stay as they are.
     *
     * @return how many stories were derived anew
     */
    public int revise(Deriving ledger, List<Ruling> rulings) {
        Revision revision = stories.revise(ledger.kept(), ledger.added(), StoryRulings.repairs(rulings));
        revision.gone().forEach(ledger::remove);
        revision.made().forEach(draft -> ledger.put(of(stories.chapter(ledger.kept(), draft))));
        return revision.made().size();
    }

    /** What follows from the pages of one story. */
    Derived of(Chapter chapter) {
        StoryFindings told = stories.read(chapter);
        return new Derived(told, claims.read(Redated.all(chapter.pages(), told), told));
    }

    /**
     * The ledger as the pages published by the end of {@code day} show it. An interval counts by its last day; a page
     * whose day nothing tells counts from its capture, and without one not at all.
     */
    public LedgerView asOf(LedgerView view, LocalDate day) {
        return of(
                view,
                page -> {
                    LocalDate known = known(page, view);
                    return known != null && !known.isAfter(day);
                },
                ruling -> !Instant.parse(ruling.entry().at())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .isAfter(day));
    }

    /** The ledger as these pages show it, with the rulings made until {@code until}. */
    public LedgerView asOf(LedgerView view, Set<String> pages, Instant until) {
        return of(
                view,
                page -> pages.contains(page.key()),
                ruling -> !Instant.parse(ruling.entry().at()).isAfter(until));
    }

    private LedgerView of(LedgerView view, Predicate<ArticleFindings> had, Predicate<Ruling> made) {
        List<ArticleFindings> pages = view.pages().stream().filter(had).toList();
        List<Ruling> rulings = view.rulings().stream().filter(made).toList();
        Set<String> docs = pages.stream().map(p -> p.article().doc()).collect(Collectors.toSet());
        return new LedgerView(
                view.info(),
                view.outcomes().stream().filter(o -> docs.contains(o.doc())).toList(),
                pages,
                of(pages, rulings),
                true,
                rulings);
    }

    private static @Nullable LocalDate known(ArticleFindings page, LedgerView view) {
        var derived = view.derived().story().published().get(page.key());
        var stated = page.article().published();
        TimeSpan when = stated != null ? stated.when() : derived == null ? null : derived.when();
        if (when != null && when.lastDay() != null) {
            return when.lastDay();
        }
        Instant captured = page.article().captured();
        return captured == null ? null : captured.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
