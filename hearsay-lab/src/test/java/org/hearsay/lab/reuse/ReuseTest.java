package org.hearsay.lab.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReuseTest {

    private static List<Original> originals() {
        List<Original> all = new ArrayList<>();
        for (int i = 0; i < Operation.values().length; i++) {
            all.add(Original.of(
                    "o" + i,
                    "Lorne Wire",
                    LocalDate.of(2030, 6, 1 + i),
                    "Dam " + i + " bursts",
                    "Dam " + i + " bursts\n\nThe dam " + i + " burst before dawn, and 40 houses were flooded.\n\n"
                            + "“We knew that the wall was tired and did nothing,” said Tobin Rask.\n\nThe "
                            + "railway is closed.\n\nAn inspection has been ordered for dam " + i + ".\n"));
        }
        return all;
    }

    @Test
    void everyOperationIsLinkedToItsOriginalAndQuotationsAloneAreNot() {
        Reuse reuse = new Reuse(originals());

        assertThat(reuse.links())
                .extracting(Reuse.Link::op)
                .containsOnlyOnceElementsOf(List.of("verbatim", "end-cut", "embedded", "simplified", "turned"))
                .doesNotContain("quotes-only");
        assertThat(reuse.links()).filteredOn(l -> l.op().equals("mosaic")).hasSize(2);
        assertThat(reuse.links()).filteredOn(l -> l.op().equals("chain")).hasSize(2);
        assertThat(reuse.negatives())
                .singleElement()
                .satisfies(n -> assertThat(n.to()).contains("quotes-only"));
    }

    @Test
    void theSameOriginalsGiveTheSamePages() {
        assertThat(new Reuse(originals()).lines()).isEqualTo(new Reuse(originals()).lines());
    }

    @Test
    void otherWordsLeaveQuotationsAsTheyAre() {
        assertThat(Wording.synonyms("Many people went near “many people went” later", 1))
                .isEqualTo("Many persons travelled close to “many people went” afterwards");
        assertThat(Wording.figures("40 houses and 7 boats")).isEqualTo("45 houses and 10 boats");
    }
}
