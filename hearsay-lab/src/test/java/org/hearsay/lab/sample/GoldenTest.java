package org.hearsay.lab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void nothingIsSaidOfWhatIsTheSame() {
        assertThat(Golden.difference("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void theFirstLinesThatDifferAreShownAroundTheDifference() {
        String start = "x".repeat(200);
        String difference = Golden.difference("a\n" + start + "1\nz\n", "a\n" + start + "2\n");
        assertThat(difference).startsWith("2 lines gone, 1 new\n");
        assertThat(difference.lines()).contains("- …" + "x".repeat(60) + "1", "+ …" + "x".repeat(60) + "2", "- z");
    }

    @Test
    void aDifferenceIsShortHoweverLongTheExports() {
        String before = "old line\n".repeat(1) + "b\n".repeat(5000);
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            now.append("new ").append(i).append('\n');
        }
        assertThat(Golden.difference(before, now.toString()).lines().count()).isLessThan(20);
    }

    @Test
    void anotherOrderIsADifference() {
        assertThat(Golden.difference("a\nb\n", "b\na\n")).contains("another order");
    }
}
