package org.hearsay.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceReaderTest {

    private static final SentenceReader READER = new SentenceReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The U.S. President met Gen. Orsk on Jan. 5. They spoke for an hour. | 2",
                "“We saw it. It burned,” she said. “Then it sank.” | 3",
                "It cost $3.5 million, up 4.2 per cent. Nobody paid. | 2",
                "He lives in the U.S. The talks are elsewhere. | 2",
                "J. K. Marrow wrote to Mr. Denn, Lodemar Inc. and others. | 1",
                "Was it true? No! It was not… or so he thought. | 3",
                "The report (see fig. 3) came at 5 p.m. on Friday. | 1",
            })
    void splitsNewsProseIntoSentences(String text, int sentences) {
        assertThat(READER.read(Articles.of(text, null))).hasSize(sentences);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They didn't go. | They,did,n't,go,.",
                "Skerland’s U.S.-built KN-23 flew 900km by 10pm. | Skerland,’s,U.S.,-,built,KN-23,flew,900,km,by,10,pm,.",
                "See 10/01/2024 22h00, 07:36 | See,10/01/2024,22h00,[comma],07:36",
                "“No,” she said | “,No,[comma],”,she,said",
                "the 21st of May cost 1,200.50 | the,21st,of,May,cost,1[comma]200.50",
                "D’Arcy and O'Neil left | D’Arcy,and,O'Neil,left",
            })
    void tokensFollowTheConventionsOfTheModel(String text, String expected) {
        List<String> tokens = READER.read(Articles.of(text, null)).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::text)
                .toList();
        assertThat(tokens)
                .containsExactly(List.of(expected.split(",")).stream()
                        .map(t -> t.replace("[comma]", ","))
                        .toArray(String[]::new));
    }

    @Test
    void everyTokenIsWhatStandsAtItsPlace() {
        Article article =
                Articles.of("Oyanda, 5 March — “It’s over,” Ms. Brandt told reporters.\n\nShe left at 5 p.m.", null);
        for (Sentence sentence : READER.read(article)) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().in(article.text().text())).isEqualTo(token.text());
                assertThat(sentence.span().contains(token.span())).isTrue();
            }
        }
    }
}
