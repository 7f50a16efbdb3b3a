package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Role;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Groups pages into stories: in canonical order, a page joins the story it is most like, if it is like it
 * enough, else it starts one; afterwards stories that turn out alike are joined. Likeness is the cosine of
 * words, names and events, weighted by how telling they are in English at large and within the set, and it
 * fades with the days between a page and the nearest page of the story. Stories that tell of one happening,
 * the same thing at the same place on the same day, are joined however they tell it.
 */
final class StoryGrouper {

    /** The least likeness of a page to a story. */
    private static final double LIKE = 0.18;

    /** The number of days after which likeness counts half; it goes on to fade slowly, as stories do. */
    private static final double HALF = 4;

    /** Names weigh this much more than other words: what a story is about has names. */
    private static final double NAME = 1.5;

    /** Words of the title count this often. */
    private static final int TITLE = 3;

    /** Names that few pages of the set bear and that are rare in English; three of them tie two pages. */
    private static final int FEW = 12;

    private static final double RARE = 4.5;
    private static final int TIES = 3;

    /** Pages that tell of one happening are of one story within so many days. */
    private static final int WINDOW = 14;

    /** Keeps the weights of a small set from being all alike. */
    private static final int SMOOTH = 50;

    private final List<ArticleFindings> pages;
    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final List<Set<String>> rareNames = new ArrayList<>();
    private final List<Set<String>> marks;

