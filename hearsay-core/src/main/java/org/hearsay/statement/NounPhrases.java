package org.hearsay.statement;

import java.util.Set;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds noun phrases around a token of one sentence. No parser: kinds of tokens, and a few words about
 * appositions. Token ranges are inclusive.
 */
final class NounPhrases {

    /** First and last token of a noun phrase, and the last token of its core (before of-phrases and appositions). */
    record Range(int first, int last) {}

    private static final Set<String> TAILS = WordSet.of("""
            of from for in at with between on to near inside within against about through across
            """);
    private static final Set<String> OPENERS = Set.of("who", "which", "whose", "whom", "where", "when");
    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us", "her", "it");
    private static final int LONGEST_APPOSITION = 24;
    private static final int LONGEST_PARTICIPLE = 12;

    private final Words words;

    NounPhrases(Words words) {
        this.words = words;
    }

    /**
     * The noun phrase that starts at token {@code first}, with of-phrases and the like but without
     * apposition; null if none starts there.
     */
    @Nullable
    Range from(int first) {
        int last = core(first);
        if (last < 0) {
            return null;
        }
        while (true) {
            int next = last + 1;
            if (words.is(next, Kind.PREPOSITION)
                    && TAILS.contains(words.lower(next))
                    && core(next + 1) >= 0
                    && words.kind(next + 1) != Kind.TIME) {
                last = core(next + 1);
            } else if (words.is(next, Kind.CONJUNCTION)
                    && words.lower(next).equals("and")
                    && core(next + 1) >= 0
                    && !verbal(core(next + 1) + 1)) {
                last = core(next + 1);
            } else if (words.lower(next).equals("familiar")
                    && words.lower(next + 1).equals("with")
                    && core(next + 2) >= 0) {
                last = core(next + 2);
            } else {
                return new Range(first, last);
            }
        }
    }

    /** The last token of determiner + modifiers + head from {@code first}; -1 if there is no head. */
    int core(int first) {
        int head = -1;
        int i = first;
        boolean determined = false;
        while (i < words.size()) {
            Kind kind = words.kind(i);
            if (kind == Kind.PRONOUN) {
                return head >= 0 ? head : i;
            }
            if (kind == Kind.DET || kind == Kind.POSSESSIVE) {
                if (head >= 0 && !words.is(i - 1, Kind.CLITIC) || determined && kind == Kind.DET && head >= 0) {
                    break;
                }
                determined = true;
            } else if (kind == Kind.NOUN || kind == Kind.NAME || kind == Kind.NUMBER) {
                head = i;
            } else if (kind == Kind.CLITIC) {
                if (head != i - 1) {
                    break;
                }
            } else if (kind == Kind.DASH) {
                if (head != i - 1 || words.kind(i + 1) == Kind.TO || i + 1 >= words.size()) {
                    break;
                }
            } else if (kind != Kind.ADJECTIVE
                    && !(kind == Kind.ADVERB && modifierFollows(i))
                    && !(kind == Kind.VERB && head < 0 && participle(i))
                    && !(kind == Kind.TIME && head < 0)) {
                break;
            }
            i++;
        }
        return head;
    }

    private boolean modifierFollows(int i) {
        Kind next = words.kind(i + 1);
        return next == Kind.NUMBER
                || next == Kind.ADJECTIVE
                || next == Kind.NOUN && words.is(i - 1, Kind.DET)
                || next == Kind.VERB && participle(i + 1);
    }

