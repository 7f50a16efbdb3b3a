package org.hearsay.statement;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.page.Page;
import org.hearsay.sentence.LinearTagger;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Shipped;
import org.hearsay.text.Span;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Finds the spans of attributions with a linear tagger trained on annotated articles, and joins them. Where the
 * grammar found the same, the statement is the grammar's. Not changed once made, so threads may share it.
 */
public final class AttributionTagger {

    /** The labels, in the order in which training counts them. */
    public static final List<String> LABELS =
            List.of("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content");

    /** The name of the file that comes with the product. */
    public static final String NAME = "attribution.tagger";

    private static final Shipped<AttributionTagger> SHIPPED =
            new Shipped<>(AttributionTagger.class, NAME, AttributionTagger::read);

    /** The rule that a draft of the tagger names. */
    static final String RULE = "tagger";

    private static final int SOURCE = 1;
    private static final int CUE = 3;
    private static final int CONTENT = 5;

    private final LinearTagger tagger;
    private final Map<String, Float> strengths;
    private final Map<String, Stance> stances;
    private final Confidence confidence;
    private final String sha256;
    private final CueClasses classes = new CueClasses();

    /**
     * A tagger made of what was learnt.
     *
     * @param tagger with {@link #LABELS}
     * @param strengths of a word in lower case, which part of its uses is a cue
     * @param stances of a word in lower case, what it does with its content as a cue
     * @param confidence of its confidence
     */
    public AttributionTagger(
            LinearTagger tagger, Map<String, Float> strengths, Map<String, Stance> stances, Confidence confidence) {
        this(tagger, strengths, stances, confidence, "");
    }

    private AttributionTagger(
            LinearTagger tagger,
            Map<String, Float> strengths,
            Map<String, Stance> stances,
            Confidence confidence,
            String sha256) {
        if (!tagger.labels().equals(LABELS)) {
            throw new IllegalArgumentException("not a tagger of attributions: " + tagger.labels());
        }
        this.tagger = tagger;
        this.strengths = Map.copyOf(strengths);
        this.stances = Map.copyOf(stances);
        this.confidence = confidence;
        this.sha256 = sha256;
    }

    /** The tagger that comes with the product. */
    public static AttributionTagger shipped() {
        return SHIPPED.get();
    }

    /** The same with its confidence calibrated. */
    public AttributionTagger with(Confidence other) {
        return new AttributionTagger(tagger, strengths, stances, other);
    }

    /** The digest of the bytes it was read from; empty if it was not read. */
    public String sha256() {
        return sha256;
    }

    /**
     * A paragraph to learn from.
     *
     * @param tokens its words and marks
     * @param features of each, with the strengths given
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Example(List<Span> tokens, int[][] features) {}

    /** How many bits features have. */
    public static int bits() {
        return AttributionFeatures.BITS;
    }

    /** Whether {@code lower} is of a closed class, and so tells nothing as part of a cue. */
    public static boolean functionWord(String lower) {
        return Words.closed(lower);
    }

    /** The paragraphs of an article as the tagger sees them, what the grammar makes of them included. */
    public static List<Example> examples(
            StatementReader reader,
            Article article,
            List<Sentence> sentences,
            Entities entities,
            Times times,
            Map<String, Float> strengths) {
        CueClasses classes = new CueClasses();
        Context context = reader.context(article, sentences, entities, times);
        AttributionFeatures features = new AttributionFeatures(strengths);
        List<Example> examples = new ArrayList<>();
        for (Passage passage : passages(context, classes, reader.grammar(context))) {
            examples.add(new Example(passage.tokens, features.of(passage)));
        }
        return examples;
    }

