package org.hearsay.lab.statements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.statement.Mode;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;

/** The statements that a system found, by text. Headlines are left out. */
public final class Answers {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String HEADLINE = "headline";

    private final Map<String, List<Said>> texts = new HashMap<>();

    /** Adds what was found in a text, after what was found there before. */
    public Answers add(String id, List<Said> found) {
        texts.computeIfAbsent(id, i -> new ArrayList<>()).addAll(found);
        return this;
    }

    /** Adds what the product's own reader found in a text. */
    Answers addStatements(String id, List<Statement> found) {
        return add(
                id,
                found.stream()
                        .filter(s -> s.mode() != Mode.HEADLINE)
                        .map(Said::of)
                        .toList());
    }

    /** The {@code statement} lines of an export or of {@code annotate}. */
    static Answers of(List<Unmarked> texts, LedgerLines lines) {
        Answers answers = new Answers();
        for (Unmarked text : texts) {
            answers.add(
                    text.id(),
                    lines.of("statement", LedgerLines.name(text.id())).stream()
                            .filter(s -> !HEADLINE.equals(Pieces.text(s, "mode")))
                            .map(Said::line)
                            .toList());
        }
        return answers;
    }

    /** What was found in a text, in the order in which it was. */
    List<Said> in(String id) {
        return List.copyOf(texts.getOrDefault(id, List.of()));
    }

    /** The answers in the form of a gold, an object a text, offsets in code points: for scorers in other languages. */
    String lines(List<Unmarked> of) {
        StringBuilder lines = new StringBuilder();
        for (Unmarked text : of) {
            ObjectNode line = JSON.createObjectNode().put("id", text.id()).put("text", text.text());
            ArrayNode statements = line.putArray("statements");
            for (Said said : in(text.id())) {
                ObjectNode node = statements.addObject().put("type", said.type());
                spans(node.putArray("source"), text.text(), said.source());
                spans(node.putArray("cue"), text.text(), said.cue());
                spans(node.putArray("content"), text.text(), said.content());
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static void spans(ArrayNode pairs, String text, List<Span> spans) {
        for (Span span : spans) {
            pairs.addArray().add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
        }
    }
}
