package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where contents end, and whose they are, in sentences with more than one clause. */
class AttributionSpansTest {

    private static String line(Article article, Statement statement) {
        List<String> content =
                statement.content().stream().sorted().map(article::words).toList();
        return StatementReaderTest.words(article, statement.source()) + " | "
                + StatementReaderTest.words(article, statement.cue()) + " | " + String.join(" / ", content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // source | cue | content, its pieces in order; text (¶ parts paragraphs)
                "Anna Berg | told | that “they left because it was dark. Nobody saw them go.”; Anna Berg told the panel that “they left because it was dark. Nobody saw them go.”",
                "the agency | said | The upper basin holds 40 million litres / and the lower one holds 12; The upper basin holds 40 million litres, the agency said in a report, and the lower one holds 12.",
                "Marek Dolan | said | The yard was a marvel / until it went bankrupt; The yard was a marvel, Marek Dolan said, until it went bankrupt.",
                "she | said | Many of the visitors were old / and “I had to step back and think.”; Anna Berg came early. Many of the visitors were old, she said, and “I had to step back and think.”",
                "Marek Dolan | said | The museum / celebrated several of his heroes; The museum, Marek Dolan said, celebrated several of his heroes.",
                "Marek Dolan | argues | If this fails / there are other tools; If this fails, Marek Dolan argues, there are other tools.",
                "a judge | found | that the order was void; While a judge found that the order was void, his ruling was overturned on Tuesday.",
                "she | called for | an inquiry into the fire; Though she called for an inquiry into the fire, Anna Berg kept her seat.",
                "Anna Berg | described | Marek Dolan as “a danger to the port”; Anna Berg described Marek Dolan as “a danger to the port” but stopped short of naming him again.",
                "Critics | would call | them dreams; Critics would call them dreams.",
                "Anna Berg | accused | Marek Dolan, who was born in Brevik, of selling the maps; Anna Berg accused Marek Dolan, who was born in Brevik, of selling the maps.",
                "Kees Damhof | said | the event brought back memories; Kees Damhof, 59, of Brevik, who watched the parade on a screen, said the event brought back memories.",
                "A poll | found | that few voters trust the ministry; A poll released in late August found that few voters trust the ministry.",
                "Kees Damhof | said | he wants to see the maps; Kees Damhof on Tuesday said he wants to see the maps.",
                "police | According to | officers saw the man leave the car; According to police, officers saw the man leave the car.",
                "the poll | according to | Berg beats Dolan by 46 percent to 42; Berg beats Dolan by 46 percent to 42, according to the poll.",
                "Berg | suggested | that it would leave the union; Minister Anna Berg said that the country would declare its plan by March and suggested that it would leave the union.",
                "The minister | adding | that nobody was paid; The minister said the army believes the yard is safe, adding that nobody was paid.",
                "those close to him | say | that he would resign; Marek Dolan was silent, and those close to him say that he would resign.",
                "a letter | urging | them to leave; Anna Berg sent them a letter urging them to leave.",
                "the mayor | Said | “I don’t get the sense she’s interested.”; Said the mayor: “I don’t get the sense she’s interested.”",
                "Marek Dolan | made the following comment | “The harbour was empty. We saw no ship.”; On July 6, Marek Dolan made the following comment: ¶ “The harbour was empty. We saw no ship.”",
                "The minister | appeared to suggest | that the ship was lost; The minister appeared to suggest that the ship was lost.",
            })
    void a_content_is_whole_and_has_its_own_speaker(String expected, String text) {
        Article article = Articles.of(text.replace(" ¶ ", "\n"), "2031-03-05");
        List<String> found = StatementReaderTest.read(article).stream()
                .map(s -> line(article, s))
                .toList();
        String[] parts = expected.split(" \\| ");
        assertThat(found).as("statements of: %s", text).anySatisfy(line -> {
            String[] got = line.split(" \\| ");
            assertThat(got[0]).contains(parts[0]);
            assertThat(got[1]).contains(parts[1]);
            assertThat(got[2]).isEqualTo(parts[2]);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marek Dolan was accused of using the money for a yacht.",
                "Marek Dolan was criticized for using the money for a yacht.",
                "The diagnosis was confirmed by noon, and Marek Dolan left.",
                "A group that has raised money since 2015 shows rivals outpacing it.",
            })
    void whom_it_is_said_of_has_not_said_it(String text) {
        Article article = Articles.of(text, "2031-03-05");
        assertThat(StatementReaderTest.read(article))
                .noneSatisfy(s -> assertThat(StatementReaderTest.words(article, s.source()))
                        .containsAnyOf("Dolan", "rivals"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It goes without saying that a tax is no gift.",
                "Anna Berg said the sea was warm.\n'All Bets Are Off'\nEight years passed.",
            })
    void headings_and_turns_of_phrase_say_nothing(String text) {
        Article article = Articles.of(text, "2031-03-05");
        assertThat(StatementReaderTest.read(article))
                .extracting(s -> line(article, s))
                .noneMatch(line -> line.contains("no gift") || line.contains("All Bets"));
    }
}
