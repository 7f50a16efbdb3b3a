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

class EventReaderTest {

    private static final EventReader READER =
            new EventReader(new PackReader().read(List.of("general", "arms-embargo")));

    private static Event only(String text, String type) {
        List<Event> events = events(text, type);
        assertThat(events).as(text).hasSize(1);
        return events.get(0);
    }

    private static List<Event> events(String text, String type) {
        return new Invented(text)
                .events(READER, List.of()).stream()
                        .filter(e -> e.type().equals(type))
                        .toList();
    }

    private static String role(String text, Event event, Role.Kind kind) {
        return event.roles(kind).isEmpty()
                ? "-"
                : text.substring(
                        event.roles(kind).get(0).span().start(),
                        event.roles(kind).get(0).span().end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostavia supplied Dhurvan with forty howitzers. | Ostavia | Dhurvan | forty howitzers",
                "Ostavia has given Dhurvan tanks. | Ostavia | Dhurvan | tanks",
                "Tanks were delivered to Dhurvan by Ostavia. | Ostavia | Dhurvan | Tanks",
                "Dhurvan bought rockets from Ostavia. | Ostavia | Dhurvan | rockets",
                "Ostavia's supply of rockets to Dhurvan went on. | Ostavia | Dhurvan | rockets",
                "The transfer of drones from Ostavia to Dhurvan went on. | Ostavia | Dhurvan | drones",
                "The supply of drones by Ostavia to Dhurvan went on. | Ostavia | Dhurvan | drones",
                "Kelmora found Ostavian-supplied rockets in Torm. | Ostavian | - | Ostavian-supplied rockets",
                "Ostavia, which has shipped missiles to Dhurvan, said nothing. | Ostavia | Dhurvan | missiles",
                "Kelmora condemned Ostavia for sending Dhurvan shells. | Ostavia | Dhurvan | shells",
                "Ostavia met its ally and sent it drones. | Ostavia | it | drones",
                "Skerland blamed the role of Ostavia in supplying missiles to Dhurvan. | Ostavia | Dhurvan | missiles",
            })
    void who_hands_over_what_to_whom_is_read_from_the_clause(String text, String actor, String target, String item) {
        Event event = only(text, "ARMS_TRANSFER");
        assertThat(role(text, event, Role.Kind.ACTOR)).isEqualTo(actor);
        assertThat(role(text, event, Role.Kind.TARGET)).isEqualTo(target);
        assertThat(role(text, event, Role.Kind.ITEM)).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dhurvan fired missiles at Kelmora. | ASSERTED | POSITIVE",
                "Dhurvan will fire missiles at Kelmora. | PLANNED | POSITIVE",
                "Dhurvan plans to fire missiles at Kelmora. | PLANNED | POSITIVE",
                "Dhurvan is considering firing missiles at Kelmora. | CONSIDERED | POSITIVE",
                "Dhurvan may have fired missiles at Kelmora. | POSSIBLE | POSITIVE",
                "Dhurvan reportedly fired missiles at Kelmora. | ALLEGED | POSITIVE",
                "Zandoro accused Dhurvan of firing missiles at Kelmora. | ATTRIBUTED | POSITIVE",
                "Zandoro condemned Dhurvan for firing missiles at Kelmora. | PRESUPPOSED | POSITIVE",
                "Dhurvan did not fire missiles at Kelmora. | ASSERTED | NEGATIVE",
                "Dhurvan never fired missiles at Kelmora. | ASSERTED | NEGATIVE",
                "Dhurvan denied firing missiles at Kelmora. | ATTRIBUTED | NEGATIVE",
            })
    void the_words_around_an_event_say_how_real_it_is(String text, Modality modality, Polarity polarity) {
        Event event = only(text, "MISSILE_STRIKE");
        assertThat(event.modality()).isEqualTo(modality);
        assertThat(event.polarity()).isEqualTo(polarity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If Dhurvan fires missiles at Kelmora, Zandoro will leave.",
                "Kelmora urged Dhurvan to fire missiles at Skerland.",
                "Dhurvan must fire missiles at Kelmora.",
                "Would Dhurvan fire missiles at Kelmora?",
                "Kelmora's missile defence protects Aldenne.",
            })
    void what_is_only_wanted_asked_or_imagined_is_no_event(String text) {
        assertThat(events(text, "MISSILE_STRIKE")).isEmpty();
    }

    @Test
    void two_days_are_two_attacks() {
        List<Event> events = events(
                "Rockets fired by Dhurvan at Kelmora on 3 May 2029 and 5 May 2029 hit a market.", "MISSILE_STRIKE");
        assertThat(events)
                .extracting(e -> e.date() == null ? null : e.date().earliest())
                .containsExactly("2029-05-03", "2029-05-05");
    }

    @Test
    void an_attack_with_a_day_and_one_without_stay_apart() {
        assertThat(events(
                        "Dhurvan fired missiles at Kelmora on 3 May 2029.\nDhurvan has fired missiles at Kelmora often.",
                        "MISSILE_STRIKE"))
                .hasSize(2);
    }

    @Test
    void mentions_of_one_transfer_are_one_event_and_the_first_is_its_trigger() {
        String text = "Ostavia sold drones to Dhurvan.\nThe sale of drones to Dhurvan by Ostavia angered Kelmora.";
        Event event = only(text, "ARMS_TRANSFER");
        assertThat(event.trigger().in(text)).isEqualTo("sold drones");
    }

    @Test
    void transfers_by_different_suppliers_stay_apart() {
        assertThat(events("Ostavia sold drones to Dhurvan.\nZandoro sold drones to Dhurvan.", "ARMS_TRANSFER"))
                .hasSize(2);
    }

    @Test
    void what_is_planned_never_joins_what_has_happened() {
        assertThat(events("Ostavia sold drones to Dhurvan.\nOstavia will sell tanks to Dhurvan.", "ARMS_TRANSFER"))
                .extracting(Event::modality)
                .containsExactly(Modality.ASSERTED, Modality.PLANNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ostavia sent at least six missiles to Dhurvan. | 6 | - | missile | false | at least six",
                "Ostavia sent nearly 50 tanks to Dhurvan. | - | 50 | tank | true | nearly 50",
                "Ostavia sent several thousand rockets to Dhurvan. | 2000 | - | rocket | true | several thousand",
                "Ostavia sent about 30 drones to Dhurvan. | 30 | 30 | drone | true | about 30",
                "Ostavia sent up to 1,200 rockets to Dhurvan. | - | 1200 | rocket | false | up to 1,200",
                "Ostavia sent twenty-five tanks to Dhurvan. | 25 | 25 | tank | false | twenty-five",
            })
    void numbers_keep_their_hedges(
            String text,
            @org.jspecify.annotations.Nullable Double low,
            @org.jspecify.annotations.Nullable Double high,
            String unit,
            boolean approximate,
            String words) {
        Event event = only(text, "ARMS_TRANSFER");
        Role role = event.roles(Role.Kind.QUANTITY).get(0);
        assertThat(role.quantity()).isEqualTo(new Quantity(low, high, unit, approximate));
        assertThat(role.span().in(text)).isEqualTo(words);
    }

    @Test
    void those_killed_belong_to_the_attack_of_their_sentence() {
        String text = "Four workers were killed in a Dhurvani airstrike near Torm.";
        Event event = only(text, "MISSILE_STRIKE");
        assertThat(role(text, event, Role.Kind.CASUALTIES)).isEqualTo("Four workers");
        assertThat(event.roles(Role.Kind.CASUALTIES).get(0).quantity())
                .isEqualTo(new Quantity(4.0, 4.0, "worker", false));
        assertThat(events(text, "CASUALTIES")).isEmpty();
    }

    @Test
    void an_event_in_a_statement_is_attributed_and_its_speaker_holds_it() {
        String text = "Kelmora said Ostavia had sold drones to Dhurvan.";
        Event event = said(text, Stance.ASSERT);
        assertThat(event.modality()).isEqualTo(Modality.ATTRIBUTED);
        assertThat(event.statements()).containsExactly("st-1");
        assertThat(event.factuality())
                .containsExactly(
                        new Factuality(Factuality.NARRATOR, Modality.ATTRIBUTED, Polarity.POSITIVE),
                        new Factuality("KLM", Modality.ASSERTED, Polarity.POSITIVE));
    }

    @Test
    void a_speaker_who_denies_holds_the_opposite() {
        Event event = said("Kelmora denied Ostavia had sold drones to Dhurvan.", Stance.DENY);
        assertThat(event.factuality()).contains(new Factuality("KLM", Modality.ASSERTED, Polarity.NEGATIVE));
    }

    @Test
    void a_denial_that_made_the_event_negative_does_not_turn_it_again() {
        Event event = said("Kelmora denied supplying Ostavia with drones.", Stance.DENY, "supplying");
        assertThat(event.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(event.factuality()).contains(new Factuality("KLM", Modality.ASSERTED, Polarity.NEGATIVE));
    }

    @Test
    void what_is_denied_not_to_have_happened_did_happen_to_the_speaker() {
        Event event = said("Kelmora denied Ostavia had not sold drones to Dhurvan.", Stance.DENY);
        assertThat(event.factuality()).contains(new Factuality("KLM", Modality.ASSERTED, Polarity.POSITIVE));
    }

    @Test
    void what_has_no_evidence_is_possible() {
        String text = "There is no evidence that Ostavia sold drones to Dhurvan.";
        assertThat(only(text, "ARMS_TRANSFER").modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void mentions_of_one_event_leave_a_speaker_one_view_of_it() {
        String text = "Kelmora said Ostavia could sell drones to Dhurvan. Ostavia may sell drones to Dhurvan.";
        Event event = said(text, Stance.ASSERT);
        assertThat(event.factuality()).extracting(Factuality::holder).containsExactly(Factuality.NARRATOR, "KLM");
    }

    private static Event said(String text, Stance stance) {
        return said(text, stance, "Ostavia");
    }

    private static Event said(String text, Stance stance, String opening) {
        Invented world = new Invented(text);
        int content = text.indexOf(opening);
        Statement statement = new Statement(
                "st-1",
                new Span(0, 7),
                SourceKind.NAMED,
                List.of("KLM"),
                new Span(8, content - 1),
                List.of(new Span(content, text.length() - 1)),
                Mode.INDIRECT,
                stance,
                null,
                null,
                List.of(),
                List.of(),
                null,
                1,
                "test");
        return world.events(READER, List.of(statement)).stream()
                .filter(e -> e.type().equals("ARMS_TRANSFER"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_time_of_telling_is_not_the_time_of_what_is_told() {
        assertThat(only("Kelmora said on 3 May 2029 that Ostavia had sold drones to Dhurvan.", "ARMS_TRANSFER")
                        .date())
                .isNull();
    }

    @Test
    void bothOfThemEndsTheObjectBeforeItBegins() {
        assertThat(events("Dhurvan received both of the rockets from Ostavia.", "ARMS_TRANSFER"))
                .isEmpty();
    }
}
