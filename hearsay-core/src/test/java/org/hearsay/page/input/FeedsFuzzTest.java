package org.hearsay.page.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.feed.FeedPages;
import org.hearsay.page.fetch.Fetched;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a feed or an answer of the web has, it yields pages that hold together, or says why there are none. */
class FeedsFuzzTest {

    private static final Limits LIMITS = new Limits(200_000, 50_000, 512, 20_000);
    private static final ArticleReader ARTICLES = new ArticleReader();

    static Stream<Arguments> feeds() {
        return Stream.of("harbour-post.rss", "corvane-wire.atom", "old.rdf", "ledger-desk.json", "list.opml")
                .map(name -> arguments((Object) resource(name)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = FeedsFuzzTest.class.getResourceAsStream("/org/hearsay/page/feed/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @MethodSource("feeds")
    @FuzzTest(maxDuration = "3m")
    void feed(byte[] data) {
        List<PageReader> readers = FeedPages.of("a.xml", data, Capture.UNKNOWN);
        assertThat(readers).isNotEmpty();
        readers.forEach(FeedsFuzzTest::read);
    }

    @MethodSource("feeds")
    @FuzzTest(maxDuration = "3m")
    void fetched(byte[] data) {
        Capture capture = new Capture(
                "http://a.example/", "http://a.example/feed", 200, List.of(), null, "application/xml; charset=x", null);
        List<PageReader> readers =
                FetchedPages.of(WebPage.named("http://a.example/"), new Fetched.Arrived(data, capture), LIMITS);
        assertThat(readers).isNotEmpty();
        for (PageReader reader : readers) {
            read(reader);
            if (reader instanceof WebPage page) {
                read(page.failed(new StageException("fetch", "http-404", page.doc() + ": gone")));
            }
        }
    }

    private static void read(PageReader reader) {
        try {
            Captured captured = reader.read();
            Page page = captured.page();
            assertThat(page.doc()).isEqualTo(reader.doc()).isNotBlank();
            assertThat(page.sha256()).isEqualTo(Page.digest(page.bytes()));
            if ("feed-1".equals(page.rendition())) {
                assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isNotBlank();
                assertThat(page.url()).matches(u -> u == null || u.matches("(?is)https?://.*"));
            }
            Article article = ARTICLES.read(page, LIMITS);
            assertThat(article.doc()).isEqualTo(page.doc());
        } catch (StageException e) {
            assertThat(e.reason()).matches("[a-z][a-z0-9-]*");
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
