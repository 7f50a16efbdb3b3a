package org.hearsay.entity.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.entity.city.Cities;
import org.hearsay.entity.city.Regions;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** What an article tells of where its places are: countries beside a name, in its sentence, and anywhere. */
final class Surroundings {

    /** Nouns that may stand between a country and its town: "the Rurian port city of …". */
    static final Set<String> SETTLEMENTS = Set.of(
            ("city town village port capital hamlet settlement suburb stronghold hub resort metropolis township municipality")
                    .split(" "));

    private static final Set<String> DIRECTIONS = Set.of(
            ("the north south east west northern southern eastern western central northeastern northwestern southeastern"
                            + " southwestern north-eastern north-western south-eastern south-western northeast northwest"
                            + " southeast southwest upstate")
                    .split(" "));

    private static final int REACH = 7;

    private static final int LONGEST_REGION = 4;

    private final Article article;
    private final List<Sentence> sentences;
    private final Entities entities;
    private final Map<String, String> countries;
    private final Regions regions;
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Set<Beside>> besideName = new HashMap<>();

    /**
     * What stands beside a name.
     *
     * @param country id
     * @param region code of its part; empty when none is told
     */
    record Beside(String country, String region) {}

    /**
     * @param countries ids by {@link Cities#exact} names
     */
    Surroundings(
            Article article,
            List<Sentence> sentences,
            Entities entities,
            Map<String, String> countries,
            Regions regions) {
        this.article = article;
        this.sentences = sentences;
        this.entities = entities;
        this.countries = countries;
        this.regions = regions;
        Map<String, Entity> byId = new HashMap<>();
        entities.entities().forEach(e -> byId.put(e.id(), e));
        for (Entity entity : entities.entities()) {
            if (entity.type() == EntityType.PERSON) {
                persons(entity.name());
                entity.aliases().forEach(this::persons);
            }
        }
        for (Mention mention : entities.mentions()) {
            String country = country(mention);
            if (country != null) {
                named.merge(country, 1, Integer::sum);
            }
        }
    }

    private void persons(String name) {
        for (String word : name.split(" ", -1)) {
            persons.add(Cities.exact(word));
        }
        persons.add(Cities.exact(name));
    }

    /** Whether someone in the article is called so. */
    boolean isPerson(String name) {
        return persons.contains(Cities.exact(name));
    }

    /** How often the country, or what belongs to it, is named. */
    int count(String country) {
        return named.getOrDefault(country, 0);
    }

    /** Whether half of all the times that a country is named, it is this one. */
    boolean isMain(String country) {
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        return count(country) * 2 >= all && count(country) > 0;
    }

    /** The countries named in a sentence. */
    Set<String> in(Sentence sentence) {
        Set<String> found = new HashSet<>();
        for (Mention mention : entities.in(sentence.span())) {
            String country = country(mention);
            if (country != null) {
                found.add(country);
            }
        }
        return found;
    }

    /** The country that a mention speaks of; null for persons, who may be anywhere, and where it is unknown. */
    private @Nullable String country(Mention mention) {
        String id = mention.entity();
        if (mention.type() == EntityType.PERSON || mention.form() != Mention.Form.NAME) {
            return null;
        }
        List<Regions.Region> parts = regions.named(article.words(mention.span()));
        if (parts.size() == 1 && !countries.containsKey(Cities.exact(article.words(mention.span())))) {
            return parts.get(0).country();
        }
        return id == null ? null : entities.entity(id).map(Entity::country).orElse(null);
    }

    /** The sentence that holds {@code span}; null when none does. */
    @Nullable
    Sentence sentence(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span at = sentences.get(middle).span();
            if (at.contains(span)) {
                return sentences.get(middle);
            }
            if (at.start() > span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    /** The countries or parts that stand beside the name at {@code span}, or, where none does, beside the same name elsewhere. */
    Set<Beside> beside(Span span) {
        Set<Beside> own = besideHere(span);
        if (!own.isEmpty()) {
            return own;
        }
        return besideName.computeIfAbsent(Cities.exact(article.words(span)), name -> {
            Set<Beside> found = new HashSet<>();
            for (Mention mention : entities.mentions()) {
                if (Cities.exact(article.words(mention.span())).equals(name)) {
                    found.addAll(besideHere(mention.span()));
                }
            }
            return found;
        });
    }

    private Set<Beside> besideHere(Span span) {
        Sentence sentence = sentence(span);
        if (sentence == null) {
            return Set.of();
        }
        Set<Beside> behind = behind(sentence, sentence.tokenAt(span.end()));
        return behind.isEmpty() ? ahead(sentence, sentence.tokenAt(span.start()) - 1) : behind;
    }

    /** "…, Ohio", "… (Ruria)", "… in eastern Ruria". */
    private Set<Beside> behind(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        if (at >= tokens.size()
                || !Set.of(",", "(", "in").contains(tokens.get(at).lower())) {
            return Set.of();
        }
        int i = at + 1;
        Set<Beside> found = named(sentence, i);
        while (found.isEmpty()
                && i + 1 < tokens.size()
                && DIRECTIONS.contains(tokens.get(i).lower())) {
            found = named(sentence, ++i);
        }
        return found;
    }

    /** What the words from token {@code i} on name: a part of a country, a postal code, a country. */
    private Set<Beside> named(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        if (i >= tokens.size() || !tokens.get(i).capitalised()) {
            return Set.of();
        }
        Set<Beside> found = new HashSet<>();
        for (int last = Math.min(tokens.size(), i + LONGEST_REGION) - 1; last >= i && found.isEmpty(); last--) {
            String words = article.words(sentence.span(i, last));
            List<Regions.Region> parts = regions.named(words);
            parts = parts.isEmpty() && i == last ? regions.posted(words) : parts;
            parts.forEach(p -> found.add(new Beside(p.country(), p.code())));
            String country = countries.get(Cities.exact(words));
            if (country != null) {
                found.add(new Beside(country, ""));
            }
        }
        return found;
    }

    /** "the eastern Rurian city of …", "Ruria's …". */
    private Set<Beside> ahead(Sentence sentence, int at) {
        for (int i = at; i >= 0 && i > at - REACH; i--) {
            Token token = sentence.tokens().get(i);
            for (Mention mention : entities.in(token.span())) {
                String country = country(mention);
                return country == null ? Set.of() : Set.of(new Beside(country, ""));
            }
            String word = token.lower();
            boolean passes = token.pos().equals("ADJ")
                    || DIRECTIONS.contains(word)
                    || SETTLEMENTS.contains(word)
                    || word.equals("'s")
                    || word.equals("’s")
                    || word.equals("of")
                            && i > 0
                            && SETTLEMENTS.contains(sentence.tokens().get(i - 1).lower());
            if (!passes) {
                return Set.of();
            }
        }
        return Set.of();
    }

    /** The words of {@code span} with one that tells a direction before them: "northern Ireland"; else null. */
    @Nullable
    String directed(Span span) {
        Sentence sentence = sentence(span);
        int before = sentence == null ? -1 : sentence.tokenAt(span.start()) - 1;
        return sentence != null
                        && before >= 0
                        && DIRECTIONS.contains(sentence.tokens().get(before).lower())
                ? article.words(sentence.tokens().get(before).span().union(span))
                : null;
    }
}
