package org.hearsay.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.sentence.Inflection;
import org.jspecify.annotations.Nullable;

/**
 * Reads how real an event is made by its own words: auxiliaries, the verbs it hangs on, adjectives,
 * adverbs and negation. Who vouches for it is not seen here.
 */
final class Mood {

    private enum Mark {
        PLANNED,
        CONSIDERED,
        POSSIBLE,
        ALLEGED,
        /** A source is named that says it. */
        ATTRIBUTED,
        PRESUPPOSED,
        NEGATIVE,
        /** A source says that it is not so. */
        DENIED,
        /** Wanted or forbidden, in any case not said to be so. */
        UNREAL
    }

    private static final Map<Mark, List<String>> VERBS = Map.of(
            Mark.PLANNED,
            Words.list("""
                    plan intend prepare aim pledge vow promise schedule agree decide
                    expect set announce commit offer mean ready resolve
                    """),
            Mark.CONSIDERED,
            List.of("consider", "weigh", "mull", "contemplate", "explore"),
            Mark.POSSIBLE,
            Words.list("""
                    propose threaten seek try attempt hope want wish ask request suggest
                    look
                    """),
            Mark.ALLEGED,
            List.of("suspect", "appear", "seem", "believe", "think", "implicate"),
            Mark.ATTRIBUTED,
            List.of("accuse", "allege", "claim", "charge"),
            Mark.PRESUPPOSED,
            Words.list("""
                    condemn denounce criticise criticize blast deplore decry slam blame
                    sanction punish praise thank regret protest fault rebuke
                    """),
            Mark.DENIED,
            List.of("deny", "dispute"),
            Mark.NEGATIVE,
            Words.list("""
                    refuse fail decline reject rule avoid refrain cancel postpone suspend
                    """),
            Mark.UNREAL,
            Words.list("""
                    urge call demand prohibit prevent ban bar forbid stop cease halt allow
                    let permit enable pretend imagine deter encourage need help
                    """));

    private static final Map<String, Mark> MODALS = Map.ofEntries(
            Map.entry("will", Mark.PLANNED),
            Map.entry("'ll", Mark.PLANNED),
            Map.entry("’ll", Mark.PLANNED),
            Map.entry("wo", Mark.PLANNED),
            Map.entry("shall", Mark.PLANNED),
            Map.entry("may", Mark.POSSIBLE),
            Map.entry("could", Mark.POSSIBLE),
            Map.entry("might", Mark.POSSIBLE),
            Map.entry("would", Mark.POSSIBLE),
            Map.entry("'d", Mark.POSSIBLE),
            Map.entry("can", Mark.POSSIBLE),
            Map.entry("ca", Mark.POSSIBLE),
            Map.entry("should", Mark.UNREAL),
            Map.entry("must", Mark.UNREAL));

    private static final Map<String, Mark> WORDS = Map.ofEntries(
            Map.entry("alleged", Mark.ALLEGED),
            Map.entry("allegedly", Mark.ALLEGED),
            Map.entry("suspected", Mark.ALLEGED),
            Map.entry("reported", Mark.ALLEGED),
            Map.entry("reportedly", Mark.ALLEGED),
            Map.entry("purported", Mark.ALLEGED),
            Map.entry("purportedly", Mark.ALLEGED),
            Map.entry("supposed", Mark.ALLEGED),
            Map.entry("supposedly", Mark.ALLEGED),
            Map.entry("apparent", Mark.ALLEGED),
            Map.entry("apparently", Mark.ALLEGED),
            Map.entry("rumoured", Mark.ALLEGED),
            Map.entry("rumored", Mark.ALLEGED),
            Map.entry("unconfirmed", Mark.ALLEGED),
            Map.entry("claimed", Mark.ALLEGED),
            Map.entry("possible", Mark.POSSIBLE),
            Map.entry("possibly", Mark.POSSIBLE),
            Map.entry("potential", Mark.POSSIBLE),
            Map.entry("potentially", Mark.POSSIBLE),
            Map.entry("perhaps", Mark.POSSIBLE),
            Map.entry("likely", Mark.POSSIBLE),
            Map.entry("proposed", Mark.POSSIBLE),
            Map.entry("future", Mark.POSSIBLE),
            Map.entry("threatened", Mark.POSSIBLE),
            Map.entry("planned", Mark.PLANNED),
            Map.entry("upcoming", Mark.PLANNED),
            Map.entry("impending", Mark.PLANNED),
            Map.entry("forthcoming", Mark.PLANNED),
            Map.entry("imminent", Mark.PLANNED),
            Map.entry("scheduled", Mark.PLANNED),
            Map.entry("intended", Mark.PLANNED));

