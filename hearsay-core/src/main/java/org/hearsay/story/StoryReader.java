package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entity;
import org.hearsay.pack.DomainPack;
import org.hearsay.text.Span;

/** Reads what a set of pages shows together; a function of the set, not of the order of arrival. */
public final class StoryReader {

    private final DomainPack pack;

    /** @param pack names the bodies that offices belong to */
    public StoryReader(DomainPack pack) {
        this.pack = pack;
    }

    /** Groups pages into stories, finds copies, links entities and finds origins. */
    public StoryFindings read(Collection<ArticleFindings> findings) {
        return read(findings, Repairs.NONE);
    }

    /** The same, with what analysts have ruled on the stories. */
    public StoryFindings read(Collection<ArticleFindings> findings, Repairs repairs) {
        return StoryFindings.together(
                chapters(findings, repairs).stream().map(this::read).toList());
    }

    /** The stories that the pages tell, by their first page, each with its pages and with what is copied in it. */
    public List<Chapter> chapters(Collection<ArticleFindings> findings, Repairs repairs) {
        Kept kept = new KeptInMemory(findings);
        Set<String> keys = findings.stream().map(ArticleFindings::key).collect(Collectors.toSet());
        return revise(kept, keys, repairs).made().stream()
                .map(draft -> chapter(kept, draft))
                .toList();
    }

    /**
     * Brings what is kept up to date.
     *
     * @param added keys of the pages that are new, at least
     * @param repairs what analysts have ruled on the stories, all of it
     * @return which stories are not as they were
     */
    public Revision revise(Kept kept, Collection<String> added, Repairs repairs) {
        return new StoryGrouper(kept, repairs).revise(added);
    }

    /** A story with what was found in its pages. */
    public Chapter chapter(Kept kept, Revision.Draft draft) {
        return new Chapter(draft.pages().stream().map(kept::page).toList(), draft.copies());
    }

    /** What one story shows; it depends on its pages alone. */
    public StoryFindings read(Chapter chapter) {
        List<ArticleFindings> pages = chapter.pages();
        List<Prose> prose = pages.stream().map(Prose::of).toList();
        EntityLinker linker = new EntityLinker(pages);
        linker.joinSurnames();
        EntityLinker.Linked linked = linker.linked();
        Map<String, Entity> entities = new TreeMap<>();
        linked.entities().forEach(e -> entities.put(e.id(), e));
        List<Integer> group = IntStream.range(0, pages.size()).boxed().toList();
        List<Copy> copies = chapter.copies();
        List<Copy> all = new ArrayList<>(copies);
        all.addAll(retold(pages, group, copies, new RewriteFinder(pages, prose)));
        all.sort(Comparator.comparing(Copy::page).thenComparing(Copy::of));
        List<Origin> origins =
                new OriginReader(pages, prose, linked.entityOf(), entities, pack).read(List.of(group), all);
        return new StoryFindings(
                linked.entities(),
                linked.entityOf(),
                List.of(story(pages)),
                all,
                origins,
                Redating.read(pages, prose, origins));
    }

    /** Rewrites and citations among the pages of one story that do not copy each other. */
    private static List<Copy> retold(
            List<ArticleFindings> pages, List<Integer> group, List<Copy> copies, RewriteFinder rewrites) {
        List<Copy> found = new ArrayList<>();
        for (int later : group) {
            String key = pages.get(later).key();
            boolean copied = copies.stream().anyMatch(c -> c.page().equals(key));
            Copy best = null;
            for (int earlier : group) {
                if (earlier == later
                        || copied
                        || copies(copies, pages.get(earlier).key())) {
                    continue;
                }
                Copy rewrite = rewrites.decide(later, earlier);
                if (rewrite != null && (best == null || rewrite.share() > best.share())) {
                    best = rewrite;
                }
            }
            if (best != null) {
                found.add(best);
            }
            for (int other : group) {
                String of = pages.get(other).key();
                boolean known = best != null && best.of().equals(of) || linked(copies, key, of);
                if (other != later
                        && !known
                        && !earlier(pages, later, other)
                        && CiteFinder.cites(pages.get(later), pages.get(other))) {
                    found.add(new Copy(key, of, 0, Copy.How.CITES, List.of()));
                }
            }
        }
        return found;
    }

    private static boolean copies(List<Copy> copies, String page) {
        return copies.stream().anyMatch(c -> c.page().equals(page) && c.share() >= 0.5);
    }

    private static boolean linked(List<Copy> copies, String a, String b) {
        return copies.stream()
                .anyMatch(
                        c -> c.page().equals(a) && c.of().equals(b) || c.page().equals(b) && c.of().equals(a));
    }

    private static boolean earlier(List<ArticleFindings> pages, int a, int b) {
        var first = CanonicalOrder.published(pages.get(a));
        var second = CanonicalOrder.published(pages.get(b));
        return first != null && second != null && Moments.compare(first, second) < 0;
    }

    private static Story story(List<ArticleFindings> pages) {
        ArticleFindings first = pages.get(0);
        return new Story(
                "sy-" + first.key(),
                title(first),
                pages.stream().map(ArticleFindings::key).toList());
    }

    /** The words of the title, or the first words of the body when there is none. */
    private static String title(ArticleFindings page) {
        Article article = page.article();
        if (article.title() != null) {
            return article.words(article.title());
        }
        String text = article.text().text();
        List<Block> body = article.body();
        if (body.isEmpty()) {
            return article.doc();
        }
        Span first = Prose.sentences(text, body.get(0).span()).stream()
                .findFirst()
                .orElse(body.get(0).span());
        String words = first.in(text).replaceAll("\\s+", " ");
        int cut = words.length() <= 100 ? words.length() : Math.max(words.lastIndexOf(' ', 100), 1);
        return words.substring(0, cut).strip();
    }
}
