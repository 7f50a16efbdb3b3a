package org.hearsay.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.sentence.Inflection;
import org.jspecify.annotations.Nullable;

/** Verbs that lend a noun their subject: "Ruria carried out a strike", "is weighing sanctions". */
final class LightVerbs {

    private static final List<String> GIVING = Words.list("""
            carry launch conduct stage hold make impose issue pay sign mount express announce
            order begin start open commit perform deliver deploy voice file lodge adopt introduce
            slap lift extend tighten complete continue resume give call declare agree reach
            undertake organise organize do plan prepare consider weigh mull threaten
            propose rule deny confirm refuse suspend cancel postpone pledge promise vow cast
            exercise use attempt ease approve back renew send intensify step seek lead join wield
            tender submit release reject avoid halt stop expand have finalize finalise draft ready
            """);
    private static final List<String> WISHING =
            List.of("demand", "urge", "ask", "request", "prevent", "ban", "want", "need", "push", "press");
    private static final List<String> TAKING =
            List.of("suffer", "face", "receive", "undergo", "survive", "sustain", "incur", "escape");
    private static final Set<String> ASKING =
            Words.set("call calls called calling ask asks asked asking push pushed pushing pressed");
    private static final int REACH = 9;

    private final Set<String> giving = new HashSet<>();
    private final Set<String> taking = new HashSet<>();

    LightVerbs() {
        GIVING.forEach(lemma -> giving.addAll(Inflection.verb(lemma).keySet()));
        WISHING.forEach(lemma -> giving.addAll(Inflection.verb(lemma).keySet()));
        TAKING.forEach(lemma -> taking.addAll(Inflection.verb(lemma).keySet()));
    }

    /** The chunk of the verb whose object the noun at chunk {@code at} is; -1 if none lends its subject. */
    int governing(Chunked c, int at) {
        for (int i = at - 1; i >= 0 && i > at - REACH; i--) {
            Chunk chunk = c.chunks().get(i);
            if (chunk.is(Chunk.Kind.VERB)) {
                String head = c.lower(chunk.head());
                return giving.contains(head) || taking.contains(head) ? i : -1;
            }
            boolean passes = chunk.is(Chunk.Kind.NOUN)
                    || chunk.is(Chunk.Kind.FILLER)
                    || chunk.is(Chunk.Kind.POSSESSIVE)
                    || chunk.is(Chunk.Kind.COMMA)
                    || chunk.is(Chunk.Kind.CONJUNCTION)
                    || c.isWord(i, "of")
                    || c.isWord(i, "out")
                    || c.isWord(i, "up")
                    || c.isWord(i, "including")
                    || c.isWord(i, "for") && asks(c, i - 1)
                    || c.isWord(i, "on") && i == at - 1;
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** "called for", "asked for". */
    private static boolean asks(Chunked c, int verb) {
        return c.is(verb, Chunk.Kind.VERB)
                && ASKING.contains(c.lower(c.chunks().get(verb).head()));
    }

    /** Whether the verb's subject undergoes what the noun says: "faces sanctions". */
    boolean takes(Chunked c, int verb) {
        return taking.contains(c.lower(c.chunks().get(verb).head()));
    }

    /** Whether the verb group is passive, so that its subject is not who does it. */
    boolean isPassive(Chunked c, int verb) {
        Chunk group = c.chunks().get(verb);
        String head = c.lower(group.head());
        if (head.endsWith("ing") || group.first() == group.head()) {
            return false;
        }
        String before = c.lower(group.head() - 1);
        return Set.of("be", "is", "are", "was", "were", "been", "being").contains(before);
    }

    /** The chunk of a passive verb right after the noun: "sanctions <i>were imposed</i>"; -1 if none. */
    int following(Chunked c, int at, @Nullable Complements after) {
        int next = c.skip(after == null ? at + 1 : c.chunkOf(after.last()) + 1);
        if (!c.is(next, Chunk.Kind.VERB)) {
            return -1;
        }
        boolean light = giving.contains(c.lower(c.chunks().get(next).head()));
        boolean bare = c.chunks().get(next).first() == c.chunks().get(next).head();
        return light
                        && (isPassive(c, next)
                                || bare && c.lower(c.chunks().get(next).head()).endsWith("ed"))
                ? next
                : -1;
    }
}
