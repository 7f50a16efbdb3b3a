package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.LinearTagger;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final DomainPack PACK = EntityReaderTest.invented();
    private static final EntityReader READER = new EntityReader(PACK);
    private static final Gazetteer GAZETTEER = new Gazetteer(PACK);
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
        Article other = Articles.of("In the evening Umberto Tollvik left.", null);
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

    @Test
    void aStateNamedAsLandIsAPlaceAndStaysTheState() {
        Article article = Articles.of("He was born in the north of Eldoria. Eldoria denied the report.", null);
        Entities entities = READER.read(article, SENTENCES.read(article));
        Mention land = entities.mentions().stream()
                .filter(m -> article.words(m.span()).equals("Eldoria"))
                .findFirst()
                .orElseThrow();
        assertThat(land.type()).isEqualTo(EntityType.PLACE);
        Mention state = entities.mentions().get(entities.mentions().size() - 1);
        assertThat(article.words(state.span())).isEqualTo("Eldoria");
        assertThat(state.type()).isEqualTo(EntityType.ORG);
        assertThat(entities.acts(state)).isTrue();
    }

    private static NameMerging merging() {
        Words words = new Words();
        return new NameMerging(words, GAZETTEER, new PackNames(GAZETTEER, new Reading(words)));
    }

    @Test
    void whatATaggerTakesForLandKeepsItsEntity() {
        Article article = Articles.of("The Skarland oil of Eldoria was sold.", null);
        Line line = Line.of(SENTENCES.read(article).get(0), article.text().text());
        Span land = line.span(4, 4);
        Chunk chunk =
                Chunk.known(0, 4, 4, land, EntityType.ORG, "Eldoria", "ELD.GOV", "Eldoria", EntityType.ORG, "ELD");
        NameMerging merging = merging();
        EntityTagger.Name place = new EntityTagger.Name(4, 4, EntityType.PLACE, 3);
        assertThat(merging.places(line, List.of(chunk), List.of(place))).containsExactly(land);
        Entities entities = new Assembly("a").of(List.of(chunk), Set.of(land));
        Mention mention = entities.mentions().get(0);
        assertThat(mention.type()).isEqualTo(EntityType.PLACE);
        assertThat(mention.entity()).isEqualTo("ELD.GOV");
        assertThat(entities.acts(mention)).isTrue();
    }

    @Test
    void aCountryWithinALongerNameIsPartOfItAndALawIsNoBody() {
        Article article = Articles.of("The bank asked Western Eldoria and quoted the Harbour Act.", null);
        Line line = Line.of(SENTENCES.read(article).get(0), article.text().text());
        Chunk land = Chunk.known(
                0, 4, 4, line.span(4, 4), EntityType.ORG, "Eldoria", "ELD.GOV", "Eldoria", EntityType.ORG, "ELD");
        List<Chunk> names = merging()
                .of(
                        0,
                        line,
                        List.of(land),
                        List.of(
                                new EntityTagger.Name(3, 4, EntityType.PLACE, 9),
                                new EntityTagger.Name(8, 9, EntityType.ORG, 9)),
                        new Usage(new Words(), GAZETTEER, List.of(line)));
        assertThat(names).extracting(Chunk::name).containsExactly("Western Eldoria", "Harbour Act");
        assertThat(names).extracting(Chunk::type).containsExactly(EntityType.PLACE, EntityType.MISC);
    }
}
