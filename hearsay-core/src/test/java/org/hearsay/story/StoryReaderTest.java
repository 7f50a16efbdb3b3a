package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hearsay.story.FindingsBuilder.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.junit.jupiter.api.Test;

class StoryReaderTest {

    private static final DomainPack PACK = new DomainPack(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    private static final String WIRE = """
            The dam above Morvale burst shortly before dawn and flooded the lower quarter, the river authority said.
            Engineers had lowered the sluices on Friday after a crack was found in the western wall, Tobin Rask said.
            About 400 households were moved to schools and a barracks on the hill, and the railway stays closed.
            “We knew the wall was tired, but nobody knew how tired it had become,” Rask said.
            The ministry of waters has ordered an inspection of the eleven other dams on the upper Lorne.
            """;

    private final StoryReader reader = new StoryReader(PACK);

    @Test
    void aPageThatLeavesOutTheEndIsACopyOfTheEarlierOne() {
        ArticleFindings wire = page("a", WIRE, "2030-06-03", "Lorne Wire").build();
        String cut = WIRE.substring(0, WIRE.indexOf("“We knew"));
        ArticleFindings copy = page("b", cut, "2030-06-04", "Estenholm Mail").build();

        List<Copy> copies = reader.read(List.of(copy, wire)).copies();

        assertThat(copies).singleElement().satisfies(c -> {
            assertThat(c.page()).isEqualTo(copy.key());
            assertThat(c.of()).isEqualTo(wire.key());
            assertThat(c.how()).isEqualTo(Copy.How.COPIES);
            assertThat(c.share()).isGreaterThan(0.9);
        });
    }

    @Test
    void anAlteredFigureDoesNotBreakAPassage() {
        ArticleFindings wire = page("a", WIRE, "2030-06-03", null).build();
        ArticleFindings copy =
                page("b", WIRE.replace("400", "450"), "2030-06-04", null).build();

        Copy found = reader.read(List.of(wire, copy)).copies().get(0);

        assertThat(found.passages())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(copy.article().words(p.in()).replace("450", "400"))
                        .isEqualTo(wire.article().words(p.from())));
        assertThat(found.passages()).anyMatch(p -> copy.article().words(p.in()).contains("450 households"));
    }

    @Test
    void undatedPagesCopyThePageWhoseOutletTheyName() {
        ArticleFindings wire = page("z", WIRE, null, "Lorne Wire").build();
        ArticleFindings copy = page("a", "MORVALE (Lorne Wire) - " + WIRE, null, "Estenholm Mail")
                .build();

        assertThat(reader.read(List.of(wire, copy)).copies())
                .extracting(Copy::page)
                .containsExactly(copy.key());
    }

    @Test
    void sharedQuotationsAreNotCopying() {
        String quotes = "“We knew the wall was tired, but nobody knew how tired it had become, and so we waited,” Rask"
                + " said. “The water came over like a door falling in, and then it was simply everywhere,” he said.\n";
        String one = "Families were still looking for their cattle when the chief engineer faced them.\n";
        String two = "In the town hall of Morvale there were too few chairs for so much anger.\n";

        StoryFindings found = reader.read(List.of(
                page("a", one + quotes + "He promised a list of every crack.\n", "2030-06-03", null)
                        .build(),
                page("b", two + quotes + "Nobody applauded.\n", "2030-06-03", null)
                        .build()));

        assertThat(found.copies()).isEmpty();
    }

    @Test
    void aCopyOfACopyIsLinkedToThePageItTookMostFrom() {
        String edited = WIRE.replace("shortly before dawn", "at five in the morning, when most were asleep,")
                + "Readers may send photographs of the flood to this newspaper at the usual address in Estenholm.\n";
        ArticleFindings wire = page("a", WIRE, "2030-06-03", null).build();
        ArticleFindings second = page("b", edited, "2030-06-04", null).build();
        ArticleFindings third = page("c", edited, "2030-06-05", null).build();

        assertThat(reader.read(List.of(third, wire, second)).copies())
                .extracting(Copy::page, Copy::of)
                .containsExactlyInAnyOrder(tuple(second.key(), wire.key()), tuple(third.key(), second.key()));
    }

    @Test
    void oneNameInTwoSpellingsIsOnePerson() {
        StoryFindings found = reader.read(List.of(
                page("a", "Yelena Venn spoke in Morvale.", "2030-06-03", null)
                        .entity(null, EntityType.PERSON, "Yelena Venn", "mayor of Morvale", null)
                        .build(),
                page("b", "Elena Wenn spoke in Morvale.", "2030-06-03", null)
                        .entity(null, EntityType.PERSON, "Elena Wenn", "mayor", null)
                        .build()));

        assertThat(found.entities())
                .singleElement()
                .satisfies(e -> assertThat(e.aliases()).hasSize(1));
    }

