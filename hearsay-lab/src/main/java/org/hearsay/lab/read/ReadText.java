package org.hearsay.lab.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.WholeText;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.pack.DomainPack;
import org.hearsay.page.JsonLines;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Limits;
import org.hearsay.time.TimeReader;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * A text as the stages before statements read it, all of it the article.
 *
 * @param article with spans that count into the text
 * @param sentences of the article
 * @param entities named in it
 * @param times told in it
 */
public record ReadText(Article article, List<Sentence> sentences, Entities entities, Times times) {

    /** Copies the sentences. */
    public ReadText {
        sentences = List.copyOf(sentences);
    }

    /** Reads texts; loads its models once. */
    public static final class Reader {
        private final SentenceReader sentences = new SentenceReader();
        private final EntityReader entities;
        private final TimeReader times;

        /** With what {@code pack} knows. */
        public Reader(DomainPack pack) {
            this.entities = new EntityReader(pack);
            this.times = new TimeReader(pack);
        }

        /**
         * Reads a text.
         *
         * @param published the day; null when unknown
         */
        public ReadText read(String id, String text, @Nullable String published) {
            byte[] line = GoldLines.line(id, text, published).getBytes(StandardCharsets.UTF_8);
            Article article = WholeText.read(new JsonLines("text", new ByteArrayInputStream(line), null, Limits.DEFAULT)
                    .next()
                    .read()
                    .page());
            List<Sentence> split = sentences.read(article);
            return new ReadText(article, split, entities.read(article, split), times.read(article, split));
        }
    }
}
