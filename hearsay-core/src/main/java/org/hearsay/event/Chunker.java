package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;

/**
 * Cuts a sentence into {@link Chunk}s by part of speech. The tagger errs most on headlines and
 * participles, so the caller may fix the reading of words it knows.
 */
final class Chunker {

    static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose", "where");
    static final Set<String> CLAUSES = Words.set("""
            that because although though while whereas if unless whether when after before since
            until as once so than how why what lest till despite
            """);
    private static final Set<String> BOTH =
            Set.of("after", "before", "since", "until", "as", "than", "despite", "till");
    private static final Set<String> NUMBER_HEDGES = Words.set("""
            nearly almost about around over roughly approximately some least most than to many
            exactly another
            """);
    /** How many tokens an aside in brackets may have, brackets included, that the grammar passes over. */
    private static final int ASIDE = 8;

    /** Adjectives that stand for people: "the wounded". */
    private static final Set<String> PEOPLE =
            Set.of("wounded", "injured", "sick", "dead", "missing", "elderly", "poor");

    private static final Set<String> STOPS = Words.set("""
            . ; : ? ! ( ) [ ] -- – — …
            """);
    private static final Set<String> PREPOSITIONS = Words.set("""
            about above across against along amid among around at behind between by concerning
            during following for from in including inside into like near of off on onto out
            outside over regarding through throughout toward towards under upon via with within
            without to alongside despite per up versus beyond beneath aboard involving
            """);

    private final List<Token> tokens;
    private final String[] pos;
    private final int[] time;

    /**
     * Prepares one sentence.
     *
     * @param fixed parts of speech that are known better than the tagger does; null where they are not
     * @param times the article's expressions in the sentence
     */
    Chunker(Sentence sentence, String[] fixed, List<TimeExpression> times) {
        tokens = sentence.tokens();
        pos = new String[tokens.size()];
        time = new int[tokens.size()];
        for (int i = 0; i < pos.length; i++) {
            pos[i] = fixed[i] != null ? fixed[i] : repaired(i);
            time[i] = -1;
            Span span = tokens.get(i).span();
            for (int t = 0; t < times.size(); t++) {
                if (times.get(t).span().overlaps(span)) {
                    time[i] = t;
                }
            }
        }
    }

    private static final Set<String> OFTEN = Set.of("multiple", "several", "many", "numerous", "countless");

    private static final Set<String> NTH = Set.of("first", "second", "third", "fourth", "fifth", "last", "next");

    private String repaired(int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        if (lower.equals("'s") || lower.equals("’s")) {
            boolean after = i > 0
                    && Set.of("NOUN", "PROPN", "NUM", "ADJ")
                            .contains(tokens.get(i - 1).pos());
            return after && !token.pos().equals("AUX") && !token.pos().equals("VERB") ? "POSS" : token.pos();
        }
        if (Set.of("'", "’").contains(lower)
                && i > 0
                && tokens.get(i - 1).lower().endsWith("s")
                && tokens.get(i - 1).span().end() == token.span().start()
                && i + 1 < tokens.size()
                && Set.of("NOUN", "PROPN", "ADJ", "NUM")
                        .contains(tokens.get(i + 1).pos())) {
            return "POSS";
        }
        if (Set.of("including", "regarding", "concerning", "excluding").contains(lower)) {
            return "ADP";
        }
        if (Set.of("have", "has", "had", "having").contains(lower) && participleFollows(i + 1)) {
            return "AUX";
        }
        return token.pos();
    }

    private boolean participleFollows(int i) {
        int at = i;
        while (at < tokens.size()
                && (tokens.get(at).pos().equals("ADV") || tokens.get(at).pos().equals("PART"))) {
            at++;
        }
        return at < tokens.size()
                && tokens.get(at).pos().equals("VERB")
                && tokens.get(at).lower().matches(".*(?:ed|en|t|n|ne|ut|un|ade|old|eld|it)");
    }

