package org.hearsay.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.sentence.Inflection;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells who can act or be acted on as a party; common nouns come from {@code party-nouns.txt}. */
final class Parties {

    private static final Set<String> PRONOUNS = Words.set("""
            he she they it we i him her them us who both those his its their
            """);

    private final Set<String> nouns = new HashSet<>();

    Parties() {
        try (InputStream in = Parties.class.getResourceAsStream("party-nouns.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: party-nouns.txt");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    nouns.add(line);
                    nouns.add(Inflection.plural(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the noun group names or describes someone who can act. */
    boolean isParty(Chunked sentence, Nominal nominal, Entities entities) {
        Chunk chunk = nominal.chunk();
        String head = sentence.lower(chunk.head());
        if (nouns.contains(head) || PRONOUNS.contains(head) && chunk.first() == chunk.last()) {
            return true;
        }
        if (ItemClasses.isMeasure(sentence, chunk)
                && nominal.of().stream().anyMatch(of -> isParty(sentence, of, entities))) {
            return true;
        }
        Mention mention = mention(sentence, chunk, entities);
        return mention != null && mention.type() != EntityType.MISC
                || mention == null && sentence.token(chunk.head()).pos().equals("PROPN") && acronym(sentence, chunk);
    }

    /** Whether the group means more than one: "47 ministers", "both nations", "allies". */
    boolean isSeveral(Chunked sentence, Nominal nominal) {
        String head = sentence.lower(nominal.chunk().head());
        return head.equals("both") || head.endsWith("s") && nouns.contains(head) && !nouns.contains(head + "es");
    }

    private static boolean acronym(Chunked sentence, Chunk chunk) {
        String text = sentence.token(chunk.head()).text();
        return text.length() > 1 && text.length() < 7 && text.chars().allMatch(Character::isUpperCase);
    }

    /** Whether it can be where something happens: a place, a state, "the region". */
    boolean isPlace(Chunked sentence, Nominal nominal, Entities entities) {
        if (PLACES.contains(sentence.lower(nominal.chunk().head()))) {
            return true;
        }
        Mention mention = mention(sentence, nominal.chunk(), entities);
        if (mention == null) {
            return false;
        }
        return mention.type() == EntityType.PLACE || mention.type() == EntityType.ORG && isState(mention, entities);
    }

    /** "Rurian" before a noun: the state it names. */
    boolean isStateAdjective(Chunked sentence, Nominal nominal, Entities entities) {
        Mention mention = mention(sentence, nominal.chunk(), entities);
        String id = mention == null ? null : mention.entity();
        return id != null
                && entities.entity(id)
                        .map(e -> e.country() != null && e.type() != EntityType.PERSON)
                        .orElse(false);
    }

    /** A state, not its government: its entity is a country code. */
    private static boolean isState(Mention mention, Entities entities) {
        String id = mention.entity();
        if (id == null) {
            return false;
        }
        Entity entity = entities.entity(id).orElse(null);
        return entity != null && (id.equals(entity.country()) || entity.type() == EntityType.PLACE);
    }

    private static final Set<String> PLACES = Words.set("""
            city town village region province district territory territories capital border
            airport port area areas country sea east west north south coast camp base school
            hospital street square suburb outskirts neighbourhood neighborhood mine factory plant
            station market prison island valley mountains church mosque hotel mall building
            highway road bridge stadium park university courthouse county
            """);

    /** The words to cite for the group and its entity: its mention if one holds the head, else the group. */
    Named named(Chunked sentence, Nominal nominal, Entities entities) {
        Chunk chunk = nominal.chunk();
        Span whole = withoutArticle(sentence, chunk);
        Mention mention = mention(sentence, chunk, entities);
        if (mention == null) {
            return new Named(whole, null);
        }
        boolean name = mention.form() == Mention.Form.NAME;
        return new Named(name ? mention.span() : whole.union(mention.span()), mention.entity());
    }

    private static Span withoutArticle(Chunked sentence, Chunk chunk) {
        boolean article =
                Set.of("the", "a", "an").contains(sentence.lower(chunk.first())) && chunk.first() < chunk.last();
        return sentence.sentence().span(article ? chunk.first() + 1 : chunk.first(), chunk.last());
    }

    /** The mention that covers the head of the group; null if none. */
    static @Nullable Mention mention(Chunked sentence, Chunk chunk, Entities entities) {
        Span head = sentence.token(chunk.head()).span();
        for (Mention mention : entities.in(head)) {
            return mention;
        }
        return null;
    }

    /**
     * Words to cite and who they name.
     *
     * @param span the words
     * @param entity entity id; null when unresolved
     */
    record Named(Span span, @Nullable String entity) {}
}
