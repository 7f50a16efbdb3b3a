package org.hearsay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Articles;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.Derived;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found to differ between short pages, with every stage at work; the states are those of the sample story. */
class ConflictsOfPagesTest {

    private static StageChain stages;

    private List<ArticleFindings> pages;

    @BeforeAll
    static void load() {
        stages = new StageChain(List.of("general", "arms-embargo", "../samples/pack.yaml"), Limits.DEFAULT, "test");
    }

    @BeforeEach
    void noPages() {
        pages = new ArrayList<>();
    }

    private ConflictsOfPagesTest page(String doc, String day, String text) {
        pages.add(stages.findings(Articles.of(doc, text, day, doc), stage -> {}));
        return this;
    }

    private List<Conflict> conflicts() {
        Derived derived = stages.derive(pages, List.of());
        return derived.claims().conflicts();
    }

    private List<Conflict> conflicts(Conflict.Type type) {
        return conflicts().stream().filter(c -> c.type() == type).toList();
    }

    private void jointStatementToldTwice() {
        page(
                "a",
                "2031-03-12",
                "In a joint statement on Tuesday, Skerland and nearly 20 other countries condemned Ostavia for"
                        + " supplying guided rockets to Dhurvan. They said the transfer of the guided rockets"
                        + " breached Resolution 88.\n");
        page(
                "b",
                "2031-03-13",
                "In a joint statement, the foreign ministers of 17 countries condemned the supply of guided rockets"
                        + " from Ostavia to Dhurvan. The ministers said the supply of guided rockets from Ostavia had"
                        + " violated Resolution 88.\n");
    }

    @Test
    void whoMadeAJointStatementIsToldInPartAndContradictsNothing() {
        jointStatementToldTwice();

        assertThat(conflicts(Conflict.Type.ACTOR))
                .singleElement()
                .satisfies(c -> assertThat(c.slot()).isEqualTo("who made it"))
                .satisfies(c -> assertThat(c.relation()).isNotEqualTo(Conflict.Relation.CONTRADICTION))
                .satisfies(c -> assertThat(c.sides())
                        .extracting(Conflict.Side::value)
                        .anyMatch(v -> v.contains("Skerland"))
                        .anyMatch(v -> v.contains("foreign ministers")));
    }

