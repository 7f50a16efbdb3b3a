package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;

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

    /** Prepares the names of {@code pack}. */
    public EntityReader(DomainPack pack) {
        gazetteer = new Gazetteer(pack);
        packNames = new PackNames(gazetteer, new Reading(words));
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
        String text = article.text().text();
        List<Line> lines = sentences.stream().map(s -> Line.of(s, text)).toList();
        Spelling spelling = new Spelling(lines);
        List<Chunk> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.headline() && line.sentence().kind() != Block.Kind.DATE) {
                for (Chunk chunk : merge(names.find(i, line, spelling), groups.find(i, line))) {
                    found.add(
                            chunk.type() == EntityType.PERSON && chunk.form() == Mention.Form.NAME
                                    ? roles.of(line, chunk)
                                    : chunk);
                }
            }
        }
        Cast cast = new Cast(words, found);
        Headlines headlines = new Headlines(gazetteer, packNames, cast.calls());
        List<Chunk> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            List<Chunk> here = new ArrayList<>(
                    found.stream().filter(c -> c.line() == index).toList());
            if (lines.get(i).sentence().kind() != Block.Kind.DATE) {
                here.addAll(headlines.find(i, lines.get(i), here));
            }
            here.sort(Comparator.comparing(Chunk::span));
            here.forEach(chunk -> all.add(cast.settle(chunk)));
        }
        return new Assembly(article.key()).of(coreference.resolve(lines, all));
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
