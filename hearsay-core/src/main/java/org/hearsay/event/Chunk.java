package org.hearsay.event;

/**
 * A run of tokens of one sentence that belong together.
 *
 * @param kind what it is
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param head index of the token that decides what it is about: the last noun, the last verb
 */
record Chunk(Kind kind, int first, int last, int head) {

    enum Kind {
        /** A noun with what stands before it, up to a possessive: "the six ballistic missiles". */
        NOUN,
        /** The {@code 's} between two of them. */
        POSSESSIVE,
        /** A verb with auxiliaries, adverbs and negation: "has never been". */
        VERB,
        /** A preposition. */
        PREPOSITION,
        /** A time expression. */
        TIME,
        /** A word that opens a clause about the noun before it: "which". */
        RELATIVE,
        /** A word that opens another clause: "that", "because". */
        CLAUSE,
        /** "and", "or", "but". */
        CONJUNCTION,
        COMMA,
        /** Marks and words that change nothing: adverbs, quotation marks. */
        FILLER,
        /** Marks that end a clause. */
        STOP
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
