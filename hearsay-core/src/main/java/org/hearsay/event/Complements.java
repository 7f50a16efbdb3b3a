package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.event.Chunked.Nominal;

/**
 * What follows a trigger in its own clause: objects, then prepositions with theirs, times in between, up to
 * the next verb, clause or stop.
 *
 * @param objects the first object and those joined to it
 * @param second the second of two objects ("gave Ruria <i>tanks</i>"); empty when there is one
 * @param phrases prepositions with what they govern, in order
 * @param last index of the last token that belongs to the clause
 * @param next index of the chunk that follows
 */
record Complements(List<Nominal> objects, List<Nominal> second, List<Phrase> phrases, int last, int next) {

    /**
     * A preposition with what it governs.
     *
     * @param word the preposition, lower case
     * @param nominals what it governs; at least one
     */
    record Phrase(String word, List<Nominal> nominals) {}

    /** What follows token {@code after} (exclusive). */
    static Complements after(Chunked c, int after) {
        List<Nominal> objects = new ArrayList<>();
        List<Nominal> second = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        int last = after;
        int i = after + 1 >= c.sentence().tokens().size() ? c.chunks().size() : c.chunkOf(after + 1);
        boolean first = true;
        while (i < c.chunks().size()) {
            Chunk chunk = c.chunks().get(i);
            int next = i + 1;
            if (chunk.is(Chunk.Kind.NOUN)
                    && (first
                            || objects.size() == 1
                                    && second.isEmpty()
                                    && phrases.isEmpty()
                                    && c.is(i - 1, Chunk.Kind.NOUN))) {
                List<Nominal> list = c.list(i);
                if (list.isEmpty()) {
                    // "either" or "both" alone
                    break;
                }
                (first ? objects : second).addAll(list);
                next = end(list) + 1;
                first = false;
            } else if (chunk.is(Chunk.Kind.PREPOSITION)) {
                List<Nominal> list = c.list(i + 1);
                first = false;
                if (!list.isEmpty()) {
                    phrases.add(new Phrase(c.lower(chunk.first()), list));
                    next = end(list) + 1;
                } else if (!c.is(i + 1, Chunk.Kind.TIME) && !c.is(i + 1, Chunk.Kind.FILLER) && !particle(c, i)) {
                    break;
                } else if (particle(c, i)) {
                    first = objects.isEmpty();
                }
            } else if (chunk.is(Chunk.Kind.COMMA) || chunk.is(Chunk.Kind.CONJUNCTION)) {
                int ahead = c.is(i + 1, Chunk.Kind.CONJUNCTION) ? i + 2 : i + 1;
                ahead = c.skip(ahead);
                boolean goesOn =
                        c.is(ahead, Chunk.Kind.TIME) || c.is(ahead, Chunk.Kind.PREPOSITION) && !opensNext(c, ahead);
                if (!goesOn || first) {
                    break;
                }
                next = ahead;
            } else if (!chunk.is(Chunk.Kind.TIME) && !chunk.is(Chunk.Kind.FILLER)) {
                break;
            }
            last = c.chunks().get(Math.min(next, c.chunks().size()) - 1).last();
            i = next;
        }
        return new Complements(List.copyOf(objects), List.copyOf(second), List.copyOf(phrases), last, i);
    }

    /** "up" in "blew up a bridge": a preposition that governs nothing before an object. */
    private static boolean particle(Chunked c, int i) {
        return c.isWord(i, "up") || c.isWord(i, "out") || c.isWord(i, "off") || c.isWord(i, "down");
    }

    /** Whether the phrase at {@code i} opens the next clause: "…, with police saying". */
    private static boolean opensNext(Chunked c, int i) {
        List<Nominal> list = c.list(i + 1);
        if (list.isEmpty()) {
            return !c.is(i + 1, Chunk.Kind.TIME);
        }
        int after = c.skip(end(list) + 1);
        return c.is(after, Chunk.Kind.VERB) || c.is(after, Chunk.Kind.COMMA) && c.is(after + 1, Chunk.Kind.NOUN);
    }

    private static int end(List<Nominal> list) {
        return list.get(list.size() - 1).to();
    }
}
