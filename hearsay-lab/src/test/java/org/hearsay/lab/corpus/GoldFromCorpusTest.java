package org.hearsay.lab.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.MissingInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFromCorpusTest {
    private static final String BLOCKS =
            "<h>Tide 🌊 out</h><p><s n='1' k='unnamed'>A man</s> <q n='1'>said</q> <c n='1'>that a boy <q"
                    + " n='2'>was told</q> <c n='2'>to go</c></c>. <c n='3'>“Yes,”</c> <s n='3'><per>Ada</per></s> <q n='3'>said</q>.</p>";

    private static final String UNNAMED = BLOCKS.replace("<s n='3'><per>Ada</per></s>", "<s n='3' k='named'>Ada</s>");

    @TempDir
    Path folder;

    private Path side(String name, String blocks) throws Exception {
        Path side = Files.createDirectories(folder.resolve(name));
        Articles.write(side, "a001-quay", blocks);
        return side;
    }

    private List<AnnotatedArticle> articles;

    @BeforeEach
    void write() throws Exception {
        articles = CorpusReader.articles(side("a", BLOCKS));
    }

    @Test
    void linesCountCodePointsAndNameNestedStatements() throws Exception {
        JsonNode line = JsonMapper.builder().build().readTree(CorpusLines.line(articles.get(0), false));
        JsonNode first = line.get("statements").get(0);
        int[] points = line.get("text").asText().codePoints().toArray();
        JsonNode span = first.get("content").get(0);
        assertThat(new String(
                        points,
                        span.get(0).asInt(),
                        span.get(1).asInt() - span.get(0).asInt()))
                .isEqualTo("that a boy was told to go");
        assertThat(first.get("type").asText()).isEqualTo("indirect");
        assertThat(line.get("date").asText()).isEqualTo("2031-03-05");
        assertThat(line.get("statements"))
                .hasSize(3)
                .anyMatch(s -> s.get("nested").asBoolean());
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(CorpusLines.line(articles.get(0), true))
                        .get("statements"))
                .hasSize(2);
    }

    @Test
    void linesAreGoldForTheScorer() throws Exception {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), CorpusLines.line(articles.get(0), true) + "\n");
        GoldLines.Text text = GoldLines.read(file, "id").get(0);
        JsonNode span = text.node().get("statements").get(0).get("content").get(0);
        assertThat(text.span(span.get(0).asInt(), span.get(1).asInt()).in(text.text()))
                .isEqualTo("that a boy was told to go");
    }

    @Test
    void anAnnotationAgreesWithItself() {
        assertThat(Agreement.report(articles, articles).rows())
                .anyMatch(r -> r.startsWith("content+source J>=.5") && r.endsWith("100.0 / 100.0 / 100.0"))
                .anyMatch(r -> r.startsWith("stance of found") && r.endsWith("3/3"));
    }

    @Test
    void differencesAreCountedAndNamed() throws Exception {
        List<AnnotatedArticle> other = CorpusReader.articles(side(
                "b",
                BLOCKS.replace("<q n='3'>said</q>", "<q n='3' st='confirm'>said</q>")
                        .replace("<q n='2'>was told</q> <c n='2'>to go</c>", "was told to go")));
        var report = Agreement.report(articles, other);
        assertThat(report.rows())
                .anyMatch(r -> r.startsWith("statements, first and second") && r.endsWith("3, 2"))
                .anyMatch(r -> r.startsWith("stance of found") && r.endsWith("1/2"));
        assertThat(report.misses())
                .anyMatch(m -> m.contains("only the first has it: \"to go\""))
                .anyMatch(m -> m.contains("stance assert and confirm"));
    }

    @Test
    void sourcesThatOnlyOverlapAreNamed() throws Exception {
        List<AnnotatedArticle> other = CorpusReader.articles(
                side("b", BLOCKS.replace("<s n='1' k='unnamed'>A man</s>", "A <s n='1' k='unnamed'>man</s>")));
        var report = Agreement.report(articles, other);
        assertThat(report.rows())
                .anyMatch(r -> r.startsWith("source exact") && r.endsWith("50.0 / 50.0 / 50.0"))
                .anyMatch(r -> r.startsWith("content+source J>=.5") && r.endsWith("100.0 / 100.0 / 100.0"));
        assertThat(report.misses())
                .singleElement()
                .asString()
                .contains("the sources overlap, \"A man\" and \"man\": \"that a boy");
    }

    @Test
    void aLayerThatOneSideLacksIsNoDisagreement() throws Exception {
        Path only = Files.createDirectories(folder.resolve("b"));
        Articles.write(only, "a001-quay", "statements", UNNAMED);
        assertThat(Agreement.report(articles, CorpusReader.articles(only)).rows())
                .anyMatch(r -> r.startsWith("mention exact") && r.endsWith("not annotated"))
                .anyMatch(r -> r.startsWith("cue exact") && r.endsWith("100.0 / 100.0 / 100.0"));
        List<AnnotatedArticle> unmarked = CorpusReader.articles(side("c", UNNAMED));
        assertThat(Agreement.report(articles, unmarked).rows())
                .anyMatch(r -> r.startsWith("mention exact") && r.endsWith("not annotated"))
                .anyMatch(r -> r.startsWith("time exact") && r.endsWith("none"));
    }

    @Test
    void anotherTextOrNoneInCommonIsRefused() throws Exception {
        List<AnnotatedArticle> other = CorpusReader.articles(side("b", BLOCKS.replace("out</h>", "in</h>")));
        assertThatThrownBy(() -> Agreement.report(articles, other))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("another text");
        assertThatThrownBy(() -> Agreement.report(articles, List.of())).isInstanceOf(MissingInput.class);
    }
}
