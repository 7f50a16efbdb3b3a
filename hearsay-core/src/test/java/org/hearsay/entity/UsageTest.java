package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.sentence.SentenceReader;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final Words WORDS = new Words();
    private static final Gazetteer GAZETTEER = new Gazetteer(EntityReaderTest.invented());

    private final List<Line> lines;

    UsageTest() {
        lines = lines(
                "Title IV names Norvald II and Norvald I. The ferry waited. Cyclone Ilka drew near, and Ilka turned."
                        + " Iodine is in the salt, since iodine and more iodine was asked for.");
    }

    private static List<Line> lines(String text) {
        Article article = Articles.of(text, null);
        return SENTENCES.read(article).stream()
                .map(s -> Line.of(s, article.text().text()))
                .toList();
    }

    private static int at(Line line, String word) {
        int k = 0;
        while (!line.word(k).equals(word)) {
            k++;
        }
        return k;
    }

    @Test
    void partsOfTextsAndNumbersOfRulersAreTold() {
        Line line = lines.get(0);
        assertThat(Usage.part(line, 0, 1)).isTrue();
        assertThat(Usage.part(line, at(line, "Norvald"), at(line, "Norvald") + 1))
                .isFalse();
        assertThat(Usage.ordinal(line, at(line, "II"))).isTrue();
        assertThat(Usage.ordinal(line, at(line, "and"))).isFalse();
        assertThat(Usage.ordinal(lines("Then Norvald I saw.").get(0), 2)).isFalse();
    }

    @Test
    void aStormOrShipKeepsItsNameThroughoutTheArticle() {
        Usage usage = new Usage(WORDS, GAZETTEER, lines);
        Line line = lines.get(2);
        assertThat(usage.called(line, 0, 1)).isTrue();
        assertThat(usage.called(line, at(line, "Ilka"), at(line, "Ilka"))).isTrue();
        assertThat(usage.called(lines.get(0), 0, 1)).isFalse();
        List<Line> ships = lines("The freighter Varkonda sailed. In Torm the Varkonda was seen.");
        assertThat(new Usage(WORDS, GAZETTEER, ships).called(ships.get(1), 3, 3))
                .isTrue();
        assertThat(new Usage(WORDS, GAZETTEER, ships).called(ships.get(1), 1, 1))
                .isFalse();
    }

    @Test
    void whatIsMostlyWrittenSmallIsNoName() {
        Usage usage = new Usage(WORDS, GAZETTEER, lines);
        assertThat(usage.common(lines.get(3), 0, 0)).isTrue();
        assertThat(usage.common(lines.get(2), 1, 1)).isFalse();
    }

    private static boolean brenholmActs(String text) {
        List<Line> read = lines(text);
        Line first = read.get(0);
        Gazetteer.Match match = GAZETTEER.at(first, at(first, "Brenholm"));
        assertThat(match).isNotNull();
        return match != null && new Usage(WORDS, GAZETTEER, read).acts(match);
    }

    @Test
    void aCapitalThatNowhereSpeaksOrIsDealtWithIsATown() {
        assertThat(brenholmActs("Early Brenholm lay by the sea. The growth of Brenholm was slow."))
                .isFalse();
        assertThat(brenholmActs("Early Brenholm lay by the sea. Later Brenholm rejected the plan."))
                .isTrue();
        assertThat(brenholmActs("They accused Brenholm of a breach.")).isTrue();
    }
}
