package org.hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCoreferenceCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void invent() throws Exception {
        Files.write(
                folder.resolve("docs.jsonl"),
                List.of(
                        doc(
                                "a",
                                "[`Gunmen`,`killed`,`the`,`mayor`,`of`,`Torm`,`,`,`Aren`,`Valk`,`,`,`on`,`Monday`,`.`]"),
                        doc(
                                "b",
                                "[`Aren`,`Valk`,`,`,`the`,`mayor`,`of`,`Torm`,`,`,`was`,`killed`,`by`,`gunmen`,`.`]")));
        Files.write(folder.resolve("mentions.jsonl"), List.of(mention("a", 1), mention("b", 9)));
    }

    private static String doc(String id, String sentence) {
        return ("{`doc_id`:`" + id + "`,`topic`:7,`subtopic`:`7x`,`split`:`dev`,`sentences`:[" + sentence
                        + "],`sent_ids`:[0],`validated_sentences`:[0]}")
                .replace('`', '"');
    }

    private static String mention(String doc, int word) {
        return ("{`mention_id`:`" + doc + "1`,`doc_id`:`" + doc + "`,`sent`:0,`token_idx`:[" + word
                        + "],`type`:`event`,`chain`:`MURDER`,`validated`:true}")
                .replace('`', '"');
    }

    private int score(String... more) {
        String[] args = {
            "score",
            "coreference",
            folder.resolve("docs.jsonl").toString(),
            folder.resolve("mentions.jsonl").toString()
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Main.execute(out, err, all);
    }

    @Test
    void theCommandReadsTheTextsAsTheProductDoes() {
        assertThat(score()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("mentions in the gold +2 of 1 happenings")
                .containsPattern("mentions P/R/F1 +100.0 / 100.0 / 100.0")
                .containsPattern("(?m)^product +MUC 100.0 / 100.0 / 100.0 .* CoNLL 100.0")
                .containsPattern("(?m)^same lemma in a topic +MUC 100.0")
                .contains("CoNLL 88.4");
    }

    @Test
    void aSplitWithoutTextsIsNamedWithARemedy() {
        assertThat(score("--split", "test")).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("split test", "--split");
    }
}
