package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.MissingInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequenciesTest {

    @Test
    void aStemCountsOncePerTextAndTheTableIsSorted() {
        TextSource source = new TextSource("own", List.of("The mills, the mill and 40 ships", "A mill sank"), 0);
        assertThat(new Frequencies().add(source).table(1))
                .isEqualTo("2\tpieces of about 300 words of own (2 texts)\nmill\t2\nsank\t1\nship\t1\n");
        assertThat(new Frequencies().add(source).table(2).lines())
                .containsExactly("2\tpieces of about 300 words of own (2 texts)", "mill\t2");
    }

    @Test
    void aLongTextIsCutIntoPiecesOfEqualLength() {
        TextSource source = new TextSource("own", List.of("mill ".repeat(2 * Frequencies.PIECE + 20)), 0);
        assertThat(new Frequencies().add(source).table(1)).endsWith("\nmill\t2\n");
    }

    @Test
    void textsWhoseLicenceAsksForMoreThanANameAreLeftOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("texts.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"text\":\"one\",\"license\":\"CC BY 2.5\"}",
                        "{\"text\":\"two\",\"license\":\"CC BY-SA 3.0\"}",
                        "{\"text\":\"three\"}"));
        assertThat(TextSource.read(file)).isEqualTo(new TextSource("texts.jsonl", List.of("one"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC BY", "CC BY 4.0", "cc-by-4.0", "CC0", "public domain"})
    void freeLicences(String licence) {
        assertThat(TextSource.free(licence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC BY-SA 3.0", "CC BY-NC 4.0", "CC BY-ND", "unknown", ""})
    void otherLicences(String licence) {
        assertThat(TextSource.free(licence)).isFalse();
    }

    @Test
    void ofPagesTheBodyIsTaken(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("page.html"),
                "<html><head><title>Mill</title><script>var hidden;</script></head><body><article><h1>Mill</h1>"
                        + "<p>The mill at the river stood still for a week, and nobody knew why it did.</p>"
                        + "</article></body></html>");
        assertThat(TextSource.read(folder).texts())
                .singleElement()
                .asString()
                .contains("river")
                .doesNotContain("hidden");
    }

    @Test
    void nothingToTakeIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> TextSource.read(folder)).isInstanceOf(MissingInput.class);
        assertThatThrownBy(() -> TextSource.read(folder.resolve("none")))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("does not exist");
    }
}
