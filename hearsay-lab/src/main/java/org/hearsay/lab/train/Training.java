package org.hearsay.lab.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.CorpusReader;
import org.hearsay.lab.read.MissingInput;

/**
 * The articles of the corpus that a tagger may learn from, and those that its confidence is fitted on.
 *
 * @param train articles whose split is train
 * @param dev articles whose split is dev
 */
public record Training(List<AnnotatedArticle> train, List<AnnotatedArticle> dev) {

    /** Copies the lists. */
    public Training {
        train = List.copyOf(train);
        dev = List.copyOf(dev);
    }

    /**
     * Reads the corpus.
     *
     * @throws MissingInput when it has none of either
     */
    public static Training of(Path corpus) {
        List<AnnotatedArticle> all = CorpusReader.articles(corpus);
        Training training = new Training(split(all, "train"), split(all, "dev"));
        if (training.train.isEmpty() || training.dev.isEmpty()) {
            throw new MissingInput(
                    corpus + " has no articles to learn from or none to compare with", "give the folder corpus");
        }
        return training;
    }

    /** The same with so many articles to learn from, evenly chosen; with all of them if there are not more, or for 0. */
    public Training most(int number) {
        int size = number == 0 ? train.size() : Math.min(number, train.size());
        List<AnnotatedArticle> chosen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            chosen.add(train.get((int) ((long) i * train.size() / size)));
        }
        return new Training(chosen, dev);
    }

    /** So many changed copies of each article to learn from, with the names of these alone. */
    public List<AnnotatedArticle> copies(int number) {
        Augmentation augmentation = new Augmentation(train);
        List<AnnotatedArticle> copies = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            for (AnnotatedArticle article : train) {
                copies.add(augmentation.copy(article, i));
            }
        }
        return copies;
    }

    private static List<AnnotatedArticle> split(List<AnnotatedArticle> articles, String split) {
        return articles.stream().filter(a -> a.head().split().equals(split)).toList();
    }
}