    private static List<Passage> passages(Context context, CueClasses classes, List<Draft> drafts) {
        Map<Integer, List<Sentence>> blocks = new TreeMap<>();
        for (Sentence sentence : context.sentences) {
            if (sentence.kind() == Block.Kind.PARAGRAPH || sentence.kind() == Block.Kind.ITEM) {
                blocks.computeIfAbsent(sentence.block(), b -> new ArrayList<>()).add(sentence);
            }
        }
        List<Passage> passages = new ArrayList<>();
        List<Draft> ordered =
                drafts.stream().sorted(Comparator.comparingInt(Draft::start)).toList();
        List<Draft> open = new ArrayList<>();
        Iterator<Draft> rest = ordered.iterator();
        Draft next = rest.hasNext() ? rest.next() : null;
        for (List<Sentence> own : blocks.values()) {
            Span span = own.get(0).span().union(own.get(own.size() - 1).span());
            while (next != null && next.start() < span.end()) {
                open.add(next);
                next = rest.hasNext() ? rest.next() : null;
            }
            open.removeIf(d -> d.end() <= span.start());
            passages.add(new Passage(context, classes, own, List.copyOf(open)));
        }
        return passages;
    }

    /** The classes of words it knows. */
    CueClasses classes() {
        return classes;
    }

    /** What the tagger finds, in order of the text. */
    List<Draft> read(Context context, List<Draft> grammar) {
        return scored(context, grammar).stream().map(Scored::draft).toList();
    }

    private List<Scored> scored(Context context, List<Draft> grammar) {
        AttributionFeatures features = new AttributionFeatures(strengths);
        List<Scored> drafts = new ArrayList<>();
        for (Passage passage : passages(context, classes, grammar)) {
            int[][] seen = features.of(passage);
            LinearTagger.Lattice lattice = tagger.read(seen);
            int[] labels = lattice.best();
            join(passage, labels);
            List<AttributionLinker.Linked> linked =
                    new AttributionLinker(passage).link(runs(labels, SOURCE), runs(labels, CUE), runs(labels, CONTENT));
            for (AttributionLinker.Linked one : linked) {
                double[] signs = signs(passage, lattice, one);
                drafts.add(new Scored(draft(context, passage, one, confidence.of(signs)), signs));
            }
        }
        return drafts;
    }

    /** Content cut by a word or two in the middle of a sentence is one. */
    private static void join(Passage p, int[] labels) {
        for (int k = 1; k + 1 < labels.length; k++) {
            for (int gap = 1; gap <= 2 && k + gap < labels.length; gap++) {
                boolean whole = labels[k - 1] >= CONTENT
                        && labels[k + gap] == CONTENT
                        && p.sentence[k - 1] == p.sentence[k + gap];
                for (int i = k; i < k + gap; i++) {
                    whole &= labels[i] == 0
                            && !p.lower.get(i).equals(",")
                            && !p.lower.get(i).equals(";");
                }
                if (whole) {
                    java.util.Arrays.fill(labels, k, k + gap + 1, CONTENT + 1);
                }
            }
        }
    }

    private static List<AttributionLinker.Run> runs(int[] labels, int begin) {
        List<AttributionLinker.Run> runs = new ArrayList<>();
        for (int k = 0; k < labels.length; k++) {
            if (labels[k] == begin) {
                int end = k + 1;
                while (end < labels.length && labels[end] == begin + 1) {
                    end++;
                }
                runs.add(new AttributionLinker.Run(k, end));
            }
        }
        return runs;
    }

    /** What the tagger found, and what tells how sure it is of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scored(Draft draft, double[] signs) {}

    /**
     * A statement as found, for comparison with the right one.
     *
     * @param source null when none is named
     * @param content in order
     * @param signs of {@link Confidence}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Found(@Nullable Span source, List<Span> content, double[] signs) {}

    /** What the tagger alone finds in an article. */
    public List<Found> found(
            StatementReader reader, Article article, List<Sentence> sentences, Entities entities, Times times) {
        Context context = reader.context(article, sentences, entities, times);
        return scored(context, reader.grammar(context)).stream()
                .map(s -> new Found(s.draft.source(), s.draft.content(), s.signs))
                .toList();
    }

