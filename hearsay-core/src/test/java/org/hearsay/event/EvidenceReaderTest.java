package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReaderTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));

    private static List<Evidence> read(String text) {
        Invented world = new Invented(text);
        return new EvidenceReader(PACK).read(world.article, world.sentences, world.entities, world.times, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Footage filmed by Corvane shows the harbour. | FOOTAGE | DESCRIBED | w-corvane",
                "Satellite images of the base were studied. | FOOTAGE | DESCRIBED | -",
                "Rocket fragments lay in the yard. | PHYSICAL_REMNANTS | DESCRIBED | -",
                "Kelmora cited declassified intelligence. | DECLASSIFIED_INTELLIGENCE | DESCRIBED | KLM",
                "It rests on intelligence from Skerland. | FOREIGN_INTELLIGENCE | DESCRIBED | SKL",
                "Kelmora has evidence that drones were sold. | GOVERNMENT_ASSERTION | DESCRIBED | KLM",
                "Kelmora did not provide any evidence. | ABSENCE_OF_EVIDENCE | WITHHELD | KLM",
                "Rook spoke without offering proof. | ABSENCE_OF_EVIDENCE | DESCRIBED | p-rook",
                "Corvane could not independently verify the claim. | ABSENCE_OF_EVIDENCE | DESCRIBED | w-corvane",
                "Skerland had no information about the ship. | ABSENCE_OF_INFORMATION | DESCRIBED | SKL",
                "Weapons experts said the parts matched. | EXPERT_ASSESSMENT | DESCRIBED | -",
                "It follows reports from local media. | MEDIA_REPORT | DESCRIBED | -",
                "Rook wrote on Telegram that it was over. | SOCIAL_MEDIA_POST | DESCRIBED | p-rook",
                "Skerland is investigating the crash. | INVESTIGATION_PENDING | DESCRIBED | SKL",
                "It stood on the official website of Kelmora. | OFFICIAL_DOCUMENT | DESCRIBED | KLM",
            })
    void evidence_is_told_by_kind_access_and_provider(
            String text,
            Evidence.Type type,
            Evidence.Access access,
            @org.jspecify.annotations.Nullable String provider) {
        assertThat(read(text)).as(text).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo(type);
            assertThat(e.access()).isEqualTo(access);
            assertThat(e.provider()).isEqualTo(provider);
            assertThat(e.weakens()).isEqualTo(type.name().startsWith("ABSENCE"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The video operator went home.",
                "Kelmora has intelligence and charm.",
                "The image of the town suffered.",
                "Reports are due on Friday.",
                "The expert cooked dinner.",
            })
    void words_that_only_look_like_evidence_are_left_alone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void the_same_words_count_once() {
        assertThat(read("Rocket fragments lay there.\nRocket fragments lay there too."))
                .hasSize(1);
    }

    @Test
    void things_found_together_are_one_piece() {
        String text = "Police found a crater and rocket debris.";
        assertThat(read(text))
                .singleElement()
                .satisfies(e -> assertThat(e.span().in(text)).contains("crater and rocket"));
    }
}