    /**
     * @param pages in canonical order
     * @param entityOf ledger-wide ids
     */
    StoryGrouper(List<ArticleFindings> pages, Map<String, String> entityOf) {
        this.pages = pages;
        List<TreeMap<String, Integer>> bags =
                pages.stream().map(p -> bag(p, entityOf)).toList();
        Map<String, Integer> documents = new HashMap<>();
        bags.forEach(bag -> bag.keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        Set<String> names = new HashSet<>();
        pages.forEach(page -> names.addAll(names(page)));
        bags.forEach(bag -> vectors.add(vector(bag, documents, names)));
        Map<String, Integer> known = documents;
        int few = Math.max(FEW, pages.size() / 50);
        for (ArticleFindings page : pages) {
            Set<String> rare = new TreeSet<>();
            names(page).stream()
                    .filter(n -> Words.weight(n) >= RARE && known.getOrDefault(n, 0) <= few)
                    .forEach(rare::add);
            rareNames.add(rare);
        }
        marks = pages.stream().map(page -> marks(page, entityOf)).toList();
    }

    /** Stems with a capital where no sentence starts. */
    private static Set<String> names(ArticleFindings page) {
        String text = page.article().text().text();
        Set<String> names = new TreeSet<>();
        for (Block block : page.article().body()) {
            List<Word> words = Words.in(text, block.span());
            for (int i = 1; i < words.size(); i++) {
                Word word = words.get(i);
                boolean inside = word.span().start() - words.get(i - 1).span().end() == 1;
                if (inside && word.capital() && Words.content(word)) {
                    names.add(word.stem());
                }
            }
        }
        return names;
    }

    private static TreeMap<String, Integer> bag(ArticleFindings page, Map<String, String> entityOf) {
        Article article = page.article();
        String text = article.text().text();
        TreeMap<String, Integer> bag = new TreeMap<>();
        for (Block block : article.blocks()) {
            boolean title = block.kind() == Block.Kind.TITLE;
            if (title || block.isBody()) {
                Words.content(text, block.span()).forEach((stem, n) -> {
                    if (stem.charAt(0) != '#') {
                        bag.merge(stem, title ? TITLE * n : n, Integer::sum);
                    }
                });
            }
        }
        for (Mention mention : page.entities().mentions()) {
            if (mention.entity() != null && mention.form() == Mention.Form.NAME) {
                String id = entityOf.getOrDefault(mention.entity(), mention.entity());
                bag.merge("@" + id, 1, Integer::sum);
            }
        }
        page.events().forEach(event -> bag.merge("!" + event.type(), 1, Integer::sum));
        return bag;
    }

    private Map<String, Double> vector(
            TreeMap<String, Integer> bag, Map<String, Integer> documents, Set<String> names) {
        Map<String, Double> vector = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> term : bag.entrySet()) {
            double here = Math.log((pages.size() + SMOOTH) / (documents.getOrDefault(term.getKey(), 0) + 0.5));
            double weight = (1 + Math.log(term.getValue())) * Math.min(here, Words.weight(term.getKey()));
            if (term.getKey().charAt(0) == '@' || names.contains(term.getKey())) {
                weight *= NAME;
            }
            vector.put(term.getKey(), weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        vector.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
        return vector;
    }

    /** What marks a happening: its type, its day and a place or thing in its sentence that no pack knows. */
    private static Set<String> marks(ArticleFindings page, Map<String, String> entityOf) {
        Set<String> marks = new TreeSet<>();
        List<Span> sentences = Prose.of(page).sentences();
        for (Event event : page.events()) {
            if (event.date() == null || !event.date().isDay()) {
                continue;
            }
            for (Role role : event.roles(Role.Kind.TARGET)) {
                Set<String> target =
                        Words.content(page.article().text().text(), role.span()).keySet();
                if (target.size() > 1) {
                    marks.add(event.type() + " " + event.date().firstDay() + " " + target);
                }
            }
            Span sentence = sentences.stream()
                    .filter(x -> x.overlaps(event.trigger()))
                    .findFirst()
                    .orElse(event.trigger());
            for (Mention mention : page.entities().in(sentence)) {
                String id = mention.entity() == null ? "" : entityOf.getOrDefault(mention.entity(), mention.entity());
                if (id.matches("(LOC|M):.*")) {
                    marks.add(event.type() + " " + event.date().firstDay() + " " + id);
                }
            }
        }
        return marks;
    }

    private boolean same(Group a, Group b) {
        double like = a.like(b);
        return like > LIKE || like > LIKE / 2 && a.tied(b) || sameHappening(a, b);
    }

    private boolean sameHappening(Group a, Group b) {
        return a.members.stream()
                .anyMatch(i -> b.members.stream()
                        .anyMatch(j ->
                                days(i, j) <= WINDOW && marks.get(i).stream().anyMatch(marks.get(j)::contains)));
    }

    /**
     * The stories, each as page numbers in canonical order.
     *
     * @param copies pairs of pages of which one repeats the other: they are of one story
     */
    List<List<Integer>> group(List<int[]> copies) {
        Links links = new Links(pages.size());
        copies.forEach(pair -> links.join(pair[0], pair[1]));
        List<Group> groups = new ArrayList<>();
        Map<Integer, Group> ofCopies = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Group known = ofCopies.get(links.root(page));
            Group best = known == null ? best(groups, page) : known;
            if (best == null) {
                best = new Group();
                groups.add(best);
            }
            best.add(page);
            ofCopies.put(links.root(page), best);
        }
        merge(groups);
        return groups.stream().map(g -> List.copyOf(g.members)).toList();
    }

    private @Nullable Group best(List<Group> groups, int page) {
        Group best = null;
        double most = LIKE;
        for (Group group : groups) {
            double like = group.like(page);
            if (like > most) {
                most = like;
                best = group;
            }
        }
        return best;
    }

    private void merge(List<Group> groups) {
        boolean merged = true;
        while (merged) {
            merged = false;
            for (int i = 0; i < groups.size() && !merged; i++) {
                for (int j = i + 1; j < groups.size() && !merged; j++) {
                    if (same(groups.get(i), groups.get(j))) {
                        groups.get(j).members.forEach(groups.get(i)::add);
                        groups.remove(j);
                        merged = true;
                    }
                }
            }
        }
    }

    private static double decay(long days) {
        return 1 / (1 + days / HALF);
    }

    /** A story in the making. */
    private final class Group {
        private final TreeSet<Integer> members = new TreeSet<>();
        private final Map<String, Double> sum = new HashMap<>();

        void add(int page) {
            members.add(page);
            vectors.get(page).forEach((term, weight) -> sum.merge(term, weight, Double::sum));
        }

        /** Mean likeness to the members, faded by the days to the nearest. */
        double like(int page) {
            double dot = 0;
            for (Map.Entry<String, Double> term : vectors.get(page).entrySet()) {
                dot += term.getValue() * sum.getOrDefault(term.getKey(), 0.0);
            }
            long days = members.stream().mapToLong(m -> days(m, page)).min().orElse(0);
            return dot / members.size() * decay(days);
        }

        /** Whether a page and a member share so many rare names that half the likeness is enough. */
        boolean tied(Group other) {
            return members.stream()
                    .anyMatch(i -> other.members.stream()
                            .anyMatch(j -> days(i, j) <= WINDOW
                                    && rareNames.get(i).stream()
                                                    .filter(rareNames.get(j)::contains)
                                                    .count()
                                            >= TIES));
        }

        double like(Group other) {
            return other.members.stream().mapToDouble(this::like).average().orElse(0);
        }
    }

    private long days(int a, int b) {
        LocalDate first = CanonicalOrder.day(pages.get(a));
        LocalDate second = CanonicalOrder.day(pages.get(b));
        return first == null || second == null
                ? 0
                : Moments.daysApart(CanonicalOrder.published(pages.get(a)), CanonicalOrder.published(pages.get(b)));
    }

    /** The words of the title, or the first words of the body when there is none. */
    static String title(ArticleFindings page) {
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
