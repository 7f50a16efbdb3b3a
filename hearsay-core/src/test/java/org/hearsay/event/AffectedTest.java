package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.pack.PackReader;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffectedTest {
    private static final EventReader READER =
            new EventReader(new PackReader().read(List.of("general", "arms-embargo")), null);

    private static List<String> words(Invented world, Event event, Role.Kind kind) {
        return event.roles(kind).stream().map(r -> world.words(r.span())).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostavia rejected a Kelmoran plan. | Ostavia | Kelmoran",
                "Zandoro praised Kelmora's patience. | Zandoro | Kelmora",
                "Ostavia threatened to break off relations with Kelmora. | Ostavia | Kelmora",
                "Kelmora demanded that Ostavia withdraw its troops. | Kelmora | Ostavia",
                "Zandoro promised to send food to Kelmora. | Zandoro | Kelmora",
                "Dozens of Ostavians blocked the road to Torm. | Ostavians | Torm",
            })
    void whom_an_act_is_aimed_at_is_found_in_what_it_is_about(String text, String actor, String target) {
        Invented world = new Invented(text);
        Event event = world.events(READER, List.of()).get(0);
        assertThat(words(world, event, Role.Kind.ACTOR)).containsExactly(actor);
        assertThat(words(world, event, Role.Kind.TARGET)).containsExactly(target);
    }

    @Test
    void a_denial_is_not_aimed_at_those_whom_the_denied_deed_would_be() {
        Invented world = new Invented("Ostavia denied that it had sold drones to Dhurvan.");
        assertThat(world.events(READER, List.of()).stream().filter(e -> e.type().equals("DENIAL")))
                .singleElement()
                .satisfies(e -> assertThat(e.roles(Role.Kind.TARGET)).isEmpty());
    }

    private static Statement statement(String text, int content) {
        return new Statement(
                "st-1",
                new Span(0, 7),
                SourceKind.NAMED,
                List.of("KLM"),
                new Span(8, 12),
                List.of(new Span(content, text.length() - 1)),
                Mode.INDIRECT,
                Stance.ASSERT,
                null,
                null,
                List.of(),
                List.of(),
                null,
                1,
                "test");
    }

    @Test
    void who_says_that_somebody_must_do_something_demands_it() {
        String text = "Kelmora said Ostavia must withdraw its troops.";
        Invented world = new Invented(text);
        Event demand = world.events(READER, List.of(statement(text, 13))).get(0);
        assertThat(demand.type()).isEqualTo("DEMAND");
        assertThat(words(world, demand, Role.Kind.ACTOR)).containsExactly("Kelmora");
        assertThat(words(world, demand, Role.Kind.TARGET)).containsExactly("Ostavia");
        assertThat(world.events(READER, List.of())).isEmpty();
    }

    @Test
    void the_name_of_the_speaker_is_cited_for_the_pronoun() {
        String text = "Kelmora said it had suspended aid to Ostavia.";
        Invented world = new Invented(text);
        Event event = world.events(READER, List.of(statement(text, 13))).get(0);
        assertThat(words(world, event, Role.Kind.ACTOR)).containsExactly("Kelmora");
        assertThat(words(world, event, Role.Kind.TARGET)).containsExactly("Ostavia");
    }
}
