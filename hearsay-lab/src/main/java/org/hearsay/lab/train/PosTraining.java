package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.rival.OpenNlpParts;
import org.hearsay.sentence.PosTagger;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;

/**
 * Trains the tagger of parts of speech: on texts tagged by people, and on articles of the corpus as Apache OpenNLP
 * tags them, which has learnt from more text than can be had here and so teaches its habits.
 */
public final class PosTraining {
    private static final int EPOCHS = 8;
    private static final int RUNS = 3;
    private static final long SEED = 20310306;

    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();
    private final OpenNlpParts teacher = new OpenNlpParts();

    /** Adds a text tagged by people; of a word that is cut otherwise there nothing is known. */
    public void add(GumText text) {
        for (SentenceReader.Untagged sentence : SentenceReader.tokens(text.article())) {
            int[] labels = sentence.tokens().stream()
                    .mapToInt(t -> PosTagger.LABELS.indexOf(text.parts().getOrDefault(t, "")))
                    .toArray();
            add(words(text.article(), sentence), labels);
        }
    }

    /** Adds an article of the corpus. */
    public void add(AnnotatedArticle gold) {
        Article article = GumText.article(gold.head().id(), gold.text());
        for (SentenceReader.Untagged sentence : SentenceReader.tokens(article)) {
            List<String> words = words(article, sentence);
            int[] labels = teacher.tag(words).stream()
                    .mapToInt(PosTagger.LABELS::indexOf)
                    .toArray();
            add(words, labels);
        }
    }

    private void add(List<String> words, int[] labels) {
        sequences.add(new Sequence(PosTagger.features(words), labels));
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Sequence.ANY) {
                seen.computeIfAbsent(words.get(i).toLowerCase(Locale.ROOT).replace('’', '\''), word -> new HashMap<>())
                        .merge(PosTagger.LABELS.get(labels[i]), 1, Integer::sum);
            }
        }
    }

    /** The tagger that follows from what was added; the same in the same order gives the same one. */
    public PosTagger train() {
        return new PosTagger(
                Perceptron.train(PosTagger.LABELS, PosTagger.bits(), sequences, EPOCHS, RUNS, 0, SEED), seen);
    }

    private static List<String> words(Article article, SentenceReader.Untagged sentence) {
        return sentence.tokens().stream()
                .map((Span t) -> t.in(article.text().text()))
                .toList();
    }
}
