package org.hearsay.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PosTaggerTest {

    private static final PosTagger SHIPPED = PosTagger.shipped();

    private static PosTagger untrained(Map<String, Map<String, Integer>> seen) {
        int labels = PosTagger.LABELS.size();
        return new PosTagger(
                new LinearTagger(
                        PosTagger.LABELS,
                        PosTagger.bits(),
                        new float[labels << PosTagger.bits()],
                        new float[labels * labels],
                        new float[labels]),
                seen);
    }

    @Test
    void aSentenceOfTheNewsIsTaggedAsAReaderWould() {
        assertThat(SHIPPED.tag(List.of("The", "ministry", "said", "Brekke", "had", "not", "read", "it", ".")))
                .containsExactly("DET", "NOUN", "VERB", "PROPN", "AUX", "PART", "VERB", "PRON", "PUNCT");
    }

    @Test
    void marksAreReadAlikeHoweverTheyAreCurved() {
        assertThat(SHIPPED.tag(List.of("“", "It", "’s", "late", ",", "”", "she", "said", ".")))
                .isEqualTo(SHIPPED.tag(List.of("\"", "It", "'s", "late", ",", "\"", "she", "said", ".")));
    }

    @Test
    void aWordForANumberIsOneAtTheStartOfASentence() {
        assertThat(SHIPPED.tag(List.of("Nine", "people", "were", "hurt", ".")).get(0))
                .isEqualTo("NUM");
    }

    /** With no weights at all the first label that is allowed wins. */
    @Test
    void onlyWordsSeenSoMoreThanOnceAreOfAClosedPart() {
        PosTagger tagger = untrained(Map.of("under", Map.of("ADP", 2), "yon", Map.of("DET", 1)));
        assertThat(tagger.tag(List.of("yon"))).containsExactly("ADJ");
        assertThat(untrained(Map.of()).tag(List.of("eight"))).containsExactly("NOUN");
        assertThat(tagger.tag(List.of("under"))).doesNotContain("DET", "PRON", "SCONJ");
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        SHIPPED.write(first);
        PosTagger again = PosTagger.read(first.toByteArray());
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        again.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(again.sha256()).hasSize(64);
        List<String> words = List.of("Nobody", "under", "the", "bridge", "heard", "the", "second", "shot", ".");
        assertThat(again.tag(words)).isEqualTo(SHIPPED.tag(words));
    }

    @Test
    void aTaggerOfSomethingElseIsRefused() {
        LinearTagger other = new LinearTagger(List.of("O"), 4, new float[16], new float[1], new float[1]);
        assertThatThrownBy(() -> new PosTagger(other, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parts of speech");
    }
}
