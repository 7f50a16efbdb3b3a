package org.hearsay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {

    @TempDir
    Path folder;

    private final PackReader reader = new PackReader();

    @Test
    void the_packs_of_the_product_are_read_and_joined_in_their_order() {
        DomainPack pack = reader.read(List.of("general", "arms-embargo"));
        assertThat(pack.sources()).extracting(DomainPack.Source::name).containsExactly("general", "arms-embargo");
        assertThat(pack.sources()).allSatisfy(s -> assertThat(s.sha256()).matches("[0-9a-f]{64}"));
        assertThat(pack.countries()).hasSizeGreaterThan(190);
        assertThat(pack.items()).isNotEmpty();
        assertThat(pack.itemClasses().get("missile")).contains("ballistic missile");
        assertThat(pack.anchors()).extracting(DomainPack.Anchor::id).contains("invasion-of-ukraine");
    }

    @Test
    void no_name_of_the_general_pack_means_two_bodies() {
        DomainPack pack = reader.read(List.of("general"));
        Map<String, String> owner = new HashMap<>();
        pack.countries().forEach(c -> {
            once(owner, c.name(), c.id());
            c.aliases().forEach(a -> once(owner, a, c.id()));
            c.demonyms().forEach(d -> once(owner, d, c.id()));
        });
        pack.organisations().forEach(o -> o.names().forEach(n -> once(owner, n, o.id())));
        pack.metonyms().forEach(m -> once(owner, m.term(), m.entity()));
    }

    private static void once(Map<String, String> owner, String name, String id) {
        assertThat(owner.putIfAbsent(name, id))
                .as(name)
                .satisfiesAnyOf(
                        before -> assertThat(before).isNull(),
                        before -> assertThat(before).isEqualTo(id));
    }

    @Test
    void a_file_of_ones_own_adds_to_the_packs_before_it_and_replaces_what_has_its_id() throws IOException {
        Path first = write("first.yaml", """
                name: first
                countries:
                  - {id: ELD, name: Eldoria, demonyms: [Eldorian]}
                  - {id: MOR, name: Morvane}
                itemClasses: {missile: [missile]}
                """);
        Path second = write("second.yaml", """
                name: second
                countries:
                  - {id: ELD, name: Greater Eldoria, capital: Tessel}
                itemClasses: {missile: [missile, rocket], drone: [drone]}
                """);
        DomainPack pack = reader.read(List.of(first.toString(), second.toString()));
        assertThat(pack.countries()).extracting(DomainPack.Country::name).containsExactly("Greater Eldoria", "Morvane");
        assertThat(pack.itemClasses().keySet()).containsExactly("missile", "drone");
        assertThat(pack.itemClasses().get("missile")).containsExactly("missile", "rocket");
    }

    @Test
    void an_unknown_key_is_named_with_the_keys_there_are() throws IOException {
        assertRefused("""
                name: x
                countries:
                  - {id: ELD, name: Eldoria, demonym: [Eldorian]}
                """, "bad.yaml", "countries[0]", "unknown key demonym", "demonyms");
    }

    @Test
    void event_types_are_read_with_their_triggers() throws IOException {
        Path file = write("types.yaml", """
                name: types
                eventTypes:
                  - type: VISIT
                    plover: CONSULT
                    triggers:
                      - {verbs: [visit], object: place, prepositions: {with: actor}, needs: [actor]}
                    examples: [Orla Brandt visited Tessel.]
                """);
        EventType visit = reader.read(List.of(file.toString())).eventTypes().get(0);
        assertThat(visit.plover()).isEqualTo("CONSULT");
        assertThat(visit.triggers()).singleElement().satisfies(t -> {
            assertThat(t.verbs()).containsExactly("visit");
            assertThat(t.object()).isEqualTo("place");
            assertThat(t.prepositions()).containsEntry("with", "actor");
            assertThat(t.subject()).isNull();
        });
        assertRefused(
                "name: x\neventTypes:\n  - {type: VISIT, triggers: [{verb: [visit]}]}\n",
                "eventTypes[0].triggers[0]",
                "unknown key verb",
                "verbs");
    }

    @Test
    void a_missing_value_is_named_by_its_path() throws IOException {
        assertRefused(
                "name: x\norganisations:\n  - {id: 'ORG:a', kind: outlet, names: []}\n",
                "organisations[0].names",
                "at least one");
        assertRefused("description: x\n", "name is missing");
    }

    @Test
    void what_yaml_reads_as_something_else_than_text_is_refused() throws IOException {
        assertRefused(
                "name: x\ncountries:\n  - {id: NOR, name: Norland, aliases: [no, 12]}\n",
                "countries[0].aliases[0]",
                "quotation marks");
    }

    @Test
    void broken_yaml_is_told_by_line_and_column() throws IOException {
        assertRefused("name: x\ncountries: [\n", "is not YAML", "line ");
        assertRefused("name: x\nname: y\n", "is not YAML", "no key stands twice");
        assertRefused("", "is empty");
    }

    @Test
    void an_item_of_an_undeclared_class_is_refused() throws IOException {
        assertRefused(
                "name: x\nitems:\n  - {id: Zephyr-2, names: [Zephyr-2], class: missle}\n",
                "items[0].class",
                "missle",
                "itemClasses");
    }

    @Test
    void an_entry_that_stands_twice_is_refused() throws IOException {
        assertRefused(
                "name: x\ncountries:\n  - {id: A, name: B}\n  - {id: A, name: C}\n",
                "countries[1]",
                "repeats A",
                "countries[0]");
    }

    @Test
    void a_day_that_is_none_is_refused() throws IOException {
        assertRefused("name: x\nanchors:\n  - {id: a, text: b, start: '2022-13-01'}\n", "anchors[0].start", "ISO day");
        assertRefused(
                "name: x\nanchors:\n  - {id: a, text: b, start: '2022-03-01', end: '2021-03-01'}\n",
                "anchors[0].end",
                "before start");
    }

    @Test
    void a_pack_that_is_not_there_is_told_with_the_remedy() {
        assertThatThrownBy(() -> reader.read(List.of("genral")))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll("genral", "general", "ends in .yaml");
        assertThatThrownBy(() -> reader.read(List.of(folder.resolve("none.yaml").toString())))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("does not exist");
    }

    /** The build translates the packs of the product into JSON; what is read from it is what stands in the YAML. */
    @ParameterizedTest
    @ValueSource(strings = {"general", "arms-embargo"})
    void a_pack_of_the_product_reads_the_same_from_its_translation(String name) throws IOException {
        try (InputStream yaml = getClass().getResourceAsStream("/packs/" + name + ".yaml");
                InputStream json = getClass().getResourceAsStream("/packs/" + name + ".json")) {
            assertThat(json).as("translated by the build").isNotNull();
            Path copy = folder.resolve(name + ".yaml");
            Files.write(copy, Objects.requireNonNull(yaml).readAllBytes());
            DomainPack translated = reader.read(List.of(name));
            DomainPack written = reader.read(List.of(copy.toString()));
            assertThat(translated).isEqualTo(written);
        }
    }

    private void assertRefused(String yaml, String... words) throws IOException {
        Path file = write("bad.yaml", yaml);
        assertThatThrownBy(() -> reader.read(List.of(file.toString())))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining(file.toString());
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
