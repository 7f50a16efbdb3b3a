package org.hearsay.lab.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/**
 * Articles as the gold that {@code lab score statements} reads: one object a line, offsets in code points, type as
 * the quotation marks have it.
 */
public final class CorpusLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private CorpusLines() {}

    /**
     * The line of an article.
     *
     * @param outer leave out statements that stand inside the content of another
     */
    public static String line(AnnotatedArticle article, boolean outer) {
        Head head = article.head();
        ObjectNode line = JSON.createObjectNode()
                .put("id", head.id())
                .put("publisher", head.outlet())
                .put("date", head.published().toString())
                .put("writer", head.writer())
                .put("genre", head.genre())
                .put("topic", head.topic())
                .put("split", head.split())
                .put("text", article.text());
        ArrayNode statements = line.putArray("statements");
        for (MarkedStatement statement : article.statements()) {
            if (outer && statement.nested()) {
                continue;
            }
            ObjectNode node = statements.addObject();
            spans(node, "source", article, Stream.ofNullable(statement.source()).toList());
            spans(node, "cue", article, Stream.ofNullable(statement.cue()).toList());
            spans(node, "content", article, statement.content());
            node.put("id", "S" + statement.number())
                    .put("type", Names.of(statement.wording()))
                    .put("no_source", statement.source() == null)
                    .put("stance", Names.of(statement.stance()))
                    .put("headline", statement.heading())
                    .put("nested", statement.nested());
        }
        return line.toString();
    }

    private static void spans(ObjectNode node, String name, AnnotatedArticle article, List<Span> spans) {
        ArrayNode pairs = node.putArray(name);
        for (Span span : spans) {
            pairs.addArray()
                    .add(article.text().codePointCount(0, span.start()))
                    .add(article.text().codePointCount(0, span.end()));
        }
    }
}
