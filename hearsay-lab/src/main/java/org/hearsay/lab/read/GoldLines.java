package org.hearsay.lab.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A gold file in JSON Lines: an object with a text a line. Its offsets count code points, and
 * {@link Text#span} turns them into the UTF-16 units that everything else counts.
 */
public final class GoldLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private GoldLines() {}

    /**
     * A text of the gold with what is marked in it.
     *
     * @param id its name
     * @param text its characters
     * @param node the whole line
     */
    public record Text(String id, String text, JsonNode node) {

        /** The span from one code point to another. */
        public Span span(int start, int end) {
            return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        }
    }

    /**
     * Reads the file; of lines with the same name the last counts.
     *
     * @param key what holds the name of a text: {@code id} or {@code doc}
     * @throws MissingInput when it is missing, empty, or not of this form
     */
    public static List<Text> read(Path file, String key) {
        String remedy = "give a file with an object with \"" + key + "\" and \"text\" on each line";
        Map<String, Text> last = new LinkedHashMap<>();
        int number = 0;
        for (String line : MissingInput.lines(file, remedy)) {
            number++;
            JsonNode node;
            try {
                node = JSON.readTree(line);
            } catch (JsonProcessingException e) {
                throw new MissingInput(file + ", line " + number + ", is not JSON", remedy);
            }
            if (!node.path(key).isTextual() || !node.path("text").isTextual()) {
                throw new MissingInput(file + ", line " + number + ", has no \"" + key + "\" or no \"text\"", remedy);
            }
            Text text = new Text(node.get(key).asText(), node.get("text").asText(), node);
            last.put(text.id(), text);
        }
        List<Text> texts = List.copyOf(last.values());
        if (texts.isEmpty()) {
            throw new MissingInput(file + " is empty", remedy);
        }
        return texts;
    }

    /** A line that {@link Product#annotate} reads. */
    public static String line(String id, String text, @Nullable String published) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("text", text)
                .put("published", published)
                .toString();
    }
}
