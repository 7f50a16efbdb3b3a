package org.hearsay.event;

import java.util.List;
import java.util.Set;
import org.hearsay.event.Chunked.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the roles around a noun: its owner ("Ruria's supply", "the Rurian strike"), what it is of, its
 * prepositions, and who a light verb lends it ("Ruria carried out a strike", "sanctions were imposed").
 */
final class NounRoles {

    private static final Set<String> BETWEEN = Set.of("between", "among");

    private final Subjects subjects;
    private final LightVerbs light;

    NounRoles(Subjects subjects, LightVerbs light) {
        this.subjects = subjects;
        this.light = light;
    }

    /** Reads the noun of {@code f}; null when its words do not stand as the trigger asks. */
    @Nullable
    Reading read(Frame f) {
        Chunked c = f.c;
        int at = c.chunkOf(f.hit.last());
        Chunk group = c.chunks().get(at);
        if (!group.is(Chunk.Kind.NOUN) || group.head() != f.hit.last() || c.is(at + 1, Chunk.Kind.POSSESSIVE)) {
            return null;
        }
        owner(f, at);
        int v = light.governing(c, at);
        if (v >= 0) {
            governed(f, v);
        }
        Complements after = Complements.after(c, group.last());
        boolean of = false;
        for (Complements.Phrase phrase : after.phrases()) {
            // "condemnation of the ties between A and B": those two are no part of it
            if (!of || !BETWEEN.contains(phrase.word())) {
                phrase(f, phrase);
            }
            of |= phrase.word().equals("of");
        }
        int last = after.last();
        int follows = light.following(c, at, after);
        if (follows >= 0) {
            Complements passive = Complements.after(c, c.chunks().get(follows).last());
            f.governors.add(follows);
            passive.phrases().forEach(p -> phrase(f, p));
            last = passive.last();
        }
        boolean modifier = f.takesModifier(group.first(), f.hit.first() - 1);
        return f.fits(after, modifier) ? f.reading(at, last) : null;
    }

    private void governed(Frame f, int v) {
        Subjects.Subject subject = subjects.of(f.c, v, f.entities);
        f.governors.add(v);
        f.governors.addAll(subject.governors());
        if (!f.hasOwnSubject()
                && !light.isPassive(f.c, v)
                && !subject.nominals().isEmpty()) {
            f.remove(f.subjectRole);
            f.add(light.takes(f.c, v) ? f.objectRole : f.subjectRole, subject.nominals());
        }
    }

    /** Who the noun is of: "Ruria's supply", "its supply", "the Rurian strike". */
    private static void owner(Frame f, int at) {
        Chunked c = f.c;
        Chunk group = c.chunks().get(at);
        int left = at;
        while (c.is(left - 1, Chunk.Kind.POSSESSIVE) && c.is(left - 2, Chunk.Kind.NOUN)) {
            left -= 2;
            Nominal owner = single(c.chunks().get(left), left);
            if (f.isParty(owner)) {
                List<Nominal> owners = c.listEndingAt(left);
                f.add(f.subjectRole, owners.size() > 1 ? owners : List.of(owner));
                return;
            }
        }
        for (int i = group.first(); i < f.hit.first() && left == at; i++) {
            Nominal word = single(new Chunk(Chunk.Kind.NOUN, i, i, i), at);
            boolean named = f.isNamedParty(word);
            if (named || Chunker.isPossessivePronoun(c.lower(i))) {
                f.add(f.subjectRole, List.of(word));
                return;
            }
        }
    }

    private static Nominal single(Chunk word, int at) {
        return new Nominal(word, null, List.of(), at, at);
    }

    private static void phrase(Frame f, Complements.Phrase phrase) {
        if (f.trigger.prepositions().containsKey(phrase.word())) {
            f.prepositional(phrase);
            return;
        }
        switch (phrase.word()) {
            case "of" -> {
                boolean agent = f.objectRole == Role.Kind.ITEM
                        && !f.trigger.objects().isEmpty()
                        && !f.anyFits(phrase.nominals());
                f.add(agent ? f.subjectRole : f.objectRole, phrase.nominals());
            }
            case "by", "between", "among" -> f.add(f.subjectRole, phrase.nominals());
            default -> f.prepositional(phrase);
        }
    }
}
