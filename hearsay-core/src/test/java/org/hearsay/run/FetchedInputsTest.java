package org.hearsay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.fetch.Web;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.page.input.Inputs;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the web among the inputs, as a run sees them. */
class FetchedInputsTest {

    private static final String STORY = """
            <html><head><title>Ferry %s leaves Tolm late</title></head><body><article><h1>Ferry %s leaves Tolm late</h1>
            <p>The harbour master of Tolm, Maud Ellering, said on Wednesday that ferry number %s would leave late.</p>
            <p>"The ice is thick this year," she told reporters at the pier. The owners did not respond to a request for
            comment, and the ministry of transport said that it had no information about the delay.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    private final Web web = new Web();

    @AfterEach
    void close() {
        web.close();
    }

    private static Web.Reply story(String number) {
        return Web.Reply.html(STORY.formatted(number, number, number));
    }

    private static Web.Reply feed(String name) {
        try (InputStream in = FetchedInputsTest.class.getResourceAsStream("/org/hearsay/page/feed/" + name)) {
            return Web.Reply.of("application/xml", in.readAllBytes());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private FetchedInputs fetched(String... inputs) {
        return fetched(new Inputs(Arrays.asList(inputs), InputStream.nullInputStream(), Limits.DEFAULT));
    }

    private FetchedInputs fetched(Iterator<PageReader> inputs) {
        return new FetchedInputs(inputs, web::fetcher, Limits.DEFAULT, doc -> Optional.empty());
    }

    /** Each input's name with what it came to: {@code read}, the reasons of its limits, or the reason it was not read. */
    private static List<String> results(FetchedInputs inputs) {
        List<String> results = new ArrayList<>();
        try (inputs) {
            inputs.forEachRemaining(i -> results.add(i.doc() + " " + result(i)));
        }
        return results;
    }

    private static String result(PageReader input) {
        try {
            Captured captured = input.read();
            List<String> limits =
                    captured.limits().stream().map(Captured.Limit::reason).toList();
            return limits.isEmpty() ? "read" : String.join("+", limits);
        } catch (StageException e) {
            assertThat(e.getMessage()).contains(input.doc());
            return e.reason();
        }
    }

    @Test
    void pagesComeInTheOrderOfTheInputsWhateverArrivesFirst() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        web.page("slow.example/1", asked -> {
            waitFor(late);
            return story("one");
        });
        web.page("fast.example/2", asked -> {
            late.countDown();
            return story("two");
        });
        Path file = java.nio.file.Files.writeString(folder.resolve("three.txt"), "Three ferries left Tolm on time.");
        assertThat(results(fetched(
                        "http://slow.example/1", "http://fast.example/2", file.toString(), "http://fast.example/gone")))
                .containsExactly(
                        "http://slow.example/1 read",
                        "http://fast.example/2 read",
                        file.toString().replace('\\', '/') + " read",
                        "http://fast.example/gone http-404");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS))
                    .as("two hosts are asked at once")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAddressIsFetchedOnceHoweverItIsSpelt() {
        web.page("post.example/a", story("one"));
        assertThat(results(
                        fetched("http://post.example/a", "HTTP://POST.example:80/x/../a#top", "http://post.example/a")))
                .containsExactly("http://post.example/a read");
        assertThat(web.asked()).containsExactly("post.example/a");
    }

    @Test
    void entriesOfAFeedThatIsFetchedAreReadOrFetched() {
        web.page("harbour-post.example/feed", feed("harbour-post.rss"));
        web.page("harbour-post.example/2031/03/silence", story("four"));
        assertThat(results(fetched("http://harbour-post.example/feed")))
                .containsExactly(
                        "https://harbour-post.example/2031/03/freighter read",
                        "http://harbour-post.example/2031/03/silence read",
                        "urn:post:4713 too-short");
        assertThat(web.asked()).containsExactly("harbour-post.example/feed", "harbour-post.example/2031/03/silence");
    }

    @Test
    void whereAPageMayNotBeFetchedTheSummaryOfTheFeedStandsIn() {
        web.page("harbour-post.example/feed", feed("harbour-post.rss"));
        web.page(
                "harbour-post.example/robots.txt",
                Web.Reply.of("text/plain", "User-agent: *\nDisallow: /2031".getBytes(UTF_8)));
        assertThat(results(fetched("http://harbour-post.example/feed")))
                .contains("http://harbour-post.example/2031/03/silence summary+robots");
        assertThat(web.asked()).containsExactly("harbour-post.example/feed");
    }

    @Test
    void whereAPageIsGoneTheSummaryOfTheFeedStandsIn() {
        web.page("harbour-post.example/feed", feed("harbour-post.rss"));
        assertThat(results(fetched("http://harbour-post.example/feed")))
                .contains("http://harbour-post.example/2031/03/silence summary+http-404");
    }

    @Test
    void anEntryKeepsTheCaptureOfItsFeedAndWhereItWasTakenFrom() {
        web.page("harbour-post.example/feed", feed("harbour-post.rss").with("ETag", "\"f1\""));
        try (FetchedInputs inputs = fetched("http://harbour-post.example/feed")) {
            Page page = inputs.next().read().page();
            assertThat(page.rendition()).isEqualTo("feed-1");
            assertThat(page.url()).isEqualTo("https://harbour-post.example/2031/03/freighter");
            assertThat(page.capture().requested()).isEqualTo("http://harbour-post.example/feed");
            assertThat(page.capture().container()).isEqualTo("http://harbour-post.example/feed");
            assertThat(page.capture().status()).isEqualTo(200);
            assertThat(page.given().outlet()).isEqualTo("The Harbour Post");
            assertThat(new String(page.bytes(), UTF_8))
                    .startsWith("<item>")
                    .contains("<guid isPermaLink=\"false\">post-4711</guid>");
        }
    }

    @Test
    void listsOfFeedsAreFollowedToACountedDepth() {
        web.page(
                "a.example/list",
                opml("http://b.example/list", "http://a.example/list", "/feed", "javascript:alert(1)"));
        web.page("b.example/list", opml("http://c.example/list"));
        web.page("c.example/list", opml("http://d.example/feed"));
        web.page("a.example/feed", rss("http://a.example/1", "http://a.example/feed2"));
        web.page("a.example/1", story("one")).page("a.example/feed2", rss("http://a.example/2"));
        web.page("d.example/feed", rss("http://d.example/1"));
        assertThat(results(fetched("http://a.example/list")))
                .containsExactly(
                        "http://d.example/feed nested",
                        "http://a.example/1 read",
                        "http://a.example/feed2 nested",
                        "javascript:alert(1) refused-scheme");
    }

    private static Web.Reply opml(String... places) {
        StringBuilder list = new StringBuilder("<opml version=\"2.0\"><body>");
        Arrays.stream(places)
                .forEach(p -> list.append("<outline xmlUrl=\"").append(p).append("\"/>"));
        return Web.Reply.of(
                "text/x-opml", list.append("</body></opml>").toString().getBytes(UTF_8));
    }

    private static Web.Reply rss(String... links) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>A</title>");
        Arrays.stream(links).forEach(l -> feed.append("<item><link>").append(l).append("</link></item>"));
        return Web.Reply.of(
                "application/rss+xml",
                feed.append("</channel></rss>").toString().getBytes(UTF_8));
    }

    @Test
    void whatIsNeitherPageNorFeedIsRefused() {
        web.page("a.example/data", Web.Reply.of("application/json", "{\"rockets\": 40}".getBytes(UTF_8)));
        web.page("a.example/map", Web.Reply.of("text/xml", "<urlset><url/></urlset>".getBytes(UTF_8)));
        web.page("a.example/zip", Web.Reply.of("text/html", "PK\003\004 something packed".getBytes(UTF_8)));
        web.page("a.example/page.xml", Web.Reply.of("application/xml", STORY.getBytes(UTF_8)));
        assertThat(results(fetched(
                        "http://a.example/data",
                        "http://a.example/map",
                        "http://a.example/zip",
                        "http://a.example/page.xml")))
                .containsExactly(
                        "http://a.example/data content-type",
                        "http://a.example/map content-type",
                        "http://a.example/zip binary",
                        "http://a.example/page.xml read");
    }

    @Test
    void aCharsetThatTheHostStatesIsUsed() {
        web.page(
                "a.example/a",
                Web.Reply.of(
                        "text/plain; charset=windows-1251",
                        "Корабль ушёл в среду вечером из порта."
                                .getBytes(java.nio.charset.Charset.forName("windows-1251"))));
        try (FetchedInputs inputs = fetched("http://a.example/a")) {
            assertThat(inputs.next().read().page().text()).startsWith("Корабль ушёл");
        }
    }

    @Test
    void manyPagesOfAHostAreAskedForOneAfterTheOther() {
        List<String> addresses =
                IntStream.range(0, 40).mapToObj(i -> "http://a.example/" + i).toList();
        addresses.forEach(a -> web.page(a.substring(7), story(a)));
        assertThat(results(fetched(addresses.toArray(String[]::new))))
                .hasSize(40)
                .allMatch(r -> r.endsWith(" read"));
        assertThat(web.asked())
                .containsExactlyElementsOf(
                        addresses.stream().map(a -> a.substring(7)).toList());
        assertThat(web.slept()).hasSize(39).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void offlineNothingIsFetched() {
        Inputs inputs = new Inputs(List.of("http://a.example/1"), InputStream.nullInputStream(), Limits.DEFAULT);
        assertThat(results(FetchedInputs.offline(inputs, Limits.DEFAULT)))
                .containsExactly("http://a.example/1 offline");
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void anUnchangedPageIsKnownAndNotSentAgain() {
        web.page(
                "post.example/a",
                asked -> "\"v1\"".equals(asked.header("If-None-Match"))
                        ? Web.Reply.status(304)
                        : story("one").with("ETag", "\"v1\""));
        StageChain stages = new StageChain(List.of("general"), Limits.DEFAULT, "test");
        Pipeline pipeline = new Pipeline(stages, new Settings(2, Duration.ofSeconds(60), Limits.DEFAULT));
        List<Outcome> outcomes = new ArrayList<>();
        try (Ledger ledger = SqliteLedger.open(folder.resolve("test.ledger"), "test")) {
            for (int i = 0; i < 2; i++) {
                RunReport report = pipeline.read(
                        new FetchedInputs(
                                List.<PageReader>of(
                                                WebPage.named("http://post.example/a"),
                                                WebPage.named("http://post.example/gone"))
                                        .iterator(),
                                web::fetcher,
                                Limits.DEFAULT,
                                ledger::lastCapture),
                        ledger,
                        (number, outcome) -> outcomes.add(outcome));
                assertThat(report.added()).isEqualTo(1 - i);
                assertThat(report.known()).isEqualTo(i);
                assertThat(report.reasons()).containsEntry("http-404", 1);
            }
            assertThat(ledger.view().outcomes())
                    .extracting(Outcome::result)
                    .containsExactly(Outcome.Result.READ, Outcome.Result.QUARANTINED);
            assertThat(ledger.verify().clean()).isTrue();
        }
        assertThat(outcomes)
                .extracting(Outcome::result, Outcome::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(Outcome.Result.SKIPPED, "not-modified"));
    }

    @Test
    void aFaultWhileFetchingIsOneOutcomeAndTheOthersGoOn() {
        web.page("a.example/1", story("one"));
        FetchedInputs inputs = new FetchedInputs(
                List.<PageReader>of(WebPage.named("http://b.example/1"), WebPage.named("http://a.example/1"))
                        .iterator(),
                web::fetcher,
                Limits.DEFAULT,
                doc -> {
                    if (doc.contains("b.example")) {
                        throw new IllegalStateException("injected");
                    }
                    return Optional.empty();
                });
        try (inputs) {
            PageReader faulty = inputs.next();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(faulty::read))
                    .hasMessage("injected");
            assertThat(inputs.next().read().page().doc()).isEqualTo("http://a.example/1");
            assertThat(inputs.hasNext()).isFalse();
        }
    }
}
