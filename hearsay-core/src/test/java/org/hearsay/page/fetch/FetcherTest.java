package org.hearsay.page.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.page.Capture;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final byte[] PAGE = "<p>Skerland denies it.</p>".getBytes(StandardCharsets.UTF_8);

    private final Web web = new Web();

    @AfterEach
    void close() {
        web.close();
    }

    private Fetched.Arrived arrived(String address) {
        return (Fetched.Arrived) web.fetcher().fetch(address, null);
    }

    private StageException failure(String address) {
        return failure(web.fetcher(), address);
    }

    private static StageException failure(Fetcher fetcher, String address) {
        StageException failure = catchThrowableOfType(StageException.class, () -> fetcher.fetch(address, null));
        assertThat(failure).as(address).isNotNull();
        assertThat(failure.getMessage()).contains("http");
        return failure;
    }

    @Test
    void aPageArrivesWithItsCapture() {
        web.page(
                "post.example/a?b=1",
                Web.Reply.html("<p>Skerland denies it.</p>")
                        .with("ETag", "\"v1\"")
                        .with("Set-Cookie", "id=7"));
        Fetched.Arrived page = arrived("HTTP://Post.Example/x/../a?b=1#part");
        Capture capture = page.capture();
        assertThat(page.bytes()).isEqualTo(PAGE);
        assertThat(capture.requested()).isEqualTo("HTTP://Post.Example/x/../a?b=1#part");
        assertThat(capture.url()).isEqualTo("http://post.example/a?b=1");
        assertThat(capture.status()).isEqualTo(200);
        assertThat(capture.at()).isEqualTo(StillTime.START);
        assertThat(capture.mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(capture.headers()).contains(new Capture.Header("Etag", "\"v1\""));
        assertThat(capture.headers()).noneMatch(h -> h.name().equalsIgnoreCase("Set-Cookie"));
    }

    @Test
    void theHostIsToldWhoAsks() {
        web.page("post.example/", Web.Reply.html("<p>x"));
        web.fetcher(new FetchSettings(UserAgent.of("1.2", "desk@watch.example")))
                .fetch("http://post.example/", null);
        assertThat(web.all())
                .hasSize(2)
                .allMatch(a ->
                        a.header("User-Agent").equals("Hearsay/1.2 (reads news pages; contact: desk@watch.example)"));
    }

    @Test
    void redirectsAreFollowedToTheLastAddress() {
        web.page("post.example/old", Web.Reply.to("/mid?x=1"))
                .page("post.example/mid?x=1", Web.Reply.to("//www.post.example/new"))
                .page("www.post.example/new", Web.Reply.html("<p>x"));
        assertThat(arrived("http://post.example/old").capture().url()).isEqualTo("http://www.post.example/new");
    }

    @Test
    void moreThanFiveRedirectsAreGivenUp() {
        web.page("post.example/loop", Web.Reply.to("/loop"));
        assertThat(failure("http://post.example/loop").reason()).isEqualTo("redirects");
        assertThat(web.asked()).hasSize(6);
    }

    @Test
    void aRedirectToAnotherSchemeIsRefused() {
        web.page("post.example/a", Web.Reply.to("file:///etc/passwd"))
                .page("post.example/b", Web.Reply.to("javascript:alert(1)"));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("refused-scheme");
        assertThat(failure("http://post.example/b").reason()).isEqualTo("refused-scheme");
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() {
        web.page(
                "post.example/robots.txt",
                Web.Reply.of(
                        "text/plain",
                        "User-agent: *\nDisallow: /no\n\nUser-agent: Hearsay\nDisallow: /never\n"
                                .getBytes(StandardCharsets.UTF_8)));
        web.page("post.example/never/1", Web.Reply.html("<p>x")).page("post.example/no/1", Web.Reply.html("<p>x"));
        Fetcher fetcher = web.fetcher();
        assertThat(failure(fetcher, "http://post.example/never/1").reason()).isEqualTo("robots");
        assertThat(failure(fetcher, "http://post.example/x/../never/1").reason())
                .isEqualTo("robots");
        assertThat(fetcher.fetch("http://post.example/no/1", null)).isInstanceOf(Fetched.Arrived.class);
        assertThat(web.asked()).containsExactly("post.example/no/1");
        assertThat(web.all().stream().filter(a -> a.address().endsWith("/robots.txt")))
                .hasSize(1);
    }

    @Test
    void robotsTxtOfTheHostThatIsSentOnToCounts() {
        web.page("post.example/a", Web.Reply.to("http://other.example/a"))
                .page(
                        "other.example/robots.txt",
                        Web.Reply.of("text/plain", "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8)))
                .page("other.example/a", Web.Reply.html("<p>x"));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("robots");
        assertThat(web.asked()).containsExactly("post.example/a");
    }

    @Test
    void aRobotsTxtThatCannotBeHadForbidsAll() {
        web.page("post.example/robots.txt", Web.Reply.status(500)).page("post.example/a", Web.Reply.html("<p>x"));
        web.page("gone.example/robots.txt", Web.Reply.status(403)).page("gone.example/a", Web.Reply.html("<p>x"));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("robots");
        assertThat(arrived("http://gone.example/a").bytes()).isNotEmpty();
    }

    @Test
    void aHostIsAskedOnceASecond() {
        web.page("post.example/a", Web.Reply.html("<p>x")).page("post.example/b", Web.Reply.html("<p>x"));
        web.page("other.example/a", Web.Reply.html("<p>x"));
        Fetcher fetcher = web.fetcher();
        fetcher.fetch("http://post.example/a", null);
        assertThat(web.time.slept())
                .as("before the first page nothing is waited for")
                .isEmpty();
        fetcher.fetch("http://post.example/b", null);
        fetcher.fetch("http://other.example/a", null);
        assertThat(web.time.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aCrawlDelayIsHonouredAndOneTooLongGivesUp() {
        web.page("slow.example/robots.txt", robots("User-agent: *\nCrawl-delay: 7"));
        web.page("never.example/robots.txt", robots("User-agent: *\nCrawl-delay: 9000"));
        for (String page : new String[] {"slow.example/a", "slow.example/b", "never.example/a", "never.example/b"}) {
            web.page(page, Web.Reply.html("<p>x"));
        }
        Fetcher fetcher = web.fetcher();
        fetcher.fetch("http://slow.example/a", null);
        fetcher.fetch("http://slow.example/b", null);
        assertThat(web.time.slept()).containsExactly(Duration.ofSeconds(7));
        fetcher.fetch("http://never.example/a", null);
        assertThat(failure(fetcher, "http://never.example/b").reason()).isEqualTo("too-soon");
    }

    private static Web.Reply robots(String text) {
        return Web.Reply.of("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBusyHostIsAskedAgainWhenItSays() {
        AtomicInteger times = new AtomicInteger();
        web.page(
                "post.example/a",
                asked -> times.getAndIncrement() == 0
                        ? Web.Reply.status(429).with("Retry-After", "12")
                        : times.get() == 2
                                ? Web.Reply.status(503).with("Retry-After", "Wed, 05 Mar 2031 10:00:30 GMT")
                                : Web.Reply.html("<p>x"));
        assertThat(arrived("http://post.example/a").bytes()).isNotEmpty();
        assertThat(web.time.slept()).containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(18));
    }

    @Test
    void aHostThatStaysBusyIsGivenUp() {
        web.page("post.example/a", Web.Reply.status(503))
                .page("post.example/b", Web.Reply.status(429).with("Retry-After", "3600"));
        web.page("post.example/c", Web.Reply.html("<p>x"));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("http-503");
        assertThat(web.asked()).hasSize(3);
        Fetcher fetcher = web.fetcher();
        StageException late = failure(fetcher, "http://post.example/b");
        assertThat(late.reason()).isEqualTo("http-429");
        assertThat(late.getMessage()).contains("3600 s");
        assertThat(failure(fetcher, "http://post.example/c").reason()).isEqualTo("too-soon");
        assertThat(web.asked()).hasSize(4);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        web.page(
                "post.example/a",
                asked -> "\"v1\"".equals(asked.header("If-None-Match"))
                                && "Wed, 05 Mar 2031 09:00:00 GMT".equals(asked.header("If-Modified-Since"))
                        ? Web.Reply.status(304)
                        : Web.Reply.html("<p>x")
                                .with("ETag", "\"v1\"")
                                .with("Last-Modified", "Wed, 05 Mar 2031 09:00:00 GMT"));
        web.page("post.example/short", Web.Reply.to("/a"));
        Fetched.Arrived first = arrived("http://post.example/short");
        Validators earlier = Validators.of(first.capture());
        assertThat(web.fetcher().fetch("http://post.example/short", earlier))
                .isEqualTo(new Fetched.Unchanged("http://post.example/a"));
        assertThat(web.all())
                .filteredOn(a -> a.address().endsWith("/short"))
                .allMatch(a -> a.header("If-None-Match") == null);
    }

    @Test
    void aStrayNotModifiedIsAFailure() {
        web.page("post.example/a", Web.Reply.status(304));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("http-304");
    }

    @Test
    void compressedAnswersAreDecoded() throws IOException {
        for (Map.Entry<String, byte[]> sent : Map.of(
                        "gzip", gzip(PAGE),
                        "x-gzip", gzip(PAGE),
                        "deflate", deflate(PAGE, false),
                        "Deflate", deflate(PAGE, true),
                        "gzip, gzip", gzip(gzip(PAGE)),
                        "identity", PAGE)
                .entrySet()) {
            web.page(
                    "post.example/a",
                    Web.Reply.of("text/html", sent.getValue()).with("Content-Encoding", sent.getKey()));
            assertThat(arrived("http://post.example/a").bytes())
                    .as(sent.getKey())
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void anAnswerThatGrowsOutOfProportionIsRefused() throws IOException {
        byte[] zeros = new byte[8_000_000];
        web.page("post.example/bomb", Web.Reply.of("text/html", gzip(zeros)).with("Content-Encoding", "gzip"));
        web.page(
                "post.example/bombs",
                Web.Reply.of("text/html", gzip(gzip(zeros))).with("Content-Encoding", "gzip, gzip"));
        web.page(
                "post.example/thrice",
                Web.Reply.of("text/html", gzip(gzip(gzip(PAGE)))).with("Content-Encoding", "gzip, gzip, gzip"));
        assertThat(failure("http://post.example/bomb").reason()).isEqualTo("inflates");
        assertThat(failure("http://post.example/bombs").reason()).isEqualTo("inflates");
        assertThat(failure("http://post.example/thrice").reason()).isEqualTo("bad-response");
    }

    @Test
    void aCompressionThatWasNotAskedForIsAFailure() {
        web.page("post.example/a", Web.Reply.of("text/html", PAGE).with("Content-Encoding", "br"));
        web.page("post.example/b", Web.Reply.of("text/html", PAGE).with("Content-Encoding", "gzip"));
        assertThat(failure("http://post.example/a").reason()).isEqualTo("bad-response");
        assertThat(failure("http://post.example/b").reason()).isEqualTo("bad-response");
    }

    @Test
    void anAnswerLargerThanAllowedIsRefused() throws IOException {
        FetchSettings small = new FetchSettings(
                "Hearsay/test",
                false,
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                0,
                2000);
        byte[] large = "a day in Skerland, a day in Ostavia; ".repeat(100).getBytes(StandardCharsets.UTF_8);
        web.page("post.example/a", Web.Reply.of("text/html", large));
        web.page("post.example/b", Web.Reply.of("text/html", gzip(large)).with("Content-Encoding", "gzip"));
        assertThat(failure(web.fetcher(small), "http://post.example/a").reason())
                .isEqualTo("too-large");
        assertThat(failure(web.fetcher(small), "http://post.example/b").reason())
                .isEqualTo("too-large");
    }

    @Test
    void onlyPagesAndFeedsAreFetched() {
        for (String type :
                new String[] {"image/png", "application/zip", "video/mp4", "application/octet-stream", "text/css"}) {
            web.page("post.example/a", Web.Reply.of(type, PAGE));
            StageException failure = failure("http://post.example/a");
            assertThat(failure.reason()).isEqualTo("content-type");
            assertThat(failure.getMessage()).contains(type);
        }
        for (String type : new String[] {
            "text/html", "TEXT/HTML ; charset=x", "application/pdf", "application/rss+xml", "application/json"
        }) {
            web.page("post.example/a", Web.Reply.of(type, PAGE));
            assertThat(arrived("http://post.example/a").bytes()).isEqualTo(PAGE);
        }
    }

    @Test
    void aStatusIsAReasonThatCanBeCounted() {
        for (int status : new int[] {204, 400, 401, 403, 404, 410, 451, 500, 502}) {
            web.page("post.example/a", Web.Reply.status(status));
            assertThat(failure("http://post.example/a").reason()).isEqualTo("http-" + status);
        }
    }

    @Test
    void aHostThatIsNotKnownIsNamed() {
        StageException failure = failure("https://nowhere.example/a");
        assertThat(failure.reason()).isEqualTo("dns");
        assertThat(failure.getMessage()).contains("nowhere.example", "check");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(6, bare))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
