package org.hearsay.statement;

/** What a token is to the grammar of attribution. */
enum Kind {
    DET,
    POSSESSIVE,
    PRONOUN,
    NOUN,
    NAME,
    ADJECTIVE,
    NUMBER,
    TIME,
    VERB,
    AUXILIARY,
    MODAL,
    NEGATION,
    ADVERB,
    PREPOSITION,
    TO,
    THAT,
    RELATIVE,
    SUBORDINATOR,
    CONJUNCTION,
    CLITIC,
    COMMA,
    STOP,
    COLON,
    QUOTE,
    DASH,
    OTHER;

    /** Whether it may be the head of a noun phrase. */
    boolean nominal() {
        return this == NOUN || this == NAME || this == NUMBER || this == PRONOUN;
    }

    /** Whether it may stand inside a noun phrase, left of its head. */
    boolean modifies() {
        return this == DET
                || this == POSSESSIVE
                || this == NOUN
                || this == NAME
                || this == ADJECTIVE
                || this == NUMBER
                || this == CLITIC;
    }
}
