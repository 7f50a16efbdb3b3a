package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.Article;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.EntityTagger;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;

/** Trains the tagger of names on annotated texts. */
public final class EntityTraining {
    private static final int EPOCHS = 10;
    private static final int RUNS = 10;
    private static final double HIDDEN = 0.3;
    private static final long SEED = 20310307;

    private final SentenceReader sentences = new SentenceReader();
    private final EntityReader rules;
    private final List<Sequence> sequences = new ArrayList<>();

    /** With what the product knows before it is trained. */
    public EntityTraining(DomainPack pack) {
        rules = new EntityReader(pack, null);
    }

    /** Adds a text of GUM. */
    public void add(GumText text) {
        add(text.article(), text.names(), text.unsure());
    }

    /** Adds an article of the corpus; groups of people have no name of their own. */
    public void add(AnnotatedArticle gold) {
        Map<Span, EntityType> names = new TreeMap<>();
        gold.mentions().stream().filter(m -> m.type() != EntityType.GROUP).forEach(m -> names.put(m.span(), m.type()));
        add(GumText.article(gold.head().id(), gold.text()), names, List.of());
    }

    private void add(Article article, Map<Span, EntityType> names, List<Span> unsure) {
        add(article, names, unsure, false);
        add(article, names, unsure, true);
    }

    private void add(Article article, Map<Span, EntityType> names, List<Span> unsure, boolean blind) {
        for (EntityReader.Example example : rules.examples(article, sentences.read(article), blind)) {
            int[] labels = new int[example.tokens().size()];
            for (int i = 0; i < labels.length; i++) {
                Span token = example.tokens().get(i);
                labels[i] = unsure.stream().anyMatch(token::overlaps) ? Sequence.ANY : 0;
            }
            names.forEach((name, type) -> mark(labels, example.tokens(), name, EntityTagger.begin(type)));
            sequences.add(new Sequence(example.features(), labels));
        }
    }

    private static void mark(int[] labels, List<Span> tokens, Span name, int begin) {
        boolean first = true;
        for (int i = 0; i < labels.length; i++) {
            if (tokens.get(i).overlaps(name)) {
                labels[i] = first ? begin : begin + 1;
                first = false;
            }
        }
    }

    /** The tagger that follows from what was added; the same in the same order gives the same one. */
    public EntityTagger train() {
        return new EntityTagger(
                Perceptron.train(EntityTagger.LABELS, EntityTagger.bits(), sequences, EPOCHS, RUNS, HIDDEN, SEED));
    }

    /** How many tokens there are to learn from. */
    public long tokens() {
        return sequences.stream()
                .mapToLong(s -> Arrays.stream(s.labels()).count())
                .sum();
    }
}
