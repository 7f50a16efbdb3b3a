package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.entity.EntityTagger.Name;
import org.hearsay.entity.Gazetteer.Match;
import org.hearsay.entity.city.Regions;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the rules and the tagger find in a line. Names that the pack or a rule gives an identity stay as they
 * are, and with them how a state is read: who is asked whether a state acts or is a place wants to know who may
 * have spoken. Of all other names the tagger decides whether they are one, where they begin and end and what they are.
 */
final class NameMerging {

    /** What a finding of the tagger weighs for each point of its margin: most settle a tie, none is certain. */
    private static final double WEIGHT = 0.1;

    private static final double MOST = 2.5;

    /** The margin from which on a longer name of the tagger takes in one that the pack knows. */
    private static final double SURE = 5;

    private final Regions regions = new Regions();
    private final Words words;
    private final Gazetteer gazetteer;
    private final PackNames packNames;

    NameMerging(Words words, Gazetteer gazetteer, PackNames packNames) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.packNames = packNames;
    }

    /**
     * The names of a line, in order, none overlapping.
     *
     * @param index the line's place in the article
     * @param byRule what the rules find
     * @param tagged what the tagger finds
     * @param usage of the article
     */
    List<Chunk> of(int index, Line line, List<Chunk> byRule, List<Name> tagged, Usage usage) {
        List<Chunk> names = new ArrayList<>();
        for (Chunk chunk : byRule) {
            if (chunk.key() != null && tagged.stream().noneMatch(t -> within(line, chunk, t))) {
                Match town = town(line, chunk, tagged, usage);
                names.add(town == null ? chunk : packNames.town(index, line, town));
            }
        }
        for (Name found : tagged) {
            Name name = trimmed(line, found, usage);
            Span span = name == null ? null : line.span(name.first(), name.last());
            if (name == null
                    || span == null
                    || names.stream().anyMatch(n -> n.span().overlaps(span))) {
                continue;
            }
            names.add(named(index, line, name, span, byRule));
        }
        names.sort(Comparator.comparing(Chunk::span));
        return inRegions(line, names);
    }

    /** A town with the part of the country behind it is one name: "Torm, Ohio". */
    private List<Chunk> inRegions(Line line, List<Chunk> names) {
        List<Chunk> joined = new ArrayList<>();
        for (Chunk name : names) {
            Chunk town = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean inside = town != null
                    && town.type() == EntityType.PLACE
                    && town.key() == null
                    && name.key() == null
                    && name.first() == town.last() + 2
                    && line.is(town.last() + 1, ",")
                    && !regions.named(line.words(name.first(), name.last())).isEmpty()
                    && regions.named(town.name()).isEmpty();
            if (inside && town != null) {
                joined.set(joined.size() - 1, town.to(name.last(), line.span(town.first(), name.last())));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    /** The capital that is only a town: the tagger says so, and nowhere in the article does it act. */
    private @Nullable Match town(Line line, Chunk chunk, List<Name> tagged, Usage usage) {
        Match match = gazetteer.at(line, chunk.first());
        boolean capital = match != null
                && chunk.type() == EntityType.ORG
                && match.entry().kind() == Gazetteer.Kind.METONYM
                && match.entry().place()
                && match.span().equals(chunk.span())
                && !usage.acts(match);
        return capital
                        && tagged.stream()
                                .anyMatch(t -> t.type() == EntityType.PLACE
                                        && line.span(t.first(), t.last()).equals(chunk.span()))
                ? match
                : null;
    }

    /** Whether a country is part of a longer name: "Western Eldoria", "the Food Council of Eldoria and Morvane". */
    private static boolean within(Line line, Chunk chunk, Name name) {
        if (chunk.country() == null
                || name.margin() < SURE
                || name.type() == EntityType.PERSON
                || !line.span(name.first(), name.last()).contains(chunk.span())) {
            return false;
        }
        int capitals = 0;
        for (int k = name.first(); k <= name.last(); k++) {
            capitals += line.capitalised(k) && !chunk.span().overlaps(line.span(k, k)) ? 1 : 0;
            if (line.possessive(k) || line.is(k, ",")) {
                return false;
            }
        }
        return capitals > 0;
    }

    /**
     * Where the names of states in a line mean the land: the tagger says so, and the state does not speak there.
     * Capitals are left as the rules read them: "accused Moscow" means the state.
     */
    List<Span> places(Line line, List<Chunk> names, List<Name> tagged) {
        return names.stream()
                .filter(n -> n.type() == EntityType.ORG && n.country() != null && n.key() != null && !speaks(line, n))
                .filter(n -> tagged.stream().anyMatch(t -> land(line, n, t)))
                .map(Chunk::span)
                .toList();
    }

    private boolean land(Line line, Chunk state, Name name) {
        Match match = gazetteer.at(line, state.first());
        return match != null
                && match.entry().kind() == Gazetteer.Kind.COUNTRY
                && name.type() == EntityType.PLACE
                && line.span(name.first(), name.last()).equals(state.span());
    }

    private boolean speaks(Line line, Chunk name) {
        int at = name.last() + 1;
        while (line.pos(at).equals("AUX") || line.pos(at).equals("ADV")) {
            at++;
        }
        return line.verb(at) && words.speech.contains(line.lower(at));
    }

    private static Chunk named(int index, Line line, Name name, Span span, List<Chunk> byRule) {
        for (Chunk chunk : byRule) {
            // the rules know the particles of names: "Greta van den Berg"
            boolean wider = chunk.type() == name.type() && chunk.span().contains(span);
            if (wider || chunk.span().equals(span)) {
                return chunk.withType(name.type());
            }
        }
        return Chunk.name(index, line, name.first(), name.last(), name.type(), Math.min(MOST, WEIGHT * name.margin()));
    }

    /**
     * The name without titles before it; null if nothing is left of it, or it only says what people are ("Republican
     * Senators"). A law, a part of one, what happens, a storm or a ship is no body, whatever stands before it.
     */
    private @Nullable Name trimmed(Line line, Name name, Usage usage) {
        int first = name.first();
        int last = name.last();
        for (int k = first; k <= last; k++) {
            if (line.word(k).indexOf('@') >= 0) {
                last = k - 1;
            }
        }
        while (name.type() == EntityType.PERSON && first <= last && title(line.lower(first))) {
            first++;
        }
        if (first <= last && name.type() == EntityType.PERSON && words.groups.contains(line.lower(last))) {
            return null;
        }
        boolean common = first == last
                && (words.groups.contains(line.lower(first))
                        || title(line.lower(first))
                        || words.notNames.contains(line.lower(first))
                        || words.calendar.contains(line.lower(first)));
        if (first > last || common || usage.common(line, first, last)) {
            return null;
        }
        boolean thing = words.lawHeads.contains(line.lower(last))
                || words.eventHeads.contains(line.lower(last))
                || Usage.part(line, first, last)
                || usage.called(line, first, last);
        EntityType type = thing ? EntityType.MISC : name.type();
        if (type == EntityType.PERSON && Usage.ordinal(line, last + 1)) {
            last++;
        }
        return new Name(first, last, type, name.margin());
    }

    private boolean title(String lower) {
        return words.roles.contains(lower) || words.honorifics.contains(lower) || words.roleModifiers.contains(lower);
    }
}
