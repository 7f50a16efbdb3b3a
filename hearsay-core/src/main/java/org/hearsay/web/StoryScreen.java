package org.hearsay.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.Hit;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a story is made of, and what analysts rule on that: it is one with another, or some of its pages are a story of
 * their own.
 *
 * @param id of the story
 * @param title its title
 * @param pages a part of its pages, in the order of their days
 * @param all how many it has
 * @param others stories that it may be one with: those that hold the words searched for, else the latest
 * @param words what was searched for, empty when nothing was
 * @param rulings on this story that stand
 * @param page number of this part of the pages, from 0
 * @param more whether there is another
 */
public record StoryScreen(
        String id,
        String title,
        List<ArticleRow> pages,
        int all,
        List<Other> others,
        String words,
        List<Ruled> rulings,
        int page,
        boolean more) {

    static final String PREFIX = "sy-";

    /** How many pages are split off at once, as many as one ruling has room for. */
    static final int MOST = 80;

    private static final int PAGE = 200;
    private static final int OTHERS = 12;
    private static final int HITS = 60;

    /** Another story, by its first page's day. */
    public record Other(
            String id, String title, int pages, @Nullable String day) {}

    /**
     * A ruling on the story.
     *
     * @param id of the ruling
     * @param text what was ruled, by whom and when
     * @param link the other story; null when there is none any more
     */
    public record Ruled(String id, String text, @Nullable String link) {}

    static StoryScreen of(LedgerIndex index, Story story, Query query) {
        int page = query.page();
        List<String> keys = story.pages();
        int from = Math.min(page * PAGE, keys.size());
        int to = Math.min(from + PAGE, keys.size());
        String words = query.text("with");
        return new StoryScreen(
                story.id(),
                titled(story),
                index.articles(keys.subList(from, to)),
                keys.size(),
                others(index, story, words),
                words,
                rulings(index, story),
                page,
                to < keys.size());
    }

    /** The story with an id; where rulings have made another of it, the one that its first page is in now. */
    static Story named(LedgerIndex index, String id) {
        String key = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        return index.story(id)
                .or(() -> index.storyOf(key).flatMap(index::story))
                .orElseThrow(() -> Refusal.missing("story " + Wording.brief(id, 40)));
    }

    private static String titled(Story story) {
        return story.title().isBlank() ? "Untitled story" : Wording.brief(story.title(), 200);
    }

    private static List<Other> others(LedgerIndex index, Story story, String words) {
        Set<String> ids = new LinkedHashSet<>();
        if (words.isEmpty()) {
            index.stories(0, 0, OTHERS + 1).forEach(row -> ids.add(row.id()));
        } else {
            for (Hit hit : index.search(words, HITS).hits()) {
                String page = hit.page();
                String of = page == null
                        ? index.claim(hit.id())
                                .map(org.hearsay.claim.Claim::story)
                                .orElse(null)
                        : index.storyOf(page).orElse(null);
                if (of != null) {
                    ids.add(of);
                }
            }
        }
        ids.remove(story.id());
        List<Story> found = ids.stream()
                .limit(OTHERS)
                .flatMap(id -> index.story(id).stream())
                .toList();
        Map<String, ArticleRow> firsts = new HashMap<>();
        index.articles(found.stream().map(s -> s.pages().get(0)).toList()).forEach(a -> firsts.put(a.key(), a));
        return found.stream()
                .map(s -> {
                    ArticleRow first = firsts.get(s.pages().get(0));
                    return new Other(s.id(), titled(s), s.pages().size(), first == null ? null : first.published());
                })
                .toList();
    }

    /** Rulings that stand and name a page of the story, the latest first. */
    private static List<Ruled> rulings(LedgerIndex index, Story story) {
        Set<String> own = Set.copyOf(story.pages());
        Rulings all = index.rulings();
        List<Ruled> rulings = new ArrayList<>();
        for (int i = all.all().size() - 1; i >= 0; i--) {
            Ruling ruling = all.all().get(i);
            if (onStories(ruling) && !all.withdrawn(ruling)) {
                Set<String> these = keys(ruling.entry().on());
                Set<String> those = keys(ruling.entry().after());
                Set<String> named = new LinkedHashSet<>(keys(ruling.entry().before()));
                named.addAll(these);
                named.addAll(those);
                if (named.stream().anyMatch(own::contains)) {
                    rulings.add(ruled(index, story, ruling, these, those));
                }
            }
        }
        return rulings;
    }

    private static Ruled ruled(LedgerIndex index, Story story, Ruling ruling, Set<String> these, Set<String> those) {
        Ruling.Entry entry = ruling.entry();
        String end = " — " + Wording.clean(entry.by()) + ", " + Wording.instant(entry.at());
        boolean split = entry.action() == Ruling.Action.SPLIT;
        boolean off = split && those.stream().anyMatch(story.pages()::contains);
        String other = (off ? these : those)
                .stream()
                        .findFirst()
                        .flatMap(index::storyOf)
                        .filter(id -> !id.equals(story.id()))
                        .orElse(null);
        String what = split
                ? Wording.count(those.size(), "page")
                        + (off ? " split off another story, to be this one" : " split off")
                : "one with the story of another page";
        return new Ruled(ruling.id(), what + end, other == null ? null : "/story/" + other);
    }

    /** Whether a ruling says of stories that they are one, or not. */
    static boolean onStories(Ruling ruling) {
        Ruling.Action action = ruling.entry().action();
        return ruling.entry().on().startsWith(PREFIX)
                && ruling.entry().after() != null
                && (action == Ruling.Action.MERGE || action == Ruling.Action.SPLIT);
    }

    private static Set<String> keys(@Nullable String named) {
        Set<String> keys = new LinkedHashSet<>();
        if (named != null) {
            Arrays.stream(named.split("[\\s,]+"))
                    .map(n -> n.startsWith(PREFIX) ? n.substring(PREFIX.length()) : n)
                    .forEach(keys::add);
        }
        return keys;
    }
}
