package org.hearsay.lab.coreference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.Pieces;

/**
 * Texts with the mentions of events that people grouped over many of them, in the form in which ECB+ is given: a file of
 * texts ({@code doc_id}, {@code topic}, {@code subtopic}, {@code split}, {@code sentences}, {@code sent_ids},
 * {@code validated_sentences}) and one of mentions ({@code mention_id}, {@code doc_id}, {@code type}, {@code sent},
 * {@code token_idx}, {@code chain}, {@code split}, {@code validated}).
 */
public final class EcbPlus {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String DOCS = "give the texts, an object with \"doc_id\" and \"sentences\" on each line";
    private static final String MENTIONS =
            "give the mentions, an object with \"mention_id\" and \"chain\" on each line";

    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final List<Marked> mentions = new ArrayList<>();

    /**
     * Reads both files.
     *
     * @param split which texts count: those whose {@code split} it is
     * @throws MissingInput when one is missing, not of this form, or has nothing for {@code split}
     */
    public static EcbPlus read(Path docs, Path mentions, String split) {
        EcbPlus gold = new EcbPlus();
        for (JsonNode node : nodes(docs, DOCS)) {
            if (node.path("split").asText().equals(split)) {
                try {
                    Paper paper = Paper.of(node);
                    gold.papers.put(paper.id(), paper);
                } catch (IllegalArgumentException e) {
                    throw new MissingInput(docs + ": " + e.getMessage(), DOCS);
                }
            }
        }
        if (gold.papers.isEmpty()) {
            throw new MissingInput(docs + " has no texts of the split " + split, "name another with --split");
        }
        HeadLemmas lemmas = new HeadLemmas();
        for (JsonNode node : nodes(mentions, MENTIONS)) {
            Paper paper = gold.papers.get(node.path("doc_id").asText());
            if (paper != null
                    && node.path("type").asText().equals("event")
                    && node.path("validated").asBoolean()) {
                try {
                    gold.mentions.add(marked(node, paper, lemmas));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new MissingInput(mentions + ": " + node.path("mention_id") + ": " + e.getMessage(), MENTIONS);
                }
            }
        }
        if (gold.mentions.isEmpty()) {
            throw new MissingInput(mentions + " has no mentions of events in these texts", MENTIONS);
        }
        return gold;
    }

    private static Marked marked(JsonNode node, Paper paper, HeadLemmas lemmas) {
        Set<Integer> words = new HashSet<>();
        Pieces.items(node.get("token_idx")).forEach(n -> words.add(n.asInt()));
        Paper.Place place = new Paper.Place(paper.sentence(node.path("sent").asInt(-1)), words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no \"token_idx\"");
        }
        String chain = Pieces.string(node, "chain");
        return new Marked(Pieces.string(node, "mention_id"), paper, place, chain, lemmas.of(paper, place), "", "");
    }

    private static List<JsonNode> nodes(Path file, String remedy) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : MissingInput.lines(file, remedy)) {
            try {
                nodes.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new MissingInput(file + " has a line that is not JSON", remedy);
            }
        }
        return nodes;
    }

    /** The texts as lines that {@code hearsay read} takes for pages. */
    public List<String> lines() {
        return papers.values().stream().map(Paper::line).toList();
    }

    /** The texts, in order. */
    List<Paper> papers() {
        return List.copyOf(papers.values());
    }

    /** What people marked in the checked sentences, in order. */
    List<Marked> mentions() {
        return List.copyOf(mentions);
    }
}
