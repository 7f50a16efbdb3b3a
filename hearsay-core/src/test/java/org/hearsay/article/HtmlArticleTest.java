package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.body;
import static org.hearsay.article.ArticleReaderTest.html;
import static org.hearsay.article.ArticleReaderTest.published;
import static org.hearsay.article.ArticleReaderTest.words;

import java.time.Duration;
import java.util.Objects;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Marked-up pages of invented outlets. */
class HtmlArticleTest {

    private static final String ONE =
            "<p>The harbour of Sollen &mdash; the largest on the Grey Coast &#8212; was closed on Monday after two ships had collided in fog, the port authority said.</p>";
    private static final String TWO =
            "<p>&ldquo;Nobody was hurt,&rdquo; said <a href='/p/1'>Runa\n   Eskholm</a>, who speaks for the port&#39;s pilots, and added that divers would look at both hulls on Tuesday.</p>";
    private static final String THREE =
            "<p>The <i>Alder Queen</i>&nbsp;had been on its way to Brannoch with timber when the tanker <i>Merrow</i> crossed its course, according to the authority.</p>";

    private static String page(String head, String article) {
        return "<!doctype html><html lang=en><head>" + head
                + "</head><body><nav><a href=/>Home</a> <a href=/w>World news of the week, every week.</a></nav>"
                + "<div class='col main-col'>" + article + "</div>"
                + "<div class=sidebar><h3>Popular</h3><p>A baker in Tolm has built an oven that is larger than his house, and he means to live in it.</p></div>"
                + "<footer><p>© 2031 Grey Coast Mail. All rights reserved.</p></footer></body></html>";
    }

    @Test
    void everyCharacterLeadsBackToThePage() {
        String page = page(
                "<title>Fog closes Sollen harbour | Grey Coast Mail</title>",
                "<h1>Fog closes Sollen harbour</h1>" + ONE + TWO + THREE);
        Article article = html(page);

        assertThat(body(article))
                .containsExactly(
                        "The harbour of Sollen — the largest on the Grey Coast — was closed on Monday after two ships had collided in fog, the port authority said.",
                        "“Nobody was hurt,” said Runa Eskholm, who speaks for the port's pilots, and added that divers would look at both hulls on Tuesday.",
                        "The Alder Queen\u00a0had been on its way to Brannoch with timber when the tanker Merrow crossed its course, according to the authority.");
        String text = article.text().text();
        int name = text.indexOf("Runa Eskholm");
        assertThat(article.text().toSource(new Span(name, name + 12)).in(page)).isEqualTo("Runa\n   Eskholm");
        int quote = text.indexOf("“Nobody");
        assertThat(article.text().toSource(new Span(quote, quote + 7)).in(page)).isEqualTo("&ldquo;Nobody");
        int tanker = text.indexOf("Merrow");
        assertThat(article.text().exact(new Span(tanker, tanker + 6), page)).isTrue();
        assertThat(article.text().exact(new Span(quote, quote + 7), page)).isFalse();
        assertThat(words(article, article.title())).isEqualTo("Fog closes Sollen harbour");
        assertThat(article.outlet()).isEqualTo("Grey Coast Mail");
    }

    @Test
    void malformedMarkupStillLeadsBack() {
        String page = page(
                "",
                "<h1>Fog closes Sollen harbour</h1><table><p>" + ONE + "<b><i>" + TWO + "</b></i><td>" + THREE
                        + "&amp;copy &notanentity; &");
        Article article = html(page);

        String text = article.text().text();
        int[] runs = article.text().runs();
        for (int i = 0; i < runs.length; i += 3) {
            int end = i + 3 < runs.length ? runs[i + 3] : text.length();
            if (end - runs[i] == runs[i + 2]) {
                assertThat(page.substring(runs[i + 1], runs[i + 1] + runs[i + 2])
                                .replace('\n', ' '))
                        .isEqualTo(text.substring(runs[i], end));
            }
        }
        assertThat(text).contains("Runa Eskholm");
    }

