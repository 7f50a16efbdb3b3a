package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;

class TextDatesTest {

    private static final String BODY =
            "\n\nThe harbour of Sollen, the largest on the Grey Coast, was closed on Monday after two ships had collided in fog, the port authority said.\n\n"
                    + "Nobody was hurt, said Runa Eskholm, who speaks for the pilots of the port, and added that divers would look at both hulls on Tuesday.\n\n"
                    + "The Alder Queen had been on its way to Brannoch with timber when the tanker Merrow crossed its course, according to the authority.\n";

    private static Article read(String text) {
        return new ArticleReader()
                .read(ArticleReaderTest.page(Format.TEXT, text, null, Page.Given.NOTHING), Limits.DEFAULT);
    }

    @Test
    void aDayThatIsCalledThatOfPublicationCountsOverOthers() {
        Article article = read(
                "Fog closes Sollen harbour\n\n7 March 2031\n\nPublished 5 March 2031\n\nUpdated 8 March 2031" + BODY);

        assertThat(Objects.requireNonNull(article.published()).day()).hasToString("2031-03-05");
        assertThat(Objects.requireNonNull(article.modified()).day()).hasToString("2031-03-08");
    }

    @Test
    void publicationIsReadInOtherLanguages() {
        assertThat(Objects.requireNonNull(read("Fog closes Sollen harbour\n\nОпубліковано: 5 березня 2031" + BODY)
                                .published())
                        .day())
                .hasToString("2031-03-05");
    }

    @Test
    void daysOfOtherThingsAreNotTaken() {
        assertThat(read("Fog closes Sollen harbour\n\nEvent starts 5 March 2031" + BODY)
                        .published())
                .isNull();
    }

    @Test
    void aDayBeforeTheFirstSentenceDatesThePage() {
        assertThat(Objects.requireNonNull(read("Fog closes Sollen harbour"
                                        + BODY.replaceFirst("The", "KELMORA, 5 March 2031 — The"))
                                .published())
                        .day())
                .hasToString("2031-03-05");
    }
}
