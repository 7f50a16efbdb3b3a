package org.hearsay.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.gzip;
import static org.hearsay.page.archive.ArchiveFixture.join;
import static org.hearsay.page.archive.ArchiveFixture.open;
import static org.hearsay.page.archive.ArchiveFixture.outcomes;
import static org.hearsay.page.archive.ArchiveFixture.record;
import static org.hearsay.page.archive.ArchiveFixture.response;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hearsay.page.Capture;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;

class WarcPagesTest {

    private static final String FERRY = "https://bell.example/ferry";
    private static final byte[] INFO = record("warcinfo", null, "application/warc-fields", bytes("software: x\r\n"));

    /** Brotli data of "Hello, " three times; RFC 7932 needs no more than a meta-block that is not compressed. */
    private static byte[] brotli(byte[] plain) {
        // WBITS 16, then one uncompressed meta-block of at most 65536 bytes, then an empty last one
        int length = plain.length - 1;
        return join(
                new byte[] {
                    // bits, lowest first: WBITS=0 | ISLAST=0 | MNIBBLES=00 | MLEN-1 (16) | ISUNCOMPRESSED=1
                    (byte) ((length & 0xF) << 4), (byte) (length >> 4), (byte) ((length >> 12 & 0xF) | 0x10)
                },
                plain,
                new byte[] {3});
    }