    @Test
    void daysWithinAPeriodRefineIt() {
        page(
                "a",
                "2031-03-20",
                "Kelmora said Dhurvan had fired guided rockets at the port of Pellane on 5 March and 9 March."
                        + " Dhurvan fired guided rockets at Pellane again on 11 March.\n");
        page(
                "b",
                "2031-03-21",
                "Kelmora accused Dhurvan of firing guided rockets at Pellane in major February-March attacks.\n");

        assertThat(conflicts(Conflict.Type.DATE))
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.REFINEMENT))
                .satisfies(c -> assertThat(c.sides()).hasSize(2));
    }

    @Test
    void aPlanAndWhatIsStillConsideredAreTwoStages() {
        page("a", "2031-03-12", "Skerland is preparing new sanctions against Ostavia over the guided rockets.\n");
        page("b", "2031-03-13", "Skerland is considering sanctions against Ostavia over the guided rockets.\n");

        assertThat(conflicts(Conflict.Type.MODALITY))
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.COMPATIBLE))
                .satisfies(c -> assertThat(c.sides())
                        .extracting(Conflict.Side::value)
                        .containsExactlyInAnyOrder("planned (Skerland)", "considered (Skerland)"));
    }

    @Test
    void whatOnePageTellsAsAFactAndAnotherOnlyAttributesIsShownWhenItIsDenied() {
        page(
                "a",
                "2031-03-12",
                "Skerland said Ostavia had supplied guided rockets to Dhurvan. Ostavia denied supplying guided rockets"
                        + " to Dhurvan.\n");
        page("b", "2031-03-13", "Ostavia supplied guided rockets to Dhurvan, and the region is on edge.\n");

        assertThat(conflicts(Conflict.Type.MODALITY))
                .singleElement()
                .satisfies(c -> assertThat(c.slot()).isEqualTo("whose word it is"))
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.REFINEMENT))
                .satisfies(c -> assertThat(c.sides())
                        .extracting(Conflict.Side::value)
                        .containsExactly("attributed", "asserted"))
                .satisfies(c -> assertThat(c.sides().get(1).origins()).isEmpty());
    }

    @Test
    void aDenialOfArmsDealsByTwoStatesAnswersTheTransferBetweenThem() {
        page(
                "a",
                "2031-03-12",
                "Skerland said on Monday that Ostavia had supplied guided rockets to Dhurvan. The port was"
                        + " closed for a month. Ostavia and Dhurvan have denied engaging in arms deals.\n");

        assertThat(conflicts(Conflict.Type.STANCE))
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.CONTRADICTION))
                .satisfies(c -> assertThat(c.sides()).hasSize(2));
    }

    @Test
    void aDoubtIsNoDenial() {
        page(
                "a",
                "2031-03-12",
                "The minister said the harbour would reopen in May. Traders questioned why the harbour had been"
                        + " closed at all.\n");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void whatIsPublishedEveryWeekHasNoTwoDays() {
        page(
                "a",
                "2031-03-13",
                "Ferry bookings at Tolm fell to 4,300 in the week ended 8 March, data from the port of Tolm showed.\n");
        page(
                "b",
                "2031-03-20",
                "Ferry bookings at Tolm fell to 4,100 in the week ended 15 March, data from the port of Tolm showed.\n");

        assertThat(conflicts(Conflict.Type.DATE)).isEmpty();
    }

    @Test
    void aTwelveStoreyHouseIsNotTwelveHouses() {
        page("a", "2031-03-12", "Rockets fired by Dhurvan hit a 12-rocket launcher in Pellane on 11 March.\n");
        page("b", "2031-03-12", "Dhurvan fired 40 rockets at Pellane on 11 March.\n");

        assertThat(conflicts(Conflict.Type.NUMBER)).isEmpty();
    }

    @Test
    void theDeadOfAnotherYearAreNoOtherToll() {
        page("a", "2031-03-12", "Six people were killed in Pellane on Tuesday when rockets hit the depot.\n");
        page(
                "b",
                "2031-03-13",
                "Rockets hit the depot in Pellane on Tuesday. In 2019, 40 people were killed in Pellane when the"
                        + " depot burnt.\n");

        assertThat(conflicts(Conflict.Type.NUMBER)).isEmpty();
    }

    @Test
    void figuresOfOneActAreComparedByWhatTheyCount() {
        page("a", "2031-03-12", "Police in Morvale arrested 12 protesters on Tuesday outside the parliament.\n");
        page("b", "2031-03-12", "Police arrested 15 protesters outside the parliament in Morvale on Tuesday.\n");

        assertThat(conflicts(Conflict.Type.NUMBER))
                .singleElement()
                .satisfies(c -> assertThat(c.slot()).isEqualTo("protester"))
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.CONTRADICTION));
    }

    @Test
    void theWoundedAreComparedWithTheWounded() {
        page("a", "2031-03-12", "A bomb killed six people and wounded 14 others at the market of Pellane.\n");
        page("b", "2031-03-12", "At the market of Pellane a bomb killed six people, and 19 were wounded.\n");

        assertThat(conflicts(Conflict.Type.NUMBER))
                .singleElement()
                .satisfies(c -> assertThat(c.slot()).isEqualTo("wounded"));
    }

    @Test
    void whatIsKilledIsNotWhatKills() {
        page("a", "2031-03-12", "Gunners in Dhurvan fired 250 rockets at Pellane, killing two women.\n");
        page("b", "2031-03-12", "Rockets that gunners in Dhurvan fired at Pellane killed two women.\n");

        assertThat(conflicts(Conflict.Type.NUMBER)).isEmpty();
    }

    @Test
    void whoSaysThatItIsNotSoAgreesWithWhoDeniesIt() {
        page(
                "a",
                "2031-03-12",
                "“There is no secret back door for the government in our switches,” said Norvik, the maker.\n");
        page(
                "b",
                "2031-03-13",
                "The makers of the switches have denied that there is a secret back door for the government in them.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void whoMayRefuteAClaimHasNotDeniedIt() {
        page(
                "a",
                "2031-03-12",
                "Skerland said Ostavia had supplied guided rockets to Dhurvan. Ostavia could refute the claims before"
                        + " the court, said Skerland.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void whoRejectsATermOrAPersonDeniesNothing() {
        page(
                "a",
                "2031-03-12",
                "Skerland said Ostavia had supplied guided rockets to Dhurvan. Ostavia rejected the term “embargo” and"
                        + " dismissed the envoy of Skerland.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void aRuleForEverybodyContradictsNobody() {
        page(
                "a",
                "2031-03-12",
                "Deputies in Morvale called the minister evasive about the harbour fund. “You cannot lie to the"
                        + " chamber, and you cannot be evasive about the harbour fund,” said Deputy Ilse Brandt.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void aDenialOfOnePartysClaimsIsNotHungOnAnothers() {
        page(
                "a",
                "2031-03-12",
                "Kelmora said on Monday that Ostavia had supplied guided rockets to Dhurvan. Ostavia rejected the"
                        + " claims by Skerland.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void aDenialThatNamesWhatItDeniesAnswersThoseWhoSayItOnAnotherPage() {
        page("a", "2031-03-12", "The union said the ministry had forged the ballots of Varn in the spring.\n");
        page(
                "b",
                "2031-03-13",
                "The union counts 40,000 members. The ministry denied that it had forged the ballots" + " of Varn.\n");

        assertThat(conflicts(Conflict.Type.STANCE))
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.CONTRADICTION))
                .satisfies(c -> assertThat(c.sides()).hasSize(2));
    }

    @Test
    void whoTellsOfTheSamePlaceButNotOfWhatIsDeniedIsNotContradicted() {
        page("a", "2031-03-12", "The union said the ministry had counted the ballots of Varn in the spring.\n");
        page(
                "b",
                "2031-03-13",
                "The union counts 40,000 members. The ministry denied that it had forged the ballots" + " of Varn.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void aCourtThatRejectsAnAppealDeniesNothing() {
        page(
                "a",
                "2031-03-12",
                "Two judges said they wanted to hear the appeal of the Varn school board. The supreme court rejected"
                        + " the appeal of the Varn school board.\n");

        assertThat(conflicts(Conflict.Type.STANCE)).isEmpty();
    }

    @Test
    void aFigureBelongsToTheDeedOfItsOwnClause() {
        String then = " guided rockets to Dhurvan last month, a day after rockets struck a fuel depot in Pellane.\n";
        page("a", "2031-03-12", "Ostavia delivered 40" + then);
        page("b", "2031-03-12", "Ostavia delivered 60" + then);

        assertThat(conflicts(Conflict.Type.NUMBER))
                .singleElement()
                .satisfies(c -> assertThat(claim(c)).isEqualTo("ARMS_TRANSFER"));
    }

    @Test
    void allAndThoseOfAKindAreOfDifferentScope() {
        page("a", "2031-03-12", "Dhurvan fired 23 rockets at Pellane on 11 March.\n");
        page("b", "2031-03-12", "Dhurvan fired three guided rockets at Pellane on 11 March.\n");

        assertThat(conflicts(Conflict.Type.NUMBER))
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Conflict.Relation.DIFFERENT_SCOPE));
    }

    private String claim(Conflict conflict) {
        return stages.derive(pages, List.of()).claims().claims().stream()
                .filter(c -> c.id().equals(conflict.claim()))
                .map(Claim::type)
                .findFirst()
                .orElseThrow();
    }
}
