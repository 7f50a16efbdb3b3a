package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.LinearTagger;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final EntityReader READER = new EntityReader(new PackReader().read(List.of("general")));
    private static final String TEXT = """
            The mayor of Tornevik, Asbjorn Kleve, said the harbour would stay shut. Kleve had spoken to the Skagen \
            Rescue Association in the morning.

            "Nobody in Tornevik slept," said Marisol van den Hagen, who runs the ferry. Senator Okafor agreed.
            """;

    private static List<String> names(EntityType type) {
        Article article = Articles.of(TEXT, null);
        return READER.read(article, SENTENCES.read(article)).mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME && m.type() == type)
                .map(m -> article.words(m.span()))
                .toList();
    }

    @Test
    void namesNobodyListedAreToldByWhatStandsAroundThem() {
        assertThat(names(EntityType.PERSON)).contains("Asbjorn Kleve", "Kleve", "Marisol van den Hagen");
        assertThat(names(EntityType.PLACE)).contains("Tornevik");
        assertThat(names(EntityType.ORG)).contains("Skagen Rescue Association");
    }

    @Test
    void titlesStandOutsideTheName() {
        assertThat(names(EntityType.PERSON)).contains("Okafor").doesNotContain("Senator Okafor");
    }

    /** What training learns from: a row of features for each token, fewer of them when names are hidden. */
    @Test
    void hiddenNamesLookAlike() {
        Article one = Articles.of("In the evening Ottoline Grewe left.", null);
        Article other = Articles.of("In the evening Umberto Szabo left.", null);
        assertThat(features(one, true)).isEqualTo(features(other, true));
        assertThat(features(one, false)).isNotEqualTo(features(other, false));
    }

    private static List<List<Integer>> features(Article article, boolean blind) {
        List<List<Integer>> rows = new ArrayList<>();
        for (EntityReader.Example example : READER.examples(article, SENTENCES.read(article), blind)) {
            assertThat(example.features().length).isEqualTo(example.tokens().size());
            Span last = example.tokens().get(example.tokens().size() - 1);
            assertThat(last.in(article.text().text())).isEqualTo(".");
            for (int[] row : example.features()) {
                List<Integer> numbers = new ArrayList<>();
                for (int number : row) {
                    numbers.add(number);
                }
                rows.add(numbers);
            }
        }
        return rows;
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        EntityTagger.shipped().write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        EntityTagger.read(first.toByteArray()).write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void aTaggerOfSomethingElseIsRefused() {
        LinearTagger other = new LinearTagger(List.of("O"), 4, new float[16], new float[1], new float[1]);
        assertThatThrownBy(() -> new EntityTagger(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names");
    }
}
