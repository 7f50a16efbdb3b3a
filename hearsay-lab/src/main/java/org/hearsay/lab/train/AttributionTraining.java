package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.MarkedStatement;
import org.hearsay.lab.read.ReadText;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.statement.AttributionTagger;
import org.hearsay.statement.AttributionTagger.Example;
import org.hearsay.statement.Confidence;
import org.hearsay.statement.Stance;
import org.hearsay.statement.StatementReader;
import org.hearsay.text.Span;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Trains the tagger of attributions on annotated articles: on the statements that stand in no other's content, in
 * paragraphs. How often a word is a cue is counted for each article on the other folds only, as it will be in
 * articles never seen.
 */
public final class AttributionTraining {
    private static final int FOLDS = 5;
    private static final RandomField.Settings SETTINGS = new RandomField.Settings(6, 5, 0.04, 0.3, 0.4, 4, 20310305);
    private static final int LEAST = 2;
    private static final int SOURCE = 1;
    private static final int CUE = 3;
    private static final int CONTENT = 5;

    private final ReadText.Reader reader;
    private final StatementReader grammar;

    /** With what the product knows before it is trained. */
    public AttributionTraining(DomainPack pack) {
        this.reader = new ReadText.Reader(pack);
        this.grammar = new StatementReader(pack, null);
    }

    /**
     * A text as the stages before read it.
     *
     * @param gold of which it was made
     * @param cues in the text
     */
    private record Read(
            AnnotatedArticle gold,
            Article article,
            List<Sentence> split,
            Entities named,
            Times when,
            List<Span> cues) {}

    /** The tagger that follows from the articles; the same articles in the same order give the same one. */
    public AttributionTagger train(List<AnnotatedArticle> articles) {
        return train(articles, List.of());
    }

