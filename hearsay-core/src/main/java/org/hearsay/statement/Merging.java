package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Block;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One list of what the grammar and the tagger found. The grammar seldom errs where it names source and cue, so there
 * only a tagger that is sure of itself overrules it; elsewhere the tagger does. What only the tagger found must be the
 * surer, the less it shows of speech: a clause or quotation that is said, a topic that is spoken of, anything else. Where both know a cue, the stance is the grammar's. Inside what
 * somebody says, only further acts of speech are statements of their own: "he said he hopes so" is one statement,
 * "he said she had warned of it" two.
 */
final class Merging {

    private static final double SURE = 0.75;
    private static final double LIKELY = 0.5;
    private static final double LEAST = 0.45;
    private static final double LEAST_OF_UNKNOWN = 0.65;
    private static final double LEAST_OF_TOPIC = 0.35;
    private static final double LEAST_OF_SPEECH = 0.15;

    private static final Set<Kind> EMPTY = EnumSet.of(
            Kind.DET,
            Kind.PREPOSITION,
            Kind.TO,
            Kind.THAT,
            Kind.RELATIVE,
            Kind.SUBORDINATOR,
            Kind.CONJUNCTION,
            Kind.CLITIC,
            Kind.AUXILIARY,
            Kind.MODAL,
            Kind.COMMA,
            Kind.STOP,
            Kind.COLON,
            Kind.QUOTE,
            Kind.DASH);

    private final Context context;
    private final CueClasses classes;
    private final Sources sources;

    Merging(Context context, CueClasses classes) {
        this.sources = new Sources(context.entities);
        this.context = context;
        this.classes = classes;
    }

    /** Both, in order of the text. */
    List<Draft> merge(List<Draft> grammar, List<Draft> tagged) {
        Nearby rules = new Nearby(grammar);
        List<Draft> likely = tagged.stream().filter(t -> likely(t, rules.of(t))).toList();
        Nearby rivals = new Nearby(likely);
        List<Draft> merged = new ArrayList<>();
        for (Draft draft : grammar) {
            boolean whole = draft.cue() != null && draft.source() != null || !seen(draft);
            if (rivals.of(draft).stream()
                    .noneMatch(t -> clash(draft, t)
                            && t.confidence() >= (whole ? SURE : 0)
                            && !alike(draft, t)
                            && !broken(draft, t))) {
                merged.add(draft);
            }
        }
        Nearby known = new Nearby(merged);
        for (Draft draft : likely) {
            if (known.of(draft).stream().noneMatch(g -> twice(g, draft))) {
                Stance stance = stance(rules.of(draft), draft);
                merged.add(stance == null ? draft : draft.with(stance));
            }
        }
        Nearby all = new Nearby(merged);
        merged.removeIf(d -> !speech(d) && all.of(d).stream().anyMatch(o -> !o.equals(d) && holds(o, d))
                || d.rule().equals(AttributionTagger.RULE) && all.of(d).stream().anyMatch(o -> describes(o, d)));
        merged.sort(Comparator.comparingInt(Draft::start));
        return merged;
    }

    private boolean likely(Draft draft, List<Draft> grammar) {
        boolean said = speech(draft);
        double least = said && clause(draft) || quotes(draft)
                ? LEAST_OF_SPEECH
                : said ? LEAST_OF_TOPIC : known(draft) ? LEAST : LEAST_OF_UNKNOWN;
        return draft.confidence() >= least && says(draft) && plausible(draft, grammar);
    }

    /** What the grammar knows of the same cue; null if it has none there. */
    private static @Nullable Stance stance(List<Draft> grammar, Draft draft) {
        Span cue = draft.cue();
        for (Draft other : grammar) {
            if (cue != null && other.cue() != null && cue.overlaps(other.cue())) {
                return other.stance();
            }
        }
        return null;
    }