    @Test
    void aSurnameBorneByTwoPersonsJoinsNeither() {
        ArticleFindings both = page("a", "Ada Rask and Tobin Rask met in Morvale.", "2030-06-03", null)
                .entity(null, EntityType.PERSON, "Ada Rask", null, null)
                .entity(null, EntityType.PERSON, "Tobin Rask", null, null)
                .build();
        ArticleFindings bare = page("b", "In Morvale, Rask met nobody.", "2030-06-03", null)
                .entity(null, EntityType.PERSON, "Rask", null, null)
                .build();

        assertThat(reader.read(List.of(both, bare)).entities())
                .extracting(Entity::name)
                .containsExactlyInAnyOrder("Ada Rask", "Tobin Rask", "Rask");
    }

    private static ArticleFindings barges(String doc, String text, String content, String published, String said) {
        return page(doc, text, published, doc)
                .entity(null, EntityType.PERSON, "Edda Lunn", "harbour master", null)
                .says("Edda Lunn", content, Stance.ASSERT, said)
                .build();
    }

    private static final String FIRST =
            "The harbour master Edda Lunn told reporters in Tarn on Monday that three barges had sunk in the storm.";
    private static final String SECOND =
            "At a briefing in Tarn on Monday, Edda Lunn said the storm had sunk three barges off the mole.";

    @Test
    void oneBriefingToldByTwoPagesIsOneOrigin() {
        ArticleFindings one = barges("a", FIRST, "three barges had sunk in the storm", "2030-06-04", "2030-06-03");
        ArticleFindings two =
                barges("b", SECOND, "the storm had sunk three barges off the mole", "2030-06-05", "2030-06-03");

        List<Origin> origins = reader.read(List.of(two, one)).origins();

        assertThat(origins).singleElement().satisfies(o -> {
            assertThat(o.type()).isEqualTo(Origin.Type.BRIEFING);
            assertThat(o.pages()).containsExactly(one.key(), two.key());
            assertThat(o.why()).isNotEmpty();
        });
    }

    @Test
    void twoUtterancesOfOneSpeakerOnDifferentDaysAreTwoOrigins() {
        ArticleFindings one = barges("a", FIRST, "three barges had sunk in the storm", "2030-06-04", "2030-06-03");
        ArticleFindings two =
                barges("b", SECOND, "the storm had sunk three barges off the mole", "2030-06-11", "2030-06-10");

        assertThat(reader.read(List.of(one, two)).origins()).hasSize(2);
    }

    @Test
    void everyStatementHasExactlyOneOrigin() {
        List<ArticleFindings> pages = sample();

        List<String> carried = reader.read(pages).origins().stream()
                .flatMap(o -> o.statements().stream())
                .toList();

        List<String> all = pages.stream()
                .flatMap(p -> p.statements().stream())
                .map(Statement::id)
                .toList();
        assertThat(carried).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<ArticleFindings> pages = new ArrayList<>(sample());
        StoryFindings expected = reader.read(pages);
        Random random = new Random(7);

        for (int i = 0; i < 10; i++) {
            Collections.shuffle(pages, random);
            assertThat(reader.read(pages)).isEqualTo(expected);
        }
    }

    @Test
    void unrelatedPagesAreStoriesOfTheirOwn() {
        ArticleFindings dam = page("a", WIRE, "2030-06-03", null).build();
        ArticleFindings fair = page(
                        "b",
                        "The spring fair at Oldham Green drew a record crowd, who came for the cheese and stayed for the"
                                + " wrestling. Judges awarded the golden ladle to a widow from Pym.\n",
                        "2030-06-03",
                        null)
                .build();

        assertThat(reader.read(List.of(dam, fair)).stories()).hasSize(2);
    }

    private static List<ArticleFindings> sample() {
        String content = "Engineers had lowered the sluices on Friday";
        return List.of(
                page("a", WIRE, "2030-06-03", "Lorne Wire")
                        .entity(null, EntityType.PERSON, "Tobin Rask", "chief engineer", null)
                        .says("Tobin Rask", content, Stance.ASSERT, null)
                        .build(),
                page("b", WIRE.replace("400", "450"), "2030-06-04", "Estenholm Mail")
                        .entity(null, EntityType.PERSON, "Tobin Rask", "chief engineer", null)
                        .says("Tobin Rask", content, Stance.ASSERT, null)
                        .build(),
                page("c", "Tobin Rask would not say more about the dam above Morvale.", null, "C")
                        .entity(null, EntityType.PERSON, "Tobin Rask", null, null)
                        .says("Tobin Rask", "about the dam above Morvale", Stance.NO_COMMENT, null)
                        .build());
    }
}
