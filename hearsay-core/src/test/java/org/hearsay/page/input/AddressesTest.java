package org.hearsay.page.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.PageReader;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses, lists of addresses and feeds among the inputs; nothing here is fetched. */
class AddressesTest {

    @TempDir
    Path folder;

    private String at;

    @BeforeEach
    void name() {
        at = folder.toString().replace('\\', '/') + "/";
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path copy(String name) throws IOException {
        try (InputStream in = AddressesTest.class.getResourceAsStream("/org/hearsay/page/feed/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    /** Each page's name with {@code read}, {@code fetch} or why it cannot be read; the folder left out. */
    private List<String> pages(Inputs inputs) {
        List<String> pages = new ArrayList<>();
        inputs.forEachRemaining(p -> pages.add((p.doc() + " " + what(p)).replace(at, "")));
        return pages;
    }

    private static String what(PageReader page) {
        if (page instanceof WebPage) {
            return "fetch";
        }
        try {
            page.read();
            return "read";
        } catch (StageException e) {
            return e.reason();
        }
    }

    private static Inputs inputs(String... inputs) {
        return new Inputs(List.of(inputs), InputStream.nullInputStream(), Limits.DEFAULT);
    }

    @Test
    void anAddressIsToldFromAPath() throws IOException {
        write("a.txt", "The ferry left Tolm on time.");
        assertThat(pages(inputs(
                        "https://post.example/a?b=[c]*",
                        "HTTP://post.example",
                        " https://post.example/b ",
                        "ftp://post.example/a",
                        "file:///etc/passwd",
                        "javascript:alert(1)",
                        at + "a.txt",
                        "C:/pages/a.txt",
                        "https",
                        "pages/a:b.txt")))
                .containsExactly(
                        "https://post.example/a?b=[c]* fetch",
                        "HTTP://post.example fetch",
                        "https://post.example/b fetch",
                        "ftp://post.example/a fetch",
                        "file:///etc/passwd fetch",
                        "javascript:alert(1) fetch",
                        "a.txt read",
                        "C:/pages/a.txt missing",
                        "https missing",
                        "pages/a:b.txt missing");
    }

    @Test
    void aListNamesAnAddressALine() throws IOException {
        String text =
                "\uFEFF# the desk's list\r\nhttps://post.example/1\r\n\r\n   http://post.example/2  \rpost.example/3\n";
        write("desk.urls", text);
        write("list.txt", text);
        List<String> expected = List.of("https://post.example/1 fetch", "http://post.example/2 fetch");
        assertThat(pages(inputs(at + "desk.urls")))
                .startsWith(expected.toArray(String[]::new))
                .endsWith("desk.urls:5 bad-url");
        assertThat(pages(
                        new Inputs(List.of(), List.of(at + "list.txt"), InputStream.nullInputStream(), Limits.DEFAULT)))
                .startsWith(expected.toArray(String[]::new))
                .endsWith("list.txt:5 bad-url");
        assertThat(pages(new Inputs(
                        List.of(), List.of("-"), new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT)))
                .startsWith(expected.toArray(String[]::new));
        assertThat(pages(inputs(at + "list.txt")))
                .as("a text that happens to hold addresses is a text")
                .containsExactly("list.txt read");
    }

    @Test
    void aListWithoutAddressesIsNamed() throws IOException {
        write("empty.urls", "# nothing\n\n");
        assertThat(pages(inputs(at + "empty.urls"))).containsExactly("empty.urls empty");
        assertThat(pages(new Inputs(List.of(), List.of(at + "absent"), InputStream.nullInputStream(), Limits.DEFAULT)))
                .containsExactly("absent missing");
    }

    @Test
    void aFeedInAFileIsReadEntryByEntryAndNotFetched() throws IOException {
        copy("harbour-post.rss");
        assertThat(pages(inputs(at + "harbour-post.rss")))
                .containsExactly(
                        "https://harbour-post.example/2031/03/freighter read",
                        "https://harbour-post.example/?p=4712 read",
                        "urn:post:4713 too-short");
        Files.move(folder.resolve("harbour-post.rss"), folder.resolve("saved"));
        assertThat(pages(inputs(at + "saved"))).as("told by its content").hasSize(3);
        copy("ledger-desk.json");
        assertThat(pages(inputs(at + "ledger-desk.json"))).startsWith("https://ledger-desk.example/7 read");
    }

    @Test
    void aFeedOnStandardInputIsReadEntryByEntry() throws IOException {
        byte[] feed = Files.readAllBytes(copy("ledger-desk.json"));
        assertThat(pages(new Inputs(List.of("-"), new ByteArrayInputStream(feed), Limits.DEFAULT)))
                .startsWith("https://ledger-desk.example/7 read");
    }

    @Test
    void aFeedInAnotherCharsetIsDecodedAsItDeclares() throws IOException {
        String feed =
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><title>Café</title><item><guid>x</guid>"
                        + "<description>“Nothing was found on board,” said the harbour master of Tölm.</description></item></channel></rss>";
        Files.write(folder.resolve("f.rss"), feed.getBytes("windows-1252"));
        PageReader page = inputs(at + "f.rss").next();
        assertThat(page.read().page().text())
                .contains("“Nothing was found on board,” said the harbour master of Tölm.", "Café");
    }

    @Test
    void aBrokenFeedIsOneOutcome() throws IOException {
        write("none.rss", "<rss><channel><title>x</title></channel></rss>");
        write(
                "cut.rss",
                "<rss><channel><item><guid>a</guid><description>The ferry left Tolm on time, its master said."
                        + "</description></item><item><title>cut");
        assertThat(pages(inputs(at + "none.rss"))).containsExactly("none.rss no-entries");
        assertThat(pages(inputs(at + "cut.rss"))).containsExactly("a read", "cut.rss cut-short");
    }

    @Test
    void aListOfFeedsIsFollowedToTheWebAndToFilesBelowItsFolder() throws IOException {
        copy("list.opml");
        Files.createDirectories(folder.resolve("saved"));
        Files.move(copy("old.rdf"), folder.resolve("saved/quay.rdf"));
        assertThat(pages(inputs(at + "list.opml")))
                .containsExactly(
                        "https://corvane.example/feed.atom fetch",
                        "https://harbour-post.example/feed fetch",
                        "https://lists.example/more.opml fetch",
                        "https://quay.example/1 read");
    }

    @Test
    void aListOfFeedsLeadsToNoFileElsewhere() throws IOException {
        write("secret.rss", "<rss><channel><item><guid>secret</guid></item></channel></rss>");
        write("in/other.opml", "<opml><body><outline xmlUrl='x.rss'/></body></opml>");
        write(
                "in/list.opml",
                "<opml><body><outline xmlUrl='../secret.rss'/><outline xmlUrl='" + at
                        + "secret.rss'/><outline xmlUrl='absent.rss'/>"
                        + "<outline xmlUrl='other.opml'/><outline xmlUrl='file://" + at
                        + "secret.rss'/><outline xmlUrl='link.rss'/></body></opml>");
        Files.createSymbolicLink(folder.resolve("in/link.rss"), folder.resolve("secret.rss"));
        assertThat(pages(inputs(at + "in/list.opml")))
                .containsExactly(
                        "in/list.opml#../secret.rss unsafe-path",
                        "in/list.opml#secret.rss unsafe-path",
                        "in/absent.rss missing",
                        "in/other.opml not-a-page",
                        "file://secret.rss fetch",
                        "in/link.rss unsafe-path".replace("in/link.rss", "in/list.opml#link.rss"));
    }

    @Test
    void aFolderIsReadWithoutGoingOnline() throws IOException {
        copy("list.opml");
        copy("harbour-post.rss");
        write("desk.urls", "https://post.example/1\n");
        assertThat(pages(inputs(folder.toString())))
                .noneMatch(p -> p.endsWith(" fetch"))
                .contains(
                        "desk.urls not-a-page",
                        "list.opml not-a-page",
                        "https://harbour-post.example/2031/03/freighter read");
    }

    @Test
    void aListInAnArchiveIsNotFollowed() throws IOException {
        Path zip = folder.resolve("pages.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("list.opml"));
            out.write("<opml><body><outline xmlUrl='https://a.example/feed'/></body></opml>"
                    .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new java.util.zip.ZipEntry("feed.rss"));
            out.write(Files.readAllBytes(copy("harbour-post.rss")));
        }
        assertThat(pages(inputs(zip.toString())))
                .noneMatch(p -> p.endsWith(" fetch"))
                .anyMatch(p -> p.endsWith("list.opml not-a-page"))
                .contains("https://harbour-post.example/2031/03/freighter read");
    }
}
