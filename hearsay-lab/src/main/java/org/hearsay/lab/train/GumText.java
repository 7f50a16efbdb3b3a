package org.hearsay.lab.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.WholeText;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.page.JsonLines;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text of the GUM corpus as JSON Lines: an object a text with its tokens ([start, end, upos, xpos, …]) and its
 * entities, of which those that are named have a name ([start, end]) and may stand in another's.
 *
 * @param id of the text
 * @param article it as the product reads it
 * @param parts of speech of its words by their span
 * @param names that stand in no other, in order, with what they are
 * @param unsure words tagged as part of a name that are in none of them, in no mention of one, and head of no other
 *     mention
 */
public record GumText(
        String id, Article article, Map<Span, String> parts, Map<Span, EntityType> names, List<Span> unsure) {

    /** The texts of a file. */
    public static List<GumText> read(Path file) {
        return GoldLines.read(file, "id").stream().map(GumText::of).toList();
    }

    private static GumText of(GoldLines.Text text) {
        Map<Span, String> parts = new HashMap<>();
        List<Span> proper = new ArrayList<>();
        for (JsonNode token : text.node().path("tokens")) {
            Span span = new Span(token.get(0).asInt(), token.get(1).asInt());
            parts.put(span, token.get(2).asText());
            if (token.get(3).asText().startsWith("NNP")) {
                proper.add(span);
            }
        }
        Map<Span, EntityType> names = new java.util.TreeMap<>();
        List<Span> heads = new ArrayList<>();
        for (JsonNode entity : text.node().path("entities")) {
            JsonNode head =
                    text.node().path("tokens").path(entity.path("head_token").asInt());
            boolean whole = entity.path("named").asBoolean()
                    || entity.path("type").asText().equals("time");
            heads.add(whole ? span(entity.path("mention")) : span(head));
            JsonNode name = entity.path("name");
            if (entity.path("named").asBoolean() && !entity.path("nested").asBoolean() && name.isArray()) {
                EntityType type = type(entity.path("type").asText());
                if (type != null) {
                    names.put(span(name), type);
                }
            }
        }
        List<Span> unsure = proper.stream()
                .filter(p -> names.keySet().stream().noneMatch(p::overlaps)
                        && heads.stream().noneMatch(p::overlaps))
                .toList();
        return new GumText(text.id(), article(text.id(), text.text()), parts, names, unsure);
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    /** A text as the product reads it when it is given as a whole. */
    static Article article(String id, String text) {
        byte[] line = GoldLines.line(id, text, null).getBytes(StandardCharsets.UTF_8);
        return WholeText.read(new JsonLines(id, new ByteArrayInputStream(line), null, Limits.DEFAULT)
                .next()
                .read()
                .page());
    }

    private static @Nullable EntityType type(String type) {
        return switch (type) {
            case "person" -> EntityType.PERSON;
            case "organization" -> EntityType.ORG;
            case "place" -> EntityType.PLACE;
            case "time" -> null;
            default -> EntityType.MISC;
        };
    }
}