    /** Whether the content is more than articles, prepositions and marks. */
    private boolean says(Draft draft) {
        for (Span piece : draft.content()) {
            Words words = context.wordsAt(piece, draft.sentence());
            for (int i = words.sentence().tokenAt(piece.start());
                    i < words.size() && words.span(i).start() < piece.end();
                    i++) {
                if (!EMPTY.contains(words.kind(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the tagger looks at the place where {@code draft} stands. */
    private boolean seen(Draft draft) {
        Block.Kind kind = context.sentences.get(draft.sentence()).kind();
        return kind == Block.Kind.PARAGRAPH || kind == Block.Kind.ITEM;
    }

    /** Whether two cannot both be right; one that stands inside the other's content can. */
    private static boolean clash(Draft a, Draft b) {
        boolean cues = a.cue() != null && b.cue() != null && a.cue().overlaps(b.cue());
        if (!cues && (holds(a, b) || holds(b, a))) {
            return false;
        }
        int overlap = a.extent().overlap(b.extent());
        return cues || overlap * 2 > Math.min(a.extent().length(), b.extent().length());
    }

    /**
     * Whether both say much the same of the same source: then the grammar's spans, made by rule, are the cleaner. Whom a
     * participle goes with ("…, adding that") is a matter of clauses, which the grammar sees better.
     */
    private boolean alike(Draft a, Draft b) {
        Span one = a.source();
        Span other = b.source();
        boolean sources = one == null ? other == null : other != null && one.overlaps(other);
        boolean participle =
                one != null && a.cue() != null && a.cue().in(context.text()).matches("\\p{L}+ing");
        return (sources || participle) && sameContent(a, b);
    }

    /** Whether the tagger has but a phrase of the clause that the grammar gives to the same cue. */
    private boolean broken(Draft grammar, Draft tagged) {
        boolean cues =
                grammar.cue() != null && tagged.cue() != null && grammar.cue().overlaps(tagged.cue());
        return cues
                && !clause(tagged)
                && clause(grammar)
                && tagged.content().stream()
                        .allMatch(t -> grammar.content().stream().anyMatch(g -> g.contains(t)));
    }

    /** Whether two are one statement; one that stands inside the other's content is another. */
    private static boolean twice(Draft a, Draft b) {
        return a.cue() != null && b.cue() != null && a.cue().overlaps(b.cue())
                || sameContent(a, b) && !holds(a, b) && !holds(b, a);
    }

    private static boolean sameContent(Draft a, Draft b) {
        int both = a.content().stream()
                .mapToInt(c -> b.content().stream().mapToInt(c::overlap).sum())
                .sum();
        return both * 2 >= a.contentLength() + b.contentLength() - both;
    }

    /**
     * Whether somebody can have said it. A label before a colon ("Source: the ministry's site") has neither a clause nor
     * a quotation behind it; the source behind "according to" stands behind it, and what goes according to plan the
     * grammar tells; a source is a noun phrase, and where nothing is quoted and no clause follows, someone or a text.
     */
    private boolean plausible(Draft draft, List<Draft> grammar) {
        Span source = draft.source();
        Span cue = draft.cue();
        boolean according =
                cue != null && cue.in(context.text()).toLowerCase(Locale.ROOT).contains("according");
        if (according
                && stance(grammar, draft) == null
                && (source == null || !able(context.wordsAt(source, draft.sentence()), source))) {
            return false;
        }
        if (cue != null && context.text().substring(0, cue.start()).endsWith(" without ")) {
            return false;
        }
        boolean label = cue != null && cue.in(context.text()).equals(":") && !quotes(draft) && !clause(draft);
        if (label || showsNothing(draft)) {
            return false;
        }
        if (source == null) {
            return true;
        }
        if (cue != null && (labels(source, cue) || according && source.start() < cue.start())) {
            return false;
        }
        Words words = context.wordsAt(source, draft.sentence());
        int first = words.sentence().tokenAt(source.start());
        if (words.is(first, Kind.RELATIVE) || words.is(first, Kind.THAT)) {
            return true;
        }
        int head = Sources.head(words, source);
        return head >= 0
                && (speech(draft) && (quotes(draft) || clause(draft))
                        || !speech(draft) && draft.confidence() >= LIKELY
                        || sources.plausible(words, head));
    }

    private boolean able(Words words, Span source) {
        int head = Sources.head(words, source);
        return head >= 0 && sources.plausible(words, head);
    }

    /** Whether the content is more than a noun phrase: it begins with "that" and the like, or has a verb of its own. */
    private boolean clause(Draft draft) {
        for (Span piece : draft.content()) {
            Words words = context.wordsAt(piece, draft.sentence());
            int first = words.sentence().tokenAt(piece.start());
            for (int i = first; i < words.size() && words.span(i).start() < piece.end(); i++) {
                boolean verb = words.is(i, Kind.AUXILIARY)
                        || words.is(i, Kind.MODAL)
                        || words.is(i, Kind.VERB) && !words.lower(i).endsWith("ing");
                if (verb || i == first && (words.is(i, Kind.THAT) || words.is(i, Kind.TO))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether someone is quoted: whatever the verb, words in quotation marks were said. */
    private boolean quotes(Draft draft) {
        return draft.source() != null
                && draft.cue() != null
                && draft.content().stream().anyMatch(c -> c.in(context.text()).matches("(?s).*[“”\"«»„].*"));
    }

    /** Whether a colon parts the source from a cue behind it: "Background: It was reported that" names nobody. */
    private boolean labels(Span source, Span cue) {
        return source.end() < cue.start()
                && context.text().substring(source.end(), cue.start()).strip().startsWith(":");
    }

    private static boolean holds(Draft outer, Draft inner) {
        return inner.cue() != null
                && outer.cue() != null
                && outer.content().stream().anyMatch(c -> c.contains(inner.cue()))
                && inner.content().stream().noneMatch(c -> c.overlaps(outer.cue()));
    }

    /** Whether {@code inner} only says who the source of another statement is: "officials, who asked not to be named". */
    private static boolean describes(Draft outer, Draft inner) {
        Span source = outer.source();
        Span cue = inner.cue();
        return source != null && cue != null && source.contains(cue);
    }

    /** Whether a draft says that something was not shown, which is no statement of anybody's. */
    private boolean showsNothing(Draft draft) {
        Span cue = draft.cue();
        String words = cue == null ? "" : cue.in(context.text()).toLowerCase(Locale.ROOT);
        boolean negated = words.contains("n't") || words.contains("n’t") || (" " + words + " ").contains(" not ");
        return negated
                && !speech(draft)
                && Arrays.stream(words.split("[^\\p{L}]+"))
                        .anyMatch(w -> CueClasses.has(classes.verb(w), CueClasses.Verb.EVIDENCE));
    }

    /** Whether a word of the cue is one that attributes. */
    private boolean known(Draft draft) {
        Span cue = draft.cue();
        return cue != null
                && Arrays.stream(cue.in(context.text()).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .anyMatch(w -> classes.noun(w) || classes.verb(w) != CueClasses.NONE);
    }

    private boolean speech(Draft draft) {
        if (draft.cue() == null || draft.stance() == Stance.DENY || draft.stance() == Stance.NO_COMMENT) {
            return true;
        }
        String cue = draft.cue().in(context.text()).toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String word : cue.split("[^\\p{L}']+")) {
            if (word.equals("according")
                    || classes.noun(word) && classes.verb(word) == CueClasses.NONE
                    || CueClasses.has(classes.verb(word), CueClasses.Verb.SPEECH)) {
                return true;
            }
        }
        return false;
    }
}