    private double[] signs(Passage p, LinearTagger.Lattice lattice, AttributionLinker.Linked one) {
        AttributionLinker.Run cue = one.cue();
        AttributionLinker.Run first = one.content().get(0);
        int end = one.content().get(one.content().size() - 1).to();
        int length = one.content().stream().mapToInt(c -> c.to() - c.from()).sum();
        double strength = 0;
        boolean speech = false;
        for (int i = cue.from(); i < cue.to(); i++) {
            strength = Math.max(strength, strengths.getOrDefault(p.lower.get(i), 0f));
            speech |= CueClasses.has(p.verb[i], CueClasses.Verb.SPEECH)
                    || p.lower.get(i).equals("according");
        }
        return new double[] {
            1,
            StrictMath.log1p(lattice.margin(cue.from())),
            StrictMath.log1p(lattice.margin(first.from())),
            StrictMath.log1p(lattice.margin(Math.min(end, p.size() - 1))),
            speech ? 1 : 0,
            one.sources().isEmpty() ? 0 : 1,
            p.quote[first.from()] == Passage.OUTSIDE ? 0 : 1,
            strength,
            StrictMath.log1p(length)
        };
    }

    private Draft draft(Context context, Passage p, AttributionLinker.Linked one, double confidence) {
        AttributionLinker.Run cue = one.cue();
        int sentence = sentence(context, p, cue.from());
        return new Draft(
                sentence,
                one.sources().isEmpty() ? null : span(p, one.sources().get(0)),
                span(p, cue),
                one.content().stream().map(c -> span(p, c)).toList(),
                stance(context, p, cue),
                List.of(),
                RULE,
                confidence);
    }

    private static Span span(Passage p, AttributionLinker.Run run) {
        return p.span(run.from(), run.to());
    }

    private static int sentence(Context context, Passage p, int token) {
        Span at = p.tokens.get(token);
        for (Sentence sentence : context.sentences) {
            if (sentence.span().contains(at)) {
                return sentence.index();
            }
        }
        throw new IllegalStateException("a token outside all sentences: " + at);
    }

    private Stance stance(Context context, Passage p, AttributionLinker.Run cue) {
        Stance found = Stance.ASSERT;
        for (int i = cue.from(); i < cue.to(); i++) {
            String word = p.lower.get(i).toLowerCase(Locale.ROOT);
            Cue verb = context.lexicon.verb(word);
            Stance noun = context.lexicon.noun(word);
            boolean bare = verb != null
                    && (verb.frames().isEmpty() || verb.frames().equals("n"))
                    && (i + 1 >= p.size() || !verb.prepositions().contains(p.lower.get(i + 1)));
            Stance known = bare ? null : verb != null ? verb.stance() : noun != null ? noun : stances.get(word);
            found = known != null && known != Stance.ASSERT ? known : found;
        }
        return found;
    }

    /** Writes everything that was learnt; the same gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(strengths.size());
        for (Map.Entry<String, Float> strength : new TreeMap<>(strengths).entrySet()) {
            data.writeUTF(strength.getKey());
            data.writeFloat(strength.getValue());
        }
        data.writeInt(stances.size());
        for (Map.Entry<String, Stance> stance : new TreeMap<>(stances).entrySet()) {
            data.writeUTF(stance.getKey());
            data.writeUTF(stance.getValue().name());
        }
        for (double weight : confidence.weights()) {
            data.writeFloat((float) weight);
        }
        data.flush();
        tagger.write(out);
    }

    /** What {@link #write} wrote. */
    public static AttributionTagger read(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, Float> strengths = new HashMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            strengths.put(data.readUTF(), data.readFloat());
        }
        Map<String, Stance> stances = new HashMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            stances.put(data.readUTF(), Stance.valueOf(data.readUTF()));
        }
        double[] weights = new double[Confidence.SIGNS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readFloat();
        }
        return new AttributionTagger(
                LinearTagger.read(data), strengths, stances, new Confidence(weights), Page.digest(bytes));
    }
}