    @Test
    void theHeadOfThePageDatesItAndTheVisibleDateIsKept() {
        Article article = html(page(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2031-02-03T06:30:00+01:00\","
                        + "\"author\":[{\"name\":\"Odo Marchbank\"}],\"publisher\":{\"name\":\"Grey Coast Mail\"}}]}</script>",
                "<h1>Fog closes Sollen harbour</h1><p class=byline>Odo Marchbank</p><p>Updated 4 February 2031</p><p>3 February 2031</p>"
                        + ONE + TWO + THREE));

        assertThat(published(article).when().earliest()).isEqualTo("2031-02-03T06:30+01:00");
        assertThat(Objects.requireNonNull(article.modified()).when().earliest()).isEqualTo("2031-02-04");
        assertThat(words(article, article.byline())).isEqualTo("Odo Marchbank");
        assertThat(article.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.DATE)
                        .map(b -> article.words(b.span())))
                .containsExactly("4 February 2031", "3 February 2031");
        assertThat(body(article)).hasSize(3);
    }

    @Test
    void aTitleOfTheHeadAloneStillHasItsPlace() {
        String page = page("<meta property='og:title' content='Fog &amp; steel at Sollen'>", ONE + TWO + THREE);
        Article article = html(page);

        assertThat(words(article, article.title())).isEqualTo("Fog & steel at Sollen");
        assertThat(article.text()
                        .toSource(Objects.requireNonNull(article.title()))
                        .in(page))
                .isEqualTo("Fog &amp; steel at Sollen");
    }

    @Test
    void theFirstSignOfACascadeThatIsADateCounts() {
        String story = "<h1>Fog closes Sollen harbour</h1>" + ONE + TWO + THREE;
        assertThat(published(html(page(
                                "<meta name=date content=soon><meta name=parsely-pub-date content='2031-02-03T05:30:00Z'>",
                                story)))
                        .when()
                        .earliest())
                .isEqualTo("2031-02-03T05:30Z");
        assertThat(published(html(page("", "<time datetime='2031-02-03'>today</time>" + story)))
                        .when()
                        .earliest())
                .isEqualTo("2031-02-03");
        assertThat(published(html(page("<link rel=canonical href='https://mail.example/2031/02/03/fog'>", story)))
                        .when()
                        .earliest())
                .isEqualTo("2031-02-03");
        assertThat(html(page("", story)).published()).isNull();
    }

    @Test
    void aMarkedDateIsCitedWithoutWhatStandsBesideIt() {
        String page = page(
                "",
                "<h1>Fog closes Sollen harbour</h1><div class=date><span>Harbour news</span> <span>3 February 2031</span></div>"
                        + ONE + TWO + THREE);

        assertThat(Objects.requireNonNull(published(html(page)).source()).in(page))
                .isEqualTo("3 February 2031");
    }

    @Test
    void figuresThatNothingSettlesStayOpen() {
        Article article = html(page("", "<h1>Fog closes Sollen harbour</h1><p>03/02/2031</p>" + ONE + TWO + THREE));

        assertThat(published(article).when().basis()).isEqualTo(Basis.ASSUMED);
        assertThat(published(article).when().candidates()).containsExactly("2031-02-03", "2031-03-02");
    }

    @Test
    void readersCommentsAreNotTheStoryHoweverLong() {
        String comment =
                "<p>I have lived in Sollen all my life and I have never seen a fog that could not be seen through, said nobody.</p>";
        Article article = html(page(
                "",
                "<h1>Fog closes Sollen harbour</h1>" + ONE + TWO + THREE + "<div id=comments>" + comment.repeat(30)
                        + "</div>"));

        assertThat(body(article)).hasSize(3);
    }

    @Test
    void aRuledOffNoticeOnOtherThingsIsLeftOut() {
        Article article = html(
                "<html><body><h2>Fog closes Sollen harbour</h2>" + ONE + TWO + THREE + ONE.replace("Monday", "Sunday")
                        + "<hr><p>Buy fresh eel at stall nine of the fish hall, every morning but Thursday.</p></body></html>");

        assertThat(body(article)).hasSize(4).noneMatch(t -> t.contains("eel"));
    }

    @Test
    void hostileNestingAndSizeEndInALimitAndNotInACrash() {
        String story = "<h1>Fog closes Sollen harbour</h1>" + ONE + TWO + THREE;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Article deep = html("<div>".repeat(20_000) + story);
            assertThat(deep.limits()).contains("depth");
            Article wide = new ArticleReader()
                    .read(
                            ArticleReaderTest.page(
                                    org.hearsay.page.Format.HTML,
                                    story + "<br>".repeat(50_000) + "<p>".repeat(50_000),
                                    null,
                                    org.hearsay.page.Page.Given.NOTHING),
                            new Limits(10_000_000, 400_000, 512, 10_000));
            assertThat(wide.limits()).contains("truncated");
            assertThat(body(wide)).hasSize(3);
            html("<table><tr><td>".repeat(2_000) + story);
        });
    }

    @Test
    void anyCutOfAPageIsReadOrRefusedByName() {
        String page = page(
                "<title>Fog closes Sollen harbour | Grey Coast Mail</title><meta name=author content='Odo Marchbank'>",
                "<h1>Fog closes Sollen harbour</h1>" + ONE + TWO + THREE);
        for (int end = 0; end < page.length(); end += 41) {
            String cut = page.substring(0, end);
            try {
                Article article = html(cut);
                assertThat(article.text()
                                .toSource(new Span(0, article.text().length()))
                                .end())
                        .isLessThanOrEqualTo(end);
            } catch (StageException e) {
                assertThat(e.reason()).isEqualTo("no-article");
            }
        }
    }
}
