package org.hearsay.statement;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.sentence.Sentence;
import org.hearsay.time.Times;

/** What all rules look at: the article, its sentences as words, names, times and quotations. */
final class Context {

    final Article article;
    final List<Sentence> sentences;
    final Entities entities;
    final Times times;
    final CueLexicon lexicon;
    final Quotations quotations;
    private final List<Words> words;

    Context(Article article, List<Sentence> sentences, Entities entities, Times times, CueLexicon lexicon) {
        this.article = article;
        this.sentences = sentences;
        this.entities = entities;
        this.times = times;
        this.lexicon = lexicon;
        this.quotations = new Quotations(article);
        this.words = sentences.stream().map(s -> new Words(s, entities, times)).toList();
    }

    Words words(int sentence) {
        return words.get(sentence);
    }

    Clauses clauses(int sentence) {
        return new Clauses(words.get(sentence), lexicon, quotations);
    }

    String text() {
        return article.text().text();
    }
}
