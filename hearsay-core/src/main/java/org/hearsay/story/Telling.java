package org.hearsay.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Event;
import org.hearsay.event.Role;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, in the form in which pages are compared; it depends on the page alone, so that a page
 * that arrives later changes nothing in it.
 */
public final class Telling {

    /** Words of the title count this often. */
    private static final int TITLE = 3;

    /** The number of terms that are kept: the most telling ones. */
    private static final int TERMS = 100;

    /** The widest bounds, in days, within which a page still counts for a day. */
    private static final int WIDE = 7;

    private static final long NO_DAY = Long.MIN_VALUE;

    /** The least weight of a name that is rare in English. */
    private static final double RARE = 4.5;

    private final String key;
    private final long place;

    /** First and last day of each reading of the time of publication in turn; empty when the page is undated. */
    private final long[] days;

    private final @Nullable LocalDate day;
    private final long[] terms;
    private final float[] weights;
    private final Lines names;
    private final Lines marks;

    private Telling(
            String key,
            long place,
            long[] days,
            @Nullable LocalDate day,
            long[] terms,
            float[] weights,
            Lines names,
            Lines marks) {
        this.key = key;
        this.place = place;
        this.days = days;
        this.day = day;
        this.terms = terms;
        this.weights = weights;
        this.names = names;
        this.marks = marks;
    }

    /** The page's key. */
    public String key() {
        return key;
    }

    /** Where it stands in the canonical order ({@link CanonicalOrder#place}). */
    public long place() {
        return place;
    }

    /** The day it counts for; null when it is undated or the bounds are wide. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** How many terms it has: its most telling stems, in title and body. */
    int size() {
        return terms.length;
    }

    /** A stem by its hash ({@link Hashes}); hashes ascend. */
    long term(int number) {
        return terms[number];
    }

    /** The squares of all weights add up to 1. */
    double weight(int number) {
        return weights[number];
    }

    /** Stems of names in the body that are rare in English. */
    List<String> names() {
        return names.all();
    }

    /** What marks a happening it tells of: type, day, and a place or thing that no pack knows. */
    public List<String> marks() {
        return marks.all();
    }

