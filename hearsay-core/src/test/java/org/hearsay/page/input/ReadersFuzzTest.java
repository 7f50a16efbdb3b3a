package org.hearsay.page.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.gzip;
import static org.hearsay.page.archive.ArchiveFixture.join;
import static org.hearsay.page.archive.ArchiveFixture.record;
import static org.hearsay.page.archive.ArchiveFixture.response;
import static org.hearsay.page.archive.ArchiveFixture.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.archive.ArchiveFixture;
import org.hearsay.page.document.PdfFixture;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes a reader is given, it yields pages that hold together, or says why there are none. In a normal
 * build the seeds below and the finds kept under {@code ReadersFuzzTestInputs} are read; CONTRIBUTING.md says how
 * to look for more.
 */
class ReadersFuzzTest {

    private static final Limits LIMITS =
            new Limits(200_000, 50_000, 512, 20_000).with(new Limits.Unpacking(4, 50, 100, 500_000, 8, 40, 5, 500));

    private static final ArticleReader ARTICLES = new ArticleReader();

    private static final String MAIL =
            "From: a@b.example\nSubject: =?utf-8?B?RsOkaHJl?=\nDate: Tue, 4 Mar 2031 09:12:44 +0100\n"
                    + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=x-sjis\n"
                    + "Content-Transfer-Encoding: quoted-printable\n\n<p>Fog =3D over\n--b\nContent-Type: application/zip;"
                    + " name*0*=utf-8''%41; name*1=\"b.zip\"\nContent-Transfer-Encoding: base64\n\nUEsFBgAAAAA=\n--b--\n";

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments((Object) bytes(STORY)),
                arguments((Object) STORY.getBytes(Charset.forName("UTF-16LE"))),
                arguments((Object) bytes("<html><meta charset=gb2312><p>\u00ff")),
                arguments((Object) new byte[] {0x1B, '$', 'B', 0x21, 0x21, 0x1B, '(', 'B'}));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "3m")
    void html(byte[] data) {
        read("a.html", data);
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "3m")
    void text(byte[] data) {
        read("a.txt", data);
    }

    static Stream<Arguments> markdown() {
        return Stream.of(arguments(
                (Object) bytes("---\ntitle: x\n---\n# A *b*\n\n- [c](d) &amp; \\* `e`\n\n> f  \ng\n\n```\nh\n```\n")));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void markdown(byte[] data) {
        read("a.md", data);
    }

    static Stream<Arguments> lines() {
        return Stream.of(arguments((Object) bytes("{\"id\":\"a\",\"text\":\"Fog.\",\"date\":\"2031-03-05\"}\nx\n")));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void lines(byte[] data) {
        read("a.jsonl", data);
    }

    static Stream<Arguments> gzipped() {
        return Stream.of(arguments((Object) gzip(bytes(STORY))), arguments((Object)
                join(gzip(bytes("a")), gzip(gzip(bytes("b"))))));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void gzipped(byte[] data) {
        read("a.html.gz", data);
    }

    static Stream<Arguments> zipped() {
        return Stream.of(
                arguments((Object) zip("a.html", STORY, "../b.txt", "b", "c.zip", zip("d.txt", "d"))),
                arguments((Object) zip(
                        "datapackage.json",
                        "{}",
                        "archive/a.warc",
                        response("http://a.example/", "text/html", bytes(STORY)))));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void zipped(byte[] data) {
        read("a.zip", data);
    }

    static Stream<Arguments> warc() {
        byte[] response = response("http://a.example/", "text/html", bytes(STORY));
        return Stream.of(
                arguments((Object)
                        join(record("warcinfo", null, "application/warc-fields", bytes("a: b\r\n")), response)),
                arguments((Object) join(gzip(response), gzip(response))),
                arguments((Object) response(
                        "http://a.example/",
                        "text/html",
                        bytes("5;x=y\r\n<html\r\n1\r\n>\r\n0\r\n\r\n"),
                        "Transfer-Encoding: chunked")),
                arguments((Object)
                        response("http://a.example/", "text/html", gzip(bytes(STORY)), "Content-Encoding: gzip")),
                arguments((Object) response(
                        "http://a.example/",
                        "text/plain",
                        new byte[] {11, 2, -128, 'a', 'b', 3},
                        "Content-Encoding: br")));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void warc(byte[] data) {
        read("a.warc", data);
    }

    static Stream<Arguments> mail() {
        return Stream.of(
                arguments((Object) bytes(MAIL)),
                arguments(
                        (Object)
                                bytes(
                                        "From: <Saved by Blink>\nSnapshot-Content-Location: http://a.example/\nMIME-Version: 1.0\n"
                                                + "Content-Type: multipart/related; start=\"<a>\"; boundary=b\n\n--b\nContent-ID: <a>\nContent-Type: text/html\n\n<p>Fog\n--b--")));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void mail(byte[] data) {
        read("a.eml", data);
    }

    static Stream<Arguments> mailbox() {
        return Stream.of(arguments(
                (Object) bytes("From x Tue Mar  4 09:12:44 2031\n" + MAIL + "\n>From y\n\nFrom z 2031\n" + MAIL)));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void mailbox(byte[] data) {
        read("a.mbox", data);
    }

    static Stream<Arguments> pdf() {
        return Stream.of(arguments((Object) new PdfFixture()
                .page()
                .heading("Fog")
                .lines("Fog over", "Tolm.")
                .properties("Fog", "x")
                .bytes()));
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void pdf(byte[] data) {
        read("a.pdf", data);
    }

    private static void read(String doc, byte[] data) {
        List<PageReader> readers = ArchiveFixture.open(doc, data, LIMITS);
        assertThat(readers).isNotEmpty();
        for (PageReader reader : readers) {
            try {
                check(reader, reader.read());
            } catch (StageException e) {
                assertThat(e.reason()).matches("[a-z][a-z-]*");
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void check(PageReader reader, Captured captured) {
        Page page = captured.page();
        assertThat(page.doc()).isEqualTo(reader.doc());
        assertThat(page.sha256()).isEqualTo(Page.digest(page.bytes()));
        assertThat(page.text()).isNotBlank();
        if (page.rendition() == null) {
            assertThat(page.bytes().length).isLessThanOrEqualTo(LIMITS.pageBytes());
            assertThat(new String(page.bytes(), Charset.forName(page.charset())))
                    .isEqualTo(page.text());
        }
        captured.limits().forEach(l -> assertThat(l.reason()).matches("[a-z][a-z-]*"));
        ARTICLES.read(page, LIMITS);
    }
}
