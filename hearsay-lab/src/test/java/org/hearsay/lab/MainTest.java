package org.hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int lab(String... args) {
        return Main.execute(out, err, args);
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(lab()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("score", "golden", "bench", "train", "corpus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "bench",
                "train",
                "score seeds --gold x",
                "score pages --sets none",
                "score statements x --augment 0",
                "train statements a --out b --augment -1",
                "train frequencies a",
                "train places a",
                "corpus",
                "corpus lines . --split all",
                "measure"
            })
    void whatIsNotUnderstoodIsUsage(String line) {
        assertThat(lab(line.split(" "))).isEqualTo(2);
        assertThat(messages()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score sample --pages no-such-folder",
                "score seeds --gold no-such.json --pages .",
                "score statements no-such.jsonl",
                "score times no-such.jsonl",
                "score coreference no-such.jsonl no-such-mentions.jsonl",
                "train statements no-such-folder --out never-written.tagger",
                "score pages --data no-such-folder",
                "bench read no-such-folder",
                "bench pages --data no-such-folder",
                "corpus check no-such-folder",
                "corpus lines no-such-folder",
                "corpus agreement no-such-a no-such-b",
                "train frequencies no-such --out never-written.tsv",
                "train places no-such.pbf --out never-written.tsv",
                "golden --out no-such-folder/golden.jsonl"
            })
    void aMissingInputIsNamedWithARemedy(String line) {
        assertThat(lab(line.split(" "))).isEqualTo(4);
        assertThat(messages()).startsWith("lab: ").contains("no-such", "; ").doesNotContain("\tat ");
    }

    @Test
    void aCorpusWithAnErrorEndsWithOneAndNamesItsPlace(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a001-quay.xml"), "<article id=\"a001-quay\">\n<p>Late</p></article>");
        assertThat(lab("corpus", "check", folder.toString(), "--quiet")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a001-quay.xml:1: error: <article> has no writer=");
    }

    @Test
    void frequenciesAreTheSameByteForByte(@TempDir Path folder) throws Exception {
        Path text = folder.resolve("own.jsonl");
        Files.writeString(text, "{\"text\":\"The mill stood still.\",\"license\":\"CC BY 4.0\"}\n");
        Path first = folder.resolve("1.tsv");
        Path second = folder.resolve("2.tsv");
        assertThat(lab("train", "frequencies", text.toString(), "--least", "1", "--out", first.toString()))
                .isZero();
        assertThat(lab("train", "frequencies", text.toString(), "--least", "1", "--out", second.toString()))
                .isZero();
        assertThat(first).hasSameBinaryContentAs(second).content().contains("mill\t1");
    }
}