    /** Nouns that say how real what they govern is, when one of {@link #LINKS} follows. */
    private static final Map<Mark, Set<String>> NOUNS = Map.of(
            Mark.ALLEGED,
            Words.set("""
                    allegation allegations suspicion suspicions rumour rumours rumor
                    rumors speculation
                    """),
            Mark.ATTRIBUTED,
            Set.of("accusation", "accusations", "claim", "claims", "report", "reports"),
            Mark.PLANNED,
            Set.of("plan", "plans", "intention", "preparations", "decision", "pledge", "offer"),
            Mark.POSSIBLE,
            Words.set("""
                    threat threats possibility prospect risk fear fears warning warnings
                    option danger attempt attempts bid effort efforts ability authority
                    right
                    """),
            Mark.NEGATIVE,
            Set.of("suspension", "halt", "end", "cessation", "freeze", "cancellation", "lack", "absence"),
            Mark.UNREAL,
            Words.set("""
                    call calls demand demands request requests appeal appeals ban failure
                    refusal
                    """));

    private static final Set<String> LINKS = Set.of("of", "that", "to", "for", "about", "regarding", "on");
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "without", "neither", "nor", "nobody", "none", "lack");
    private static final Set<String> PROOF = Set.of("evidence", "proof", "sign", "signs", "indication", "indications");
    private static final Set<String> NO = Set.of("no", "any", "little", "scant");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

    private final Map<String, Mark> verbs = new HashMap<>();

    Mood() {
        for (Mark mark : Mark.values()) {
            for (String lemma : VERBS.getOrDefault(mark, List.of())) {
                Inflection.verb(lemma).keySet().forEach(form -> verbs.put(form, mark));
            }
        }
    }

    /**
     * What an event's own words say of it.
     *
     * @param modality null when they leave it to whoever tells it
     * @param polarity whether it is said to have happened
     * @param real false when it is only wanted, forbidden or imagined
     * @param denied whether nothing but a word of denying makes the polarity negative: "denied supplying"
     */
    record Reality(@Nullable Modality modality, Polarity polarity, boolean real, boolean denied) {}

    /** Whether {@code word} is a form of a verb that says how real what it governs is. */
    boolean knows(String word) {
        return verbs.containsKey(word);
    }

    /** Reads the mood of {@code reading}. */
    Reality read(Chunked c, Reading reading) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean[] negative = new boolean[1];
        boolean denied = false;
        Chunk own = c.chunks().get(reading.own());
        boolean verb = own.is(Chunk.Kind.VERB);
        group(c, own, verb, marks, negative, reading.hit());
        for (int governor : reading.governors()) {
            Chunk chunk = c.chunks().get(governor);
            group(c, chunk, true, marks, negative, reading.hit());
            Mark mark = verbs.get(c.lower(chunk.head()));
            if (mark == Mark.DENIED) {
                denied = true;
                marks.add(Mark.ATTRIBUTED);
            } else if (mark == Mark.NEGATIVE) {
                negative[0] = true;
            } else if (mark != null && !(mark == Mark.UNREAL && merelyNames(c, chunk))) {
                marks.add(mark);
            }
        }
        before(c, reading, marks, negative);
        if (verb && reading.hit().verb()) {
            adverbs(c, own, marks);
        }
        Polarity polarity = negative[0] || denied ? Polarity.NEGATIVE : Polarity.POSITIVE;
        boolean real = !marks.contains(Mark.UNREAL) && !conditional(c, reading);
        return new Reality(strongest(marks), polarity, real, denied && !negative[0]);
    }

    /** "called it a breach" asks for nothing; "called for", "called on" do. */
    private static boolean merelyNames(Chunked c, Chunk governor) {
        int next = governor.head() + 1;
        return c.lower(governor.head()).startsWith("call")
                && next < c.sentence().tokens().size()
                && !Set.of("on", "for", "upon").contains(c.lower(next));
    }

    private static @Nullable Modality strongest(Set<Mark> marks) {
        for (Mark mark : List.of(
                Mark.CONSIDERED, Mark.POSSIBLE, Mark.PLANNED, Mark.ALLEGED, Mark.PRESUPPOSED, Mark.ATTRIBUTED)) {
            if (marks.contains(mark)) {
                return Modality.valueOf(mark.name());
            }
        }
        return null;
    }

    private static void group(
            Chunked c, Chunk group, boolean verb, Set<Mark> marks, boolean[] negative, TriggerIndex.Hit hit) {
        for (int i = group.first(); i <= group.head(); i++) {
            String lower = c.lower(i);
            if (NEGATIONS.contains(lower)
                    && !TriggerIndex.isModal(hit)
                    && !(hit.phrase() && i >= hit.first() && i <= hit.last())) {
                negative[0] = true;
            }
            boolean refusal = lower.equals("would") && NEGATIONS.contains(c.lower(i + 1));
            boolean asks = TriggerIndex.isModal(hit) && i == hit.head();
            if (verb && i < group.head() && MODALS.containsKey(lower) && !refusal && !asks) {
                marks.add(MODALS.get(lower));
            }
            if (i < group.head() && WORDS.containsKey(lower)) {
                marks.add(WORDS.get(lower));
            }
            if (verb && i > group.first() && i < group.head() && lower.equals("to") && beBefore(c, i)) {
                marks.add(Mark.PLANNED);
            }
        }
    }

    /** "is to visit". */
    private static boolean beBefore(Chunked c, int to) {
        return Set.of("is", "are", "was", "were").contains(c.lower(to - 1));
    }

    /** Words right before the trigger's clause part: "allegations of", "no", "without", "reportedly". */
    private static void before(Chunked c, Reading reading, Set<Mark> marks, boolean[] negative) {
        int start = c.chunks().get(reading.own()).first();
        for (Reading.Part part : reading.parts()) {
            Chunk chunk = part.nominal().chunk();
            if (chunk.first() < start) {
                for (int i = chunk.first(); i < chunk.head(); i++) {
                    String lower = c.lower(i);
                    if (NEGATIONS.contains(lower)) {
                        negative[0] = true;
                    }
                    if (WORDS.containsKey(lower) && part.kind() == Role.Kind.ITEM) {
                        marks.add(WORDS.get(lower));
                    }
                }
            }
        }
        for (int i = start - 1; i >= Math.max(0, start - 9); i--) {
            String lower = c.lower(i).toLowerCase(Locale.ROOT);
            boolean near = i >= start - 2;
            if (near && lower.equals("without")) {
                negative[0] = true;
            }
            Mark noun = LINKS.contains(c.lower(i + 1)) ? nounMark(lower) : null;
            if (noun == Mark.NEGATIVE) {
                negative[0] = true;
            } else if (noun != null) {
                marks.add(noun);
            } else if (i > 0
                    && PROOF.contains(lower)
                    && LINKS.contains(c.lower(i + 1))
                    && NO.contains(c.lower(i - 1))) {
                // "no evidence that …": it may be so all the same
                marks.add(Mark.POSSIBLE);
            } else if (c.token(i).pos().equals("VERB")
                    || c.token(i).pos().equals("AUX")
                    || lower.equals(",")
                    || lower.equals(";")
                    || lower.equals(".")) {
                break;
            }
        }
    }

    private static @Nullable Mark nounMark(String lower) {
        for (Mark mark : Mark.values()) {
            if (NOUNS.getOrDefault(mark, Set.of()).contains(lower)) {
                return mark;
            }
        }
        return null;
    }

    private static void adverbs(Chunked c, Chunk own, Set<Mark> marks) {
        for (int i = Math.max(0, own.first() - 3); i < own.first(); i++) {
            Mark mark = WORDS.get(c.lower(i));
            if (mark != null && c.lower(i).endsWith("ly")) {
                marks.add(mark);
            }
        }
    }

    /** Whether the clause is opened by "if" and the like. */
    private static boolean conditional(Chunked c, Reading reading) {
        int start = Math.min(reading.first(), c.chunks().get(reading.own()).first());
        for (int i = start; i >= 0 && i >= start - 2; i--) {
            if (CONDITIONS.contains(c.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
