package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.body;
import static org.hearsay.article.ArticleReaderTest.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands before, behind and between the paragraphs of a plain page. */
class TextEdgesTest {

    private static final String TITLE = "Crane falls onto grain ship in Merrow";
    private static final String LEAD =
            "The port authority of Merrow closed the eastern quay on Tuesday after a crane fell onto a grain ship, harbour master Odile Tarrant said.";
    private static final String SECOND =
            "Nobody was hurt, she said, but the crane blocks the only berth that is deep enough for grain ships of that size.";
    private static final String THIRD =
            "The grain ship had come from Halvane with wheat for the mills of Merrow, which have flour for eleven days, the mill owners said.";
    private static final String FOURTH =
            "Engineers from Halvane will lift the crane from the quay on Friday if the wind allows it, the port authority said in the evening.";

    @Test
    void aSummaryRightUnderTheTitleNeedsNoFullStop() {
        String deck = "Its owners fear a long wait, since no other place in the north takes vessels so big";

        assertThat(body(page(TITLE, deck, "By Ruprecht Hollin", "4 March 2031", LEAD, SECOND, THIRD)))
                .containsExactly(deck, LEAD, SECOND, THIRD);
    }

    @Test
    void aHeadlineAmongHeadlinesIsNoSummary() {
        assertThat(body(page(
                        TITLE,
                        "Seven bakers of Ostavia tell how they choose their flour",
                        "Why the lighthouse of Tamsin will be painted green this summer",
                        "By Ruprecht Hollin",
                        LEAD,
                        SECOND,
                        THIRD)))
                .containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theSentenceAboveTheNameOfAPhotographerIsACaption() {
        assertThat(body(page(
                        TITLE,
                        LEAD,
                        SECOND,
                        "The mills of Merrow grind wheat from Halvane.",
                        "Pim Oskar/Coastal Images",
                        THIRD,
                        "Grain lies on the quay of Merrow.",
                        "(Ada Wrocke / The Merrow Lantern)",
                        FOURTH)))
                .containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void whatSomebodySaidAboveACreditStays() {
        String told = "“We shall lift it on Friday,” Tarrant said.";

        assertThat(body(page(TITLE, LEAD, SECOND, told, "Pim Oskar/Coastal Images", THIRD)))
                .contains(told);
    }

    @Test
    void headlinesWithSummariesUnderRelatedAreLeftOutAndTheArticleGoesOn() {
        assertThat(body(page(
                        TITLE,
                        LEAD,
                        SECOND,
                        "Related",
                        "Bakers of Ostavia run out of rye",
                        "Seven bakers tell how they get through the winter.",
                        "Lighthouse of Tamsin gets a new coat",
                        "The old paint had come off in the storms of autumn.",
                        THIRD,
                        FOURTH)))
                .containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void aListOfOneFormAtTheEndBelongsToTheArticle() {
        List<String> list = IntStream.range(0, 8)
                .mapToObj(i -> (2030 - i) + ": "
                        + List.of("Egil Rann", "Sune Holt", "Mats Orre", "Bo Ansgar")
                                .get(i % 4))
                .toList();
        List<String> wanted = Stream.concat(Stream.of(LEAD, SECOND, THIRD, "Harbour pilots of the year"), list.stream())
                .toList();

        assertThat(body(text(Stream.of(
                                List.of(TITLE),
                                wanted,
                                List.of("Sign in", "Privacy policy", "© 2031 The Merrow Lantern"))
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n")))))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void aMenuBehindTheArticleIsNoListOfIt() {
        assertThat(body(page(
                        TITLE,
                        LEAD,
                        SECOND,
                        THIRD,
                        "Merrow",
                        "Halvane",
                        "Ostavia",
                        "Tamsin",
                        "Corvane",
                        "Skerland",
                        "Dhurvan")))
                .containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theArticlesOwnLastWordsBehindAnAdvertisementStay() {
        String last = "The grain of the ship will go to the mills when the crane is off the quay.";

        assertThat(body(page(TITLE, LEAD, SECOND, THIRD, FOURTH, "Advertisement", last)))
                .containsExactly(LEAD, SECOND, THIRD, FOURTH, last);
    }

    @Test
    void shortReportsBehindAPointerStayThoughTheirWordsAreNew() {
        assertThat(body(page(
                        TITLE,
                        LEAD,
                        SECOND,
                        THIRD,
                        FOURTH,
                        "READ MORE: Seven bakers of Ostavia choose their flour",
                        "It was reported that power had failed in three streets.",
                        "Fire chief Runa Ekdal expects smoke until Thursday.")))
                .endsWith(
                        "It was reported that power had failed in three streets.",
                        "Fire chief Runa Ekdal expects smoke until Thursday.");
    }

    @Test
    void itsFootnotesAreNoBody() {
        assertThat(body(page(
                        TITLE,
                        LEAD,
                        SECOND,
                        THIRD,
                        FOURTH,
                        "Footnotes",
                        "[1] O. Tarrant, “Cranes of the Northern Ports”, Merrow Harbour Press, 2029, pp. 14–19.",
                        "[2] Annual report of the mills of Merrow, 2030, p. 3.")))
                .containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    private static Article page(String... lines) {
        return text(String.join("\n", lines));
    }
}
