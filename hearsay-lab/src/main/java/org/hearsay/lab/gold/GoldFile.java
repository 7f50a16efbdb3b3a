package org.hearsay.lab.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.Pieces;

/**
 * A story gold: what people found in a set of pages, with offsets into each page's text.
 *
 * @param documents one object a page
 * @param conflicts between the pages
 * @param origins with the ids of the statements that go back to each
 */
public record GoldFile(List<JsonNode> documents, List<JsonNode> conflicts, List<JsonNode> origins) {

    /**
     * Reads a gold file.
     *
     * @throws MissingInput when it is missing or has no documents
     */
    public static GoldFile read(Path file) {
        return parse(file.toString(), MissingInput.text(file, "give the gold with --gold"));
    }

    static GoldFile parse(String name, String json) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(json);
            List<JsonNode> documents = Pieces.items(root.get("documents"));
            if (documents.isEmpty()) {
                throw new MissingInput(name + " has no \"documents\"", "give a story gold with --gold");
            }
            return new GoldFile(documents, Pieces.items(root.get("conflicts")), Pieces.items(root.get("origins")));
        } catch (JsonProcessingException e) {
            throw new MissingInput(name + " is not JSON: " + e.getOriginalMessage(), "give a story gold with --gold");
        }
    }
}
