package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineScoreTest {
    private static final List<String> LINES = List.of(
            "Menu",
            "The mill at Orrin stood still for a third day on Monday, its owner said in a letter to the council.",
            "“We have no grain, and nobody has told us when the next barge will come up the river,” she wrote.",
            "The council said that it would meet on Friday to talk about the barges and about the price of bread.",
            "© Orrin Post. All rights reserved.");

    @Test
    void aLineIsKeptWhenTheBodyHoldsMostOfItsWords() {
        List<List<Boolean>> kept = new ArrayList<>();
        HearsayReader.read(List.of(PageFolder.page("p", LINES)), read -> kept.add(KeptLines.of(LINES, read)));
        assertThat(kept).containsExactly(List.of(false, true, true, true, false));
    }

    @Test
    void nothingIsKeptOfAPageWithoutAnArticle() {
        List<List<Boolean>> kept = new ArrayList<>();
        List<String> menu = List.of("Menu", "News", "Sport");
        HearsayReader.read(List.of(PageFolder.page("p", menu)), read -> kept.add(KeptLines.of(menu, read)));
        assertThat(kept).containsExactly(List.of(false, false, false));
    }

    @Test
    void linesAndTheirWordsAreCounted() {
        List<Gold.Line> lines = List.of(
                new Gold.Line("one two three four", true, true),
                new Gold.Line("five six", true, true),
                new Gold.Line("menu", false, false));
        LineScore score = LineScore.of(lines, List.of(true, false, true), "one two three four five six");
        assertThat(score.lines()).isEqualTo(new LineScore.Counts(1, 1, 1));
        assertThat(score.words()).isEqualTo(new LineScore.Counts(4, 1, 2));
        // kept "one two three four menu": 1 of 2 shingles is right, of 3 in the gold
        assertThat(LineScore.figures(List.of(score)))
                .extracting(Figure::toString)
                .containsExactly("0.500", "0.500", "0.500", "0.727", "0.727", "0.400", "0.500", "0.333", "1");
    }
}
