package org.hearsay.lab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The acceptance test: what was planted in the sample story by hand is found by the product as it is. */
class SampleStoryTest {
    private static final Path GOLDEN = Path.of("../samples/golden.jsonl");

    private static String export = "";
    private static Checklist list = new Checklist();

    @BeforeAll
    static void readTheStory() {
        SampleStory story = SampleStory.bundled();
        export = story.export();
        list = SampleScorer.score(story, export);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SampleScorer.TITLES,
                SampleScorer.OUTLETS,
                SampleScorer.SAME_ORIGIN,
                SampleScorer.DIFFERENT_ORIGIN,
                SampleScorer.COPIES,
                SampleScorer.NOT_COPIES,
                SampleScorer.RELATIONS,
                SampleScorer.NO_CONFLICT,
                SampleScorer.TRAPS
            })
    void everyPlantedOneIsFound(String kind) {
        assertThat(list.wanted(kind)).as("%s that are planted", kind).isPositive();
        assertThat(list.misses(kind)).as(kind).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        SampleScorer.STATEMENTS + ", 0.95",
        SampleScorer.SPEAKERS + ", 0.95",
        SampleScorer.STANCES + ", 0.95",
        SampleScorer.MODES + ", 0.95"
    })
    void mostAreFound(String kind, double least) {
        assertThat(list.share(kind))
                .as("%s: %d of %d; not %s", kind, list.found(kind), list.wanted(kind), list.misses(kind))
                .isGreaterThanOrEqualTo(least);
    }

    /** What the product does not find yet; a number here only goes down. {@code ./lab score sample --errors} names them. */
    @ParameterizedTest
    @CsvSource({SampleScorer.DATES + ", 1", SampleScorer.CONFLICTS + ", 0", SampleScorer.EVENTS + ", 7"})
    void noMoreIsMissedThanIsKnown(String kind, int known) {
        assertThat(list.misses(kind)).as(kind).hasSizeLessThanOrEqualTo(known);
    }

    @Test
    void theExportIsTheGoldenOne() throws IOException {
        assertThat(GOLDEN).as("write it with ./lab golden").exists();
        String golden = Files.readString(GOLDEN, StandardCharsets.UTF_8);
        assertThat(Golden.difference(golden, export))
                .as("golden export against this one; if the change is meant, run ./lab golden and read its diff")
                .isEmpty();
    }
}
