package org.hearsay.event;

import java.util.List;
import org.hearsay.entity.Entities;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.event.TriggerIndex.Hit;
import org.jspecify.annotations.Nullable;

/** Reads the roles of a verb or noun from its own clause, as the trigger in the pack says they stand. */
final class RoleReader {

    private final ItemClasses classes;
    private final Parties parties;
    private final VerbRoles verbs;
    private final NounRoles nouns;

    RoleReader(ItemClasses classes, Parties parties) {
        this.classes = classes;
        this.parties = parties;
        Subjects subjects = new Subjects(parties);
        verbs = new VerbRoles(subjects);
        nouns = new NounRoles(subjects, new LightVerbs());
    }

    /** How {@code hit} is read; null when its words do not stand as the trigger asks. */
    @Nullable
    Reading read(Chunked c, Hit hit, Entities entities) {
        Frame frame = new Frame(c, hit, entities, classes, parties);
        if (hit.compound()) {
            return compound(frame);
        }
        if (TriggerIndex.isModal(hit)) {
            return verbs.modal(frame);
        }
        return hit.verb() ? verbs.read(frame) : nouns.read(frame);
    }

    /** "Rurian-supplied missiles": the actor stands in the word, the object after it. */
    private static @Nullable Reading compound(Frame f) {
        Chunked c = f.c;
        int at = c.chunkOf(f.hit.first());
        Nominal whole = c.nominal(at);
        if (whole == null || whole.chunk().head() == f.hit.first()) {
            return null;
        }
        int from = f.hit.first();
        while (from > c.chunks().get(at).first() && c.token(from - 1).pos().equals("PROPN")) {
            from--;
        }
        Chunk maker = new Chunk(Chunk.Kind.NOUN, from, f.hit.first(), f.hit.first());
        if (f.entities.in(c.span(maker)).isEmpty()) {
            return null;
        }
        f.add(f.subjectRole, List.of(new Nominal(maker, null, List.of(), at, at)));
        f.add(f.objectRole, List.of(whole));
        Complements none = Complements.after(c, c.chunks().get(at).last());
        return f.fits(none, false) ? f.reading(at, c.chunks().get(at).last()) : null;
    }
}
