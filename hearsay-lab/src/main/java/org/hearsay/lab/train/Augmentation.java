package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedMention;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedTime;
import org.hearsay.lab.corpus.Block;
import org.hearsay.lab.corpus.MarkedStatement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of annotated articles with other names of people, places, bodies and outlets, other numbers, and another
 * style of quotation marks. Names come from the articles it is made with, and one name is changed alike throughout an
 * article; times stay. The same articles and numbers give the same copies.
 *
 * <p>A copy keeps id, statements, mentions and times, with their spans moved; events and evidence, whose quantities would no
 * longer be those of the text, are left out.
 */
public final class Augmentation {
    private static final long SEED = 20310401;
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\p{L}\\p{N}.,:/$-])[1-9]\\d{0,2}(?:,\\d{3})*(?![\\p{L}\\p{N}]|[.,:/-]\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final Pattern NUMERAL = Pattern.compile("(?<![\\p{L}-])\\p{Ll}{3,9}(?![\\p{L}-])");
    private static final List<List<String>> NUMERALS = List.of(
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine"),
            List.of("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"));
    private static final Set<String> RESTYLED = Set.of("curly", "straight");

    private final List<String> given;
    private final List<String> family;
    private final List<String> outlets;
    private final Map<String, List<String>> names = new HashMap<>();

    /** With the names in these articles. */
    public Augmentation(List<AnnotatedArticle> articles) {
        Set<String> first = new TreeSet<>();
        Set<String> last = new TreeSet<>();
        Set<String> papers = new TreeSet<>();
        Map<String, Set<String>> others = new TreeMap<>();
        articles.forEach(a -> papers.add(a.head().outlet()));
        for (AnnotatedArticle article : articles) {
            for (MarkedMention mention : article.mentions()) {
                String name = mention.span().in(article.text());
                List<Span> words = words(article.text(), mention.span());
                if (mention.type() == EntityType.PERSON && words.size() > 1) {
                    add(first, words.get(0).in(article.text()));
                    add(last, words.get(words.size() - 1).in(article.text()));
                } else if (kind(mention, name, Set.of()) != null && !papers.contains(name) && !shouted(name)) {
                    others.computeIfAbsent(kind(mention, name, Set.of()), k -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        given = List.copyOf(first);
        family = List.copyOf(last);
        outlets = List.copyOf(papers);
        others.forEach((kind, set) -> names.put(kind, List.copyOf(set)));
    }

    private static void add(Set<String> names, String name) {
        if (named(name) && !shouted(name)) {
            names.add(name);
        }
    }

    /**
     * A copy of an article.
     *
     * @param number from 1; another number gives another copy
     */
    public AnnotatedArticle copy(AnnotatedArticle article, int number) {
        SplittableRandom random =
                new SplittableRandom(SEED + 31L * article.head().id().hashCode() + number);
        Edits edits = new Edits(article.text());
        people(article, edits, random);
        others(article, edits, random);
        numbers(article, edits, random);
        if (RESTYLED.contains(article.head().quotes())) {
            QuotationStyle.draw(article.text(), random).set(article.text(), edits);
        }
        return changed(article, edits);
    }

    private void people(AnnotatedArticle article, Edits edits, SplittableRandom random) {
        Map<String, String> instead = new HashMap<>();
        List<MarkedMention> people = article.mentions().stream()
                .filter(m -> m.type() == EntityType.PERSON)
                .toList();
        // whole names first, so that a name that stands alone is known as a given or a family name
        for (boolean whole : new boolean[] {true, false}) {
            for (MarkedMention mention : people) {
                List<Span> words = words(article.text(), mention.span());
                for (int i = 0; i < words.size(); i++) {
                    String word = words.get(i).in(article.text());
                    if (words.size() > 1 == whole && named(word)) {
                        List<String> pool = whole && i == 0 ? given : family;
                        instead.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> draw(pool, word, random));
                    }
                }
            }
        }
        for (MarkedMention mention : people) {
            for (Span word : words(article.text(), mention.span())) {
                String old = word.in(article.text());
                String by = instead.get(old.toLowerCase(Locale.ROOT));
                if (by != null && named(old)) {
                    edits.replace(word, like(old, by));
                }
            }
        }
    }

    /** Places, bodies, outlets; an entity that goes by several names in the article keeps them. */
    private void others(AnnotatedArticle article, Edits edits, SplittableRandom random) {
        Map<String, Set<String>> forms = new HashMap<>();
        article.mentions()
                .forEach(m -> forms.computeIfAbsent(m.entity(), e -> new TreeSet<>())
                        .add(m.span().in(article.text()).toLowerCase(Locale.ROOT)));
        Map<String, String> instead = new HashMap<>();
        Set<String> papers = Set.copyOf(outlets);
        for (MarkedMention mention : article.mentions()) {
            String name = mention.span().in(article.text());
            String kind = kind(mention, name, papers);
            if (kind == null || forms.getOrDefault(mention.entity(), Set.of()).size() > 1) {
                continue;
            }
            List<String> pool = kind.equals("outlet") ? outlets : names.getOrDefault(kind, List.of());
            String by = instead.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> draw(pool, name, random));
            edits.replace(mention.span(), like(name, by));
        }
    }

    /** Names are exchanged for such of the same kind and number of words; null for what is no name, or has marks in it. */
    private static @Nullable String kind(MarkedMention mention, String name, Set<String> outlets) {
        if (outlets.contains(name)) {
            return "outlet";
        }
        List<String> words = List.of(name.split(" "));
        boolean fit = mention.type() == EntityType.ORG || mention.type() == EntityType.PLACE;
        return fit && words.stream().allMatch(w -> named(w) && WORD.matcher(w).matches())
                ? mention.type() + " " + words.size()
                : null;
    }

    private static void numbers(AnnotatedArticle article, Edits edits, SplittableRandom random) {
        String text = article.text();
        List<Span> kept = article.times().stream().map(MarkedTime::span).toList();
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) {
            Span span = new Span(figures.start(), figures.end());
            String old = span.in(text);
            if (!old.equals("1") && kept.stream().noneMatch(span::overlaps)) {
                StringBuilder by = new StringBuilder();
                for (int i = 0; i < old.length(); i++) {
                    int least = old.length() == 1 ? 2 : i == 0 ? 1 : 0;
                    by.append(old.charAt(i) == ',' ? "," : String.valueOf(random.nextInt(least, 10)));
                }
                edits.replace(span, by.toString());
            }
        }
        Matcher numerals = NUMERAL.matcher(text);
        while (numerals.find()) {
            Span span = new Span(numerals.start(), numerals.end());
            for (List<String> group : NUMERALS) {
                if (group.contains(span.in(text)) && kept.stream().noneMatch(span::overlaps)) {
                    edits.replace(span, group.get(random.nextInt(group.size())));
                }
            }
        }
    }

    private static AnnotatedArticle changed(AnnotatedArticle article, Edits edits) {
        List<Block> blocks = new ArrayList<>();
        article.blocks().forEach(b -> blocks.add(new Block(b.heading(), edits.moved(b.span()), b.line())));
        return new AnnotatedArticle(
                article.file(),
                article.head(),
                edits.text(),
                blocks,
                article.statements().stream().map(s -> moved(s, edits)).toList(),
                article.mentions().stream()
                        .map(m -> new MarkedMention(m.type(), edits.moved(m.span()), m.entity(), m.line()))
                        .toList(),
                article.times().stream()
                        .map(t -> new MarkedTime(edits.moved(t.span()), t.type(), t.value(), t.line()))
                        .toList(),
                List.of(),
                List.of(),
                moved(article.decoys(), edits));
    }

    private static MarkedStatement moved(MarkedStatement s, Edits edits) {
        return new MarkedStatement(
                s.number(),
                s.source() == null ? null : edits.moved(s.source()),
                s.sourceKind(),
                s.who(),
                s.cue() == null ? null : edits.moved(s.cue()),
                moved(s.content(), edits),
                s.wording(),
                s.heading(),
                s.marks(),
                s.stance(),
                s.said(),
                s.venue(),
                s.relay(),
                moved(s.hedges(), edits),
                s.verified(),
                s.nested(),
                s.line());
    }

    private static List<Span> moved(List<Span> spans, Edits edits) {
        return spans.stream().map(edits::moved).toList();
    }

    private static String draw(List<String> pool, String old, SplittableRandom random) {
        List<String> others =
                pool.stream().filter(n -> !n.equalsIgnoreCase(old)).toList();
        return others.isEmpty() ? old : others.get(random.nextInt(others.size()));
    }

    private static String like(String old, String by) {
        return shouted(old) ? by.toUpperCase(Locale.ROOT) : by;
    }

    private static boolean named(String word) {
        return word.length() > 2 && Character.isUpperCase(word.charAt(0));
    }

    private static boolean shouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<Span> words(String text, Span span) {
        return Stream.of(span)
                .flatMap(s -> WORD.matcher(s.in(text))
                        .results()
                        .map(r -> new Span(s.start() + r.start(), s.start() + r.end())))
                .toList();
    }
}
