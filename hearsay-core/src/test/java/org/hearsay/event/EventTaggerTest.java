package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.LinearTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTaggerTest {
    private static final DomainPack PACK = new PackReader().read(List.of("general", "arms-embargo"));
    private static final EventReader READER = new EventReader(PACK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The frost killed the tomatoes.",
                "The committee killed the bill.",
                "Clouds threatened the picnic.",
            })
    void a_clause_that_says_something_else_is_no_event_however_sure_the_tagger(String text) {
        assertThat(new Invented(text).events(READER, List.of())).isEmpty();
    }

    @Test
    void what_the_grammar_finds_stays() {
        Invented world = new Invented("Ostavia supplied Dhurvan with forty howitzers.");
        List<Event> alone = world.events(new EventReader(PACK, null), List.of());
        assertThat(world.events(READER, List.of())).containsAll(alone).isNotEmpty();
    }

    @Test
    void who_died_did_nothing() {
        assertThat(new Invented("Tam Rook died on Friday.").events(READER, List.of()))
                .filteredOn(e -> e.type().equals("CASUALTIES"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.roles(Role.Kind.ACTOR)).isEmpty();
                    assertThat(e.roles(Role.Kind.CASUALTIES))
                            .extracting(Role::entity)
                            .containsExactly("p-rook");
                });
    }

    @Test
    void a_tagger_sees_a_row_of_features_for_each_token() {
        Invented world = new Invented("Police arrested Tam Rook in Aldenne.");
        assertThat(READER.examples(world.sentences, world.entities, world.times, List.of()))
                .singleElement()
                .satisfies(e -> assertThat(e.features().length)
                        .isEqualTo(e.tokens().size())
                        .isEqualTo(7));
    }

    @Test
    void forms_of_a_word_share_a_stem() {
        assertThat(List.of("arrests", "arrested", "arresting"))
                .extracting(EventFeatures::stem)
                .containsOnly(EventFeatures.stem("arrest"));
        assertThat(EventFeatures.stem("banned")).isEqualTo(EventFeatures.stem("ban"));
    }

    @Test
    void what_is_written_reads_the_same() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        EventTagger.shipped().write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        EventTagger.read(first.toByteArray()).write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(EventTagger.shipped().sha256()).hasSize(64);
    }

    @Test
    void a_tagger_of_something_else_is_refused() {
        LinearTagger other = new LinearTagger(List.of("B-PERSON"), 4, new float[16], new float[1], new float[1]);
        assertThatThrownBy(() -> new EventTagger(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("events");
    }
}
