package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.event.Event;
import org.hearsay.event.EventReader;
import org.hearsay.event.EventTagger;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvent;
import org.hearsay.lab.read.ReadText;
import org.hearsay.lab.score.Score;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.statement.Statement;
import org.hearsay.statement.StatementReader;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Trains the tagger of events on annotated articles: on the words that name events, each with its type. */
public final class EventTraining {
    private static final int EPOCHS = 8;
    private static final int RUNS = 6;
    private static final long SEED = 20310309;

    /** Types that are marked more seldom cannot be learnt from so few. */
    private static final int LEAST = 6;

    private final DomainPack pack;
    private final ReadText.Reader reader;
    private final StatementReader statements;
    private final EventReader grammar;

    /** With what the product knows before it is trained. */
    public EventTraining(DomainPack pack) {
        this.pack = pack;
        this.reader = new ReadText.Reader(pack);
        this.statements = new StatementReader(pack);
        this.grammar = new EventReader(pack, null);
    }

    /** A text as the stages before read it. */
    private record Read(ReadText text, List<Statement> said) {}

    private Read read(AnnotatedArticle gold) {
        ReadText text = reader.read(
                gold.head().id(), gold.text(), gold.head().published().toString());
        return new Read(text, statements.read(text.article(), text.sentences(), text.entities(), text.times()));
    }

    /** The tagger that follows from the articles; the same articles in the same order give the same one. */
    public EventTagger train(List<AnnotatedArticle> articles) {
        List<String> labels = labels(articles);
        List<Sequence> sequences = new ArrayList<>();
        for (AnnotatedArticle gold : articles) {
            Read read = read(gold);
            ReadText text = read.text();
            for (EventReader.Example example :
                    grammar.examples(text.sentences(), text.entities(), text.times(), read.said())) {
                int[] marks = new int[example.tokens().size()];
                for (int i = 0; i < marks.length; i++) {
                    marks[i] = mark(gold, example.tokens().get(i), labels);
                }
                sequences.add(new Sequence(example.features(), marks));
            }
        }
        return new EventTagger(Perceptron.train(labels, EventTagger.bits(), sequences, EPOCHS, RUNS, 0, SEED));
    }

    private static List<String> labels(List<AnnotatedArticle> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        articles.forEach(a -> a.events().forEach(e -> counts.merge(e.type(), 1, Integer::sum)));
        List<String> labels = new ArrayList<>(List.of(EventTagger.NONE));
        counts.forEach((type, count) -> {
            if (count >= LEAST) {
                labels.add(type);
            }
        });
        return labels;
    }

    private static int mark(AnnotatedArticle gold, Span token, List<String> labels) {
        for (MarkedEvent event : gold.events()) {
            if (event.trigger().overlaps(token)) {
                int label = labels.indexOf(event.type());
                return label < 0 ? Sequence.ANY : label;
            }
        }
        return 0;
    }

    /**
     * How many of the marked words a reader finds with their type, and how many it gives beside them. Mentions that the
     * reader joins are one to it, so each sentence is read by itself; types that are not marked in any article do not count.
     *
     * @param tagger of the reader; null for the grammar alone
     */
    public Score score(List<AnnotatedArticle> articles, @Nullable EventTagger tagger) {
        EventReader events = new EventReader(pack, tagger);
        long right = 0;
        long given = 0;
        long wanted = 0;
        List<String> marked = articles.stream()
                .flatMap(a -> a.events().stream())
                .map(MarkedEvent::type)
                .distinct()
                .toList();
        for (AnnotatedArticle gold : articles) {
            Read read = read(gold);
            ReadText text = read.text();
            List<Event> found = new ArrayList<>();
            for (Sentence sentence : text.sentences()) {
                found.addAll(
                        events.read(text.article(), List.of(sentence), text.entities(), text.times(), read.said()));
            }
            found.removeIf(e -> !marked.contains(e.type()));
            wanted += gold.events().size();
            given += found.size();
            boolean[] used = new boolean[found.size()];
            for (MarkedEvent event : gold.events()) {
                for (int i = 0; i < used.length; i++) {
                    Event one = found.get(i);
                    if (!used[i]
                            && one.type().equals(event.type())
                            && one.trigger().overlaps(event.trigger())) {
                        used[i] = true;
                        right++;
                        break;
                    }
                }
            }
        }
        return new Score(right, given, wanted);
    }
}
