package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "He said “no” and left | “no”",
                "He said \"no\" and left | \"no\"",
                "He said 'never again' and left | 'never again'",
                "The allies' ships and the crew's boats | ",
                "The '90s were the U.S.'s best years | ",
                "She said: «Basta!» | «Basta!»",
                "He said ‘it’s the allies’ fault, not ours’ today | ‘it’s the allies’ fault, not ours’",
                "It began “and never ended | “and never ended",
                "He said, ‘Stop him from using these.” | ‘Stop him from using these.”",
                "“We saw nothing, Anna Berg said on Monday. The pier was dark. | “We saw nothing,",
                "''We saw nothing,'' Anna Berg said. | ''We saw nothing,''",
                "``We saw nothing,'' Anna Berg said. | ``We saw nothing,''",
                "”We saw nothing,” Anna Berg said. | ”We saw nothing,”",
                "»We saw nothing«, Anna Berg said. | »We saw nothing«",
                "„We saw nothing“, Anna Berg said. | „We saw nothing“",
                "“We saw nothing,“ Anna Berg said. | “We saw nothing,“",
                "He called it ‘rock ’n’ roll’ and left | ‘rock ’n’ roll’",
                "“She told me, “Leave the ship,” and we left,” Berg said. | “She told me, “Leave the ship,” and we left,”",
                "“She told me, ‘Leave the ship,’ and we left,” Berg said. | “She told me, ‘Leave the ship,’ and we left,”",
            })
    void findsQuotations(String text, String expected) {
        Article article = Articles.of(text, null);
        Quotations quotations = new Quotations(article);
        if (expected == null) {
            assertThat(quotations.spans()).isEmpty();
        } else {
            assertThat(quotations.spans()).extracting(article::words).containsExactly(expected);
        }
    }

    @Test
    void followsAQuotationOverParagraphs() {
        Article article = Articles.of("“The first part.\n“The second part.”\n“Another.”", null);
        Quotations quotations = new Quotations(article);
        assertThat(quotations.continued(quotations.spans().get(0)))
                .extracting(article::words)
                .containsExactly("“The second part.”");
        assertThat(quotations.continued(quotations.spans().get(1))).isEmpty();
    }

    @Test
    void keepsAClosingMarkThatClosesNothing() {
        Article article = Articles.of("We will not stand idly by.”", null);
        assertThat(new Quotations(article).looseEnds()).hasSize(1);
    }

    @Test
    void endsAnUnclosedQuotationBeforeTheNextOne() {
        Article article = Articles.of("“We saw nothing, Berg said. “Then we left the pier.” It was dark.", null);
        assertThat(new Quotations(article).spans())
                .extracting(article::words)
                .containsExactly("“We saw nothing,", "“Then we left the pier.”");
    }

    @Test
    void aHeadlineLeftOpenDoesNotGoOnInTheText() {
        Article plain = Articles.of("“Nothing was seen\n“We left,” Berg said.", null);
        Block first = plain.blocks().get(0);
        Article article = withBlocks(
                plain,
                List.of(
                        new Block(Block.Kind.TITLE, first.span()),
                        plain.blocks().get(1)));
        Quotations quotations = new Quotations(article);
        assertThat(quotations.continued(quotations.spans().get(0))).isEmpty();
    }

    private static Article withBlocks(Article a, List<Block> blocks) {
        return new Article(
                a.key(),
                a.doc(),
                a.url(),
                a.sha256(),
                a.format(),
                a.charset(),
                a.captured(),
                a.outlet(),
                blocks.get(0).span(),
                a.byline(),
                a.language(),
                a.published(),
                a.modified(),
                a.text(),
                blocks,
                a.limits(),
                a.imprint());
    }
}
