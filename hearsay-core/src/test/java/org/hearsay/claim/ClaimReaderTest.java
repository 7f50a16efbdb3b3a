package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.FindingsBuilder.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.entity.EntityType;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Stance;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.FindingsBuilder;
import org.hearsay.story.StoryReader;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static final DomainPack PACK = new DomainPack(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("rocket", List.of("rocket")),
            List.of(),
            List.of());

    private static ClaimFindings read(List<ArticleFindings> pages) {
        return new ClaimReader(PACK).read(pages, new StoryReader(PACK).read(pages));
    }

    private static FindingsBuilder accusing(String doc, int rockets, String day, String then) {
        String content = "Belmar had delivered " + rockets + " rockets to Corlund through the port of Hythe";
        return page(doc, "The state of Sarnia told reporters on Monday that " + content + "." + then + "\n", day, doc)
                .entity("SAR.GOV", EntityType.ORG, "Sarnia", null, "SAR")
                .entity("BEL.GOV", EntityType.ORG, "Belmar", null, "BEL")
                .says("Sarnia", content, Stance.ASSERT, "2030-06-03")
                .transfer("delivered", "Belmar", rockets + " rockets");
    }

    private static ArticleFindings answered(String verb, Stance stance) {
        return accusing("c", 40, "2030-06-05", " Belmar " + verb + " the allegation.")
                .says("Belmar", "the allegation", stance, null)
                .build();
    }

    private static Claim transfer(ClaimFindings found) {
        return found.claims().stream()
                .filter(c -> c.type().equals("ARMS_TRANSFER"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void relaysOfOneBriefingCountOnce() {
        ClaimFindings found = read(List.of(
                accusing("a", 40, "2030-06-04", "").build(),
                accusing("b", 40, "2030-06-05", "").build()));

        Claim claim = transfer(found);
        assertThat(claim.support())
                .extracting(Claim.Backing::independence)
                .containsExactly(Claim.Independence.NOT_ESTABLISHED);
        assertThat(claim.status()).isEqualTo(Claim.Status.REPEATED);
        assertThat(claim.firstSeen()).isEqualTo("2030-06-04");
        assertThat(claim.history()).hasSize(2);
    }

    @Test
    void aCopyThatAltersAFigureIsAConflictWithItsSource() {
        ClaimFindings found = read(List.of(
                accusing("a", 40, "2030-06-04", "").build(),
                accusing("b", 60, "2030-06-05", "").build()));

        assertThat(found.conflicts())
                .filteredOn(c -> c.type() == Conflict.Type.NUMBER)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.relation()).isEqualTo(Conflict.Relation.CONTRADICTION);
                    assertThat(c.sides()).extracting(Conflict.Side::value).containsExactly("40", "60");
                });
    }

    @Test
    void aDenialOfTheAllegationDisputesTheClaimBeforeIt() {
        ClaimFindings found = read(List.of(answered("denied", Stance.DENY)));

        assertThat(transfer(found).status()).isEqualTo(Claim.Status.DISPUTED);
        assertThat(found.conflicts())
                .filteredOn(c -> c.type() == Conflict.Type.STANCE)
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.CONTRADICTION));
    }

    @Test
    void silenceIsNoDenial() {
        ClaimFindings found = read(List.of(answered("would not discuss", Stance.NO_COMMENT)));

        Claim claim = transfer(found);
        assertThat(claim.denies()).isEmpty();
        assertThat(claim.silent()).hasSize(1);
        assertThat(claim.status()).isEqualTo(Claim.Status.CLAIMED);
        assertThat(found.conflicts()).isEmpty();
    }

    private static ArticleFindings toll(String doc, String sentence, String day) {
        String about = "\nThe ferry Ardith ran aground off Hythe in the province of Corlund.\n";
        return page(doc, sentence + about, day, doc).build();
    }

    private static List<Conflict> tolls(String first, String second) {
        return read(List.of(toll("a", first, "2030-06-03"), toll("b", second, "2030-06-05")))
                .conflicts();
    }

    @Test
    void aTollThatIsSaidToHaveRisenReplacesTheOneBefore() {
        assertThat(tolls("Six people were killed, the mayor said.", "The death toll rose from six to eight."))
                .extracting(Conflict::relation)
                .containsExactly(Conflict.Relation.SUPERSEDED);
    }

    @Test
    void aCorrectionReplacesTheFigureBefore() {
        String correction = "Correction: an earlier version said nine people had been killed; it is six.";

        assertThat(tolls("Nine people were killed, the mayor said.", correction))
                .extracting(Conflict::relation)
                .containsExactly(Conflict.Relation.SUPERSEDED);
    }

    @Test
    void twoExactTollsContradictEachOther() {
        assertThat(tolls("Six people were killed, the mayor said.", "Sixteen people were killed, a nurse said."))
                .extracting(Conflict::relation)
                .containsExactly(Conflict.Relation.CONTRADICTION);
    }

    @Test
    void atLeastSixLeavesRoomForNine() {
        assertThat(tolls("At least six people were killed, the mayor said.", "Nine people were killed, a nurse said."))
                .extracting(Conflict::relation)
                .containsExactly(Conflict.Relation.COMPATIBLE);
    }

    @Test
    void theWoundedAreNotCountedAmongTheDead() {
        assertThat(tolls("Six people were killed and 17 wounded.", "Six people were killed and 30 wounded."))
                .singleElement()
                .satisfies(c -> assertThat(c.slot()).isEqualTo("wounded"));
    }

    @Test
    void noPassageIsLongerThanThreeHundredCharacters() {
        String longer = "The coast guard, " + "the pilots, ".repeat(40) + "say six people were killed.";

        assertThat(tolls(longer, "Sixteen people were killed, a nurse said."))
                .singleElement()
                .satisfies(c -> assertThat(c.sides())
                        .allSatisfy(s -> assertThat(s.spans())
                                .allSatisfy(p -> assertThat(p.length()).isBetween(1, Conflict.PASSAGE))));
    }

    /** A page that tells of a killing in its first sentence, with words for the victim that name nobody. */
    private static ArticleFindings killing(String doc, String sentence, String victim, String day) {
        String about = "\nThe ferry Ardith ran aground off Hythe in the province of Corlund, and Hythe was dark.\n";
        String text = sentence + about;
        FindingsBuilder builder = page(doc, text, day, doc);
        if (text.contains("Torm")) {
            builder.entity("pl-torm", EntityType.PLACE, "Torm", null, null);
        }
        ArticleFindings page = builder.entity("pl-hythe", EntityType.PLACE, "Hythe", null, null)
                .build();
        int verb = text.indexOf("killed");
        int whom = text.indexOf(victim);
        Event event = new Event(
                "ev-" + page.key() + "-1",
                "CASUALTIES",
                "ASSAULT",
                new Span(verb, verb + "killed".length()),
                List.of(new Role(Role.Kind.CASUALTIES, new Span(whom, whom + victim.length()), null, null)),
                null,
                Modality.ASSERTED,
                Polarity.POSITIVE,
                List.of(),
                List.of(),
                "test",
                List.of());
        return new ArticleFindings(
                page.article(), page.entities(), page.times(), page.statements(), List.of(event), page.evidence());
    }

    private static long killings(ArticleFindings... pages) {
        return read(List.of(pages)).claims().stream()
                .filter(c -> c.type().equals("CASUALTIES"))
                .count();
    }

    @Test
    void victimsDescribedAlikeAreOneClaim() {
        ArticleFindings first = killing("a", "Gunmen killed an old fisherman.", "old fisherman", "2030-06-03");

        assertThat(killings(first, killing("b", "One fisherman was killed.", "One fisherman", "2030-06-04")))
                .isEqualTo(1);
        assertThat(killings(first, killing("b", "Two tourists were killed.", "Two tourists", "2030-06-04")))
                .isEqualTo(2);
    }

    @Test
    void namesBesideSpeakAgainstOneClaim() {
        assertThat(killings(
                        killing("a", "Gunmen killed a fisherman in Torm.", "fisherman", "2030-06-03"),
                        killing("b", "Gunmen killed a fisherman in Hythe.", "fisherman", "2030-06-04")))
                .isEqualTo(2);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<ArticleFindings> pages = new ArrayList<>(List.of(
                accusing("a", 40, "2030-06-04", "").build(),
                accusing("b", 60, "2030-06-05", "").build(),
                answered("denied", Stance.DENY)));
        ClaimFindings expected = read(pages);
        Random random = new Random(3);

        for (int i = 0; i < 10; i++) {
            Collections.shuffle(pages, random);
            assertThat(read(pages)).isEqualTo(expected);
        }
    }
}