    /** "increased supplies", "growing support": a participle before a noun. */
    private boolean participle(int i) {
        String word = words.lower(i);
        Kind next = words.kind(i + 1);
        return (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en"))
                && (next == Kind.NOUN || next == Kind.NAME || next == Kind.ADJECTIVE);
    }

    private boolean verbal(int i) {
        Kind kind = words.kind(i);
        return kind == Kind.VERB || kind == Kind.AUXILIARY || kind == Kind.MODAL;
    }

    /**
     * The noun phrase that ends right before token {@code end}, as the subject of a verb that starts
     * there: appositions, relative clauses and insertions between commas are stepped over; an apposition
     * belongs to the phrase.
     */
    @Nullable
    Range before(int end) {
        int last = beforeParenthesis(beforeTime(end - 1));
        if (last < 0) {
            return null;
        }
        if (words.is(last, Kind.COMMA) || words.is(last, Kind.DASH)) {
            return beforeInsertion(last);
        }
        if (OPENERS.contains(words.lower(last)) && words.is(last, Kind.RELATIVE)) {
            int named = words.is(last - 1, Kind.COMMA) ? last - 2 : last - 1;
            int first = start(named);
            return first < 0 ? null : new Range(first, named);
        }
        if (words.any(last, OBJECTS)
                && (words.is(last - 2, Kind.ADJECTIVE) || words.lower(last - 2).equals("close"))
                && (words.kind(last - 3).nominal() || words.is(last - 3, Kind.DET))) {
            // "those close to him"
            int described = words.is(last - 3, Kind.DET) ? last - 3 : start(last - 3);
            return described < 0 ? null : new Range(described, last);
        }
        int first = start(last);
        if (first < 0
                && words.kind(last).nominal()
                && words.lower(startOfObject(last) - 1).equals("with")) {
            first = startOfObject(last);
        }
        if (first < 0) {
            return beforeParticiple(last);
        }
        return new Range(first, last);
    }

    /** The token before adverbs and times: "X later said", "X on Tuesday said". */
    private int beforeTime(int from) {
        int last = from;
        while (words.is(last, Kind.ADVERB) || words.is(last, Kind.TIME)) {
            int first = last;
            while (words.is(first, Kind.TIME)) {
                first--;
            }
            boolean phrase = first < last && words.is(first, Kind.PREPOSITION);
            if (phrase && !words.kind(first - 1).nominal()) {
                return last;
            }
            last = first < last ? (phrase ? first - 1 : first) : last - 1;
        }
        return last;
    }

    /** "A poll released in late August | found": the phrase that a participle and what hangs on it describe. */
    private @Nullable Range beforeParticiple(int last) {
        for (int verb = last - 1; verb > 0 && last - verb < LONGEST_PARTICIPLE; verb--) {
            Kind kind = words.kind(verb);
            if (kind == Kind.VERB) {
                boolean passive =
                        words.lower(verb).endsWith("ed") || words.lower(verb).endsWith("n");
                boolean hangs = words.is(verb + 1, Kind.PREPOSITION)
                        || words.is(verb + 1, Kind.TIME)
                        || words.is(verb + 1, Kind.ADVERB);
                boolean described = words.is(verb - 1, Kind.NOUN) || words.is(verb - 1, Kind.NAME);
                int first = passive && hangs && described ? start(verb - 1) : -1;
                return first < 0 ? null : new Range(first, verb - 1);
            }
            if (kind == Kind.AUXILIARY
                    || kind == Kind.MODAL
                    || kind == Kind.COMMA
                    || kind == Kind.QUOTE
                    || kind == Kind.RELATIVE
                    || kind == Kind.CONJUNCTION) {
                return null;
            }
        }
        return null;
    }

    /** The token before the parenthesis that ends at {@code last}, if one does: "Gwen Moor (D-Wis.) said". */
    private int beforeParenthesis(int last) {
        if (!words.lower(last).equals(")")) {
            return last;
        }
        int open = last;
        while (open > 0 && last - open < 8 && !words.lower(open).equals("(")) {
            open--;
        }
        return open - 1;
    }

    /** "X, the minister, said": the phrase before the insertion that ends with the mark at {@code close}. */
    private @Nullable Range beforeInsertion(int close) {
        Kind mark = words.kind(close);
        for (int open = close - 1; open > 0 && close - open <= LONGEST_APPOSITION; open--) {
            if (words.kind(open) != mark) {
                continue;
            }
            int named = beforeParenthesis(open - 1);
            int first = start(named);
            if (first < 0
                    && words.is(startOfObject(named) - 1, Kind.PREPOSITION)
                    && words.is(startOfObject(named) - 2, mark)) {
                // "X, 59, of Ashdene, who saw it, said"
                continue;
            }
            if (first < 0) {
                return null;
            }
            boolean bounded = first == 0 || boundary(first - 1);
            if (!bounded) {
                return null;
            }
            if (words.is(first - 1, Kind.COMMA) && !words.is(first, Kind.NAME) && words.is(open - 1, Kind.NOUN)) {
                // "X, a lawyer, politician and writer, said": go on to the name
                Range further = beforeInsertion(first - 1);
                if (further != null && words.is(further.last(), Kind.NAME)) {
                    return new Range(further.first(), close - 1);
                }
            }
            Kind inner = words.kind(open + 1);
            boolean apposition = inner == Kind.DET
                    || inner == Kind.NOUN
                    || inner == Kind.NAME
                    || inner == Kind.ADJECTIVE
                    || inner == Kind.POSSESSIVE;
            return new Range(first, apposition && !containsVerb(open + 1, close - 1) ? close - 1 : open - 1);
        }
        return null;
    }

    private boolean containsVerb(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (words.is(i, Kind.AUXILIARY) || words.is(i, Kind.MODAL)) {
                return true;
            }
        }
        return false;
    }