    @Test
    void pagesKeepTheAddressTimeAndHeadersOfTheirRecord() {
        byte[] page = bytes(STORY);
        byte[] first = response(FERRY, "text/html; charset=utf-8", page, "X-Two: 1", "x-two: 2");
        byte[] warc = join(INFO, first);
        Page read = open("crawl.warc", warc, Limits.DEFAULT).get(0).read().page();
        assertThat(read.doc()).isEqualTo(FERRY);
        assertThat(read.bytes()).isEqualTo(page);
        assertThat(read.sha256()).isEqualTo(Page.digest(page));
        Capture capture = read.capture();
        assertThat(capture.url()).isEqualTo(FERRY);
        assertThat(capture.status()).isEqualTo(200);
        assertThat(capture.at()).isEqualTo(Instant.parse("2031-03-05T10:15:30Z"));
        assertThat(capture.mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(capture.container()).isEqualTo("crawl.warc#" + INFO.length);
        assertThat(capture.headers())
                .extracting(h -> h.name() + ": " + h.value())
                .containsExactly("Server: x", "Content-Type: text/html; charset=utf-8", "X-Two: 1", "x-two: 2");
    }

    @Test
    void onlyPagesWithStatus200AreReadAndTheRestIsPassedOver() {
        byte[] warc = join(
                INFO,
                record("request", FERRY, "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n")),
                response(FERRY, "text/html", bytes(STORY)),
                record(
                        "response",
                        "https://bell.example/gone",
                        "application/http; msgtype=response",
                        bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + STORY)),
                response("https://bell.example/a.png", "image/png", new byte[] {1, 2, 3}),
                response("https://bell.example/a.css", "text/css", bytes("p {}")),
                response("https://bell.example/robots.txt", "text/plain", bytes("User-agent: *")),
                record("revisit", FERRY, "application/http; msgtype=response", bytes("HTTP/1.1 200 OK\r\n\r\n")),
                record("metadata", FERRY, "application/warc-fields", bytes("via: x\r\n")),
                record("resource", "https://bell.example/note", "text/plain", bytes("Fog over Tolm.")),
                record("resource", "urn:x:y", "text/html", bytes(STORY)),
                response("https://bell.example/plain", "Text/Plain", bytes("Fog over Tolm.")),
                response("https://bell.example/odd", "text/html", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        assertThat(outcomes("crawl.warc", warc))
                .containsExactly(
                        FERRY,
                        "https://bell.example/note",
                        "https://bell.example/plain",
                        "https://bell.example/odd binary");
    }

    @Test
    void aPackedFileIsAddressedByTheBytesOfTheFile() {
        byte[] info = gzip(INFO);
        byte[] first = gzip(response(FERRY, "text/html", bytes(STORY)));
        byte[] second = gzip(response("https://bell.example/fog", "text/html", bytes(STORY)));
        List<PageReader> all = open("crawl.warc.gz", join(info, first, second), Limits.DEFAULT);
        assertThat(all)
                .extracting(r -> r.read().page().capture().container())
                .containsExactly("crawl.warc.gz#" + info.length, "crawl.warc.gz#" + (info.length + first.length));
        // all records in one member, and under a name that says nothing
        byte[] one = gzip(join(INFO, response(FERRY, "text/html", bytes(STORY))));
        assertThat(outcomes("download", one)).containsExactly(FERRY);
    }

    @Test
    void payloadsAreUnchunkedAndUnpacked() {
        byte[] page = bytes(STORY);
        byte[] chunked = join(
                bytes("100\r\n"),
                Arrays.copyOf(page, 256),
                bytes("\r\n" + Integer.toHexString(page.length - 256) + ";x=y\r\n"),
                Arrays.copyOfRange(page, 256, page.length),
                bytes("\r\n0\r\n\r\n"));
        java.util.zip.Deflater raw = new java.util.zip.Deflater(9, true);
        raw.setInput(page);
        raw.finish();
        byte[] deflated = new byte[page.length];
        int length = raw.deflate(deflated);
        byte[] warc = join(
                response("http://a.example/1", "text/html", chunked, "Transfer-Encoding: chunked"),
                response("http://a.example/2", "text/html", gzip(page), "Content-Encoding: gzip"),
                response(
                        "http://a.example/3",
                        "text/html",
                        Arrays.copyOf(deflated, length),
                        "Content-Encoding: deflate"),
                response("http://a.example/4", "text/html", brotli(page), "Content-Encoding: br"),
                response("http://a.example/5", "text/html", page, "Content-Encoding: gzip"),
                response("http://a.example/6", "text/html", page, "Content-Encoding: zstd"),
                response(
                        "http://a.example/7",
                        "text/html",
                        new byte[] {0x1F, (byte) 0x8B, 9, 9},
                        "Content-Encoding: gzip"),
                response("http://a.example/8", "text/html", page));
        List<PageReader> all = open("crawl.warc", warc, Limits.DEFAULT);
        assertThat(all)
                .extracting(ArchiveFixture::outcome)
                .containsExactly(
                        "http://a.example/1",
                        "http://a.example/2",
                        "http://a.example/3",
                        "http://a.example/4",
                        "http://a.example/5",
                        "http://a.example/6 packed",
                        "http://a.example/7 damaged",
                        "http://a.example/8");
        for (int i : List.of(0, 1, 2, 3, 4, 7)) {
            assertThat(all.get(i).read().page().text()).as("page " + (i + 1)).isEqualTo(STORY);
        }
    }

    @Test
    void theCharsetOfTheResponseCounts() {
        byte[] greek = "<html><p>Το πλοίο θα αναχωρήσει".getBytes(Charset.forName("windows-1253"));
        byte[] warc = response("http://a.example/", "text/html; charset=windows-1253", greek);
        assertThat(open("c.warc", warc, Limits.DEFAULT).get(0).read().page().text())
                .contains("Το πλοίο θα αναχωρήσει");
    }

    @Test
    void aFileThatWasCutShortYieldsWhatStandsBefore() {
        byte[] plain = join(
                response(FERRY, "text/html", bytes(STORY)), response("http://a.example/", "text/html", bytes(STORY)));
        assertThat(outcomes("c.warc", Arrays.copyOf(plain, plain.length - 400)))
                .startsWith(FERRY)
                .hasSizeBetween(2, 3)
                .anyMatch(o -> o.startsWith("c.warc cut-short") || o.contains("cut-short"));
        byte[] packed = join(
                gzip(response(FERRY, "text/html", bytes(STORY))),
                gzip(response("http://a.example/", "text/html", bytes(STORY))));
        for (int cut = 1; cut < 300; cut += 13) {
            assertThat(outcomes("c.warc.gz", Arrays.copyOf(packed, packed.length - cut)))
                    .as("cut by " + cut)
                    .startsWith(FERRY)
                    .anyMatch(o -> o.contains("cut-short"));
        }
    }

    @Test
    void aRecordThatIsNoResponseIsNamedAndTheOthersAreRead() {
        byte[] warc = join(
                record("response", "http://a.example/", "application/http; msgtype=response", bytes("no http at all")),
                response(FERRY, "text/html", bytes(STORY)));
        assertThat(outcomes("c.warc", warc)).containsExactly("c.warc#0 damaged", FERRY);
        assertThat(outcomes(
                        "c.warc", join(response(FERRY, "text/html", bytes(STORY)), bytes("rubbish rubbish\r\n\r\n"))))
                .containsExactly(FERRY, "c.warc damaged");
    }

    @Test
    void aBombEndsTheFileAndNotTheBatch() {
        byte[] bomb = gzip(response("http://a.example/", "text/html", new byte[20_000_000]));
        byte[] warc = join(gzip(response(FERRY, "text/html", bytes(STORY))), bomb);
        assertThat(outcomes("c.warc.gz", warc)).contains(FERRY).anyMatch(o -> o.endsWith(" inflates"));
        byte[] inner = response("http://a.example/", "text/html", gzip(new byte[20_000_000]), "Content-Encoding: gzip");
        assertThat(outcomes("c.warc", join(inner, response(FERRY, "text/html", bytes(STORY)))))
                .containsExactly("http://a.example/ inflates", FERRY);
    }

    @Test
    void aHeadWithoutEndIsNotGathered() {
        byte[] warc = join(bytes("WARC/1.0\r\nWARC-Type: response\r\nX: "), bytes("x".repeat(3_000_000)));
        assertThat(outcomes("c.warc", warc)).containsExactly("c.warc damaged");
        byte[] http = join(bytes("HTTP/1.1 200 OK\r\nX: "), bytes("x".repeat(3_000_000)), bytes("\r\n\r\n"));
        assertThat(outcomes(
                        "c.warc",
                        join(
                                record("response", "http://a.example/", "application/http; msgtype=response", http),
                                response(FERRY, "text/html", bytes(STORY)))))
                .containsExactly("c.warc#0 damaged", FERRY);
    }

    @Test
    void aResponseWithoutATypeIsReadIfItsBytesShowAPage() {
        byte[] warc = join(
                untyped("http://a.example/page", bytes(STORY)),
                untyped("http://a.example/data", new byte[] {1, 2, 3, 4}),
                untyped("http://a.example/script", bytes("var x = 1;")));
        assertThat(outcomes("c.warc", warc)).containsExactly("http://a.example/page");
    }

    private static byte[] untyped(String uri, byte[] body) {
        return record(
                "response",
                uri,
                "application/http; msgtype=response",
                join(bytes("HTTP/2 200\r\nServer: x\r\n\r\n"), body));
    }

    @Test
    void aCrawlWithoutPagesSaysSo() {
        assertThat(outcomes("c.warc", INFO)).containsExactly("c.warc no-pages");
    }
}
