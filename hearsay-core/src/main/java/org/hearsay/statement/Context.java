package org.hearsay.statement;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

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

    /** The words of the sentence in which {@code span} begins; of {@code sentence} if there is no span. */
    Words wordsAt(@Nullable Span span, int sentence) {
        if (span != null) {
            for (Sentence candidate : sentences) {
                if (candidate.span().overlaps(span)) {
                    return words(candidate.index());
                }
            }
        }
        return words(sentence);
    }
}
