package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.sentence.SentenceReader;
import org.junit.jupiter.api.Test;

/** Who pronouns and descriptions stand for, in invented texts. */
class SalienceTest {

    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final EntityReader READER = new EntityReader(EntityReaderTest.invented());

    private record Read(Article article, Entities entities) {

        static Read of(String text) {
            Article article = Articles.of(text, null);
            return new Read(article, READER.read(article, SENTENCES.read(article)));
        }

        /** The name of the entity that the words stand for; empty when it stays unknown. */
        String who(String words) {
            return entities.mentions().stream()
                    .filter(m -> article.words(m.span()).equals(words))
                    .findFirst()
                    .map(Mention::entity)
                    .filter(Objects::nonNull)
                    .flatMap(entities::entity)
                    .map(Entity::name)
                    .orElse("");
        }
    }

    @Test
    void a_first_name_tells_of_two_who_is_meant() {
        Read read = Read.of("Fiona Marrick met Daniel Osk at the harbour. He said the talks had failed.");
        assertThat(read.who("He")).isEqualTo("Daniel Osk");
    }

    @Test
    void the_ending_of_a_first_name_breaks_a_tie_and_no_more() {
        Read tie =
                Read.of("Talks between Senator Belisma Orth and Senator Torvald Grenn failed. She said it was a pity.");
        assertThat(tie.who("She")).isEqualTo("Belisma Orth");
        Read alone = Read.of("Torvald Grenn came late. She said the road was closed.");
        assertThat(alone.who("She")).isEqualTo("Torvald Grenn");
    }

    @Test
    void somebody_farther_back_is_meant_if_known_to_be_a_woman() {
        String between = "The mill stands on the river. Its wheel is broken. The roof has been gone for years. ";
        assertThat(Read.of("Fiona Marrick bought the mill. " + between + "She said it would turn again.")
                        .who("She"))
                .isEqualTo("Fiona Marrick");
        assertThat(Read.of("Dunstable Marrick bought the mill. " + between + "She said it would turn again.")
                        .who("She"))
                .isEmpty();
    }

    @Test
    void an_age_tells_who_is_meant() {
        Read read = Read.of("Fiona Marrick, 43, lost to Greta Lund, 27. Later the 43-year-old said she was tired.");
        assertThat(read.who("the 43-year-old")).isEqualTo("Fiona Marrick");
    }

    @Test
    void the_company_is_the_body_named_last_that_is_no_state() {
        Read read =
                Read.of("Velanta Holdings closed two plants in Eldoria. Analysts said the company was short of cash.");
        assertThat(read.who("the company")).isEqualTo("Velanta Holdings");
    }

    @Test
    void a_speaker_inside_a_quotation_that_never_closes_is_outside_of_it() {
        Read read = Read.of("Fiona Marrick stood on the stage. “My people, she told the hall, go home.");
        assertThat(read.who("she")).isEqualTo("Fiona Marrick");
    }
}
