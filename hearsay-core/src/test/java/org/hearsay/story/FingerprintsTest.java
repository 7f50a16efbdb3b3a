package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static List<String> words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    @Test
    void eightWordsInARowThatTwoTextsShareLeaveAFingerprintInBoth() {
        List<String> shared = words("shared", 8);
        for (int before = 0; before < 12; before++) {
            List<String> one = new ArrayList<>(words("one", before));
            one.addAll(shared);
            one.addAll(words("after", 9));
            List<String> two = new ArrayList<>(words("two", 12 - before));
            two.addAll(shared);
            two.addAll(words("end", before));

            assertThat(Fingerprints.of(one)).containsAnyElementsOf(Fingerprints.of(two));
        }
    }

    @Test
    void textsWithoutSharedRunsShareNone() {
        assertThat(Fingerprints.of(words("one", 40))).doesNotContainAnyElementsOf(Fingerprints.of(words("two", 40)));
    }

    @Test
    void lessThanARunLeavesNone() {
        assertThat(Fingerprints.of(words("short", Alignment.RUN - 1))).isEmpty();
    }
}
