package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** A sentence cut into chunks, with the few steps of grammar that reading roles needs. */
record Chunked(Sentence sentence, List<Chunk> chunks) {

    /**
     * A noun group with what belongs to it.
     *
     * @param chunk its own chunk
     * @param owner who it is said to be of with {@code 's}; null when none
     * @param of what it is of; empty when nothing
     * @param from index of the first chunk it covers
     * @param to index of the last chunk it covers
     */
    record Nominal(Chunk chunk, @Nullable Nominal owner, List<Nominal> of, int from, int to) {}

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    String lower(int i) {
        return sentence.tokens().get(i).lower();
    }

    Span span(Chunk chunk) {
        return sentence.span(chunk.first(), chunk.last());
    }

    @Nullable
    Chunk at(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : null;
    }

    boolean is(int i, Chunk.Kind kind) {
        return i >= 0 && i < chunks.size() && chunks.get(i).is(kind);
    }

    boolean isWord(int i, String word) {
        return i >= 0
                && i < chunks.size()
                && chunks.get(i).first() == chunks.get(i).last()
                && lower(chunks.get(i).first()).equals(word);
    }

    /** The index of the chunk that covers token {@code token}. */
    int chunkOf(int token) {
        int i = 0;
        while (chunks.get(i).last() < token) {
            i++;
        }
        return i;
    }

    /** The next chunk from {@code i} that is not mere filler. */
    int skip(int i) {
        int at = i;
        while (is(at, Chunk.Kind.FILLER)) {
            at++;
        }
        return at;
    }

    /** The last chunk up to {@code i} that is not mere filler. */
    int skipBack(int i) {
        int at = i;
        while (is(at, Chunk.Kind.FILLER)) {
            at--;
        }
        return at;
    }

    /** The noun group that starts at chunk {@code i}, with its {@code 's} and {@code of}; null if none does. */
    @Nullable
    Nominal nominal(int i) {
        if (!is(i, Chunk.Kind.NOUN)) {
            return null;
        }
        Nominal owner = null;
        int at = i;
        while (is(at + 1, Chunk.Kind.POSSESSIVE) && is(at + 2, Chunk.Kind.NOUN)) {
            owner = new Nominal(chunks.get(at), owner, List.of(), i, at);
            at += 2;
        }
        Chunk head = chunks.get(at);
        List<Nominal> of = List.of();
        int end = at;
        if (isWord(at + 1, "of")) {
            of = list(at + 2);
            end = of.isEmpty() ? at : of.get(of.size() - 1).to();
        }
        return new Nominal(head, owner, of, i, end);
    }

    /** The coordinated noun groups that start at chunk {@code i}: "A", "A and B", "A, B and C". */
    List<Nominal> list(int i) {
        List<Nominal> nominals = new ArrayList<>();
        int at = i;
        while (isWord(at, "both") || isWord(at, "either")) {
            at++;
        }
        Nominal next = nominal(at);
        while (next != null) {
            nominals.add(next);
            int after = next.to() + 1;
            boolean comma = is(after, Chunk.Kind.COMMA);
            int and = comma ? after + 1 : after;
            boolean conjunction = is(and, Chunk.Kind.CONJUNCTION) && !isWord(and, "but");
            int start = conjunction ? and + 1 : and;
            next = comma || conjunction ? nominal(start) : null;
            if (next != null && (subjectOfNext(next) || comma && !conjunction && !listGoesOn(next))) {
                next = null;
            }
        }
        return nominals;
    }

    /** Whether a verb with a subject of its own follows, so that the noun belongs there. */
    private boolean subjectOfNext(Nominal nominal) {
        int at = skip(nominal.to() + 1);
        if (!is(at, Chunk.Kind.VERB)) {
            return false;
        }
        Chunk verb = chunks.get(at);
        String head = lower(verb.head());
        if (lower(verb.first()).equals("to")) {
            return false;
        }
        return verb.first() < verb.last() || !(head.endsWith("ing") || head.endsWith("ed") || head.endsWith("en"));
    }

    /** Whether "A, B" is a list that ends with "and C", not an aside. */
    private boolean listGoesOn(Nominal nominal) {
        int at = nominal.to() + 1;
        for (int steps = 0; steps < 12 && at < chunks.size(); steps++) {
            if (is(at, Chunk.Kind.CONJUNCTION)) {
                return true;
            }
            if (is(at, Chunk.Kind.COMMA)) {
                at++;
                continue;
            }
            Nominal next = nominal(at);
            if (next == null) {
                return false;
            }
            at = next.to() + 1;
        }
        return false;
    }

    /** The noun group that ends at chunk {@code i}, widened to the left over {@code 's} and {@code of}. */
    @Nullable
    Nominal nominalEndingAt(int i) {
        if (!is(i, Chunk.Kind.NOUN)) {
            return null;
        }
        int at = i;
        while (is(at - 1, Chunk.Kind.POSSESSIVE) && is(at - 2, Chunk.Kind.NOUN)) {
            at -= 2;
        }
        while (isWord(at - 1, "of") && is(at - 2, Chunk.Kind.NOUN)) {
            at -= 2;
            while (is(at - 1, Chunk.Kind.POSSESSIVE) && is(at - 2, Chunk.Kind.NOUN)) {
                at -= 2;
            }
        }
        return nominal(at);
    }

    /** The coordinated noun groups that end at chunk {@code i}, left to right. */
    List<Nominal> listEndingAt(int i) {
        List<Nominal> nominals = new ArrayList<>();
        Nominal last = nominalEndingAt(i);
        if (last == null) {
            return nominals;
        }
        nominals.add(last);
        int at = last.from() - 1;
        boolean conjunction = is(at, Chunk.Kind.CONJUNCTION) && !isWord(at, "but");
        at = conjunction && is(at - 1, Chunk.Kind.COMMA) ? at - 1 : at;
        while (conjunction || nominals.size() > 1 && is(at, Chunk.Kind.COMMA)) {
            Nominal before = nominalEndingAt(at - 1);
            int left = before == null ? -1 : skipBack(before.from() - 1);
            boolean taken = before != null && (is(left, Chunk.Kind.PREPOSITION) || is(left, Chunk.Kind.VERB));
            if (before == null || taken) {
                break;
            }
            nominals.add(0, before);
            at = before.from() - 1;
            conjunction = false;
        }
        return nominals;
    }
}
