package org.hearsay.page.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.Block;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;

/** Entries of feeds as pages. */
class EntryPageTest {

    private static final Capture CAPTURE = new Capture(
            "https://a.example/feed",
            "https://a.example/feed/",
            200,
            List.of(new Capture.Header("ETag", "\"f\"")),
            Instant.parse("2031-03-06T12:00:00Z"),
            "application/rss+xml",
            null);

    private static List<PageReader> pages(String name) {
        return FeedPages.of("feed", FeedReaderTest.text(name).getBytes(UTF_8), CAPTURE);
    }

    @Test
    void theArticleOfAnEntryHasWhatTheFeedSaysWithItsCharacters() {
        for (PageReader reader : List.of(
                pages("harbour-post.rss").get(0),
                pages("corvane-wire.atom").get(0),
                pages("ledger-desk.json").get(0))) {
            Captured captured = reader.read();
            Page page = captured.page();
            Article article = new ArticleReader().read(page, Limits.DEFAULT);
            assertThat(captured.limits()).isEmpty();
            assertThat(page.format()).isEqualTo(Format.HTML);
            assertThat(page.rendition()).isEqualTo("feed-1");
            assertThat(article.outlet()).isEqualTo(page.given().outlet());
            assertThat(article.title().in(article.text().text()))
                    .isEqualTo(page.given().title());
            assertThat(article.byline().in(article.text().text()))
                    .isEqualTo(page.given().author());
            assertThat(article.published().when().earliest())
                    .isEqualTo(page.given().published());
            for (Block block : article.blocks()) {
                Span source = article.text().toSource(block.span());
                assertThat(source.end()).isLessThanOrEqualTo(page.text().length());
            }
        }
    }

    @Test
    void whatIsGivenAndTheCaptureAreThoseOfTheFeed() {
        Page page = pages("harbour-post.rss").get(1).read().page();
        assertThat(page.given())
                .isEqualTo(new Page.Given(
                        "Dhurvan keeps silent",
                        "Night Desk",
                        "2031-03-06T07:05Z",
                        Basis.STATED,
                        "The Harbour Post",
                        "Corvane Wire"));
        assertThat(page.capture().container()).isEqualTo("https://a.example/feed/");
        assertThat(page.capture().requested()).isEqualTo("https://a.example/feed");
        assertThat(page.capture().headers()).isEqualTo(CAPTURE.headers());
        assertThat(page.url()).isEqualTo(page.doc()).isEqualTo("https://a.example/2031/03/silence");
        assertThat(page.sha256()).isEqualTo(Page.digest(page.bytes()));
    }

    @Test
    void aSummaryIsMarkedAndSaysHowToHaveThePage() {
        Captured summary = pages("harbour-post.rss").get(1).read();
        assertThat(summary.limits()).singleElement().satisfies(l -> {
            assertThat(l.reason()).isEqualTo("summary");
            assertThat(l.detail()).contains("hearsay read https://a.example/2031/03/silence");
        });
        Captured instead = ((EntryPage) pages("harbour-post.rss").get(1))
                .instead(new Captured.Limit("http-404", "its page was not fetched: gone"))
                .read();
        assertThat(instead.limits()).extracting(Captured.Limit::reason).containsExactly("summary", "http-404");
    }

    @Test
    void anEntryWithATitleOnlyIsNotReadAndSaysWhy() {
        EntryPage picture = (EntryPage) pages("corvane-wire.atom").get(2);
        assertThatThrownBy(picture::read)
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo("too-short"))
                .hasMessageContaining("'hearsay read https://corvane.example/2031/picture.html'");
        assertThatThrownBy(picture.instead(new Captured.Limit("robots", "not allowed"))::read)
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo("robots"));
    }

    @Test
    void aDateThatCannotBeReadIsSaidAndLeftOut() {
        byte[] feed =
                ("<rss><channel><item><guid>a</guid><pubDate>some time in March</pubDate><description>The ferry left Tolm on time,"
                                + " its master said.</description></item></channel></rss>")
                        .getBytes(UTF_8);
        Captured captured = FeedPages.of("feed", feed, Capture.UNKNOWN).get(0).read();
        assertThat(captured.page().given().published()).isNull();
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("summary", "date");
    }

    @Test
    void markupInWhatAFeedSaysStaysText() {
        byte[] feed =
                ("<rss><channel><title>\"&gt;&lt;script&gt;x()&lt;/script&gt;</title><item><guid>a</guid><title>5 &amp;lt; 6</title>"
                                + "<author>\"&gt;&lt;b onclick=\"</author><description>The ferry left Tolm on time, its master said."
                                + "</description></item></channel></rss>")
                        .getBytes(UTF_8);
        String text =
                FeedPages.of("feed", feed, Capture.UNKNOWN).get(0).read().page().text();
        assertThat(text).doesNotContain("<script>", "<b onclick").contains("<h1>5 &lt; 6</h1>");
    }
}
