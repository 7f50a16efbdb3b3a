package org.hearsay.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.gzip;
import static org.hearsay.page.archive.ArchiveFixture.open;
import static org.hearsay.page.archive.ArchiveFixture.outcomes;
import static org.hearsay.page.archive.ArchiveFixture.response;
import static org.hearsay.page.archive.ArchiveFixture.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.input.Inputs;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipPagesTest {

    private static final Limits SMALL = Limits.DEFAULT.with(new Limits.Unpacking(3, 20, 100, 2_000_000, 5, 10, 5, 100));

    @TempDir
    Path folder;

    @Test
    void itsPagesAreReadInOrderAndWhatIsNoneIsNamed() {
        byte[] archive = zip(
                "day/", "",
                "day/b.html", STORY,
                "day/a.txt", "Fog over Tolm.",
                "day/photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "day/style.css", "p { color: red }",
                ".DS_Store", "x",
                "__MACOSX/day/._b.html", "x",
                "day/.hidden.html", STORY,
                "saved", STORY,
                "empty.txt", "");
        assertThat(outcomes("pages.zip", archive))
                .containsExactly(
                        "pages.zip!/day/b.html",
                        "pages.zip!/day/a.txt",
                        "pages.zip!/day/photo.png not-a-page",
                        "pages.zip!/day/style.css not-a-page",
                        "pages.zip!/saved",
                        "pages.zip!/empty.txt empty");
        Page page = open("pages.zip", archive, Limits.DEFAULT).get(0).read().page();
        assertThat(page.text()).isEqualTo(STORY);
        assertThat(page.sha256()).isEqualTo(Page.digest(bytes(STORY)));
        assertThat(page.capture().container()).isEqualTo("pages.zip!/day/b.html");
        assertThat(page.rendition()).isNull();
    }

    @Test
    void aFileIsReadWhereItLiesWithTheTimeOfTheFile() throws Exception {
        Path file = folder.resolve("pages.zip");
        Files.write(file, zip("a.html", STORY, "b.html", STORY + "<p>More."));
        List<PageReader> all = new ArrayList<>();
        new Inputs(List.of(folder.toString()), java.io.InputStream.nullInputStream(), Limits.DEFAULT)
                .forEachRemaining(all::add);
        assertThat(all).extracting(PageReader::doc).allMatch(d -> d.contains("pages.zip!/"));
        assertThat(all.get(1).read().page().captured())
                .isEqualTo(
                        Files.getLastModifiedTime(file).toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.html",
                "a/../../evil.html",
                "/etc/evil.html",
                "C:/evil.html",
                "c:evil.html",
                "a\\..\\evil.html",
                "..",
                "a/..",
                "evil\0.html",
                "../",
                "\\\\host\\share\\evil.html"
            })
    void aNameThatLeavesTheArchiveIsRefusedAndTheRestIsRead(String name) {
        List<String> all = outcomes("pages.zip", zip("a.html", STORY, name, STORY, "b.html", STORY));
        assertThat(all).hasSize(3).startsWith("pages.zip!/a.html").endsWith("pages.zip!/b.html");
        assertThat(all.get(1)).endsWith(" unsafe-path").doesNotContain("\0");
    }

    @Test
    void namesInOldCharsetsAreRead() throws Exception {
        byte[] archive = zip("größe.html", STORY);
        byte[] dos = bytes("gr????e.html");
        byte[] name = bytes("größe.html");
        byte[] old = archive.clone();
        old[7] &= ~0x08; // does not claim to be UTF-8
        old[find(old, new byte[] {'P', 'K', 1, 2}) + 9] &= ~0x08;
        for (int i = 0; i + name.length <= old.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(old, i, i + name.length), name)) {
                System.arraycopy(dos, 0, old, i, name.length);
                old[i + 2] = (byte) 0x94; // ö in code page 437
                old[i + 4] = (byte) 0xE1; // ß
            }
        }
        assertThat(outcomes("p.zip", old)).singleElement().asString().startsWith("p.zip!/grö");
    }

    @Test
    void archivesInArchivesAreOpenedToADepth() {
        byte[] inner = zip("c.html", STORY);
        byte[] middle = zip("inner.zip", inner, "b.html.gz", gzip(bytes(STORY)));
        byte[] outer = zip("middle.zip", middle, "a.html", STORY);
        assertThat(outcomes("p.zip", outer))
                .containsExactly(
                        "p.zip!/middle.zip!/inner.zip!/c.html", "p.zip!/middle.zip!/b.html.gz", "p.zip!/a.html");
        assertThat(open("p.zip", outer, Limits.DEFAULT)
                        .get(1)
                        .read()
                        .page()
                        .capture()
                        .container())
                .isEqualTo("p.zip!/middle.zip!/b.html.gz");
        byte[] deep = zip("0.html", STORY);
        for (int i = 1; i < 12; i++) {
            deep = zip(i + ".zip", deep);
        }
        assertThat(outcomes("p.zip", deep)).singleElement().asString().endsWith(" nested");
    }

    @Test
    void aBombIsRefusedAndWhatStandsBesideItIsRead() {
        byte[] zeros = new byte[30_000_000];
        assertThat(outcomes("p.zip", zip("a.html", STORY, "bomb.html", zeros, "b.html", STORY), SMALL))
                .containsExactly("p.zip!/a.html", "p.zip!/bomb.html inflates", "p.zip!/b.html");
    }

    @Test
    void archivesWithinAreCountedTogether() {
        // each step unpacks to less than a hundred times its size, all of them to far more
        StringBuilder noise = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            noise.append((char) ('a' + random.nextInt(26))).append("x".repeat(60));
        }
        byte[] inner = zip("a.html", "<html>" + noise);
        byte[] two = zip("1.zip", inner, "2.zip", inner, "3.zip", inner);
        assertThat(outcomes("p.zip", inner)).containsExactly("p.zip!/a.html");
        byte[] copies = zip("b.html", STORY, "x.zip", zip("0.zip", two, "1.zip", two, "2.zip", two, "3.zip", two));
        assertThat(inner.length * 100L).isGreaterThan(noise.length());
        assertThat(outcomes("p.zip", copies))
                .contains("p.zip!/b.html")
                .anyMatch(o -> o.endsWith(" inflates"))
                .anyMatch(o -> o.endsWith("a.html"));
    }

    @Test
    void manyEntriesAreCounted() {
        Object[] many = new Object[60];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".txt";
            many[i + 1] = "Fog.";
        }
        assertThat(outcomes("p.zip", zip(many), SMALL)).hasSize(21).last().isEqualTo("p.zip too-many-entries");
    }

    @Test
    void anArchiveWithinThatIsTooLargeIsNamed() throws Exception {
        byte[] noise = new byte[3_000_000];
        new java.util.Random(3).nextBytes(noise);
        Path file = folder.resolve("p.zip");
        Files.write(file, zip("big.zip", zip("noise.txt", noise), "a.html", STORY));
        List<String> all = new ArrayList<>();
        new Inputs(List.of(file.toString()), java.io.InputStream.nullInputStream(), SMALL)
                .forEachRemaining(r -> all.add(ArchiveFixture.outcome(r)));
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).endsWith("p.zip!/big.zip too-large");
        assertThat(all.get(1)).endsWith("p.zip!/a.html");
    }

    @Test
    void anEncryptedEntryIsSaidToBe() {
        byte[] archive = zip("secret.html", STORY, "a.html", STORY);
        // the flag in both headers of the first entry
        archive[6] |= 1;
        int central = find(archive, new byte[] {'P', 'K', 1, 2});
        archive[central + 8] |= 1;
        assertThat(outcomes("p.zip", archive)).containsExactly("p.zip!/secret.html encrypted", "p.zip!/a.html");
        assertThatThrownBy(() -> open("p.zip", archive, Limits.DEFAULT).get(0).read())
                .hasMessageContaining("p.zip!/secret.html is encrypted; unpack it with its password");
    }

    @Test
    void damageIsNamedAndCostsOnlyWhatItHits() {
        byte[] archive = zip("a.html", STORY, "b.html", STORY);
        byte[] cut = Arrays.copyOf(archive, archive.length - 30);
        assertThat(outcomes("p.zip", cut)).containsExactly("p.zip cut-short");
        byte[] flipped = archive.clone();
        flipped[120] ^= 0x55;
        assertThat(outcomes("p.zip", flipped)).hasSize(2).last().isEqualTo("p.zip!/b.html");
        assertThat(outcomes("p.zip", flipped).get(0)).matches("p.zip!/a.html (limited: )?damaged");
        assertThat(outcomes("p.zip", bytes("PK\003\004 and nothing else"))).containsExactly("p.zip cut-short");
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfPages() {
        assertThat(outcomes("note.docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
                .containsExactly("note.docx binary");
        assertThat(outcomes("book.epub", zip("mimetype", "application/epub+zip", "a.html", STORY)))
                .containsExactly("book.epub binary");
    }

    @Test
    void anArchiveWithoutPagesSaysSo() {
        assertThat(outcomes("p.zip", zip("dir/", ""))).containsExactly("p.zip no-pages");
    }

    @Test
    void theWarcFilesOfAWaczAreRead() {
        byte[] warc = response("https://bell.example/ferry", "text/html", bytes(STORY));
        byte[] wacz = zip(
                "datapackage.json", "{}",
                "pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}",
                "indexes/index.cdx.gz", gzip(bytes("x")),
                "archive/data.warc.gz", gzip(warc),
                "archive/more.warc", response("https://bell.example/fog", "text/html", bytes(STORY)));
        assertThat(outcomes("crawl.wacz", wacz)).allMatch(o -> !o.contains(" "));
        List<PageReader> all = open("crawl.wacz", wacz, Limits.DEFAULT);
        assertThat(all)
                .extracting(PageReader::doc)
                .containsExactly("https://bell.example/ferry", "https://bell.example/fog");
        assertThat(all.get(0).read().page().capture().container()).isEqualTo("crawl.wacz!/archive/data.warc.gz#0");
    }

    @Test
    void anArchiveBehindAProgramIsRead() {
        byte[] program = "MZ not really a program ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        byte[] archive = ArchiveFixture.join(program, zip("a.html", STORY));
        assertThat(new String(archive, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("MZ");
        // it does not begin like an archive, so only its own reader finds it
        HeldChannel channel = new HeldChannel(archive);
        Source source =
                Source.of("p.exe", java.io.InputStream.nullInputStream(), null, org.hearsay.page.Capture.UNKNOWN);
        List<PageReader> all = new ArrayList<>();
        try {
            ZipPages.of(source, channel, new Archives(Limits.DEFAULT), Limits.DEFAULT)
                    .forEachRemaining(all::add);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        assertThat(all).extracting(ArchiveFixture::outcome).containsExactly("p.exe!/a.html");
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(in, i, i + what.length), what)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
