package org.hearsay.event;

import java.util.Set;
import org.hearsay.text.Span;

/** Chooses the words to cite for an event: its verb or noun and the thing it is about, no more. */
final class TriggerSpan {

    /** How far from the verb the object may end to be cited with it, in tokens. */
    private static final int NEAR = 7;

    private static final Set<Role.Kind> ABOUT = Set.of(Role.Kind.ITEM, Role.Kind.TARGET, Role.Kind.CASUALTIES);

    private TriggerSpan() {}

    /** The shortest run of words around the trigger that says what happens. */
    static Span of(Chunked c, Reading reading) {
        TriggerIndex.Hit hit = reading.hit();
        if (hit.compound()) {
            return trimmed(c, reading.first(), reading.last());
        }
        int first = hit.first();
        int last = hit.last();
        for (Reading.Part part : reading.parts()) {
            Chunk chunk = part.nominal().chunk();
            if (!ABOUT.contains(part.kind()) || part.kind() == Role.Kind.TARGET && !hit.verb()) {
                continue;
            }
            boolean after = chunk.first() > last && chunk.last() - last <= NEAR;
            boolean before = part.kind() == Role.Kind.ITEM && chunk.last() < first && first - chunk.first() <= NEAR;
            if (after && onlyLinks(c, last + 1, chunk.first() - 1)) {
                return trimmed(c, first, chunk.last());
            }
            if (before && (hit.verb() ? first - chunk.last() == 1 : chunk.last() + 1 == first)) {
                return trimmed(c, chunk.first(), last);
            }
        }
        return c.sentence().span(first, last);
    }

    /** Whether nothing but small words stand between: "of", "the". */
    private static boolean onlyLinks(Chunked c, int from, int to) {
        for (int i = from; i <= to; i++) {
            String pos = c.token(i).pos();
            if (pos.equals("VERB")
                    || pos.equals("AUX")
                    || pos.equals("PUNCT") && c.lower(i).equals(",")) {
                return false;
            }
        }
        return true;
    }

    private static Span trimmed(Chunked c, int first, int last) {
        boolean article = first < last && Set.of("the", "a", "an").contains(c.lower(first));
        return c.sentence().span(article ? first + 1 : first, last);
    }
}
