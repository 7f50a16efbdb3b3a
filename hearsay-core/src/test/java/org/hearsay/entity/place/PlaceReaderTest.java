package org.hearsay.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.city.Cities;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));
    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final EntityReader ENTITIES = new EntityReader(PACK);
    private static final PlaceReader READER = new PlaceReader(PACK);

    /** What the last {@code words} of {@code text} mean. */
    private static @Nullable Place place(String text, String words) {
        Article article = Articles.of(text, null);
        List<Sentence> sentences = SENTENCES.read(article);
        Entities entities = ENTITIES.read(article, sentences);
        int at = article.text().text().lastIndexOf(words);
        return READER.in(article, sentences, entities).at(new Span(at, at + words.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what stands beside the name
                "A bomb went off in Springfield, Illinois, on Friday. | Springfield | USA | IL",
                "A bomb went off in Springfield, Mass., on Friday. | Springfield | USA | MA",
                "A bomb went off in Moscow, Idaho, on Friday. | Moscow | USA | ID",
                "A bomb went off in Vancouver, British Columbia, on Friday. | Vancouver | CAN | 02",
                "A bomb went off in the Russian city of Donetsk. | Donetsk | RUS | 61",
                "The rally in Moscow, Idaho, was loud. Nobody was hurt in Moscow. | Moscow | USA | ID",
                // the countries of sentence and article
                "Ukraine said that shells fell on Odesa. | Odesa | UKR | 17",
                "Officials in Ukraine spoke of shells. They fell in Mykolaiv. | Mykolaiv | UKR | 16",
                // nothing but how big it is
                "A bomb went off in Nairobi on Friday. | Nairobi | KEN | 05",
            })
    void a_city_is_chosen_by_what_the_article_tells(String text, String words, String country, String region) {
        Place place = Objects.requireNonNull(place(text, words), text);
        assertThat(place.country()).isEqualTo(country);
        assertThat(place.precision()).isEqualTo(Place.Precision.CITY);
        Place.Point point = Objects.requireNonNull(place.point());
        assertThat(Cities.shipped().named(words))
                .filteredOn(c -> c.id() == point.geonames())
                .singleElement()
                .satisfies(c -> assertThat(c.region()).isEqualTo(region));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb went off in Springfield on Friday. | Springfield",
                "A bomb went off in Birmingham on Friday. | Birmingham",
                "Doctors in Canada and the United States were shot in Vancouver. | Vancouver",
            })
    void homonyms_that_nothing_tells_apart_stay_candidates(String text, String words) {
        Place place = Objects.requireNonNull(place(text, words), text);
        assertThat(place.point()).isNull();
        assertThat(place.precision()).isNull();
        assertThat(place.candidates()).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell in Ukraine. | Ukraine | Ukraine | UKR | COUNTRY",
                "A bomb went off in Ohio on Friday. | Ohio | Ohio | USA | REGION",
                "A bomb went off in New York on Friday. | New York | New York | USA | REGION",
                "Ukraine said that shells fell in the Donetsk region. | Donetsk region | Donetsk region | UKR | REGION",
                "They held talks in northern Ireland. | Ireland | Northern Ireland | GBR | REGION",
            })
    void what_is_bigger_than_a_city_has_no_point(
            String text, String words, String name, String country, Place.Precision precision) {
        Place place = Objects.requireNonNull(place(text, words), text);
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.country()).isEqualTo(country);
        assertThat(place.precision()).isEqualTo(precision);
        assertThat(place.point()).isNull();
    }

    @Test
    void near_a_city_is_not_in_it() {
        Place place = Objects.requireNonNull(place("A train burnt near Nairobi on Friday.", "Nairobi"));
        assertThat(place.precision()).isEqualTo(Place.Precision.NEAR);
    }

    @Test
    void a_settlement_is_the_name_behind_it() {
        Place place = Objects.requireNonNull(place("A bomb went off in the Kenyan city of Mombasa.", "city"));
        assertThat(place.name()).isEqualTo("Mombasa");
        assertThat(place.country()).isEqualTo("KEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police found Hanna Austin dead. Austin was 30 and lived in Austin. | Austin",
                "A bomb went off at a hospital on Friday. | hospital",
                "A bomb went off in the region on Friday. | region",
            })
    void persons_and_common_nouns_are_no_places(String text, String words) {
        assertThat(place(text, words)).as(text).isNull();
    }
}
