package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static String marked(String passage, String other) {
        StringBuilder out = new StringBuilder();
        Difference.runs(passage, other).forEach(p -> out.append(p.marked() ? "[" + p.text() + "]" : p.text()));
        return out.toString();
    }

    @Test
    void inPassagesThatAreAlikeEveryDifferingWordIsMarked() {
        assertThat(marked("The ship brought 40 rockets to Qashim.", "The ship brought 60 rockets to Tolm."))
                .isEqualTo("The ship brought [40] rockets to [Qashim].");
    }

    @Test
    void ofPassagesThatShareLittleOnlyNumbersAre() {
        assertThat(marked("Six people died, 17 were hurt.", "Officials now speak of nine deaths and 21 wounded."))
                .isEqualTo("Six people died, [17] were hurt.");
    }

    @Test
    void wordsBesideEachOtherAreOneMark() {
        assertThat(marked("It left on 12 February early.", "It left on 14 March early."))
                .isEqualTo("It left on [12 February] early.");
    }
}
