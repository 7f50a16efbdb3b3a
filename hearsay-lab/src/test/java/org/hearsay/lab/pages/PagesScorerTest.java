package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.hearsay.lab.read.MissingInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On sets of our own, in the form of those that are scored. */
class PagesScorerTest {
    private static final List<String> BODY = List.of(
            "The mill at Orrin stood still for a third day on Monday, its owner said in a letter to the council.",
            "“We have no grain, and nobody has told us when the next barge will come up the river,” she wrote.",
            "The council said that it would meet on Friday to talk about the barges and about the price of bread.");

    @TempDir
    Path folder;

    @BeforeEach
    void writeSets() throws IOException {
        String html = "<!doctype html><html lang=en><head><title>Mill stands still | Orrin Post</title>"
                + "<meta property='og:title' content='Mill stands still'>"
                + "<meta property='article:published_time' content='2024-01-10T08:00:00Z'></head><body>"
                + "<nav><a href=/a>News</a> <a href=/b>Sport</a></nav><article><h1>Mill stands still</h1>"
                + "<p class=byline>By <span rel=author>Ada Brome</span></p>"
                + BODY.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining())
                + "</article></body></html>";
        String menu = "<!doctype html><title>Orrin Post</title><nav><a href=/a>News</a></nav>";
        String gold =
                "{\"p1\":{\"url\":\"https://www.orrin.example/1\",\"articleBody\":\"" + String.join("\\n\\n", BODY)
                        + "\",\"title\":\"Mill stands still\",\"authors\":\"Ada Brome\",\"date\":\"2024-01-10\"},"
                        + "\"p2\":{\"url\":\"https://kelm.example/2\",\"articleBody\":\"Nothing of this is there at all.\","
                        + "\"title\":\"Gone\",\"authors\":null,\"date\":null}}";
        for (PageSet set : List.of(PageSet.WCXB, PageSet.NAEB)) {
            Files.createDirectories(folder.resolve(set.folder()).resolve("html"));
            Files.writeString(folder.resolve(set.folder()).resolve("gold.json"), gold);
            pack(set, "p1.html.gz", html);
            Files.writeString(folder.resolve(set.folder()).resolve("html").resolve("p2.html"), menu);
        }
        Files.createDirectories(folder.resolve("dates/html"));
        Files.writeString(folder.resolve("dates/gold.jsonl"), """
                {"id":"p1.html","url":"https://orrin.example/1","date":"2024-01-10","part":"first.json"}
                {"id":"p1.html","url":"https://orrin.example/1","date":"2024-01-09","part":"second.json"}
                """);
        pack(PageSet.DATES, "p1.html.gz", html);
        Files.createDirectories(folder.resolve("lines"));
        Files.writeString(
                folder.resolve("lines/naeb-lines.jsonl"),
                "{\"id\":\"p1\",\"url\":\"https://orrin.example/1\",\"lines\":["
                        + "{\"text\":\"Menu\",\"body\":false,\"near\":false},"
                        + BODY.stream()
                                .map(p -> "{\"text\":\"" + p + "\",\"body\":true,\"near\":true}")
                                .collect(Collectors.joining(","))
                        + "]}\n");
    }

    private void pack(PageSet set, String name, String html) throws IOException {
        Path file = folder.resolve(set.folder()).resolve("html").resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> score(PagesScorer.Options options) {
        StringWriter out = new StringWriter();
        new PagesScorer(folder, options, new PrintWriter(out)).score();
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void allSetsAreScoredInOneGo() {
        List<String> rows = score(new PagesScorer.Options(EnumSet.allOf(PageSet.class), true, 2, 10, null));
        assertThat(rows)
                .contains(
                        // the one page with an article is right; the other counts for recall alone
                        "Hearsay 0.667 1.000 0.500 0.500 0.500 1 2",
                        "Hearsay 0.500 0.500 1.000 1.000 1.000 1.000 1.000 1.000 2",
                        "Hearsay 0.500 0.667 0.500 1.000 1 1 0 2",
                        "of it first 1.000 1.000 1.000 1.000 1 0 0 1",
                        "Hearsay 1.000 1.000 1.000 1.000 1.000 1.000 1.000 1.000 1")
                .anySatisfy(row -> assertThat(row).startsWith("offsets that hold 100 % of "))
                .anySatisfy(row -> assertThat(row).startsWith("readability4j"))
                .anySatisfy(row -> assertThat(row).startsWith("[trafilatura"))
                .anySatisfy(row -> assertThat(row).startsWith("mean of 2 folds of sites 0.500"))
                .anySatisfy(row -> assertThat(row).startsWith("- p2 0.000 P – R 0.000 https://kelm.example/2 article/"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("- p1.html: wanted 2024-01-09 | got 2024-01-10")
                        .contains("article:published_time"));
    }

    @Test
    void whatWasReadIsWrittenForOtherScorers() throws IOException {
        Path out = folder.resolve("predictions");
        score(new PagesScorer.Options(EnumSet.allOf(PageSet.class), false, 1, 0, out));
        assertThat(out.resolve("naeb.meta.jsonl")).hasContent("""
                        {"id":"p1","title":"Mill stands still","author":"Ada Brome","date":"2024-01-10T08:00Z"}
                        {"id":"p2","title":null,"author":null,"date":null}
                        """);
        assertThat(out.resolve("naeb.body.jsonl")).content().contains("{\"id\":\"p2\",\"body\":\"\"}");
        assertThat(out.resolve("dates.jsonl"))
                .content()
                .contains("{\"id\":\"p1.html\",\"date\":\"2024-01-10T08:00Z\"}");
        assertThat(out.resolve("lines-near.jsonl")).hasContent("{\"id\":\"p1\",\"keep\":[false,true,true,true]}\n");
    }

    @Test
    void aGoldWithoutItsPageIsNamed() throws IOException {
        Files.delete(folder.resolve("naeb/html/p2.html"));
        assertThatThrownBy(() -> score(new PagesScorer.Options(Set.of(PageSet.NAEB), false, 1, 0, null)))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("p2")
                .hasMessageContaining("put p2.html");
    }

    @Test
    void aSetThatIsNotThereIsNamedWithARemedy() throws IOException {
        Files.delete(folder.resolve("lines/naeb-lines.jsonl"));
        assertThatThrownBy(() -> score(new PagesScorer.Options(Set.of(PageSet.LINES), false, 1, 0, null)))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("naeb-lines.jsonl does not exist; give the folder");
    }

    @Test
    void linesWithoutAnArticleAreNamed() throws IOException {
        Files.writeString(folder.resolve("lines/naeb-lines.jsonl"), "{\"id\":\"p9\",\"url\":\"\",\"lines\":[]}\n");
        assertThatThrownBy(() -> score(new PagesScorer.Options(Set.of(PageSet.LINES), false, 1, 0, null)))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("p9");
    }

    @Test
    void theSampleIsTakenFromBothSets() {
        assertThat(PageSample.of(folder, 3)).extracting(PageSample.Sampled::id).containsExactly("p1", "p2", "p1");
    }
}
