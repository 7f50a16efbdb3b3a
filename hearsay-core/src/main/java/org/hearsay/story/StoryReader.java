package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.pack.DomainPack;

/** Reads what a set of pages shows together; a function of the set, not of the order of arrival. */
public final class StoryReader {

    private final DomainPack pack;

    /** @param pack names the bodies that offices belong to */
    public StoryReader(DomainPack pack) {
        this.pack = pack;
    }

    /** Links entities, groups pages into stories, finds copies and origins. */
    public StoryFindings read(Collection<ArticleFindings> findings) {
        List<ArticleFindings> pages = CanonicalOrder.of(findings);
        List<Prose> prose = pages.stream().map(Prose::of).toList();
        EntityLinker linker = new EntityLinker(pages);
        List<Copy> copies = new CopyFinder(pages, prose).find();
        List<List<Integer>> groups = new StoryGrouper(pages, linker.linked().entityOf()).group(pairs(copies, pages));
        for (List<Integer> group : groups) {
            TreeSet<String> keys = new TreeSet<>();
            group.forEach(i -> keys.add(pages.get(i).key()));
            linker.joinSurnames(keys);
        }
        EntityLinker.Linked linked = linker.linked();
        Map<String, Entity> entities = new TreeMap<>();
        linked.entities().forEach(e -> entities.put(e.id(), e));
        List<Copy> all = new ArrayList<>(copies);
        RewriteFinder rewrites = new RewriteFinder(pages, prose);
        groups.forEach(group -> all.addAll(retold(pages, group, copies, rewrites)));
        all.sort(Comparator.comparing(Copy::page).thenComparing(Copy::of));
        List<Origin> origins = new OriginReader(pages, prose, linked.entityOf(), entities, pack).read(groups, all);
        List<Story> stories = groups.stream()
                .map(group -> story(pages, group))
                .sorted(Comparator.comparing(Story::id))
                .toList();
        return new StoryFindings(
                linked.entities(), linked.entityOf(), stories, all, origins, Redating.read(pages, prose, origins));
    }

    private static List<int[]> pairs(List<Copy> copies, List<ArticleFindings> pages) {
        Map<String, Integer> number = numbers(pages);
        return copies.stream()
                .map(c -> new int[] {number.getOrDefault(c.page(), 0), number.getOrDefault(c.of(), 0)})
                .toList();
    }

    private static Map<String, Integer> numbers(List<ArticleFindings> pages) {
        Map<String, Integer> number = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            number.put(pages.get(i).key(), i);
        }
        return number;
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

    private static Story story(List<ArticleFindings> pages, List<Integer> group) {
        ArticleFindings first = pages.get(group.get(0));
        return new Story(
                "sy-" + first.key(),
                StoryGrouper.title(first),
                group.stream().map(i -> pages.get(i).key()).toList());
    }
}
