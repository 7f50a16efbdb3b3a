package org.hearsay.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Which entities a source stands for. */
final class Speakers {

    private final Entities entities;

    Speakers(Entities entities) {
        this.entities = entities;
    }

    /**
     * The persons of the source if it names any; else the bodies and groups at its head, all of them when
     * they are joined ("the EU and the US"); empty when none is resolved. What stands behind "of" or "for"
     * describes the source and is not it.
     */
    List<String> of(Words words, @Nullable Span source) {
        if (source == null) {
            return List.of();
        }
        Set<String> persons = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        int head = Sources.head(words, source);
        if (head < 0) {
            return List.of();
        }
        Span core = new Span(source.start(), words.span(head).end());
        for (Mention mention : entities.in(source)) {
            if (mention.entity() == null) {
                continue;
            }
            boolean atHead = mention.span().overlaps(words.span(head));
            boolean joined = joined(words, source, mention);
            if (mention.type() == EntityType.PERSON) {
                if (atHead
                        || core.overlaps(mention.span())
                        || joined
                        || persons.isEmpty() && apposed(words, head, mention)) {
                    persons.add(mention.entity());
                }
            } else if ((atHead || joined) && mention.type() != EntityType.MISC) {
                others.add(mention.entity());
            }
        }
        return List.copyOf(persons.isEmpty() ? others : persons);
    }

    /** Whether the mention is one of several joined by "and" at the level of the head. */
    private static boolean joined(Words words, Span source, Mention mention) {
        int at = words.sentence().tokenAt(mention.span().start());
        int first = words.sentence().tokenAt(source.start());
        int k = at - 1;
        while (k >= first
                && (words.is(k, Kind.DET)
                        || words.is(k, Kind.ADJECTIVE)
                        || words.is(k, Kind.NUMBER)
                        || words.is(k, Kind.ADVERB))) {
            k--;
        }
        if (k < first || !words.is(k, Kind.CONJUNCTION)) {
            return false;
        }
        for (int i = first; i < k; i++) {
            if (words.is(i, Kind.PREPOSITION) || words.is(i, Kind.COMMA)) {
                return false;
            }
        }
        return true;
    }

    /** "the minister, Anna Berg", "its commander, Vice Admiral Stelios Marand". */
    private static boolean apposed(Words words, int head, Mention mention) {
        int at = words.sentence().tokenAt(mention.span().start());
        while (at > head + 1 && (Sources.role(words.lower(at - 1)) || words.is(at - 1, Kind.NAME))) {
            at--;
        }
        return at > 0 && words.is(at - 1, Kind.COMMA) && at - head < 14;
    }
}