    static Telling of(ArticleFindings page) {
        TimeSpan when = CanonicalOrder.published(page);
        LocalDate day = when == null || Moments.width(when) > WIDE ? null : when.firstDay();
        TreeMap<String, Double> weights = weights(bag(page.article()));
        double square = 0;
        TreeMap<Long, Double> byHash = new TreeMap<>();
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            square += term.getValue() * term.getValue();
            byHash.merge(Hashes.of(term.getKey()), term.getValue(), Double::sum);
        }
        long[] terms = new long[byHash.size()];
        float[] values = new float[terms.length];
        int i = 0;
        for (Map.Entry<Long, Double> term : byHash.entrySet()) {
            terms[i] = term.getKey();
            values[i++] = (float) (term.getValue() / Math.sqrt(square));
        }
        return new Telling(
                page.key(),
                CanonicalOrder.place(page),
                days(when),
                day,
                terms,
                values,
                Lines.of(names(page.article())),
                Lines.of(marks(page, day)));
    }

    /** The telling as it is kept; {@link #of(byte[])} reads it again. */
    public byte[] bytes() {
        byte[] words =
                String.join("\n", List.of(key, names.joined, marks.joined)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(
                (2 + days.length + terms.length) * Long.BYTES + (2 + terms.length) * Integer.BYTES + words.length);
        bytes.putInt(days.length).putInt(terms.length).putLong(place);
        bytes.putLong(day == null ? NO_DAY : day.toEpochDay());
        for (long each : days) {
            bytes.putLong(each);
        }
        for (long term : terms) {
            bytes.putLong(term);
        }
        for (float weight : weights) {
            bytes.putFloat(weight);
        }
        return bytes.put(words).array();
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not those of a telling
     */
    public static Telling of(byte[] kept) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(kept);
            long[] days = new long[bytes.getInt()];
            long[] terms = new long[bytes.getInt()];
            float[] weights = new float[terms.length];
            long place = bytes.getLong();
            long day = bytes.getLong();
            for (int i = 0; i < days.length; i++) {
                days[i] = bytes.getLong();
            }
            for (int i = 0; i < terms.length; i++) {
                terms[i] = bytes.getLong();
            }
            for (int i = 0; i < terms.length; i++) {
                weights[i] = bytes.getFloat();
            }
            String[] words = StandardCharsets.UTF_8.decode(bytes).toString().split("\n", -1);
            return new Telling(
                    words[0],
                    place,
                    days,
                    day == NO_DAY ? null : LocalDate.ofEpochDay(day),
                    terms,
                    weights,
                    new Lines(words[1]),
                    new Lines(words[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a telling", e);
        }
    }

    /** Words, taken apart only when they are asked for: of most tellings of a window they are not. */
    private static final class Lines {
        private final String joined;
        private @Nullable List<String> all;

        Lines(String joined) {
            this.joined = joined;
        }

        static Lines of(Collection<String> all) {
            return new Lines(String.join("\t", all));
        }

        List<String> all() {
            List<String> known = all;
            if (known == null) {
                known = joined.isEmpty() ? List.of() : List.of(joined.split("\t", -1));
                all = known;
            }
            return known;
        }
    }

    private static long[] days(@Nullable TimeSpan when) {
        if (when == null) {
            return new long[0];
        }
        if (when.candidates().isEmpty()) {
            LocalDate first = when.firstDay();
            LocalDate last = when.lastDay();
            return new long[] {
                first == null ? Long.MIN_VALUE : first.toEpochDay(), last == null ? Long.MAX_VALUE : last.toEpochDay()
            };
        }
        return when.candidates().stream()
                .mapToLong(c -> LocalDate.parse(c.substring(0, 10)).toEpochDay())
                .flatMap(d -> LongStream.of(d, d))
                .toArray();
    }

    /** The least number of days between two pages; 0 when they may be of one day, or one is undated. */
    long daysTo(Telling other) {
        long least = days.length == 0 || other.days.length == 0 ? 0 : Long.MAX_VALUE;
        for (int i = 0; i < days.length; i += 2) {
            for (int j = 0; j < other.days.length; j += 2) {
                long gap = days[i + 1] < other.days[j]
                        ? other.days[j] - days[i + 1]
                        : other.days[j + 1] < days[i] ? days[i] - other.days[j + 1] : 0;
                least = Math.min(least, gap);
            }
        }
        return least;
    }

    private static TreeMap<String, Integer> bag(Article article) {
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
        return bag;
    }

    private static TreeMap<String, Double> weights(Map<String, Integer> bag) {
        Map<String, Double> all = new HashMap<>();
        bag.forEach((stem, n) -> {
            double weight = Words.weight(stem) * (1 + Math.log(n));
            if (weight > 0) {
                all.put(stem, weight);
            }
        });
        TreeMap<String, Double> kept = new TreeMap<>();
        all.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(TERMS)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    /** Stems with a capital where no sentence starts. */
    private static List<String> names(Article article) {
        String text = article.text().text();
        TreeSet<String> names = new TreeSet<>();
        for (Block block : article.body()) {
            List<Word> words = Words.in(text, block.span());
            for (int i = 1; i < words.size(); i++) {
                Word word = words.get(i);
                boolean inside = word.span().start() - words.get(i - 1).span().end() == 1;
                if (inside && word.capital() && Words.content(word) && Words.weight(word.stem()) >= RARE) {
                    names.add(word.stem());
                }
            }
        }
        return List.copyOf(names);
    }

    private static TreeSet<String> marks(ArticleFindings page, @Nullable LocalDate published) {
        TreeSet<String> marks = new TreeSet<>();
        Map<String, Entity> entities = new HashMap<>();
        page.entities().entities().forEach(e -> entities.put(e.id(), e));
        List<Span> sentences = Prose.of(page).sentences();
        for (Event event : page.events()) {
            LocalDate on =
                    event.date() != null && event.date().isDay() ? event.date().firstDay() : null;
            // what is long past is told in many stories
            if (on == null || published != null && on.isBefore(published.minusDays(Likeness.WINDOW))) {
                continue;
            }
            String mark = event.type() + " " + on + " ";
            for (Role role : event.roles(Role.Kind.TARGET)) {
                List<String> target = new ArrayList<>(
                        Words.content(page.article().text().text(), role.span()).keySet());
                if (target.size() > 1) {
                    marks.add(mark + target);
                }
            }
            Span sentence = sentences.stream()
                    .filter(x -> x.overlaps(event.trigger()))
                    .findFirst()
                    .orElse(event.trigger());
            for (Mention mention : page.entities().in(sentence)) {
                Entity entity = mention.entity() == null ? null : entities.get(mention.entity());
                if (entity != null && unlisted(entity)) {
                    marks.add(mark + entity.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
                }
            }
        }
        return marks;
    }

    /** Whether it is a place or thing that no pack knows: what packs know is named in too many stories. */
    private static boolean unlisted(Entity entity) {
        return entity.id().startsWith(EntityLinker.LOCAL)
                && (entity.type() == EntityType.PLACE || entity.type() == EntityType.MISC);
    }
}
