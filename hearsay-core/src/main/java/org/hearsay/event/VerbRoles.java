package org.hearsay.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.sentence.Inflection.Form;
import org.jspecify.annotations.Nullable;

/** Reads the roles around a verb: active, passive, and the participle behind its noun ("missiles fired by …"). */
final class VerbRoles {

    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve");
    private static final Set<String> BE = Words.set("""
            be is are was were been being am get got gets 's ’s 're ’re
            """);

    private final Subjects subjects;

    VerbRoles(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Reads the verb of {@code f}; null when its words do not stand as the trigger asks. */
    @Nullable
    Reading read(Frame f) {
        Chunked c = f.c;
        int v = c.chunkOf(f.hit.head());
        Chunk group = c.chunks().get(v);
        if (!group.is(Chunk.Kind.VERB) || group.head() != f.hit.head()) {
            return null;
        }
        Complements after = Complements.after(c, f.hit.last());
        boolean be = has(c, group, BE);
        boolean participle = f.hit.forms().contains(Form.PARTICIPLE)
                && !f.hit.phrase()
                && !c.lower(f.hit.head()).endsWith("ing");
        boolean reduced = participle && !be && !has(c, group, HAVE) && !modal(c, group) && isReduced(f, v, after);
        boolean passive = participle && be || reduced;
        if (reduced) {
            f.add(f.objectRole, List.of(described(f, c.skipBack(v - 1))));
        } else {
            Subjects.Subject subject = subjects.of(c, v, f.entities);
            f.governors.addAll(subject.governors());
            String recipient = f.trigger.recipient();
            if (!passive) {
                f.add(f.subjectRole, subject.nominals());
            } else if (recipient != null && !after.objects().isEmpty()) {
                f.add(Frame.kind(recipient), subject.nominals());
            } else {
                f.add(f.objectRole, subject.nominals());
            }
        }
        objects(f, after);
        for (Complements.Phrase phrase : after.phrases()) {
            if (!phrase.word().equals("by")) {
                f.prepositional(phrase);
            } else if (passive) {
                f.add(f.subjectRole, phrase.nominals());
            }
        }
        return f.fits(after, false) ? f.reading(v, after.last()) : null;
    }

    /** Who must do something: "Ruria must withdraw"; null when the auxiliary opens no verb group. */
    @Nullable
    Reading modal(Frame f) {
        Chunked c = f.c;
        int v = c.chunkOf(f.hit.head());
        Chunk group = c.chunks().get(v);
        if (!group.is(Chunk.Kind.VERB) || group.head() == f.hit.head()) {
            return null;
        }
        f.add(f.subjectRole, subjects.of(c, v, f.entities).nominals());
        Complements after = Complements.after(c, group.last());
        return f.fits(after, false) ? f.reading(v, after.last()) : null;
    }

    /** Whether a bare participle describes the noun before it instead of telling what that noun did. */
    private static boolean isReduced(Frame f, int v, Complements after) {
        if (!after.objects().isEmpty() || !f.c.is(f.c.skipBack(v - 1), Chunk.Kind.NOUN)) {
            return false;
        }
        boolean by = after.phrases().stream().anyMatch(p -> p.word().equals("by"));
        boolean asks = !f.trigger.objects().isEmpty()
                || f.trigger.needs().contains(f.objectRole.name().toLowerCase(Locale.ROOT));
        return by || asks && !f.filledByPhrase(after);
    }

    /** The noun a participle describes: the nearest that the trigger can be said of, else the nearest. */
    private static Nominal described(Frame f, int at) {
        Nominal nearest = new Nominal(f.c.chunks().get(at), null, List.of(), at, at);
        List<Nominal> list = f.c.listEndingAt(at);
        boolean outer = !f.trigger.objects().isEmpty()
                && !f.anyFits(List.of(nearest))
                && !list.isEmpty()
                && f.anyFits(list.subList(0, 1));
        return outer ? list.get(0) : nearest;
    }

    private static void objects(Frame f, Complements after) {
        String recipient = f.trigger.recipient();
        List<Nominal> with = after.phrases().stream()
                .filter(p -> p.word().equals("with"))
                .flatMap(p -> p.nominals().stream())
                .toList();
        Nominal split = after.objects().size() == 1 ? f.splits(after.objects().get(0)) : null;
        if (recipient != null && !after.second().isEmpty()) {
            f.add(Frame.kind(recipient), after.objects());
            f.add(f.objectRole, after.second());
        } else if (recipient != null && f.anyFits(with) && !f.anyFits(after.objects())) {
            // "provide Ruria with tanks"
            f.add(Frame.kind(recipient), after.objects());
            f.add(f.objectRole, with);
        } else if (recipient != null && split != null) {
            // "gave Ruria tanks": a name that is no adjective does not describe the tanks
            f.add(Frame.kind(recipient), List.of(split));
            f.add(f.objectRole, List.of(behind(after.objects().get(0), split)));
        } else {
            f.add(f.objectRole, after.objects());
        }
        String of = f.trigger.prepositions().get("of");
        if (of != null) {
            // "convicted X of bribery": what follows "of" is no part of the object
            after.objects().forEach(n -> f.add(Frame.kind(of), n.of()));
        }
    }

    /** What is left of a noun group when the name at its front is taken off. */
    private static Nominal behind(Nominal whole, Nominal name) {
        Chunk chunk = whole.chunk();
        Chunk rest = new Chunk(Chunk.Kind.NOUN, name.chunk().last() + 1, chunk.last(), chunk.head());
        return new Nominal(rest, null, whole.of(), whole.from(), whole.to());
    }

    private static boolean has(Chunked c, Chunk group, Set<String> words) {
        for (int i = group.first(); i < group.head(); i++) {
            if (words.contains(c.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean modal(Chunked c, Chunk group) {
        for (int i = group.first(); i < group.head(); i++) {
            if (c.token(i).pos().equals("AUX") || c.lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }
}
