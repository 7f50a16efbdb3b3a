package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who and what is mentioned in an article and which mentions are one. Works by the form of names,
 * the words beside them and the names of the pack; needs no parser and no list of persons.
 *
 * <p>Ids: of the pack where it knows the name, {@code ELD} for a country as a place, {@code ELD.GOV} as an
 * actor, {@code ELD.GOV.MFA} and the like for parts of a state known by kind, {@code ELD.MIL} for its
 * soldiers, {@code ELD.GROUP:media} for other groups of its people, {@code ELD.GOV+MOR.GOV} for two at
 * once (members in alphabetical order), {@code en-KEY-N} for everything else.
 */
public final class EntityReader {

    private final Words words = new Words();
    private final Gazetteer gazetteer;
    private final PackNames packNames;
    private final NameFinder names;
    private final GroupFinder groups;
    private final RoleFinder roles;
    private final Coreference coreference;
    private final EntityFeatures features = new EntityFeatures(words);
    private final NameMerging merging;
    private final @Nullable EntityTagger tagger;

    /** Prepares the names of {@code pack}; with the tagger that comes with the product. */
    public EntityReader(DomainPack pack) {
        this(pack, EntityTagger.shipped());
    }

    /**
     * Prepares the names of {@code pack}.
     *
     * @param tagger that looks for names too; null to have the rules alone
     */
    public EntityReader(DomainPack pack, @Nullable EntityTagger tagger) {
        this.tagger = tagger;
        gazetteer = new Gazetteer(pack);
        packNames = new PackNames(gazetteer, new Reading(words));
        merging = new NameMerging(words, gazetteer, packNames);
        names = new NameFinder(words, gazetteer);
        groups = new GroupFinder(words, gazetteer);
        roles = new RoleFinder(words, gazetteer);
        coreference = new Coreference(words);
    }

    /**
     * The entities and mentions of an article.
     *
     * @param article the article
     * @param sentences its sentences
     */
    public Entities read(Article article, List<Sentence> sentences) {
        Text text = new Text(article, sentences);
        List<List<Chunk>> found = new ArrayList<>();
        Set<Span> places = new HashSet<>();
        Usage usage = new Usage(words, gazetteer, text.lines);
        for (int i = 0; i < text.lines.size(); i++) {
            Line line = text.lines.get(i);
            List<Chunk> here = text.byRule.get(i);
            if (tagger != null && !line.headline() && text.counts(i)) {
                List<EntityTagger.Name> tagged = tagger.find(text.features(i, false));
                here = merging.of(i, line, here, tagged, usage);
                places.addAll(merging.places(line, here, tagged));
            }
            found.add(
                    line.headline() || !text.counts(i)
                            ? here
                            : merge(here, groups.find(i, line)).stream()
                                    .map(c -> c.type() == EntityType.PERSON && c.form() == Mention.Form.NAME
                                            ? roles.of(line, c)
                                            : c)
                                    .toList());
        }
        Cast cast = new Cast(words, found.stream().flatMap(List::stream).toList());
        Headlines headlines = new Headlines(gazetteer, packNames, cast.calls());
        List<Chunk> all = new ArrayList<>();
        for (int i = 0; i < text.lines.size(); i++) {
            List<Chunk> here = new ArrayList<>(found.get(i));
            if (text.counts(i)) {
                here.addAll(headlines.find(i, text.lines.get(i), here));
            }
            here.sort(Comparator.comparing(Chunk::span));
            here.forEach(chunk -> all.add(cast.settle(chunk)));
        }
        return new Assembly(article.key()).of(coreference.resolve(text.lines, all), places);
    }

    /**
     * A sentence to learn from.
     *
     * @param tokens its words and marks
     * @param features of each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Example(List<Span> tokens, int[][] features) {}

    /**
     * The sentences of an article as a tagger sees them, what the rules find included.
     *
     * @param blind whether capitalised words that nothing else is known of are hidden
     */
    public List<Example> examples(Article article, List<Sentence> sentences, boolean blind) {
        Text text = new Text(article, sentences);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < text.lines.size(); i++) {
            if (text.counts(i)) {
                List<Span> tokens = text.lines.get(i).sentence().tokens().stream()
                        .map(Token::span)
                        .toList();
                examples.add(new Example(tokens, text.features(i, blind)));
            }
        }
        return examples;
    }

    /** An article with what the rules find in it. */
    private final class Text {
        private final List<Line> lines;
        private final Spelling spelling;
        private final List<List<Chunk>> byRule = new ArrayList<>();
        private final EntityFeatures.Elsewhere elsewhere;

        Text(Article article, List<Sentence> sentences) {
            String text = article.text().text();
            lines = sentences.stream().map(s -> Line.of(s, text)).toList();
            spelling = new Spelling(lines);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                byRule.add(line.headline() || !counts(i) ? List.of() : names.find(i, line, spelling));
            }
            elsewhere = new EntityFeatures.Elsewhere(features, lines, spelling, byRule);
        }

        /** Whether names are looked for in a line. */
        boolean counts(int line) {
            return lines.get(line).sentence().kind() != Block.Kind.DATE;
        }

        int[][] features(int line, boolean blind) {
            return features.of(
                    lines.get(line),
                    elsewhere,
                    new Runs(words, gazetteer, lines.get(line), spelling).covering(),
                    byRule.get(line),
                    blind);
        }
    }

    /** A description takes in the country named in it; any other name stays and the description goes. */
    private static List<Chunk> merge(List<Chunk> names, List<Chunk> groups) {
        List<Chunk> merged = new ArrayList<>(names);
        for (Chunk group : groups) {
            List<Chunk> inside =
                    merged.stream().filter(n -> n.span().overlaps(group.span())).toList();
            boolean takesIn = inside.stream()
                    .allMatch(n -> group.span().contains(n.span())
                            && n.key() != null
                            && (n.country() != null && n.country().equals(group.country())));
            if (takesIn) {
                merged.removeAll(inside);
                merged.add(group);
            }
        }
        merged.sort(Comparator.comparing(Chunk::span));
        return merged;
    }
}
