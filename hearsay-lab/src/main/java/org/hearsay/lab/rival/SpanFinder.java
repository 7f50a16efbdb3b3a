package org.hearsay.lab.rival;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.hearsay.article.Block;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.read.ReadText;
import org.hearsay.lab.train.AttributionTraining;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.statement.AttributionTagger;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's name finder, trained with its own features to find sources, cues and contents, a paragraph at a time;
 * each source and each content goes to the nearest cue of its paragraph. It gets the tokens that Hearsay reads.
 */
public final class SpanFinder {
    private static final String CONTENT = "content";
    private static final String SOURCE = "source";
    private static final String CUE = "cue";

    private final ReadText.Reader reader;
    private final NameFinderME finder;

    /**
     * What was joined.
     *
     * @param source null when none was near
     * @param cue the words that attribute
     * @param content in order, at least one
     */
    public record Joined(@Nullable Span source, Span cue, List<Span> content) {

        /** Copies the content. */
        public Joined {
            content = List.copyOf(content);
        }
    }

    private SpanFinder(ReadText.Reader reader, NameFinderME finder) {
        this.reader = reader;
        this.finder = finder;
    }

    /** Trains on annotated articles; the same ones in the same order give the same finder. */
    public static SpanFinder train(DomainPack pack, List<AnnotatedArticle> articles) {
        ReadText.Reader reader = new ReadText.Reader(pack);
        List<NameSample> samples = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            ReadText read = reader.read(
                    article.head().id(),
                    article.text(),
                    article.head().published().toString());
            boolean first = true;
            for (List<Token> paragraph : paragraphs(read)) {
                int[] labels = AttributionTraining.labels(
                        article, paragraph.stream().map(Token::span).toList());
                samples.add(new NameSample(texts(paragraph), spans(labels), first));
                first = false;
            }
        }
        try {
            TokenNameFinderModel model = NameFinderME.train(
                    "en",
                    null,
                    ObjectStreamUtils.createObjectStream(samples),
                    TrainingParameters.defaultParams(),
                    new TokenNameFinderFactory());
            return new SpanFinder(reader, new NameFinderME(model));
        } catch (IOException e) {
            throw new IllegalStateException("OpenNLP cannot be trained on samples in memory", e);
        }
    }

    /** What it finds in a text, paragraph by paragraph. */
    public List<Joined> read(String id, String text, @Nullable String published) {
        List<Joined> joined = new ArrayList<>();
        finder.clearAdaptiveData();
        for (List<Token> paragraph : paragraphs(reader.read(id, text, published))) {
            joined.addAll(join(paragraph, finder.find(texts(paragraph))));
        }
        return joined;
    }

    private static List<List<Token>> paragraphs(ReadText read) {
        Map<Integer, List<Token>> paragraphs = new TreeMap<>();
        for (Sentence sentence : read.sentences()) {
            if (sentence.kind() == Block.Kind.PARAGRAPH || sentence.kind() == Block.Kind.ITEM) {
                paragraphs
                        .computeIfAbsent(sentence.block(), b -> new ArrayList<>())
                        .addAll(sentence.tokens());
            }
        }
        return List.copyOf(paragraphs.values());
    }

    private static String[] texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toArray(String[]::new);
    }

    private static opennlp.tools.util.Span[] spans(int[] labels) {
        List<opennlp.tools.util.Span> spans = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            String label = AttributionTagger.LABELS.get(labels[i]);
            if (label.startsWith("B-")) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                spans.add(new opennlp.tools.util.Span(i, end, label.substring(2)));
            }
        }
        return spans.toArray(opennlp.tools.util.Span[]::new);
    }

    static List<Joined> join(List<Token> tokens, opennlp.tools.util.Span[] found) {
        List<opennlp.tools.util.Span> cues =
                List.of(found).stream().filter(s -> s.getType().equals(CUE)).toList();
        List<List<Span>> contents = new ArrayList<>();
        List<opennlp.tools.util.@Nullable Span> sources = new ArrayList<>(Collections.nCopies(cues.size(), null));
        cues.forEach(c -> contents.add(new ArrayList<>()));
        for (opennlp.tools.util.Span span : found) {
            int nearest = nearest(cues, span);
            if (nearest < 0) {
                continue;
            }
            opennlp.tools.util.Span cue = cues.get(nearest);
            if (span.getType().equals(CONTENT)) {
                contents.get(nearest).add(span(tokens, span));
            } else if (span.getType().equals(SOURCE)) {
                opennlp.tools.util.Span other = sources.get(nearest);
                if (other == null || distance(span, cue) < distance(other, cue)) {
                    sources.set(nearest, span);
                }
            }
        }
        List<Joined> joined = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            if (!contents.get(i).isEmpty()) {
                opennlp.tools.util.Span source = sources.get(i);
                joined.add(new Joined(
                        source == null ? null : span(tokens, source), span(tokens, cues.get(i)), contents.get(i)));
            }
        }
        return joined;
    }

    private static int nearest(List<opennlp.tools.util.Span> cues, opennlp.tools.util.Span span) {
        int nearest = -1;
        for (int i = 0; i < cues.size(); i++) {
            if (nearest < 0 || distance(span, cues.get(i)) < distance(span, cues.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(opennlp.tools.util.Span a, opennlp.tools.util.Span b) {
        return Math.max(a.getStart() - b.getEnd(), b.getStart() - a.getEnd());
    }

    private static Span span(List<Token> tokens, opennlp.tools.util.Span span) {
        return new Span(
                tokens.get(span.getStart()).span().start(),
                tokens.get(span.getEnd() - 1).span().end());
    }
}
