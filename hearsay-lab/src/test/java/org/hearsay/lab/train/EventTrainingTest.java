package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.event.EventTagger;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.read.Product;
import org.junit.jupiter.api.Test;

/** Learns from a few articles of the corpus, so that it goes fast. */
class EventTrainingTest {
    private static final List<AnnotatedArticle> ARTICLES =
            Training.of(Path.of("../corpus")).most(24).train();

    @Test
    void what_was_learnt_is_found_again_and_the_same_twice() throws IOException {
        EventTraining training = new EventTraining(Product.pack());
        EventTagger tagger = training.train(ARTICLES);
        assertThat(training.score(ARTICLES, tagger).recall())
                .isGreaterThan(training.score(ARTICLES, null).recall());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        tagger.write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new EventTraining(Product.pack()).train(ARTICLES).write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
