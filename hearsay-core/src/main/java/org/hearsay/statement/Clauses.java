package org.hearsay.statement;

import java.util.Locale;
import java.util.Set;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Where the clause that a cue governs ends, and what stands around a verb. Token ranges are inclusive. */
final class Clauses {

    private static final Set<String> BREAKS = WordSet.of("""
            while although though whereas but after as despite amid following before when even
            """);
    /** Third persons that are plurals of nouns as well. */
    private static final Set<String> NOUNS_TOO = WordSet.of("""
            shows states notes calls posts orders requests presses questions answers finds blasts protests boasts quips
            jokes shouts comments remarks replies hints claims reports demands
            """);

    private static final Set<String> PREPOSITIONS_TOO = Set.of("before", "after", "since", "until");
    private static final Set<String> PLURALS =
            Set.of("police", "people", "media", "men", "women", "many", "some", "most");
    private static final Set<String> WENT = Set.of("went", "goes", "go", "going", "gone");
    private static final Set<String> PRESS_TIME = Set.of("time", "deadline", "publication", "press");
    private static final int LONGEST_DATELINE = 14;
    private static final Set<String> VENUES = WordSet.of("""
            statement letter post interview briefing conference speech address release tweet message remarks
            communique communiqué declaration note broadcast article video
            """);

    private static final Set<String> ISSUED =
            Set.of("issued", "released", "published", "made", "posted", "held", "broadcast");

    private final Words words;
    private final CueLexicon lexicon;
    private final Quotations quotations;

    Clauses(Words words, CueLexicon lexicon, Quotations quotations) {
        this.words = words;
        this.lexicon = lexicon;
        this.quotations = quotations;
    }

    /** Whether token {@code i} is a cue verb used as a verb. */
    @Nullable
    Cue verbAt(int i) {
        Cue cue = lexicon.verb(words.lower(i));
        if (cue == null || words.is(i, Kind.NAME) || words.is(i, Kind.TIME)) {
            return null;
        }
        Kind before = words.kind(i - 1);
        Kind after = words.kind(i + 1);
        boolean nounBefore = before == Kind.DET
                || before == Kind.POSSESSIVE
                || before == Kind.CLITIC
                || before == Kind.ADJECTIVE
                || before == Kind.NUMBER;
        boolean participle = cue.may(Form.PARTICIPLE) && !cue.may(Form.BASE);
        if (nounBefore || before == Kind.PREPOSITION && !cue.may(Form.ING)) {
            return null;
        }
        if (participle && before == Kind.VERB && (after == Kind.NOUN || after == Kind.ADJECTIVE)) {
            return null;
        }
        boolean also = lexicon.noun(words.lower(i)) != null || cue.may(Form.BASE) || cue.may(Form.THIRD);
        if (also && !cue.may(Form.PAST) && !cue.may(Form.ING)) {
            return finite(i, cue) ? cue : null;
        }
        return cue;
    }

    /** "claims", "reports", "demand": a noun unless a subject or a modal stands before and an argument behind. */
    private boolean finite(int i, Cue cue) {
        int left = i - 1;
        while (words.is(left, Kind.ADVERB)) {
            left--;
        }
        Kind before = words.kind(left);
        Kind after = words.kind(i + 1);
        boolean argument = after == Kind.THAT
                || after == Kind.QUOTE
                || after == Kind.DET
                || after == Kind.NAME
                || after == Kind.TO
                || after == Kind.PRONOUN
                || after == Kind.COLON
                || after == Kind.POSSESSIVE
                || after == Kind.NOUN
                || after == Kind.ADJECTIVE
                || after == Kind.NUMBER
                || after == Kind.PREPOSITION && cue.prepositions().contains(words.lower(i + 1))
                || after == Kind.COMMA
                || after == Kind.STOP
                || after == Kind.MODAL
                || after == Kind.RELATIVE;
        if (!argument) {
            return false;
        }
        if (before == Kind.PRONOUN || before == Kind.MODAL || before == Kind.TO || before == Kind.NEGATION) {
            return true;
        }
        if (before == Kind.AUXILIARY) {
            return words.any(left, Set.of("do", "does", "did"));
        }
        boolean tagged = words.is(i, Kind.VERB);
        boolean nounToo = lexicon.noun(words.lower(i)) != null || NOUNS_TOO.contains(words.lower(i));
        if (cue.may(Form.THIRD) && !nounToo) {
            return before.nominal() || before == Kind.COMMA || before == Kind.RELATIVE || before == Kind.QUOTE;
        }
        if (cue.may(Form.THIRD)) {
            return before == Kind.NAME && (tagged || after == Kind.THAT || after == Kind.QUOTE)
                    || before == Kind.NOUN && (after == Kind.THAT || after == Kind.QUOTE || tagged && after == Kind.DET)
                    || before == Kind.COMMA && tagged
                    || before == Kind.RELATIVE;
        }
        return (before == Kind.NOUN || before == Kind.NAME)
                        && (words.lower(left).endsWith("s") || PLURALS.contains(words.lower(left)))
                        && (tagged || after == Kind.THAT)
                || before == Kind.RELATIVE
                || before == Kind.CONJUNCTION && tagged;
    }

