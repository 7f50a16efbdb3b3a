package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.SentenceReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityReaderTest {

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final EntityReader READER = new EntityReader(invented());

    /** A pack of states that do not exist. */
    static DomainPack invented() {
        try (InputStream in = Objects.requireNonNull(EntityReaderTest.class.getResourceAsStream("invented.yaml"))) {
            Path file = Files.createTempFile("invented", ".yaml");
            try {
                Files.write(file, in.readAllBytes());
                return new PackReader().read(List.of(file.toString()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(Article article, Entities entities) {

        static Read of(String text) {
            Article article = Articles.of(text, null);
            return new Read(article, READER.read(article, SENTENCES.read(article)));
        }

        /** The n-th mention (from 0) with these words. */
        Mention mention(String words, int n) {
            List<Mention> found = entities.mentions().stream()
                    .filter(m -> article.words(m.span()).equals(words))
                    .toList();
            assertThat(found).as("mentions of '%s' in %s", words, all()).hasSizeGreaterThan(n);
            return found.get(n);
        }

        Mention mention(String words) {
            return mention(words, 0);
        }

        Entity entity(String words) {
            return entities.entity(Objects.requireNonNull(mention(words).entity()))
                    .orElseThrow();
        }

        @Nullable
        String id(String words, int n) {
            return mention(words, n).entity();
        }

        List<String> all() {
            return entities.mentions().stream()
                    .map(m -> article.words(m.span()) + "/" + m.type())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tessel said on Monday that it would not sign.                        | ORG",
                "The minister accused Tessel of hiding the ships.                     | ORG",
                "The pact between Tessel and Arvenport worries fishermen.             | ORG",
                "They promised more aid to Tessel on Monday.                          | ORG",
                "Thousands marched in Tessel on Monday.                               | PLACE",
                "She flew to Tessel on Monday.                                        | PLACE",
                "A drone struck Tessel overnight.                                     | PLACE",
                "Tessel, 21 January 2031 (Courier): The harbour stayed shut.          | PLACE",
                "The flood reached Tessel airport on Monday.                          | PLACE"
            })
    void a_capital_is_its_government_or_the_place_by_its_surroundings(String text, EntityType type) {
        Mention tessel = Read.of(text).mention("Tessel");
        assertThat(tessel.type()).isEqualTo(type);
        if (type == EntityType.ORG) {
            assertThat(tessel.entity()).isEqualTo("ELD.GOV");
        } else {
            assertThat(tessel.entity()).startsWith("en-");
        }
    }

    @Test
    void a_country_is_its_government_unless_something_happens_in_it() {
        Read read = Read.of("Eldoria denied that ships had stopped in North Morvane. It was asked by North Morvane.");
        assertThat(read.id("Eldoria", 0)).isEqualTo("ELD.GOV");
        assertThat(read.id("North Morvane", 0)).isEqualTo("MOR");
        assertThat(read.id("North Morvane", 1)).isEqualTo("MOR.GOV");
        assertThat(read.entities().entity("MOR").orElseThrow().type()).isEqualTo(EntityType.PLACE);
    }

    @Test
    void an_enumeration_of_places_is_read_as_its_head() {
        Read read = Read.of("His tour through Eldoria, Skarland and North Morvane ends on Friday.");
        assertThat(List.of(read.id("Eldoria", 0), read.id("Skarland", 0), read.id("North Morvane", 0)))
                .containsExactly("ELD", "SKA", "MOR");
    }

    @Test
    void a_town_and_the_part_of_its_country_behind_it_are_one_name() {
        Read read = Read.of("The yard is in Portland, Oregon, and another one in Salem, Oregon. Portland was dark.");
        assertThat(read.mention("Portland, Oregon").type()).isEqualTo(EntityType.PLACE);
        assertThat(read.id("Portland, Oregon", 0)).isEqualTo(read.id("Portland", 0));
        assertThat(read.id("Salem, Oregon", 0)).isNotEqualTo(read.id("Portland", 0));
    }

    @Test
    void a_seat_is_never_the_place() {
        assertThat(Read.of("Nobody at Lantern House would comment.").id("Lantern House", 0))
                .isEqualTo("ELD.GOV.PRES");
    }

    @Test
    void a_person_is_known_by_the_title_before_the_name() {
        Read read = Read.of("Eldorian President Orla van den Brandt has raised alarms. Brandt spoke in Tessel. "
                + "Air Force spokesman Taras Velnik said nothing.");
        Entity brandt = read.entity("Orla van den Brandt");
        assertThat(brandt.type()).isEqualTo(EntityType.PERSON);
        assertThat(brandt.role()).isEqualTo("Eldorian President");
        assertThat(brandt.country()).isEqualTo("ELD");
        assertThat(brandt.aliases()).containsExactly("Brandt");
        assertThat(read.entity("Taras Velnik").role()).isEqualTo("Air Force spokesman");
        assertThat(read.mention("Air Force").type()).isEqualTo(EntityType.ORG);
    }

    @Test
    void a_person_is_known_by_the_apposition_behind_the_name() {
        Read read = Read.of("Milo Ashgrove, Eldorian Secretary of State, said he would travel. "
                + "Greta Lindqvist, the national security spokesperson, added that she knew nothing.");
        assertThat(read.entity("Milo Ashgrove").role()).isEqualTo("Eldorian Secretary of State");
        assertThat(read.id("he", 0)).isEqualTo(read.id("Milo Ashgrove", 0));
        assertThat(read.id("she", 0)).isEqualTo(read.id("Greta Lindqvist", 0));
        assertThat(read.all()).doesNotContain("State/MISC");
    }

    @Test
    void a_description_before_the_comma_is_the_role() {
        Read read = Read.of("A senior Tessel official, Ostap Marchen, made the announcement on Monday.");
        assertThat(read.entity("Ostap Marchen").role()).isEqualTo("senior Tessel official");
        assertThat(read.entity("Ostap Marchen").country()).isEqualTo("ELD");
    }

    @Test
    void a_surname_that_two_bear_stays_unresolved() {
        Read read = Read.of("Minister Orla Brandt met Senator Pavel Brandt. Brandt left early.");
        assertThat(read.id("Brandt", 0)).isNull();
        assertThat(read.id("Orla Brandt", 0)).isNotEqualTo(read.id("Pavel Brandt", 0));
    }

    @Test
    void a_surname_may_come_before_the_full_name() {
        Read read = Read.of("Velnik warns of new raids. The general, Taras Velnik, said so on Monday.");
        assertThat(read.id("Velnik", 0)).isEqualTo(read.id("Taras Velnik", 0)).isNotNull();
    }

    @Test
    void in_a_title_case_headline_only_known_names_count() {
        Read read = Read.of("Velnik Warns of North Morvane's Growing Fleet as Alliance Deepens\n\n"
                + "Eldorian General Taras Velnik warned of a growing fleet.");
        assertThat(read.id("Velnik", 0)).isEqualTo(read.id("Taras Velnik", 0));
        assertThat(read.id("North Morvane", 0)).isEqualTo("MOR.GOV");
        assertThat(read.all()).noneMatch(m -> m.contains("Warns") || m.contains("Fleet") || m.contains("Alliance"));
    }

    @Test
    void the_first_word_of_a_sentence_is_no_name_for_its_capital() {
        Read read = Read.of("Footage captured by a reporter shows the harbour. Additionally, calls are growing.");
        assertThat(read.all()).noneMatch(m -> m.startsWith("Footage") || m.startsWith("Additionally"));
    }

    @Test
    void bodies_of_a_state_have_one_id_however_they_are_put() {
        Read read = Read.of(
                "The Ministry of Foreign Affairs of Eldoria issued a note. Eldoria's foreign ministry said no more. "
                        + "The Eldorian Foreign Ministry declined. On Monday the foreign ministry repeated this.");
        assertThat(read.entities().mentions().stream().map(Mention::entity).distinct())
                .containsExactly("ELD.GOV.MFA");
    }

    @Test
    void names_with_the_head_of_a_body_are_bodies() {
        Read read =
                Read.of("Reporters asked the Meridio Media Group and the University of Arvendale. Meridio declined.");
        assertThat(read.mention("Meridio Media Group").type()).isEqualTo(EntityType.ORG);
        assertThat(read.mention("University of Arvendale").type()).isEqualTo(EntityType.ORG);
        assertThat(read.id("Meridio", 0)).isEqualTo(read.id("Meridio Media Group", 0));
    }

    @Test
    void people_of_a_country_are_groups() {
        Read read = Read.of(
                "Six North Morvanian soldiers were killed, Eldorian media said. He thanked the Eldorian people. "
                        + "The Eldorian side denied it.");
        assertThat(read.id("Six North Morvanian soldiers", 0)).isEqualTo("MOR.MIL");
        assertThat(read.id("Eldorian media", 0)).isEqualTo("ELD.GROUP:media");
        assertThat(read.mention("the Eldorian people").type()).isEqualTo(EntityType.GROUP);
        assertThat(read.id("Eldorian side", 0)).isEqualTo("ELD.GOV");
    }

    @Test
    void officials_of_a_capital_are_of_the_state_and_its_residents_of_the_town() {
        Read read = Read.of("Tessel officials met the crew. Tessel residents queued for water.");
        assertThat(read.id("Tessel officials", 0)).isEqualTo("ELD.GROUP:officials");
        assertThat(read.id("Tessel residents", 0)).startsWith("en-");
    }

    @Test
    void counted_groups_are_taken_up_by_their_head() {
        Read read = Read.of(
                "The foreign ministers of 12 countries condemned the raid. Skarland and nearly 40 other countries "
                        + "signed. The ministers called for calm.");
        assertThat(read.mention("The foreign ministers of 12 countries").type()).isEqualTo(EntityType.GROUP);
        assertThat(read.id("The ministers", 0)).isEqualTo(read.id("The foreign ministers of 12 countries", 0));
        assertThat(read.mention("nearly 40 other countries").type()).isEqualTo(EntityType.GROUP);
    }

    @Test
    void both_nations_are_the_two_named_last() {
        Read read = Read.of("Skarland watched. Trade between North Morvane and Eldoria grew. Both nations deny it.");
        assertThat(read.id("Both nations", 0)).isEqualTo("ELD.GOV+MOR.GOV");
        assertThat(read.entity("Both nations").type()).isEqualTo(EntityType.GROUP);
    }

    @Test
    void a_pronoun_is_the_subject_before_and_unknown_when_two_fit() {
        Read read = Read.of("Minister Orla Brandt praised Senator Pavel Koss. She left early.\n\n"
                + "Letters to Taras Velnik and from Jonas Reed were found. He said nothing.");
        assertThat(read.id("She", 0)).isEqualTo(read.id("Orla Brandt", 0));
        assertThat(read.id("He", 0)).isNull();
    }

    @Test
    void a_title_tells_the_gender() {
        Read read = Read.of("Mr Koss met Ms Brandt. She said it went well, and he agreed.");
        assertThat(read.id("She", 0)).isEqualTo(read.id("Brandt", 0));
        assertThat(read.id("he", 0)).isEqualTo(read.id("Koss", 0));
    }

    @Test
    void a_pronoun_in_a_quotation_stays_unknown() {
        Read read = Read.of("Minister Orla Brandt spoke of the raid. “He knew,” said Senator Pavel Koss.");
        assertThat(read.id("He", 0)).isNull();
    }

    @Test
    void the_minister_is_the_one_minister() {
        Read one = Read.of("Foreign Minister Orla Brandt spoke. Later the minister left.");
        assertThat(one.id("the minister", 0)).isEqualTo(one.id("Orla Brandt", 0));
        Read two =
                Read.of("Foreign Minister Orla Brandt and Finance Minister Pavel Koss spoke. Later the minister left.");
        assertThat(two.all()).noneMatch(m -> m.startsWith("the minister"));
    }

    @Test
    void laws_and_weapons_are_named_things() {
        Read read = Read.of("The Vireo-6 falls under the Continental Assembly arms embargo, and so do SRBMs.");
        assertThat(read.mention("Vireo-6").type()).isEqualTo(EntityType.MISC);
        assertThat(read.id("Continental Assembly arms embargo", 0)).isEqualTo("CA-EMBARGO");
        assertThat(read.all()).noneMatch(m -> m.startsWith("SRBM"));
    }

    @Test
    void mentions_do_not_overlap_and_local_ids_follow_the_text() {
        Read read = Read.of(
                "Orla Brandt, mayor of Arvendale, told Eldorian media in Tessel that Pavel Koss had left. He is back.");
        int end = 0;
        for (Mention mention : read.entities().mentions()) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
            end = mention.span().end();
        }
        List<String> local = read.entities().entities().stream()
                .map(Entity::id)
                .filter(id -> id.startsWith("en-"))
                .toList();
        for (int i = 0; i < local.size(); i++) {
            assertThat(local.get(i)).isEqualTo("en-" + read.article().key() + "-" + (i + 1));
        }
    }
}
