package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.EventType;
import org.hearsay.pack.PackReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples that the packs give with their event types, read by the grammar alone: they tell what a pack's own words
 * and frames do.
 */
class PackEventsTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general", "arms-embargo"));
    private static final EventReader READER = new EventReader(PACK, null);

    @TestFactory
    Stream<DynamicTest> every_example_yields_its_type_and_no_counterexample_does() {
        return PACK.eventTypes().stream()
                .flatMap(type -> Stream.concat(
                        type.examples().stream().map(text -> example(type, text, true)),
                        type.counterexamples().stream().map(text -> example(type, text, false))));
    }

    @Test
    void every_type_has_examples_and_counterexamples() {
        assertThat(PACK.eventTypes()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.examples()).as(type.type()).isNotEmpty();
            assertThat(type.counterexamples()).as(type.type()).isNotEmpty();
        });
    }

    private static DynamicTest example(EventType type, String text, boolean expected) {
        return DynamicTest.dynamicTest((expected ? "" : "not ") + type.type() + ": " + text, () -> {
            List<String> found = new Invented(text)
                    .events(READER, List.of()).stream().map(Event::type).toList();
            if (expected) {
                assertThat(found).contains(type.type());
            } else {
                assertThat(found).doesNotContain(type.type());
            }
        });
    }
}
