package org.hearsay.lab.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTextTest {

    private static RunningText running(String... sentences) {
        return new RunningText(
                Arrays.stream(sentences).map(s -> List.of(s.split(" "))).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`` We did n't , '' she said .|“We didn't,” she said.",
                "He said : \" No . \" The pier 's shut .|He said: \"No.\" The pier's shut.",
                "A three - day visit ( at 6 : 30 )|A three-day visit (at 6:30)",
                "It cost $ 5 , or 1 . 5 million|It cost $5, or 1.5 million",
                "The U . S . envoy did n ’ t go|The U.S. envoy did n’t go",
                "The well-known pier - now shut|The well-known pier - now shut"
            })
    void marksGoBackOnTheirWords(String cut, String written) {
        assertThat(running(cut).text()).isEqualTo(written);
    }

    @Test
    void aHeadlineIsALineOfItsOwnAndEveryWordKeepsItsPlace() {
        RunningText running = running("Pier shut in Orlova", "The pier was shut .", "`` Sorry , '' he said .");

        assertThat(running.text()).isEqualTo("Pier shut in Orlova\nThe pier was shut. “Sorry,” he said.");
        assertThat(running.places().get(1).stream().map(s -> s.in(running.text())))
                .containsExactly("The", "pier", "was", "shut", ".");
        assertThat(running.places().get(2).stream().map(s -> s.in(running.text())))
                .containsExactly("“", "Sorry", ",", "”", "he", "said", ".");
    }
}