    /** The first token of the verb group that ends with the verb at {@code i}: auxiliaries, negation, adverbs. */
    int groupStart(int i) {
        int first = i;
        int at = i - 1;
        while (at >= 0) {
            Kind kind = words.kind(at);
            if (kind == Kind.AUXILIARY || kind == Kind.MODAL || kind == Kind.NEGATION) {
                first = at;
            } else if (kind == Kind.TO && words.lower(at - 1).equals("on") && words.any(at - 2, WENT)) {
                first = at - 2;
                at -= 2;
            } else if (kind == Kind.TO && catenative(at - 1)) {
                first = at - 1;
                at--;
            } else if (kind != Kind.ADVERB
                    || words.any(at, Set.of("however", "meanwhile", "later", "earlier", "yesterday", "today"))) {
                break;
            }
            at--;
        }
        return first;
    }

    private static final Set<String> CATENATIVES = WordSet.of("""
            intends intend intended wants wanted want plans planned refused refuses declined declines continued
            continues went seeks sought failed fails began vowed pledged promised threatened expected set ready
            likely reluctant unable able
            """);

    private boolean catenative(int i) {
        return CATENATIVES.contains(words.lower(i));
    }

    /** Whether one of the tokens negates. */
    boolean negated(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.is(i, Kind.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form of "be" in the group makes the verb at {@code i} passive. */
    boolean passive(int first, int i, Cue cue) {
        if (!cue.may(Form.PARTICIPLE)) {
            return false;
        }
        for (int k = i - 1; k >= first; k--) {
            if (words.any(k, Set.of("is", "are", "was", "were", "been", "being", "be"))) {
                return true;
            }
            if (words.is(k, Kind.AUXILIARY) || words.is(k, Kind.MODAL)) {
                return false;
            }
        }
        return false;
    }

    /** The first token behind a dateline: "ALDENNE, 5 March (Agency) — The …"; 0 where there is none. */
    int start() {
        for (int i = 1; i < Math.min(words.size(), LONGEST_DATELINE); i++) {
            Kind kind = words.kind(i);
            if (kind == Kind.DASH || kind == Kind.COLON) {
                boolean agency = words.lower(i - 1).equals(")");
                boolean dated = false;
                for (int k = 0; k < i; k++) {
                    dated |= words.is(k, Kind.TIME);
                }
                boolean place = words.is(0, Kind.NAME)
                        && words.sentence()
                                .tokens()
                                .get(0)
                                .text()
                                .equals(words.sentence().tokens().get(0).text().toUpperCase(Locale.ROOT));
                return agency || dated || place && kind == Kind.DASH ? i + 1 : 0;
            }
            if (kind == Kind.VERB || kind == Kind.AUXILIARY || kind == Kind.MODAL || kind == Kind.QUOTE) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether a finite verb stands in the range, outside quotations or inside. */
    boolean hasVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            Kind kind = words.kind(i);
            if (kind == Kind.VERB || kind == Kind.AUXILIARY || kind == Kind.MODAL) {
                return true;
            }
        }
        return false;
    }

    /**
     * The last token of the content that starts at {@code first}: up to the next attribution, a new
     * clause, or the end of the sentence. Quotations are never cut.
     *
     * @param object whether the content is an object, which subordinate clauses do not belong to
     */
    int contentEnd(int first, boolean object) {
        int last = words.size() - 1;
        boolean notOnly = words.lower(first).equals("not")
                || words.lower(first + 1).equals("not")
                        && words.lower(first + 2).equals("only");
        for (int i = first + 1; i < words.size(); i++) {
            if (insideQuotation(i) || notOnly && words.lower(i + 1).equals("but")) {
                continue;
            }
            if (words.is(i, Kind.STOP) && words.lower(i).equals(";")
                    || attributionStarts(i, first)
                    || object && objectEnds(i)
                    || words.is(i, Kind.COMMA)
                            && BREAKS.contains(words.lower(i + 1))
                            && (object || !words.any(i + 1, Set.of("as", "when", "after", "before", "even")))) {
                last = i - 1;
                break;
            }
        }
        while (last > first
                && (words.is(last, Kind.STOP) && !insideQuotation(last)
                        || words.is(last, Kind.COMMA)
                        || words.is(last, Kind.CONJUNCTION)
                        || words.is(last, Kind.DASH)
                        || words.is(last, Kind.COLON))) {
            last--;
        }
        return withoutVenue(first, last);
    }

    private boolean objectEnds(int i) {
        return newClause(i)
                || words.is(i, Kind.COMMA) && words.is(i + 1, Kind.DET) && lexicon.noun(words.lower(i + 2)) != null
                || words.is(i, Kind.COMMA)
                        && words.is(i + 1, Kind.DET)
                        && words.any(i + 2, Set.of("charge", "move", "step"))
                || words.is(i, Kind.COMMA)
                        && (words.is(i + 1, Kind.RELATIVE)
                                        && !words.lower(i + 1).equals("where")
                                || words.is(i + 1, Kind.VERB)
                                        && words.lower(i + 1).endsWith("ing"))
                || words.any(i, Set.of("by", "before")) && words.any(i + 1, PRESS_TIME)
                || words.any(i, Set.of("by", "before")) && words.is(i + 1, Kind.DET) && words.any(i + 2, PRESS_TIME)
                || words.is(i, Kind.SUBORDINATOR)
                        && BREAKS.contains(words.lower(i))
                        && !words.lower(i).equals("as")
                        && (!PREPOSITIONS_TOO.contains(words.lower(i)) || clauseFollows(i + 1));
    }

    /** Whether a subject and its verb, or a participle, start at the token. */
    private boolean clauseFollows(int i) {
        if (words.is(i, Kind.VERB) && words.lower(i).endsWith("ing")) {
            return true;
        }
        NounPhrases.Range subject = new NounPhrases(words).from(i);
        return subject != null && hasVerb(subject.last() + 1, Math.min(words.size() - 1, subject.last() + 2));
    }

    /**
     * Where the clause ends in which a subordinator before its subject stands: "While X dismissed such claims | , it
     * has …".
     *
     * @param subject its first token
     * @param first the first token that is looked at
     * @param last where it ends if nothing ends it before
     */
    int subordinateEnd(int subject, int first, int last) {
        boolean opens = words.is(subject - 1, Kind.SUBORDINATOR)
                && (subject == 1 || words.is(subject - 2, Kind.COMMA) || words.is(subject - 2, Kind.QUOTE));
        for (int i = first + 1; opens && i <= last; i++) {
            if (words.is(i, Kind.COMMA) && !insideQuotation(i) && newClause(i)) {
                return i - 1;
            }
        }
        return last;
    }

    /** ", it has …", ", and the veto has …", "and are considering": another clause with its own finite verb. */
    private boolean newClause(int i) {
        boolean conjunction = words.is(i, Kind.CONJUNCTION);
        if (!conjunction && !words.is(i, Kind.COMMA)) {
            return false;
        }
        int at = words.is(i + 1, Kind.CONJUNCTION) ? i + 2 : i + 1;
        boolean finite = words.any(at, Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would"));
        if (conjunction || at == i + 2 && finite) {
            return finite;
        }
        NounPhrases.Range subject = new NounPhrases(words).from(at);
        if (subject == null) {
            return false;
        }
        int verb = subject.last() + 1;
        while (words.is(verb, Kind.ADVERB)) {
            verb++;
        }
        return words.is(verb, Kind.AUXILIARY)
                || words.is(verb, Kind.MODAL)
                || words.is(verb, Kind.VERB) && words.lower(verb).endsWith("ed") && at == i + 2;
    }

    /** Inside a quotation and not at its very end. */
    private boolean insideQuotation(int i) {
        var quotation = quotations.at(words.span(i).start());
        return quotation != null;
    }

    /** Whether token {@code i} starts another attribution: ", X said", ", saying", "and warned", ", according to". */
    boolean attributionStarts(int i, int first) {
        boolean comma = words.is(i, Kind.COMMA) || words.is(i, Kind.DASH);
        int next = comma ? i + 1 : i;
        if (words.lower(next).equals("according") && words.lower(next + 1).equals("to") && next > first) {
            return true;
        }
        if (words.any(next, Set.of("by", "in")) && words.lower(next + 1).endsWith("ing") && speaks(next + 1)) {
            return true;
        }
        boolean conjunction = words.is(next, Kind.CONJUNCTION);
        if (!comma && !conjunction) {
            return false;
        }
        int at = conjunction ? next + 1 : next;
        while (words.is(at, Kind.ADVERB)) {
            at++;
        }
        Cue cue = verbAt(at);
        if (cue != null && (cue.may(Form.ING) || cue.may(Form.PAST)) && !cue.may(Form.BASE)) {
            if (conjunction && !comma && cue.may(Form.PAST) && presentBefore(first)) {
                // "Police say he drew a gun and refused to drop it"
                return false;
            }
            return comma || at > i + 1 || cue.takes('t') || cue.takes('u') || cue.takes('x') || cue.takes('o');
        }
        NounPhrases.Range subject = new NounPhrases(words).from(at);
        if (subject == null || subject.last() - at > 12) {
            return false;
        }
        int verb = subject.last() + 1;
        while (words.is(verb, Kind.AUXILIARY) || words.is(verb, Kind.NEGATION) || words.is(verb, Kind.ADVERB)) {
            verb++;
        }
        Cue other = verbAt(verb);
        return other != null
                && other.takes('t')
                && (comma || words.is(verb + 1, Kind.THAT) || words.is(verb + 1, Kind.QUOTE));
    }

    /** Whether the verb that governs what starts at the token stands in the present. */
    private boolean presentBefore(int first) {
        for (int i = first - 1; i >= 0 && first - i < 5; i--) {
            Cue cue = verbAt(i);
            if (cue != null) {
                return (cue.may(Form.THIRD) || cue.may(Form.BASE))
                        && !cue.may(Form.PAST)
                        && !words.is(i - 1, Kind.MODAL)
                        && !words.is(i - 1, Kind.AUXILIARY)
                        && !words.is(i - 1, Kind.TO);
            }
        }
        return false;
    }

    /** "by saying that", "in calling for": but not "by pushing a plan". */
    private boolean speaks(int verb) {
        Cue cue = verbAt(verb);
        return cue != null
                && (cue.takes('t') || cue.takes('x') || cue.prepositions().contains(words.lower(verb + 1)));
    }

    private boolean timePreposition(int i) {
        return words.is(i, Kind.PREPOSITION) && words.is(i + 1, Kind.TIME);
    }

    /** "… in a joint statement" at the end of content tells where it was said. */
    private int withoutVenue(int first, int last) {
        int end = last;
        while (end > first && (words.is(end, Kind.TIME) || words.any(end, ISSUED) || timePreposition(end))) {
            end--;
        }
        for (int i = end; i > first && end - i < 8 && VENUES.contains(words.lower(end)); i--) {
            if (words.is(i, Kind.PREPOSITION) && words.any(i, Set.of("in", "at", "during", "on"))) {
                return words.is(i + 1, Kind.QUOTE) ? last : i - 1;
            }
        }
        return last;
    }
}
