package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PositionBuilderTest {

    private static final String PAGE =
            "<!doctype html>\n<html lang='en'>\n<head><meta name=a\n content='b &amp; c'><title>T\n</title>"
                    + "<script>let a = 1;\n</script></head>\n<body>\n"
                    + "<p class='x'>One\r\n<b>two</b> &mdash; three\n\n".repeat(200)
                    + "<table><tr><td>out\n<p>of</table> place</body>\n</html>\n";

    @Test
    void positionsAreThoseOfAPlainParser() {
        Document plain =
                Parser.htmlParser().setTrackPosition(true).setMaxDepth(512).parseInput(PAGE, "");
        assertThat(positions(PositionBuilder.parser(512).parseInput(PAGE, ""))).isEqualTo(positions(plain));
    }

    /** Only those are that jsoup reads ahead. Fails when a jsoup keeps its reader elsewhere: a parse takes longer then. */
    @Test
    void linesAreNotCounted() {
        Element last =
                PositionBuilder.parser(512).parseInput(PAGE, "").select("td").get(0);
        long lines = PAGE.lines().count();
        assertThat(last.sourceRange().start().lineNumber()).isLessThan((int) lines / 2);
    }

    private static List<String> positions(Document document) {
        List<String> all = new ArrayList<>();
        document.traverse((node, depth) -> {
            all.add(depth + " " + node.nodeName() + " " + node.sourceRange().startPos() + "–"
                    + node.sourceRange().endPos());
            node.attributes()
                    .forEach(attribute -> all.add(attribute.getKey() + "=" + attribute.getValue() + " "
                            + attribute.sourceRange().valueRange().startPos() + "–"
                            + attribute.sourceRange().valueRange().endPos()));
        });
        return all;
    }
}
