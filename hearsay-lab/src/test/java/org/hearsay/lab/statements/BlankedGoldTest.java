package org.hearsay.lab.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearsay.lab.corpus.Articles;
import org.hearsay.lab.read.GoldLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people marked must not reach what is measured with it: other marks, same predictions, byte for byte. */
class BlankedGoldTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void predictionsDoNotChangeWhenTheGoldIsBlankedOrShuffled() throws Exception {
        corpus();
        Map<String, String> marked = predictions("marked", s -> s, true);
        assertThat(marked)
                .containsOnlyKeys(
                        "shipped.jsonl",
                        "grammar.jsonl",
                        "tagger.jsonl",
                        "opennlp.jsonl",
                        "curve-1.jsonl",
                        "curve-1-tagger.jsonl",
                        "curve-1-augmented.jsonl",
                        "curve-1-augmented-tagger.jsonl");
        assertThat(marked.get("shipped.jsonl")).contains("\"cue\":[[");
        assertThat(predictions("shuffled", BlankedGoldTest::shuffled, true)).isEqualTo(marked);
        marked.keySet().retainAll(List.of("shipped.jsonl", "grammar.jsonl", "tagger.jsonl"));
        assertThat(predictions("removed", s -> null, false)).isEqualTo(marked);
    }

    /** An article to learn from, long enough that OpenNLP learns anything, and one for the confidence. */
    private void corpus() throws IOException {
        String paragraph = "<p><c n='1'>“The tide is early,”</c> <s n='1'><per>Ada Marl</per></s> <q n='1'>said</q>. "
                + "<s n='2'><per>Bo Ferring</per></s> <q n='2'>denied</q> <c n='2'>that it was</c>.</p>";
        StringBuilder blocks = new StringBuilder("<h>Tide early</h>");
        for (int i = 0; i < 8; i++) {
            blocks.append(
                    paragraph.replace("n='1'", "n='" + (2 * i + 1) + "'").replace("n='2'", "n='" + (2 * i + 2) + "'"));
        }
        Articles.write(folder, "a001-quay", "all", blocks.toString());
        Path dev = Articles.write(folder, "a002-quay", "all", "<h>Tide late</h>" + paragraph);
        Files.writeString(dev, Files.readString(dev).replace("split=\"train\"", "split=\"dev\""));
    }

    /** Runs everything on the gold with other marks, and gives what each system found, by file. */
    private Map<String, String> predictions(String name, UnaryOperator<ArrayNode> marks, boolean trained)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : gold()) {
            ObjectNode text = (ObjectNode) JSON.readTree(line);
            ArrayNode changed = marks.apply((ArrayNode) text.remove("statements"));
            if (changed != null) {
                text.set("statements", changed);
            }
            lines.add(text.toString());
        }
        Path gold = Files.write(folder.resolve(name + ".jsonl"), lines);
        Path out = folder.resolve(name);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        new StatementsRun(
                        GoldLines.read(gold, "id"),
                        new StatementsRun.Options(null, folder, trained, trained, 1, false, out),
                        nowhere,
                        nowhere)
                .print();
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }

    private static List<String> gold() throws IOException {
        try (var in = BlankedGoldTest.class.getResourceAsStream("invented.jsonl")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Sources, cues and contents change places, and each goes to the statement before. */
    private static ArrayNode shuffled(ArrayNode statements) {
        List<JsonNode> turned = new ArrayList<>();
        statements.forEach(turned::add);
        Collections.rotate(turned, 1);
        ArrayNode shuffled = JSON.createArrayNode();
        for (int i = 0; i < turned.size(); i++) {
            ObjectNode statement = shuffled.addObject();
            statement.set("source", turned.get(i).get("cue"));
            statement.set("cue", statements.get(i).get("content"));
            statement.set("content", turned.get(i).get("source"));
            statement.put("type", "mixed");
        }
        return shuffled;
    }
}