    private boolean boundary(int i) {
        Kind kind = words.kind(i);
        return kind == Kind.COMMA
                || kind == Kind.CONJUNCTION
                || kind == Kind.SUBORDINATOR
                || kind == Kind.THAT
                || kind == Kind.QUOTE
                || kind == Kind.TIME
                || kind == Kind.STOP
                || kind == Kind.COLON
                || kind == Kind.DASH
                || kind == Kind.VERB
                || kind == Kind.ADVERB
                || kind == Kind.RELATIVE;
    }

    /** The first token of the noun phrase whose last token is {@code last}; -1 if none ends there. */
    int start(int last) {
        if (last < 0) {
            return -1;
        }
        if (words.is(last, Kind.PRONOUN)) {
            return last;
        }
        if (!words.kind(last).nominal() && !(words.is(last, Kind.ADJECTIVE) && determined(last))) {
            return -1;
        }
        int first = last;
        boolean closed = false;
        while (first > 0) {
            Kind left = words.kind(first - 1);
            if (left == Kind.PREPOSITION
                    && TAILS.contains(words.lower(first - 1))
                    && words.kind(first - 2).nominal()
                    && (!words.is(first - 2, Kind.PRONOUN)
                            || words.lower(first - 1).equals("of"))) {
                first -= 2;
                closed = words.is(first, Kind.PRONOUN);
            } else if (left == Kind.CONJUNCTION
                    && !words.lower(first - 1).equals("but")
                    && words.kind(first - 2).nominal()
                    && joins(first)) {
                first -= 2;
                closed = false;
            } else if (left == Kind.CONJUNCTION
                    && words.is(first - 2, Kind.COMMA)
                    && words.is(first - 3, Kind.NAME)
                    && words.is(first, Kind.NAME)) {
                first -= 3;
            } else if (left == Kind.COMMA
                    && words.is(first, Kind.NAME)
                    && words.is(first - 2, Kind.NAME)
                    && listAhead(first, last)) {
                first -= 2;
            } else if (closed) {
                break;
            } else if (left == Kind.DET || left == Kind.POSSESSIVE) {
                first--;
                closed = !words.is(first - 1, Kind.DET);
            } else if (left.modifies()
                    || left == Kind.DASH && words.kind(first - 2).nominal()
                    || left == Kind.VERB && participle(first - 1) && !finite(first - 1)
                    || left == Kind.ADVERB && (words.is(first, Kind.NUMBER) || words.is(first - 2, Kind.DET))) {
                first--;
            } else {
                break;
            }
        }
        while (first < last && (words.is(first, Kind.CLITIC) || words.is(first, Kind.DASH))) {
            first++;
        }
        if (words.lower(first - 1).equals("than") && words.any(first - 2, Set.of("more", "less", "fewer"))) {
            first -= 2;
        }
        if (words.is(first - 1, Kind.PREPOSITION) || words.is(first - 1, Kind.TO)) {
            // the phrase is not a subject but stands behind a preposition: "after the talks said"
            return behindFronted(first, last);
        }
        return first;
    }

    /** "has also included members": a verb behind its auxiliary or its subject. */
    private boolean finite(int verb) {
        int before = verb - 1;
        while (words.is(before, Kind.ADVERB)) {
            before--;
        }
        return words.is(before, Kind.AUXILIARY) || words.is(before, Kind.MODAL) || words.is(before, Kind.PRONOUN);
    }

    private boolean determined(int i) {
        return words.is(i - 1, Kind.DET);
    }

    /** "the EU and US", but not "launched on Tuesday and officials said". */
    private boolean joins(int first) {
        Kind kind = words.kind(first);
        return kind == Kind.NAME
                || kind == Kind.DET
                || kind == Kind.NOUN
                || kind == Kind.NUMBER
                || kind == Kind.ADVERB
                || kind == Kind.ADJECTIVE
                || kind == Kind.POSSESSIVE;
    }

    private boolean listAhead(int first, int last) {
        for (int i = first; i < last; i++) {
            if (words.is(i, Kind.CONJUNCTION)) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the noun phrase that ends at {@code last}, wherever it stands; -1 if none does. */
    int startOfObject(int last) {
        if (!words.kind(last).nominal()) {
            return -1;
        }
        int first = last;
        while (first > 0 && words.kind(first - 1).modifies()) {
            first--;
        }
        return first;
    }

    /** "At a briefing in the capital | Ronnevik": the part after the last seam between two phrases; -1 if none. */
    private int behindFronted(int first, int last) {
        for (int i = last; i > first; i--) {
            boolean seam = words.is(i, Kind.DET) && words.kind(i - 1).nominal();
            if (seam) {
                return i;
            }
        }
        return -1;
    }
}
