package org.hearsay.page.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final String STORY = "The harbour master of Tolm said the ferry would sail on Friday.";

    @TempDir
    Path folder;

    @Test
    void aFolderYieldsItsPagesSortedAndNamesWhatIsNone() throws IOException {
        write("b.html", "<html><p>" + STORY);
        write("a.txt", STORY);
        write("deep/c.md", STORY);
        write("deep/.hidden.txt", STORY);
        write("picture.svg", "<svg/>");
        assertThat(docs(folder.toString()))
                .containsExactly(name("a.txt"), name("b.html"), name("picture.svg"), name("deep/c.md"));
        assertThat(reason(reader(2, folder.toString()))).isEqualTo("not-a-page");
    }

    @Test
    void aGlobYieldsWhatMatches() throws IOException {
        write("a.txt", STORY);
        write("b.html", STORY);
        write("deep/c.txt", STORY);
        assertThat(docs(folder + "/*.txt")).containsExactly(name("a.txt"));
        assertThat(docs(folder + "/**.txt")).containsExactly(name("a.txt"), name("deep/c.txt"));
        assertThat(reason(reader(0, folder + "/*.pdf"))).isEqualTo("missing");
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsTheFile() throws IOException {
        write("story[1].txt", STORY);
        assertThat(docs(folder + "/story[1].txt")).containsExactly(name("story[1].txt"));
    }

    @Test
    void theSameFileHasTheSameNameHoweverThePathIsWritten() throws IOException {
        write("deep/c.txt", STORY);
        assertThat(docs(folder + "/./deep/../deep/c.txt")).containsExactly(name("deep/c.txt"));
        assertThat(docs(folder + "/deep/")).containsExactly(name("deep/c.txt"));
    }

    @Test
    void whatIsNoPageSaysWhyAndWhatToDo() throws IOException {
        write("empty.txt", "");
        write("blank.txt", " \n\u00a0\n");
        Files.write(folder.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Files.write(folder.resolve("nul.txt"), new byte[] {'a', 'b', 'c', 'd', 'e', 0, 'f', 0, 0, 'g'});
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        Files.write(folder.resolve("noise.txt"), noise);
        Files.createDirectory(folder.resolve("nothing"));
        assertThat(reason("empty.txt")).isEqualTo("empty");
        assertThat(reason("blank.txt")).isEqualTo("empty");
        assertThat(reason("photo.txt")).isEqualTo("binary");
        assertThat(reason("nul.txt")).isEqualTo("binary");
        assertThat(reason("noise.txt")).isEqualTo("binary");
        assertThat(reason("absent.txt")).isEqualTo("missing");
        assertThat(reason("nothing")).isEqualTo("no-pages");
        assertThatThrownBy(() -> reader(0, folder + "/photo.txt").read())
                .hasMessageContaining("photo.txt is a PNG image")
                .hasMessageContaining("save its text");
    }

    @Test
    void charsetsAreReadFromMarkDeclarationAndBytes() throws IOException {
        String text = "“Größe” – said Öztürk, naïve as ever.";
        assertCharset("\ufeff" + text, UTF_8, "UTF-8", "a.txt");
        assertCharset(text, UTF_8, "UTF-8", "b.txt");
        assertCharset("\ufeff" + text, StandardCharsets.UTF_16LE, "UTF-16LE", "c.txt");
        assertCharset("\ufeff" + text, StandardCharsets.UTF_16BE, "UTF-16BE", "d.txt");
        assertCharset(
                "<html><meta charset=windows-1251><p>Привет, мир",
                Charset.forName("windows-1251"),
                "windows-1251",
                "e.html");
        assertCharset("<html><meta charset='iso-8859-1'><p>" + text, UTF_8, "UTF-8", "f.html");
        assertCharset(
                "<html><meta charset='iso-8859-1'><p>" + text,
                Charset.forName("windows-1252"),
                "windows-1252",
                "g.html");
    }

    @Test
    void undeclaredBytesThatAreNotUtf8AreReadAsWindows1252AndMarked() throws IOException {
        String text = "“Größe” – said Öztürk.";
        Files.write(folder.resolve("old.txt"), text.getBytes("windows-1252"));
        Captured captured = reader(0, folder + "/old.txt").read();
        assertThat(captured.page().text()).isEqualTo(text);
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("charset");
    }

    @Test
    void oneBrokenByteDoesNotCostAPageItsCharset() throws IOException {
        byte[] bytes = "“Größe” – said Öztürk x.".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        Files.write(folder.resolve("broken.txt"), bytes);
        Captured captured = reader(0, folder + "/broken.txt").read();
        assertThat(captured.page().charset()).isEqualTo("UTF-8");
        assertThat(captured.page().text()).startsWith("“Größe” – said Öztürk \ufffd");
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("charset");
    }

    @Test
    void aPageThatIsTooLongIsCutBetweenCharactersAndMarked() throws IOException {
        write("long.txt", "aé".repeat(40));
        Captured captured = new Inputs(List.of(folder + "/long.txt"), InputStream.nullInputStream(), limits(50))
                .next()
                .read();
        assertThat(captured.page().text()).isEqualTo("aé".repeat(16) + "a");
        assertThat(captured.page().sha256())
                .isEqualTo(Page.digest(captured.page().bytes()));
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("too-large");
    }

    @Test
    void aLineOfJsonIsAPageAndABadLineIsNamed() throws IOException {
        write("pages.jsonl", """
                \ufeff{"id": "one", "text": "%s", "title": "Ferry", "published": "2031-03-05T10:15:30+01:00", "other": 1}

                {"doc_id": 7, "text": "%s", "date": "2031-03-06", "source": "Bell", "url": "https://bell.example/7"}
                {"id": "three"}
                not json
                {"text": "%s", "date": "last week"}
                """.formatted(STORY, STORY, STORY));
        List<PageReader> all = all(folder + "/pages.jsonl");
        assertThat(all)
                .extracting(PageReader::doc)
                .containsExactly(
                        "one", "7", name("pages.jsonl") + ":4", name("pages.jsonl") + ":5", name("pages.jsonl") + ":6");
        Page one = all.get(0).read().page();
        assertThat(one.given()).isEqualTo(new Page.Given("Ferry", "2031-03-05T10:15+01:00", null));
        Page seven = all.get(1).read().page();
        assertThat(seven.given()).isEqualTo(new Page.Given(null, "2031-03-06", "Bell"));
        assertThat(seven.url()).isEqualTo("https://bell.example/7");
        assertThat(reason(all.get(2))).isEqualTo("bad-line");
        assertThatThrownBy(() -> all.get(3).read()).hasMessageContaining("pages.jsonl:5: not JSON");
        Captured last = all.get(4).read();
        assertThat(last.page().given().published()).isNull();
        assertThat(last.limits()).extracting(Captured.Limit::reason).containsExactly("date");
    }

    @Test
    void aLineThatIsTooLongDoesNotStopTheOthers() throws IOException {
        write(
                "pages.jsonl",
                "{\"id\":\"a\",\"text\":\"" + "x".repeat(500) + "\"}\n{\"id\":\"b\",\"text\":\"short\"}\n");
        Inputs inputs = new Inputs(List.of(folder + "/pages.jsonl"), InputStream.nullInputStream(), limits(100));
        assertThat(reason(inputs.next())).isEqualTo("too-large");
        assertThat(inputs.next().read().page().text()).isEqualTo("short");
        assertThat(inputs.hasNext()).isFalse();
    }

    @Test
    void standardInputIsAPageOrLines() {
        assertThat(stdin(STORY).next().read().page().text()).isEqualTo(STORY);
        assertThat(stdin(" \n{\"id\":\"x\",\"text\":\"y\"}").next().doc()).isEqualTo("x");
        assertThat(stdin("<html><p>x").next().read().page().format()).isEqualTo(Format.HTML);
        assertThat(reason(stdin("").next())).isEqualTo("empty");
    }

    @Test
    void markupIsRecognisedWhateverTheName() throws IOException {
        write("saved", "\n<!-- saved -->\n<!DOCTYPE html><html><p>" + STORY);
        assertThat(reader(0, folder + "/saved").read().page().format()).isEqualTo(Format.HTML);
    }

    private void assertCharset(String text, Charset written, String expected, String file) throws IOException {
        byte[] bytes = text.getBytes(written);
        Files.write(folder.resolve(file), bytes);
        Captured captured = reader(0, folder + "/" + file).read();
        assertThat(captured.page().charset()).isEqualTo(expected);
        assertThat(captured.page().text()).isEqualTo(text).isEqualTo(new String(bytes, Charset.forName(expected)));
        assertThat(captured.limits()).isEmpty();
    }

    private static Inputs stdin(String text) {
        return new Inputs(List.of("-"), new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT);
    }

    private static Limits limits(int bytes) {
        return new Limits(bytes, 1000, 10, 1000);
    }

    private static List<PageReader> all(String... inputs) {
        List<PageReader> all = new ArrayList<>();
        new Inputs(Arrays.asList(inputs), InputStream.nullInputStream(), Limits.DEFAULT).forEachRemaining(all::add);
        return all;
    }

    private static List<String> docs(String... inputs) {
        return all(inputs).stream().map(PageReader::doc).toList();
    }

    private static PageReader reader(int index, String... inputs) {
        return all(inputs).get(index);
    }

    private String reason(String file) {
        return reason(reader(0, folder + "/" + file));
    }

    private static String reason(PageReader reader) {
        try {
            return "read: " + reader.read();
        } catch (StageException e) {
            assertThat(e.stage()).isEqualTo("page");
            return e.reason();
        }
    }

    private String name(String file) {
        return folder.toString().replace('\\', '/') + "/" + file;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
