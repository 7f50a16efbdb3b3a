package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of invented outlets about an invented dam. */
class ArticleReaderTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String FIRST =
            "Engineers in Tavarra opened the gates of the Ormund dam on Friday after cracks were found in its northern wall, the water ministry said.";
    private static final String SECOND =
            "About 3,000 people in the valley below the dam were told to leave their homes before nightfall, officials in Tavarra said.";
    private static final String THIRD =
            "The ministry’s spokeswoman, Ilse Garroway, said: “The dam holds, and we mean to keep it so.”";

    @Test
    void keepsTheStoryOfAStrippedPageAndLeavesItsFurniture() {
        Article article = text(
                "The Tavarra Courier\nHome News Sport Weather\nSign in\n\nCracks force Ormund dam to open its gates\n\n"
                        + "Cracks force Ormund dam to open its gates\nStock photo: Lensbarn\nBy Petra Lindqvale\nSaturday, 7 June 2031, 08:15\n\n"
                        + FIRST + "\n\nAlso read: Ferry prices to rise in autumn\n\nWhat the ministry says\n\n" + SECOND
                        + "\n\nhttps://img.example/dam-20310607.jpg\n\n"
                        + THIRD + "\n\nSource: statement of the water ministry\n\nYou May Also Like\n\nNews\n\n"
                        + "A singer who has never missed a show says she will miss the next one because her cat is...\n");

        assertThat(words(article, article.title())).isEqualTo("Cracks force Ormund dam to open its gates");
        assertThat(words(article, article.byline())).isEqualTo("Petra Lindqvale");
        assertThat(article.outlet()).isEqualTo("The Tavarra Courier");
        assertThat(published(article).when().earliest()).isEqualTo("2031-06-07T08:15");
        assertThat(article.body())
                .extracting(b -> article.words(b.span()))
                .containsExactly(
                        FIRST, "What the ministry says", SECOND, THIRD, "Source: statement of the water ministry");
        assertThat(article.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.TITLE,
                        Block.Kind.BYLINE,
                        Block.Kind.DATE,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.SUBHEAD,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH);
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void aTitleGluedToItsMenuTrailIsNotTheTitle() {
        Article article = text("HomeNewsInlandDam opens its gates\n\nDam opens its gates\n\n" + FIRST + "\n\n" + SECOND
                + "\n\n" + THIRD);

        assertThat(article.text()
                        .toSource(Objects.requireNonNull(article.title()))
                        .start())
                .isEqualTo(35);
    }

    @Test
    void aRepeatedLeadCountsOnce() {
        Article article =
                text("Dam opens its gates in Tavarra\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + FIRST + "\n\n" + THIRD);

        assertThat(article.body()).extracting(b -> article.words(b.span())).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void theStoryGoesOnAfterABoxWhenItsWordsComeBack() {
        String later =
                "Engineers of the water ministry will look at the northern wall of the dam again on Monday, when the valley may open to the people"
                        + " who left their homes, the officials in Tavarra said, and the gates of the Ormund dam will stay open until the cracks are closed.";
        Article article = text("Dam opens its gates in Tavarra\n\n" + FIRST + "\n\n" + SECOND
                + "\n\nMost popular\n\nSinger buys castle\n\n" + later);

        assertThat(article.body()).extracting(b -> article.words(b.span())).containsExactly(FIRST, SECOND, later);
    }

    @Test
    void aWrappedTextIsUnwrappedAndStillLeadsBack() {
        String wrapped = FIRST.replace(" after cracks", "\nafter cracks");
        String page = "Dam opens its gates in Tavarra\n\n" + (wrapped + "\n\n").repeat(1)
                + SECOND.replace(" told to", "\ntold to") + "\n\n"
                + "The road to the valley is closed and the trains to the\ncoast do not run, said the railway, which asked all\n"
                + "travellers to stay at home until the water falls and\nthe bridges have been looked at by the engineers of\nthe ministry, which may take a week or more than that\n"
                + "if the rain goes on, as the weather service expects.\n";
        Article article = text(page);

        Span body = article.body().get(0).span();
        assertThat(article.words(body)).isEqualTo(FIRST);
        assertThat(article.text().toSource(body).in(page)).isEqualTo(wrapped);
    }

    @Test
    void anUndatedPageHasNoDate() {
        assertThat(text("Dam opens its gates in Tavarra\n\n" + FIRST + "\n\n" + SECOND)
                        .published())
                .isNull();
    }

    @Test
    void aDatelineGivesOutletAndDay() {
        Article article = text("Dam opens its gates\n\nTavarra, 7 June 2031 (Osk): " + FIRST + "\n\n" + SECOND);

        assertThat(article.outlet()).isEqualTo("Osk");
        assertThat(published(article).when().earliest()).isEqualTo("2031-06-07");
        assertThat(article.words(article.body().get(0).span())).startsWith("Tavarra, 7 June 2031 (Osk): ");
    }

    @Test
    void whatTheListSaysFillsWhatThePageDoesNot() {
        Page.Given given = new Page.Given(null, "2031-06-07", "Osk");
        Article article = READER.read(
                page(Format.TEXT, "Dam opens its gates\n\n" + FIRST + "\n\n" + SECOND, null, given), Limits.DEFAULT);

        assertThat(article.outlet()).isEqualTo("Osk");
        assertThat(published(article).when().earliest()).isEqualTo("2031-06-07");
    }

    @Test
    void aPageInAnotherLanguageIsReadAndMarked() {
        Article article = text(
                "Le barrage ouvre ses portes\n\nLes ingénieurs de la vallée ont ouvert les portes du barrage vendredi, après que des fissures ont été"
                        + " trouvées dans le mur, a dit le ministère de l'eau.\n\nLes habitants de la vallée ont dû partir avant la nuit, et les trains ne roulent plus.");

        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.limits()).contains("language");
    }

    @Test
    void aPageWithoutRunningTextIsRefusedByName() {
        assertThatThrownBy(() -> text("Home\nNews\nSport\n"))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo("no-article"))
                .hasMessageContaining("test.page")
                .hasMessageContaining("save the page");
    }

    @Test
    void theLimitOfCharactersIsKeptAndNamed() {
        Limits limits = new Limits(1_000_000, 300, 512, 1_000);
        Article article = READER.read(
                page(
                        Format.TEXT,
                        "Dam opens its gates\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD,
                        null,
                        Page.Given.NOTHING),
                limits);

        assertThat(article.text().length()).isLessThanOrEqualTo(302);
        assertThat(article.limits()).containsExactly("truncated");
    }

    @Test
    void aDateAfterTheCaptureIsNotTaken() {
        Article article = READER.read(
                page(
                        Format.TEXT,
                        "Dam opens its gates\n7 June 2031\n\n" + FIRST + "\n\n" + SECOND,
                        Instant.parse("2031-06-01T00:00:00Z"),
                        Page.Given.NOTHING),
                Limits.DEFAULT);

        assertThat(article.published()).isNull();
    }

    static Article text(String text) {
        return READER.read(page(Format.TEXT, text, null, Page.Given.NOTHING), Limits.DEFAULT);
    }

    static Article html(String text) {
        return READER.read(page(Format.HTML, text, null, Page.Given.NOTHING), Limits.DEFAULT);
    }

    static Page page(Format format, String text, @Nullable Instant captured, Page.Given given) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Page("test.page", null, Page.digest(bytes), bytes, format, "UTF-8", text, captured, given);
    }

    static String words(Article article, @Nullable Span span) {
        return article.words(Objects.requireNonNull(span));
    }

    static PublicationDate published(Article article) {
        return Objects.requireNonNull(article.published());
    }

    static List<String> body(Article article) {
        return article.body().stream().map(b -> article.words(b.span())).toList();
    }
}
