package org.hearsay.claim;

import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that is read as a denial says no to.
 *
 * @param kind whether it denies something that was said, and how it names it
 * @param act whether the denial is in the word that attributes ("denied that …") and not in what is said ("we sent none")
 * @param core the part of the content that is denied; the first content where nothing is
 * @param matter stems of the words for what is denied, without those for telling and for denying
 * @param head the first of these that is no name: the verb, where the subject is a pronoun; null where there is none
 * @param whose parties whose word is denied, where they are named; else empty
 */
record Denial(
        Kind kind,
        boolean act,
        Span core,
        Map<String, Integer> matter,
        @Nullable String head,
        Set<String> whose) {

    /** How what is denied is named. */
    enum Kind {
        /** No denial of an assertion: a decision, a refusal, a possibility, a rule for everybody, a word in passing. */
        NONE,
        /** In words of its own: "denied that it had shipped rockets". */
        PLAIN,
        /** By pointing back: "rejected the accusation". */
        POINTING
    }

    Denial {
        matter = Map.copyOf(matter);
        whose = Set.copyOf(whose);
    }

    /** Whether it denies something that was said. */
    boolean denies() {
        return kind != Kind.NONE;
    }
}
