package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.entity.EntityTagger.Name;
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

    private final Words words;

    NameMerging(Words words) {
        this.words = words;
    }

    /**
     * The names of a line, in order, none overlapping.
     *
     * @param index the line's place in the article
     * @param byRule what the rules find
     * @param tagged what the tagger finds
     */
    List<Chunk> of(int index, Line line, List<Chunk> byRule, List<Name> tagged) {
        List<Chunk> names = new ArrayList<>();
        for (Chunk chunk : byRule) {
            if (chunk.key() != null) {
                names.add(chunk);
            }
        }
        for (Name found : tagged) {
            Name name = trimmed(line, found);
            Span span = name == null ? null : line.span(name.first(), name.last());
            if (name == null
                    || span == null
                    || names.stream().anyMatch(n -> n.span().overlaps(span))) {
                continue;
            }
            names.add(named(index, line, name, span, byRule));
        }
        names.sort(Comparator.comparing(Chunk::span));
        return names;
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

    /** The name without titles before it; null if nothing is left of it, or it only says what people are. */
    private @Nullable Name trimmed(Line line, Name name) {
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
        boolean common = first == last
                && (words.groups.contains(line.lower(first))
                        || title(line.lower(first))
                        || words.notNames.contains(line.lower(first))
                        || words.calendar.contains(line.lower(first)));
        return first > last || common ? null : new Name(first, last, name.type(), name.margin());
    }

    private boolean title(String lower) {
        return words.roles.contains(lower) || words.honorifics.contains(lower) || words.roleModifiers.contains(lower);
    }
}
