package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.event.Chunked.Nominal;

/**
 * Finds who a verb is said of without a parser: by the words to its left, over relative clauses, asides,
 * shared subjects ("fired and hit") and verbs it hangs on ("agreed to send", "accused X of sending").
 */
final class Subjects {

    /** Verbs whose object does what the infinitive says. */
    private static final Set<String> OBJECT_CONTROL = Words.set("""
            urge urges urged urging ask asks asked asking call calls called calling order orders
            ordered ordering allow allows allowed allowing force forces forced forcing help helps
            helped helping enable enables enabled enabling tell told want wants wanted press
            pressed pressing encourage encouraged invite invites invited persuade persuaded push
            pushed require required stop prevent prevents prevented accuse accuses accused
            accusing warn warned
            """);

    /** What a note or a call does for whoever sends it. */
    private static final Set<String> SPOKEN = Words.set("""
            demanding calling urging accusing condemning threatening asking denouncing rejecting criticising
            criticizing warning pledging promising seeking requesting protesting appealing pressing offering
            """);

    private static final int DEPTH = 4;

    /**
     * Who a verb is said of.
     *
     * @param nominals the subjects, left to right; empty when none was found
     * @param governors chunks of the verbs it hangs on, nearest first
     */
    record Subject(List<Nominal> nominals, List<Integer> governors) {}

    private final Parties parties;

    Subjects(Parties parties) {
        this.parties = parties;
    }

    /** Who the verb group at chunk {@code verb} is said of. */
    Subject of(Chunked c, int verb, Entities entities) {
        List<Integer> governors = new ArrayList<>();
        return new Subject(find(c, verb, entities, governors, 0), governors);
    }

    private List<Nominal> find(Chunked c, int v, Entities entities, List<Integer> governors, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        Chunk verb = c.chunks().get(v);
        boolean infinitive = c.lower(verb.first()).equals("to");
        boolean ing = c.lower(verb.head()).endsWith("ing") && !hasAuxiliary(c, verb);
        int left = c.skipBack(v - 1);
        if (left < 0) {
            return List.of();
        }
        Chunk before = c.chunks().get(left);
        if (infinitive) {
            return governed(c, left, entities, governors, depth);
        }
        if (ing && before.is(Chunk.Kind.PREPOSITION) && c.is(left - 1, Chunk.Kind.VERB)) {
            governors.add(left - 1);
            return find(c, left - 1, entities, governors, depth + 1);
        }
        if (ing && before.is(Chunk.Kind.PREPOSITION)) {
            return controller(c, left - 1, entities, governors);
        }
        if (ing && before.is(Chunk.Kind.COMMA)) {
            int main = verbBefore(c, left);
            return main < 0 ? List.of() : find(c, main, entities, governors, depth + 1);
        }
        if (ing && SPOKEN.contains(c.lower(verb.head())) && before.is(Chunk.Kind.NOUN) && isThing(c, left, entities)) {
            // "issued a note demanding that": who issued it demands
            int main = verbBefore(c, left);
            return main < 0 ? List.of() : find(c, main, entities, governors, depth + 1);
        }
        if (before.is(Chunk.Kind.VERB)) {
            if (!ing) {
                return List.of();
            }
            governors.add(left);
            return find(c, left, entities, governors, depth + 1);
        }
        if (before.is(Chunk.Kind.CONJUNCTION) || before.is(Chunk.Kind.COMMA) && listOfVerbs(c, left)) {
            int shared = verbBefore(c, left);
            if (shared < 0) {
                return List.of();
            }
            if (!hasAuxiliary(c, verb) && c.lower(verb.head()).matches(".*(?<!ed|s|ing)")) {
                // "will go and see": the auxiliary is shared too
                governors.add(shared);
            }
            return find(c, shared, entities, governors, depth + 1);
        }
        return direct(c, left, depth);
    }

    private boolean isThing(Chunked c, int at, Entities entities) {
        List<Nominal> list = outermost(c, at);
        return !list.isEmpty() && list.stream().noneMatch(n -> parties.isParty(c, n, entities));
    }

    /** The subject that stands right before the verb, or before what comes between. */
    private List<Nominal> direct(Chunked c, int left, int depth) {
        Chunk before = c.chunks().get(left);
        if (before.is(Chunk.Kind.TIME)) {
            int at = c.skipBack(left - 1);
            at = c.is(at, Chunk.Kind.PREPOSITION) ? c.skipBack(at - 1) : at;
            return at < 0 || depth > DEPTH ? List.of() : direct(c, at, depth + 1);
        }
        if (before.is(Chunk.Kind.NOUN)) {
            return outermost(c, left);
        }
        if (before.is(Chunk.Kind.RELATIVE)) {
            int at = c.skipBack(left - 1);
            at = c.is(at, Chunk.Kind.COMMA) ? c.skipBack(at - 1) : at;
            Nominal nominal = c.is(at, Chunk.Kind.NOUN) ? nearest(c, at) : null;
            return nominal == null ? List.of() : List.of(nominal);
        }
        if (before.is(Chunk.Kind.COMMA)) {
            int open = left - 1;
            while (open >= 0 && !c.is(open, Chunk.Kind.COMMA) && !c.is(open, Chunk.Kind.STOP)) {
                open--;
            }
            if (!c.is(open, Chunk.Kind.COMMA)) {
                return opener(c, left);
            }
            int at = c.skipBack(open - 1);
            if (c.is(at, Chunk.Kind.NOUN)) {
                return outermost(c, at);
            }
            return opener(c, left);
        }
        return List.of();
    }

