package org.hearsay.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;

/**
 * A statement in spans, in UTF-16 units.
 *
 * @param type direct, indirect or mixed
 * @param source empty when nobody is named
 * @param cue empty where there is none
 * @param content in the order of the text
 */
public record Said(String type, List<Span> source, List<Span> cue, List<Span> content) {

    /** Copies the lists. */
    public Said {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** As a person marked it. */
    static Said gold(GoldLines.Text text, JsonNode statement) {
        return new Said(
                Pieces.string(statement, "type"),
                marked(text, statement.get("source")),
                marked(text, statement.get("cue")),
                marked(text, statement.get("content")));
    }

    /** As the product writes it. */
    static Said line(JsonNode statement) {
        return new Said(
                Pieces.string(statement, "mode"),
                Stream.ofNullable(Pieces.span(statement.get("source"))).toList(),
                Stream.ofNullable(Pieces.span(statement.get("cue"))).toList(),
                Pieces.list(statement.get("content")).stream().sorted().toList());
    }

    /** As the product has it. */
    static Said of(Statement statement) {
        return new Said(
                statement.mode().name().toLowerCase(java.util.Locale.ROOT),
                Stream.ofNullable(statement.source()).toList(),
                Stream.ofNullable(statement.cue()).toList(),
                statement.content().stream().sorted().toList());
    }

    private static List<Span> marked(GoldLines.Text text, JsonNode pairs) {
        return Pieces.items(pairs).stream()
                .map(p -> text.span(p.get(0).intValue(), p.get(1).intValue()))
                .toList();
    }
}
