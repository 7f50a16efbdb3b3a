package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.body;
import static org.hearsay.article.ArticleReaderTest.published;
import static org.hearsay.article.ArticleReaderTest.text;
import static org.hearsay.article.ArticleReaderTest.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plain pages in the layouts that people copy: each line is what it is by its form and its neighbours. */
class TextPagesTest {

    private static final String LEAD =
            "The port authority of Merrow closed the eastern quay on Tuesday after a crane fell onto a grain ship, harbour master Odile Tarrant said.";
    private static final String SECOND =
            "Nobody was hurt, she said, but the crane blocks the only berth that is deep enough for grain ships of that size.";
    private static final String THIRD =
            "The grain ship had come from Halvane with wheat for the mills of Merrow, which have flour for eleven days, the mill owners said.";
    private static final String FOURTH =
            "Engineers from Halvane will lift the crane from the quay on Friday if the wind allows it, the port authority said in the evening.";

    @Test
    void aStandfirstAboveTheBylineIsBodyAndBylineAndDateAreStillFound() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                "The only deep berth of the port is blocked for days.",
                "By Ruprecht Hollin",
                "4 March 2031",
                LEAD,
                SECOND,
                THIRD));

        assertThat(body(article))
                .containsExactly("The only deep berth of the port is blocked for days.", LEAD, SECOND, THIRD);
        assertThat(words(article, article.byline())).isEqualTo("Ruprecht Hollin");
        assertThat(published(article).when().earliest()).isEqualTo("2031-03-04");
    }

    @Test
    void captionsOfAnAgencyCopyAreNoBody() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                "FILE - The eastern quay of Merrow seen from the lighthouse in an undated photo.",
                LEAD,
                "Harbour master Odile Tarrant, left, and a crane driver look at the damage.",
                SECOND,
                "A tug stands by the damaged ship in the harbour of Merrow on Tuesday, March 4, 2031.",
                "The mills of Merrow grind wheat from Halvane. Pim Oskar/Coastal Images",
                THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void aSentenceThatTellsWhatSomebodySaidOnADayIsNoCaption() {
        String told = "Odile Tarrant holds that the crane was sound and said so in a letter on 2 March 2031.";
        Article article = text(page("Crane falls onto grain ship in Merrow", LEAD, told, SECOND));

        assertThat(body(article)).containsExactly(LEAD, told, SECOND);
    }

    @Test
    void longLinesThatSayWhenAndByWhomAreNoBody() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                "PUBLISHED: March 4, 2031 at 6:12 p.m. | UPDATED: March 4, 2031 at 9:40 p.m.",
                LEAD,
                SECOND,
                THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(published(article).when().earliest()).startsWith("2031-03-04");
    }

    @Test
    void theBodyEndsWhereItsAuthorIsPresented() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                LEAD,
                SECOND,
                THIRD,
                FOURTH,
                "Ruprecht Hollin",
                "Harbour Correspondent",
                "Ruprecht Hollin is a reporter who covers ports and fisheries for the Merrow Lantern.",
                "He lives with two dogs near the old lighthouse and can be found on the quay on most days."));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void aCaptionThatNamesAllFromTheLeftIsNoBodyHoweverLong() {
        String caption =
                "Posing on the quay of Merrow on Tuesday, March 4, 2031, are, from left: crane driver Pim Oskar, harbour master Odile Tarrant,"
                        + " mill owners Jarl Henning, Ada Wrocke, Tilda Moor and Bo Ansgar, pilots Egil Rann, Sune Holt and Mats Orre, divers Karla Lind,"
                        + " Nora Vik and Ulla Brand, and the tug men Olaf Stern, Rolf Kjer, Hakon Weir, Anders Fell, Jens Torp and Ivar Grund.";
        Article article = text(page("Crane falls onto grain ship in Merrow", caption, LEAD, SECOND, THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void aPostOfWhichTheMarkupIsLeftOverIsNoBody() {
        String post =
                "The quay of <a href=\"https://posts.example/merrow\">#Merrow</a> stays closed until the crane is lifted on Friday.";
        Article article = text(page("Crane falls onto grain ship in Merrow", LEAD, post, SECOND, THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theBodyEndsWhereAParagraphOpensWithTheNameOfItsAuthor() {
        Article article = text(
                page(
                        "Crane falls onto grain ship in Merrow",
                        "By Ruprecht Hollin",
                        LEAD,
                        SECOND,
                        THIRD,
                        FOURTH,
                        "Ruprecht Hollin lives with two dogs near the old lighthouse of Merrow and can be found on the quay on most days."));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void oneLongParagraphBetweenTwoListsOfOtherStoriesIsTheArticles() {
        String turn =
                "Halvane sells most of its wheat to the mills of Merrow, and its farmers, who have barns full of grain and no ship to put it on,"
                        + " fear that buyers look elsewhere while the eastern quay is closed, a worry that the port authority and the harbour master share.";
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                LEAD,
                SECOND,
                THIRD,
                "Read more",
                "New bell for the chapel of Saint Orla",
                turn,
                "Most popular",
                "Goat stops traffic for an hour"));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, turn);
    }

    @Test
    void aLineThatIsOnlyAnArrowIsReadAsNothing() {
        Article article = text(page("Ports", ">", "Crane falls onto grain ship in Merrow", LEAD, SECOND, THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void somebodyInTheStoryWhoseWorkIsNamedDoesNotEndIt() {
        String person = "Odile Tarrant is a former editor of the harbour almanac, which lists every crane in Merrow.";
        Article article =
                text(page("Crane falls onto grain ship in Merrow", LEAD, "Odile Tarrant", person, SECOND, THIRD));

        assertThat(body(article)).contains(person, SECOND, THIRD);
    }

    @Test
    void theStoryGoesOnAfterAListOfOtherStoriesEvenIfItsWordsAreNew() {
        String turn =
                "Halvane sells most of its harvest by sea, and its farmers fear that buyers will look for wheat elsewhere while the quay is closed.";
        String farmers =
                "“We have barns full of grain and no ship to put it on,” said Bertil Oukran, who speaks for the farmers there.";
        String ministers =
                "Ministers of both states will talk about a second berth in April, though money for it was refused twice, in 2027 and again last year.";
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                LEAD,
                SECOND,
                "Read more",
                "Singer buys castle and regrets it",
                "Ten soups for cold evenings",
                turn,
                farmers,
                ministers,
                FOURTH));

        assertThat(body(article)).containsExactly(LEAD, SECOND, turn, farmers, ministers, FOURTH);
    }

    @Test
    void anotherStoryUnderItsOwnHeadingIsLeftOut() {
        Article article = text(
                page(
                        "Crane falls onto grain ship in Merrow",
                        LEAD,
                        SECOND,
                        THIRD,
                        FOURTH,
                        "Most popular",
                        "Singer buys castle and regrets it",
                        "A singer who never missed a concert has bought a castle in the hills and already wants to sell it, her manager told a magazine.",
                        "The roof leaks, bats live in the library and the neighbours complain about rehearsals, he told readers of the weekly."));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void aListArticleKeepsItsItemsAndLabels() {
        List<String> items = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "Berth " + i + ": open to grain ships until day " + i)
                .toList();
        Article article = text(page("Crane falls onto grain ship in Merrow", LEAD, SECOND, "Which berths are open:")
                + "\n\n"
                + items.stream().collect(Collectors.joining("\n")) + "\n\n" + page(THIRD, FOURTH));

        assertThat(body(article)).containsAll(items).contains(THIRD, FOURTH);
    }

    @Test
    void theStoryIsFollowedOverATableThatIsLongerThanItsParagraphs() {
        String table = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "Row " + i + " of quay")
                .collect(Collectors.joining("\n"));
        Article article = text(page("Crane falls onto grain ship in Merrow", LEAD, SECOND) + "\n\n" + table + "\n\n"
                + page(THIRD, FOURTH));

        assertThat(body(article)).contains(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void pricesAndButtonsThatComeAgainAreNoItems() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                LEAD,
                "View the offer",
                "$29 at Tarnmart",
                SECOND,
                "View the offer",
                "$34 at Tarnmart",
                THIRD,
                "View the offer",
                FOURTH));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void questionsAndShortAnswersOfAnInterviewStay() {
        String question = "Can the mills wait?";
        String answer = "“No, they cannot.”";
        Article article = text(page(
                "Crane falls onto grain ship in Merrow", LEAD, question, answer, SECOND, "Who pays?", THIRD, FOURTH));

        assertThat(body(article)).containsExactly(LEAD, question, answer, SECOND, "Who pays?", THIRD, FOURTH);
    }

    @Test
    void aPressStatementLosesItsAddressesAndKeepsItsWords() {
        Article article = text(page(
                "Statement of the port authority of Merrow",
                "4 March 2031",
                LEAD,
                SECOND,
                FOURTH,
                "For enquiries write to press@port-merrow.example or call the harbour office."));

        assertThat(body(article)).containsExactly(LEAD, SECOND, FOURTH);
        assertThat(published(article).when().earliest()).isEqualTo("2031-03-04");
    }

    @Test
    void aLiveBlogKeepsItsEntriesWithoutTheirStamps() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow: as it happened",
                "4 March 2031",
                "18:40",
                LEAD,
                "18:55",
                SECOND,
                "19:20",
                THIRD));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theSignatureOfAPostIsNoBody() {
        Article article = text(page(
                "Crane falls onto grain ship in Merrow",
                LEAD,
                SECOND,
                "— Odile Tarrant (@harbour_merrow) March 4, 2031",
                THIRD,
                FOURTH));

        assertThat(body(article)).containsExactly(LEAD, SECOND, THIRD, FOURTH);
    }

    @Test
    void aPageOfManyLinesIsReadInLinearTime() {
        String menu = IntStream.range(0, 40_000).mapToObj(i -> "Quay " + i).collect(Collectors.joining("\n"));
        Article article = text(menu + "\n\n" + page("Crane falls onto grain ship in Merrow", LEAD, SECOND, THIRD));

        assertThat(body(article)).contains(LEAD, SECOND, THIRD);
    }

    private static String page(String... lines) {
        return String.join("\n\n", lines);
    }
}