    /** The first nominals of the clause that chunk {@code within} lies in. */
    private static List<Nominal> opener(Chunked c, int within) {
        int start = within;
        while (start > 0
                && !c.is(start - 1, Chunk.Kind.CLAUSE)
                && !c.is(start - 1, Chunk.Kind.STOP)
                && !c.is(start - 1, Chunk.Kind.RELATIVE)) {
            start--;
        }
        while (start < within
                && (c.is(start, Chunk.Kind.TIME) || c.is(start, Chunk.Kind.COMMA) || c.is(start, Chunk.Kind.FILLER))) {
            start++;
        }
        return start < within ? c.list(start) : List.of();
    }

    /** The nominals that end at chunk {@code at}, without the prepositional phrase they may stand in. */
    private List<Nominal> outermost(Chunked c, int at) {
        List<Nominal> list = c.listEndingAt(at);
        while (!list.isEmpty()) {
            int left = c.skipBack(list.get(0).from() - 1);
            boolean inPhrase = c.is(left, Chunk.Kind.PREPOSITION) && c.is(c.skipBack(left - 1), Chunk.Kind.NOUN);
            if (!inPhrase) {
                break;
            }
            List<Nominal> outer = c.listEndingAt(c.skipBack(left - 1));
            if (outer.isEmpty()) {
                break;
            }
            list = outer;
        }
        return list;
    }

    private static Nominal nearest(Chunked c, int at) {
        int from = at;
        while (c.is(from - 1, Chunk.Kind.POSSESSIVE) && c.is(from - 2, Chunk.Kind.NOUN)) {
            from -= 2;
        }
        return java.util.Objects.requireNonNull(c.nominal(from));
    }

    /** Whose infinitive it is: the object's of "urge", else the subject's of the verb before. */
    private List<Nominal> governed(Chunked c, int left, Entities entities, List<Integer> governors, int depth) {
        int main = c.is(left, Chunk.Kind.VERB) ? left : verbBefore(c, left);
        if (main < 0) {
            return List.of();
        }
        governors.add(main);
        String word = c.lower(c.chunks().get(main).head());
        if (OBJECT_CONTROL.contains(word) && main != left) {
            return controller(c, left, entities, new ArrayList<>());
        }
        return find(c, main, entities, governors, depth + 1);
    }

    /** The nearest party to the left, not beyond the verb that governs. */
    private List<Nominal> controller(Chunked c, int from, Entities entities, List<Integer> governors) {
        boolean passedVerb = false;
        for (int i = from; i >= 0 && !c.is(i, Chunk.Kind.STOP); i--) {
            if (c.is(i, Chunk.Kind.VERB)) {
                if (!passedVerb) {
                    governors.add(i);
                }
                if (passedVerb) {
                    return List.of();
                }
                passedVerb = true;
            } else if (c.is(i, Chunk.Kind.CLAUSE) && passedVerb) {
                return List.of();
            } else if (c.is(i, Chunk.Kind.NOUN)) {
                Nominal nominal = nearest(c, i);
                if (nominal.owner() != null && !parties.isParty(c, nominal, entities)) {
                    nominal = nominal.owner();
                }
                if (parties.isParty(c, nominal, entities)) {
                    if (!passedVerb) {
                        int verb = verbBefore(c, i);
                        if (verb >= 0) {
                            governors.add(verb);
                        }
                    }
                    return passedVerb || nominal.owner() != null ? List.of(nominal) : sameSide(c, i, nominal);
                }
            }
        }
        return List.of();
    }

    private static List<Nominal> sameSide(Chunked c, int at, Nominal nominal) {
        List<Nominal> list = c.listEndingAt(at);
        return list.size() > 1 ? list : List.of(nominal);
    }

    /** "fired, hit and burned": a comma between verbs whose last is joined by "and". */
    private static boolean listOfVerbs(Chunked c, int comma) {
        return c.is(comma - 1, Chunk.Kind.VERB) && c.is(comma + 2, Chunk.Kind.CONJUNCTION);
    }

    private static boolean hasAuxiliary(Chunked c, Chunk verb) {
        for (int i = verb.first(); i < verb.head(); i++) {
            if (c.token(i).pos().equals("AUX")) {
                return true;
            }
        }
        return false;
    }

    /** The nearest verb group left of chunk {@code at} in the same stretch; -1 if none. */
    static int verbBefore(Chunked c, int at) {
        for (int i = at - 1; i >= 0 && !c.is(i, Chunk.Kind.STOP); i--) {
            if (c.is(i, Chunk.Kind.VERB)) {
                return i;
            }
        }
        return -1;
    }
}
