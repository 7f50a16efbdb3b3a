package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hearsay.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static Metadata metadata(String... scripts) {
        String page = "<html><head>" + String.join("\n", scripts) + "</head><body>x</body></html>";
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(page, "");
        return new Metadata(document, page);
    }

    private static String page(String... scripts) {
        return "<html><head>" + String.join("\n", scripts) + "</head><body>x</body></html>";
    }

    private static List<String> all(Metadata metadata, String path) {
        return metadata.linkedAll(path).stream().map(Metadata.Value::text).toList();
    }

    @Test
    void everyValueHasItsCharactersInThePage() {
        String script = script(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Fog\",\"author\":{\"name\":\"J\\u00f6rg &amp; Bo\"},\"wordCount\":812}");
        Metadata metadata = metadata(script);
        String page = page(script);

        Metadata.Value name = Objects.requireNonNull(metadata.linked("author/name"));
        assertThat(name.text()).isEqualTo("Jörg & Bo");
        assertThat(Objects.requireNonNull(name.source()).in(page)).isEqualTo("J\\u00f6rg &amp; Bo");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(metadata.linked("wordCount"))
                                .source())
                        .in(page))
                .isEqualTo("812");
    }

    @Test
    void anEscapeStandsAsAWholeForItsCharacter() {
        String script = script("{\"@type\":\"Article\",\"author\":\"J\\u00f6rg \\\"Bo\\\" Lund\"}");
        Metadata metadata = metadata(script);
        var aligned = Objects.requireNonNull(metadata.aligned(Objects.requireNonNull(metadata.linked("author"))));

        assertThat(aligned.text()).isEqualTo("Jörg \"Bo\" Lund");
        int lund = aligned.text().indexOf("Lund");
        assertThat(aligned.toSource(new Span(lund, lund + 4)).in(page(script))).isEqualTo("Lund");
        assertThat(aligned.toSource(new Span(0, 4)).in(page(script))).isEqualTo("J\\u00f6rg");
    }

    @Test
    void aNodeThatIsOnlyReferredToIsLookedUp() {
        Metadata metadata = metadata(script(
                "{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"Article\",\"Thing\"],\"author\":{\"@id\":\"#ann\"}},"
                        + "{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Ray\"}]}"));

        assertThat(all(metadata, "author/name")).containsExactly("Ann Ray");
    }

    @Test
    void commentAndCdataMarksDoNotMatter() {
        String article = "{\"@type\":\"https://schema.org/NewsArticle\",\"headline\":\"Fog\"}";
        for (String wrapped : List.of(
                "<!--" + article + "-->",
                "//<![CDATA[\n" + article + "\n//]]>",
                "/*<![CDATA[*/ " + article + " /*]]>*/",
                "  \n[" + article + "]",
                article + ";",
                article + article)) {
            assertThat(all(metadata(script(wrapped)), "headline")).startsWith("Fog");
        }
    }

    @Test
    void whatABrokenScriptSaysBeforeItBreaksCountsAndTheOthersAreRead() {
        Metadata metadata = metadata(
                script("{\"@type\":\"NewsArticle\",\"author\":[\"Ann Ray\"],\"headline\":\"He said \"fog\" twice\"}"),
                script("not json"),
                script(""),
                script("{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-05\"}"));

        assertThat(all(metadata, "author")).containsExactly("Ann Ray");
        assertThat(all(metadata, "datePublished")).containsExactly("2031-03-05");
        assertThat(metadata.linkedData().cut()).isFalse();
    }

    @Test
    void limitsAreCountedAndSaidAndWhatIsWithinThemIsRead() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Metadata deep =
                    metadata(script("{\"@type\":\"Article\",\"headline\":\"Fog\",\"x\":" + "[".repeat(400_000)));
            assertThat(deep.linkedData().cut()).isTrue();
            assertThat(all(deep, "headline")).containsExactly("Fog");

            Metadata closed = metadata(script("{\"@type\":\"Article\",\"x\":" + "{\"y\":".repeat(100) + "1"
                    + "}".repeat(100) + ",\"headline\":\"Fog\"}"));
            assertThat(closed.linkedData().cut()).isTrue();
            assertThat(all(closed, "headline")).containsExactly("Fog");

            Metadata huge = metadata(
                    script("{\"@type\":\"Article\",\"headline\":\"Fog\",\"articleBody\":\"" + "word ".repeat(300_000)
                            + "\"}"),
                    script("{\"@type\":\"Article\",\"author\":\"Ann Ray\"}"));
            assertThat(huge.linkedData().cut()).isTrue();
            assertThat(all(huge, "headline")).containsExactly("Fog");

            Metadata many =
                    metadata(script("[" + "{\"@type\":\"Article\",\"headline\":\"Fog\"},".repeat(30_000) + "1]"));
            assertThat(many.linkedData().cut()).isTrue();
            assertThat(metadata(script("{\"a\":1}").repeat(5_000)).linkedData().cut())
                    .isFalse();
        });
    }

    @Test
    void theBodyIsHandedOverAsData() {
        Metadata metadata = metadata(script("{\"@type\":\"Article\",\"articleBody\":\"The harbour was closed.\"}"));

        assertThat(Objects.requireNonNull(metadata.articleBody()).text()).isEqualTo("The harbour was closed.");
    }
}