    /**
     * The same with copies of the articles to learn from beside them. What words do as cues is counted in the articles
     * themselves, for a copy is no second witness.
     */
    public AttributionTagger train(List<AnnotatedArticle> articles, List<AnnotatedArticle> copies) {
        List<Read> texts = articles.stream().map(this::read).toList();
        List<Map<String, Float>> strengths = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            strengths.add(strengths(texts, fold));
        }
        List<Sequence> sequences = new ArrayList<>();
        List<Read> all = new ArrayList<>(texts);
        copies.stream().map(this::read).forEach(all::add);
        for (Read text : all) {
            for (Example example : AttributionTagger.examples(
                    grammar, text.article, text.split, text.named, text.when, strengths.get(fold(text.gold)))) {
                sequences.add(new Sequence(example.features(), labels(text.gold, example.tokens())));
            }
        }
        return new AttributionTagger(
                RandomField.train(AttributionTagger.LABELS, AttributionTagger.bits(), sequences, SETTINGS),
                strengths(texts, FOLDS),
                stances(texts),
                Confidence.NONE);
    }

    /**
     * The same tagger with its confidence fitted on articles it did not learn from; a statement is right if its content
     * covers half of what either covers together, and its source overlaps.
     */
    public AttributionTagger calibrated(AttributionTagger tagger, List<AnnotatedArticle> articles) {
        List<double[]> signs = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (AnnotatedArticle gold : articles) {
            Read text = read(gold);
            for (AttributionTagger.Found found :
                    tagger.found(grammar, text.article, text.split, text.named, text.when)) {
                signs.add(found.signs());
                right.add(gold.statements().stream().anyMatch(s -> same(s, found)));
            }
        }
        return tagger.with(Confidence.fit(signs, right));
    }

    private static boolean same(MarkedStatement gold, AttributionTagger.Found found) {
        int both = 0;
        int all = 0;
        for (Span one : found.content()) {
            all += one.length();
            both += gold.content().stream().mapToInt(one::overlap).sum();
        }
        all += gold.content().stream().mapToInt(Span::length).sum() - both;
        Span source = gold.source();
        Span given = found.source();
        boolean sources = source == null ? given == null : given != null && given.overlaps(source);
        return sources && both * 2 >= all;
    }

    private Read read(AnnotatedArticle gold) {
        ReadText read = reader.read(
                gold.head().id(), gold.text(), gold.head().published().toString());
        List<Span> cues = new ArrayList<>();
        gold.statements().stream().filter(s -> !s.nested() && s.cue() != null).forEach(s -> cues.add(s.cue()));
        return new Read(gold, read.article(), read.sentences(), read.entities(), read.times(), cues);
    }

    private static int fold(AnnotatedArticle gold) {
        return Math.floorMod(gold.head().id().hashCode(), FOLDS);
    }

    /** Which part of a word's uses is a cue, counted in all folds but one. */
    private static Map<String, Float> strengths(List<Read> texts, int without) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> cues = new HashMap<>();
        for (Read text : texts) {
            if (fold(text.gold) == without) {
                continue;
            }
            for (Sentence sentence : text.split) {
                for (Token token : sentence.tokens()) {
                    String word = token.lower().replace('’', '\'');
                    if (token.text().chars().noneMatch(Character::isLetter)) {
                        continue;
                    }
                    all.merge(word, 1, Integer::sum);
                    if (text.cues.stream().anyMatch(c -> c.overlaps(token.span()))) {
                        cues.merge(word, 1, Integer::sum);
                    }
                }
            }
        }
        Map<String, Float> strengths = new HashMap<>();
        cues.forEach((word, count) -> {
            if (!AttributionTagger.functionWord(word)) {
                strengths.put(word, (float) count / (all.getOrDefault(word, 0) + 2));
            }
        });
        return strengths;
    }

    /** What single words do as cues, where they mostly do one thing that is not to assert. */
    private static Map<String, Stance> stances(List<Read> texts) {
        Map<String, Map<Stance, Integer>> counts = new HashMap<>();
        for (Read text : texts) {
            for (MarkedStatement statement : text.gold.statements()) {
                Span cue = statement.cue();
                if (cue == null) {
                    continue;
                }
                for (String word : words(text, cue)) {
                    counts.computeIfAbsent(word, w -> new HashMap<>()).merge(statement.stance(), 1, Integer::sum);
                }
            }
        }
        Map<String, Stance> stances = new HashMap<>();
        counts.forEach((word, by) -> {
            int all = by.values().stream().mapToInt(Integer::intValue).sum();
            by.forEach((stance, count) -> {
                if (stance != Stance.ASSERT
                        && count >= LEAST
                        && count * 4 >= all * 3
                        && !AttributionTagger.functionWord(word)) {
                    stances.put(word, stance);
                }
            });
        });
        return stances;
    }

    private static List<String> words(Read text, Span span) {
        return text.split.stream()
                .filter(s -> s.span().overlaps(span))
                .flatMap(s -> s.tokens().stream())
                .filter(t -> t.span().overlaps(span))
                .map(t -> t.lower().replace('’', '\''))
                .toList();
    }

    /**
     * The right label of each token, as numbers in {@link AttributionTagger#LABELS}: outer statements only, and where marks
     * share a token a cue goes before a source, and a source before content.
     */
    public static int[] labels(AnnotatedArticle gold, List<Span> tokens) {
        int[] labels = new int[tokens.size()];
        for (MarkedStatement statement : gold.statements()) {
            if (!statement.nested()) {
                statement.content().forEach(c -> mark(labels, tokens, c, CONTENT));
            }
        }
        for (MarkedStatement statement : gold.statements()) {
            if (!statement.nested()) {
                mark(labels, tokens, statement.source(), SOURCE);
            }
        }
        for (MarkedStatement statement : gold.statements()) {
            if (!statement.nested()) {
                mark(labels, tokens, statement.cue(), CUE);
            }
        }
        return repaired(labels);
    }

    private static void mark(int[] labels, List<Span> tokens, @Nullable Span span, int begin) {
        boolean first = true;
        for (int i = 0; span != null && i < labels.length; i++) {
            if (tokens.get(i).overlaps(span)) {
                labels[i] = first ? begin : begin + 1;
                first = false;
            }
        }
    }

    /** A run that another mark has cut goes on as a run of its own. */
    private static int[] repaired(int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            boolean inner = labels[i] > 0 && labels[i] % 2 == 0;
            if (inner && (i == 0 || labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1)) {
                labels[i]--;
            }
        }
        return labels;
    }
}
