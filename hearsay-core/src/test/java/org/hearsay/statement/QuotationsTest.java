package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.article.Article;
import org.hearsay.article.Articles;
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
}
