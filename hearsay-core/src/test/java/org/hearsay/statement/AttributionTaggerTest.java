package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.time.TimeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTaggerTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));
    private static final AttributionTagger TAGGER = AttributionTagger.shipped();
    private static final SentenceReader SENTENCES = new SentenceReader();

    private static List<Statement> read(StatementReader reader, Article article) {
        List<Sentence> sentences = SENTENCES.read(article);
        Entities entities = new EntityReader(PACK).read(article, sentences);
        return reader.read(article, sentences, entities, new TimeReader(PACK).read(article, sentences));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // source | cue | text
                "Wen Abara | hopes | Wen Abara hopes to open the slip before the season ends, her brother or no.",
                "The council | voted to | The council voted to keep the old pier, and the boats went home.",
                "Mira Tolland | wants | Mira Tolland wants to sell the mill and move to the coast.",
            })
    void findsAttitudesThatTheGrammarDoesNotKnow(String source, String cue, String text) {
        Article article = Articles.of(text, "2031-03-05");
        List<Statement> found = read(new StatementReader(PACK, TAGGER), article);
        assertThat(found).as("statements of: %s", text).isNotEmpty();
        Statement statement = found.get(0);
        assertThat(article.words(Objects.requireNonNull(statement.source()))).isEqualTo(source);
        assertThat(cue).startsWith(article.words(Objects.requireNonNull(statement.cue())));
    }

    @Test
    void whereBothKnowAStatementItIsFoundOnce() {
        Article article = Articles.of("“It is late,” Ana Ruiz said. “We go home,” she added.", "2031-03-05");
        List<Statement> found = read(new StatementReader(PACK, TAGGER), article);
        assertThat(found)
                .extracting(s -> article.words(s.mainContent()))
                .containsExactly("“It is late,”", "“We go home,”");
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        TAGGER.write(once);
        AttributionTagger again = AttributionTagger.read(once.toByteArray());
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        again.write(twice);
        assertThat(twice.toByteArray()).isEqualTo(once.toByteArray());
        assertThat(again.sha256()).isEqualTo(TAGGER.sha256());
        byte[] broken = Arrays.copyOf(once.toByteArray(), 100);
        assertThatThrownBy(() -> AttributionTagger.read(broken)).isInstanceOf(IOException.class);
    }

    @Test
    void confidenceIsTheShareThatWasRight() {
        List<double[]> signs = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean speech = i % 2 == 0;
            double[] sign = new double[Confidence.SIGNS];
            sign[0] = 1;
            sign[4] = speech ? 1 : 0;
            signs.add(sign);
            right.add(speech ? i % 10 != 0 : i % 5 == 0);
        }
        Confidence fitted = Confidence.fit(signs, right);
        assertThat(fitted.of(signs.get(0))).isCloseTo(0.8, within(0.03));
        assertThat(fitted.of(signs.get(1))).isCloseTo(0.2, within(0.03));
        assertThat(Confidence.NONE.of(signs.get(0))).isEqualTo(0.5);
    }
}
