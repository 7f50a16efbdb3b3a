package org.hearsay.lab.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of an export or of {@code annotate}, by kind and document. */
public final class LedgerLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, List<JsonNode>> kinds = new HashMap<>();
    private final Map<String, List<JsonNode>> documents = new HashMap<>();

    private LedgerLines() {}

    /**
     * Reads JSON Lines.
     *
     * @throws IllegalArgumentException when a line is no JSON object with a {@code kind}
     */
    public static LedgerLines of(String lines) {
        LedgerLines read = new LedgerLines();
        int number = 0;
        for (String line : lines.split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode node;
            try {
                node = JSON.readTree(line);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
            }
            String kind = node.path("kind").asText();
            if (kind.isEmpty()) {
                throw new IllegalArgumentException("line " + number + " has no \"kind\"");
            }
            read.kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(node);
            String doc = Pieces.text(node, "doc");
            if (doc != null) {
                read.documents
                        .computeIfAbsent(key(kind, name(doc)), k -> new ArrayList<>())
                        .add(node);
            }
        }
        return read;
    }

    /** All lines of a kind, in order. */
    public List<JsonNode> all(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /** The lines of a kind that belong to the document with this name, whatever its folder. */
    public List<JsonNode> of(String kind, String name) {
        return documents.getOrDefault(key(kind, name), List.of());
    }

    /** The last part of a path. */
    public static String name(String doc) {
        return doc.substring(doc.lastIndexOf('/') + 1);
    }

    private static String key(String kind, String name) {
        return kind + '\u0000' + name;
    }
}
