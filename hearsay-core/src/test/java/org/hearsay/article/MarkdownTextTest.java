package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private static final String PAGE = """
            ---
            title: "Ferry to Tolm sails on Friday"
            author: Ilse Ravn
            date: 2031-03-05T10:00:00Z
            publisher: The Bell
            ---

            # Ferry to *Tolm* sails on Friday

            ![the ferry](ferry.jpg)

            The **harbour master** of Tolm, [Ilse Ravn](https://bell.example/ravn), said on
            Tuesday that the ferry &ldquo;will sail&rdquo; on Friday, a week *late*. He gave no reason\\*.

            ## What is known
            - The company that owns the ferry denied that it had been told to wait for the crane.
            - Nobody on the pier, said the owner of the café, had been told anything in good time.

            > “We waited for a week,” said Irena Dvalko, who had come from Ostavia to see the ferry sail.

            <!-- advertisement -->
            <div class="box">Buy boots</div>

            ```
            code is no sentence
            ```
            """;

    @Test
    void markersAreLeftOutAndCharactersLeadToTheSource() {
        Article article = read(PAGE);
        List<String> body =
                article.body().stream().map(b -> article.words(b.span())).toList();
        assertThat(article.words(article.title())).isEqualTo("Ferry to Tolm sails on Friday");
        assertThat(body)
                .containsExactly(
                        "The harbour master of Tolm, Ilse Ravn, said on Tuesday that the ferry “will sail” on Friday, a"
                                + " week late. He gave no reason*.",
                        "What is known",
                        "The company that owns the ferry denied that it had been told to wait for the crane.",
                        "Nobody on the pier, said the owner of the café, had been told anything in good time.",
                        "“We waited for a week,” said Irena Dvalko, who had come from Ostavia to see the ferry sail.");
        String text = article.text().text();
        for (String words :
                List.of("harbour master", "Ilse Ravn", "Tuesday that the ferry ", "Irena Dvalko", "a week")) {
            Span span = new Span(text.indexOf(words), text.indexOf(words) + words.length());
            assertThat(article.text().toSource(span).in(PAGE)).isEqualTo(words);
            assertThat(article.text().exact(span, PAGE)).isTrue();
        }
        Span quoted = new Span(text.indexOf("“will"), text.indexOf("sail”") + 5);
        assertThat(article.text().toSource(quoted).in(PAGE)).isEqualTo("&ldquo;will sail&rdquo;");
    }

    @Test
    void theTextIsTheSourceAndPropertiesAreGiven() {
        Page page = page(PAGE);
        assertThat(page.format()).isEqualTo(Format.MARKDOWN);
        assertThat(page.text()).isEqualTo(PAGE);
        assertThat(page.rendition()).isNull();
        assertThat(page.given())
                .isEqualTo(new Page.Given(
                        "Ferry to Tolm sails on Friday", "Ilse Ravn", "2031-03-05", Basis.STATED, "The Bell", null));
        assertThat(page("---\n\nNo properties, a rule.\n\n---\n").given()).isEqualTo(Page.Given.NOTHING);
    }

    @Test
    void everyCharacterOfTheWordsHasItsPlaceInOrder() {
        MarkdownText.Words words = MarkdownText.of(PAGE);
        int last = 0;
        for (int i = 0; i < words.text().length(); i++) {
            Span at = words.text().toSource(new Span(i, i + 1));
            assertThat(at.start()).isGreaterThanOrEqualTo(last);
            assertThat(at.end()).isLessThanOrEqualTo(PAGE.length());
            last = at.start();
        }
    }

    @Test
    void deepAndBrokenMarkdownIsReadQuickly() {
        assertThat(MarkdownText.of("> ".repeat(20_000) + "deep").text().text()).contains("deep");
        assertThat(MarkdownText.of("*a **b ".repeat(20_000)).text().length()).isGreaterThan(20_000);
        assertThat(MarkdownText.of("[".repeat(50_000) + "a").text().text()).endsWith("a");
        assertThat(MarkdownText.of("`".repeat(3) + "\n never closed").text().text())
                .isEmpty();
        assertThat(page("---\n" + "a: b\n".repeat(50_000)).given()).isEqualTo(Page.Given.NOTHING);
        assertThat(MarkdownText.of("---\n".repeat(20_000)).text().text()).isEmpty();
    }

    private static Article read(String markdown) {
        return new ArticleReader().read(page(markdown), Limits.DEFAULT);
    }

    private static Page page(String markdown) {
        return Bytes.page(
                        "ferry.md",
                        markdown.getBytes(StandardCharsets.UTF_8),
                        Capture.UNKNOWN,
                        Page.Given.NOTHING,
                        Limits.DEFAULT)
                .page();
    }
}