    /** The chunks, in order, covering every token. */
    List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Chunk chunk = next(i);
            chunks.add(chunk);
            i = chunk.last() + 1;
        }
        return chunks;
    }

    private Chunk next(int i) {
        if (time[i] >= 0) {
            int last = timeEnd(i);
            boolean modifies = last + 1 < pos.length && nominal(last + 1) && !pos[last].equals("NUM");
            if (!modifies) {
                return new Chunk(Chunk.Kind.TIME, i, last, last);
            }
        }
        String lower = tokens.get(i).lower();
        int aside = asideEnd(i);
        if (aside >= 0) {
            return new Chunk(Chunk.Kind.FILLER, i, aside, aside);
        }
        int occasions = occasionsEnd(i);
        if (occasions >= 0) {
            return new Chunk(Chunk.Kind.FILLER, i, occasions, occasions);
        }
        int verb = verbGroup(i);
        if (verb >= 0) {
            return new Chunk(Chunk.Kind.VERB, i, verb, verb);
        }
        int noun = nounGroup(i);
        if (noun >= 0) {
            return new Chunk(Chunk.Kind.NOUN, i, noun, noun);
        }
        return new Chunk(single(i, lower), i, i, i);
    }

    /** The end of a short aside in brackets that starts at {@code i} inside a sentence; -1 if none does. */
    private int asideEnd(int i) {
        if (i == 0 || !tokens.get(i).text().equals("(")) {
            return -1;
        }
        for (int at = i + 1; at < Math.min(tokens.size(), i + ASIDE); at++) {
            if (tokens.get(at).text().equals(")")) {
                return at;
            }
        }
        return -1;
    }

    /** The end of words that tell how often, which are nobody's object: "multiple times", "the first time"; -1 if none. */
    private int occasionsEnd(int i) {
        int at = tokens.get(i).lower().equals("the") ? i + 1 : i;
        if (at + 1 >= tokens.size() || nominal(at + 2)) {
            return -1;
        }
        String count = tokens.get(at).lower();
        String times = tokens.get(at + 1).lower();
        boolean often = times.equals("times") && at == i && (OFTEN.contains(count) || pos[at].equals("NUM"));
        boolean nth = times.equals("time") && NTH.contains(count);
        return often || nth ? at + 1 : -1;
    }

    private Chunk.Kind single(int i, String lower) {
        if (pos[i].equals("POSS")) {
            return Chunk.Kind.POSSESSIVE;
        }
        if (lower.equals(",")) {
            return Chunk.Kind.COMMA;
        }
        if (STOPS.contains(lower)) {
            return Chunk.Kind.STOP;
        }
        if (RELATIVES.contains(lower) || lower.equals("that") && i > 0 && isNoun(i - 1) && finiteFollows(i + 1)) {
            return Chunk.Kind.RELATIVE;
        }
        if (pos[i].equals("CCONJ")) {
            return Chunk.Kind.CONJUNCTION;
        }
        if (BOTH.contains(lower)) {
            return pos[i].equals("SCONJ") && !lower.equals("despite") ? Chunk.Kind.CLAUSE : Chunk.Kind.PREPOSITION;
        }
        if (CLAUSES.contains(lower)) {
            return Chunk.Kind.CLAUSE;
        }
        if (PREPOSITIONS.contains(lower) && !pos[i].equals("ADV")) {
            return Chunk.Kind.PREPOSITION;
        }
        return pos[i].equals("ADP") ? Chunk.Kind.PREPOSITION : Chunk.Kind.FILLER;
    }

    /** Whether a verb comes next, so that "that" stands for the noun before it. */
    private boolean finiteFollows(int i) {
        int at = i;
        while (at < pos.length && pos[at].equals("ADV")) {
            at++;
        }
        return at < pos.length && (pos[at].equals("VERB") || pos[at].equals("AUX"));
    }

    /** The last token of the verb group that starts at {@code i}; -1 if none does. */
    private int verbGroup(int i) {
        int at = i;
        boolean opened = false;
        while (at < pos.length && time[at] < 0) {
            String lower = tokens.get(at).lower();
            if (pos[at].equals("VERB")) {
                return at == i && modifies(at) ? -1 : at;
            }
            if (pos[at].equals("AUX")) {
                opened = true;
            } else if (lower.equals("to") && pos[at].equals("PART")
                    || Set.of("not", "n't", "n’t", "never").contains(lower)) {
                opened |= lower.equals("to");
            } else if (!(pos[at].equals("ADV") && (opened || verbAhead(at)))) {
                break;
            }
            at++;
        }
        // a copula: the group ends with its last auxiliary
        while (opened && at > i && !pos[at - 1].equals("AUX")) {
            at--;
        }
        return opened && at > i && pos[at - 1].equals("AUX") ? at - 1 : -1;
    }

    private boolean verbAhead(int i) {
        int at = i;
        while (at < pos.length && pos[at].equals("ADV")) {
            at++;
        }
        return at < pos.length && pos[at].equals("VERB") && !modifies(at);
    }

    /** The last token of the noun group that starts at {@code i}; -1 if none does. */
    private int nounGroup(int i) {
        int at = i;
        int head = -1;
        while (at < pos.length) {
            String p = pos[at];
            if (at > i && head >= 0 && occasionsEnd(at) >= 0) {
                break;
            }
            if (at > i && time[at] >= 0 && time[at] != time[i] && !nominal(timeEnd(at) + 1)) {
                break;
            }
            if (p.equals("PRON")) {
                String lower = tokens.get(at).lower();
                if (RELATIVES.contains(lower) || CLAUSES.contains(lower)) {
                    break;
                }
                if (at > i && !isPossessivePronoun(lower)) {
                    break;
                }
                if (!isPossessivePronoun(lower)) {
                    return at;
                }
            } else if (p.equals("NOUN") || p.equals("PROPN")) {
                head = at;
            } else if (p.equals("NUM")) {
                head = head < 0 || pos[Math.max(0, at - 1)].equals("PROPN") ? at : head;
            } else if (p.equals("DET")) {
                if (head >= 0) {
                    break;
                }
            } else if (p.equals("ADJ") || p.equals("VERB") && modifies(at)) {
                if (head >= 0 && !nominal(at + 1)) {
                    break;
                }
            } else if (!(p.equals("SYM") && nextIs(at, "NUM") || hedgesNumber(at))) {
                break;
            }
            at++;
        }
        if (head < 0 && at > i && PEOPLE.contains(tokens.get(at - 1).lower())) {
            return at - 1;
        }
        if (head < 0 && at > i && (pos[i].equals("DET") || pos[at - 1].equals("ADJ") && pos[i].equals("DET"))) {
            return Set.of("the", "a", "an").contains(tokens.get(at - 1).lower()) ? -1 : at - 1;
        }
        return head;
    }

    private int timeEnd(int at) {
        int last = at;
        while (last + 1 < pos.length && time[last + 1] == time[at]) {
            last++;
        }
        return last;
    }

    /** "nearly" in "nearly 50", "at" in "at least six". */
    private boolean hedgesNumber(int at) {
        String lower = tokens.get(at).lower();
        if (Set.of("at", "more", "less", "fewer", "up", "as").contains(lower)) {
            for (int k = at + 1; k < Math.min(pos.length, at + 4); k++) {
                if (pos[k].equals("NUM")) {
                    return true;
                }
                if (!NUMBER_HEDGES.contains(tokens.get(k).lower())
                        && !tokens.get(k).lower().equals("as")) {
                    return false;
                }
            }
            return false;
        }
        return NUMBER_HEDGES.contains(lower) && nextIs(at, "NUM") && !lower.equals("to")
                || Set.of("least", "most", "than", "to", "many", "as").contains(lower)
                        && nextIs(at, "NUM")
                        && at > 0
                        && Set.of("at", "more", "less", "fewer", "up", "many", "as")
                                .contains(tokens.get(at - 1).lower());
    }

    /** A participle that stands before its noun: "increased support", "the alleged supply". */
    private boolean modifies(int at) {
        String lower = tokens.get(at).lower();
        boolean participle = lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("en");
        if (!participle || !nominal(at + 1)) {
            return false;
        }
        if (lower.indexOf('-') > 0 || lower.equals("alleged") || lower.equals("suspected")) {
            return true;
        }
        return at > 0
                && (pos[at - 1].equals("DET")
                        || pos[at - 1].equals("NUM") && lower.endsWith("ed")
                        || pos[at - 1].equals("ADJ")
                        || pos[at - 1].equals("POSS")
                        || pos[at - 1].equals("ADP") && lower.endsWith("ed")
                        || pos[at - 1].equals("VERB") && lower.endsWith("ed")
                        || pos[at - 1].equals("PRON")
                                && isPossessivePronoun(tokens.get(at - 1).lower()));
    }

    private boolean nominal(int at) {
        return at < pos.length && (isNoun(at) || pos[at].equals("ADJ"));
    }

    private boolean isNoun(int at) {
        return pos[at].equals("NOUN") || pos[at].equals("PROPN");
    }

    private boolean nextIs(int at, String tag) {
        return at + 1 < pos.length && pos[at + 1].equals(tag);
    }

    static boolean isPossessivePronoun(String lower) {
        return Set.of("its", "his", "her", "their", "our", "my", "your").contains(lower.toLowerCase(Locale.ROOT));
    }
}
