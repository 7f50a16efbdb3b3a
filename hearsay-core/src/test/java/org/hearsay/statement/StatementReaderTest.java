package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.time.TimeReader;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));
    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final EntityReader ENTITIES = new EntityReader(PACK);
    private static final TimeReader TIMES = new TimeReader(PACK);
    private static final StatementReader STATEMENTS = new StatementReader(PACK);

    static List<Statement> read(Article article) {
        List<Sentence> sentences = SENTENCES.read(article);
        Entities entities = ENTITIES.read(article, sentences);
        Times times = TIMES.read(article, sentences);
        return STATEMENTS.read(article, sentences, entities, times);
    }

    static String words(Article article, @Nullable Span span) {
        return span == null ? "-" : article.words(span);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // source | cue | content | mode | stance | text
                "Anna Berg | said | that the ferry had left early | INDIRECT | ASSERT | Anna Berg said that the ferry had left early.",
                "the harbour master | said | The ferry had left early | INDIRECT | ASSERT | The ferry had left early, the harbour master said.",
                "Anna Berg, the harbour master | said | “The ferry left early,” | DIRECT | ASSERT | “The ferry left early,” said Anna Berg, the harbour master.",
                "Kees Damhof, 71, a farmer | told | that the dyke had held | INDIRECT | ASSERT | Kees Damhof, 71, a farmer, told reporters that the dyke had held.",
                "Colonel Davit Orlesh | told | that shelling had begun before dawn | INDIRECT | ASSERT | Colonel Davit Orlesh told reporters on Monday that shelling had begun before dawn.",
                "the ministry | denied | opening fire first | INDIRECT | DENY | On Tuesday the ministry denied opening fire first.",
                "The committee | condemned | the raid on the port | INDIRECT | CONDEMN | The committee condemned the raid on the port in a statement.",
                "The minister | urged | both sides to stop shooting | INDIRECT | DEMAND | The minister urged both sides to stop shooting.",
                "The ministers | called on | both governments to stop shooting | INDIRECT | DEMAND | The ministers called on both governments to stop shooting.",
                "The union | vowed | to fight the closure | INDIRECT | PLEDGE | The union vowed to fight the closure.",
                "The agency | warned of | floods in the delta | INDIRECT | WARN | The agency warned of floods in the delta.",
                "two officials familiar with the talks | according to | The rockets were moved at night | INDIRECT | ASSERT | The rockets were moved at night, according to two officials familiar with the talks.",
                "the port authority | According to | nine crew members left the ship | INDIRECT | ASSERT | According to the port authority, nine crew members left the ship.",
                "The palace | declined to comment | on the allegation | INDIRECT | NO_COMMENT | The palace declined to comment on the allegation.",
                "The defence ministry | did not respond | to a request for comment | INDIRECT | NO_COMMENT | The defence ministry did not respond to a request for comment.",
                "The company | would not confirm | the figure | INDIRECT | NO_COMMENT | The company would not confirm the figure.",
                "the coast guard | said | that it had no information about the freighter | INDIRECT | NO_INFORMATION | A spokesman for the coast guard said that it had no information about the freighter.",
                "- | It was reported | that a second ship had sailed | INDIRECT | ASSERT | It was reported that a second ship had sailed.",
                "Marek Dolan | claim | that the vote was rigged | INDIRECT | ASSERT | Nobody believed Marek Dolan's claim that the vote was rigged.",
                "Ana Ruiz | expressed concern about | the delay | INDIRECT | EXPECT | Ana Ruiz expressed concern about the delay.",
                "The institute | estimates | that 24 rockets were delivered | INDIRECT | ASSERT | The institute estimates that 24 rockets were delivered.",
                "The mayor | called for | an inquiry into the fire | INDIRECT | DEMAND | The mayor called for an inquiry into the fire.",
                "An earlier version of our report | said | nine people had been killed in Pellane | INDIRECT | RETRACT | Correction: An earlier version of our report of 4 March said nine people had been killed in Pellane; it is six.",
                "She | said | the bridge was “no longer safe” | MIXED | ASSERT | She said the bridge was “no longer safe”.",
                "officials | noting | similarities with earlier attacks | INDIRECT | ASSERT | The wreck lay in a field, with officials noting similarities with earlier attacks.",
            })
    void findsSourceCueAndContent(String source, String cue, String content, Mode mode, Stance stance, String text) {
        Article article = Articles.of(text, "2031-03-05");
        List<Statement> found = read(article);
        assertThat(found).as("statements of: %s", text).isNotEmpty();
        assertThat(found)
                .as("%s", found.stream().map(s -> show(article, s)).toList())
                .anySatisfy(s -> {
                    assertThat(words(article, s.source())).contains(source);
                    assertThat(words(article, s.cue())).contains(cue);
                    assertThat(words(article, s.mainContent())).isEqualTo(content);
                    assertThat(s.mode()).isEqualTo(mode);
                    assertThat(s.stance()).isEqualTo(stance);
                });
    }

    private static String show(Article article, Statement s) {
        return words(article, s.source()) + " | " + words(article, s.cue()) + " | " + words(article, s.mainContent())
                + " | " + s.mode() + " | " + s.stance() + " | " + s.foundBy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The committee's report was long and the plan was short.",
                "The so-called “shadow fleet” left the port.",
                "Her novel “The Last Quay” won a prize.",
                "The ship showed its colours and left.",
                "The demand for rockets rose.",
                "An alleged smuggler was held at the border.",
                "The partnership between the two states underlines the need for talks.",
                "He reported to the barracks on Monday.",
                "The claims office closed at noon.",
            })
    void leavesAloneWhatOnlyLooksLikeAttribution(String text) {
        Article article = Articles.of(text, "2031-03-05");
        assertThat(read(article))
                .as("%s", read(article).stream().map(s -> show(article, s)).toList())
                .isEmpty();
    }

    @Test
    void joinsAQuotationThatGoesOnBehindItsCue() {
        Article article =
                Articles.of("“We followed this ship,” Ronnevik said. “What came off it was fired at Pellane.”", null);
        assertThat(read(article)).singleElement().satisfies(s -> {
            assertThat(s.content())
                    .extracting(article::words)
                    .containsExactly("“What came off it was fired at Pellane.”", "“We followed this ship,”");
            assertThat(s.mode()).isEqualTo(Mode.DIRECT);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // source | content, pieces in order of the text | text; ¶ parts paragraphs
                "Anna Berg | “We saw nothing of the kind, | “We saw nothing of the kind, Anna Berg said on Monday. The harbour was quiet.",
                "Anna Berg | We saw nothing of the kind,” | We saw nothing of the kind,” Anna Berg said on Monday. The harbour was quiet.",
                "Anna Berg | “We saw nothing\" / “It was dark.” | “We saw nothing\", Anna Berg said. “It was dark.”",
                "Anna Berg | “She told me, “Leave the ship,” and we left,” | “She told me, “Leave the ship,” and we left,” Anna Berg said.",
                "Berg | “Every time you say that,” / “you help the people who want to sell the port.” | “Every time you say that,” Berg said, “you help the people who want to sell the port.”",
                "Anna Berg | “We heard the engines first. / “Then the lights went out. / “In the morning the ship was gone.” | Anna Berg said: “We heard the engines first. ¶ “Then the lights went out. ¶ “In the morning the ship was gone.” ¶ The police opened an inquiry.",
            })
    void readsQuotationsWhoseMarksAreOff(String source, String content, String text) {
        Article article = Articles.of(text.replace(" ¶ ", "\n"), null);
        assertThat(read(article)).singleElement().satisfies(s -> {
            assertThat(words(article, s.source())).isEqualTo(source);
            assertThat(s.content().stream().sorted().map(article::words).toList())
                    .as("content")
                    .isEqualTo(List.of(content.split(" / ")));
            assertThat(s.mode()).isEqualTo(Mode.DIRECT);
        });
    }

    @Test
    void takesWhatStandsOnBothSidesOfTheCue() {
        Article article =
                Articles.of("But to prevent problems, Anna Berg said, local officials should be vigilant.", null);
        assertThat(read(article))
                .singleElement()
                .satisfies(s -> assertThat(s.content())
                        .extracting(article::words)
                        .containsExactlyInAnyOrder("to prevent problems", "local officials should be vigilant"));
    }

    @Test
    void givesASecondCueItsOwnStatementAndTheSharedSource() {
        Article article = Articles.of("Ana Ruiz said the dam had held, adding that nobody was hurt.", null);
        List<Statement> found = read(article);
        assertThat(found).extracting(s -> words(article, s.source())).containsExactly("Ana Ruiz", "Ana Ruiz");
        assertThat(found)
                .extracting(s -> article.words(s.mainContent()))
                .containsExactly("the dam had held", "that nobody was hurt");
    }

    @Test
    void takesAQuotationWithMismatchedMarksWhole() {
        Article article = Articles.of("Pavel Orn stated, ‘The sea doesn’t forgive. We won’t either.”", null);
        assertThat(read(article)).singleElement().satisfies(s -> {
            assertThat(article.words(s.mainContent())).isEqualTo("‘The sea doesn’t forgive. We won’t either.”");
            assertThat(s.mode()).isEqualTo(Mode.DIRECT);
        });
    }

    @Test
    void keepsADenialFromASilence() {
        Article article = Articles.of("Veldra denied the account. The palace has not responded to the charge.", null);
        assertThat(read(article)).extracting(Statement::stance).containsExactly(Stance.DENY, Stance.NO_COMMENT);
    }

    @Test
    void tellsWhenAndWhereSomethingWasSaid() {
        Article article =
                Articles.of("In a joint statement on Tuesday, the five ministers condemned the raid.", "2031-03-06");
        assertThat(read(article)).singleElement().satisfies(s -> {
            assertThat(s.said()).isNotNull();
            assertThat(s.said().earliest()).isEqualTo("2031-03-04");
            assertThat(s.venue()).isEqualTo("joint statement");
        });
    }

    @Test
    void whoGoesOnSpeakingDoesSoOnTheSameDay() {
        Article article = Articles.of(
                "Ana Ruiz said on Tuesday that the dam had held. Ruiz reiterated that nobody was hurt, adding that the"
                        + " road was open. Pavel Orn said that the road was closed.",
                "2031-03-06");
        assertThat(read(article))
                .extracting(s -> s.said() == null ? null : s.said().earliest())
                .containsExactly("2031-03-04", "2031-03-04", "2031-03-04", null);
        assertThat(read(article).get(1).said().basis()).isEqualTo(Basis.DERIVED);
    }

    @Test
    void whoRejectsAnAppealDecidesAndDeniesNothing() {
        Article article = Articles.of("Veldra rejected the appeal of the two crews.", null);
        assertThat(read(article)).extracting(Statement::stance).doesNotContain(Stance.DENY);
        Article person = Articles.of("The palace dismissed Anna Berg. Anna Berg is a minister.", null);
        assertThat(read(person)).extracting(Statement::stance).doesNotContain(Stance.DENY);
        Article claim = Articles.of("Veldra rejected the claim of the two crews.", null);
        assertThat(read(claim)).extracting(Statement::stance).containsExactly(Stance.DENY);
    }

    @Test
    void namesWhoPassedAStatementOn() {
        Article article = Articles.of(
                "The ministers have condemned the raid.\nSource: website of the Ministry of Justice of Kelmora, reported by The Morning Bell",
                null);
        assertThat(read(article))
                .singleElement()
                .satisfies(s ->
                        assertThat(s.relay()).containsExactly("The Morning Bell", "Ministry of Justice of Kelmora"));
    }

    @Test
    void marksWhatTheNarratorCallsUnverified() {
        Article article = Articles.of(
                "Local media said that six men had died. The reports could not be independently verified.", null);
        assertThat(read(article))
                .singleElement()
                .satisfies(s -> assertThat(s.verified()).isEqualTo(Statement.Verified.UNVERIFIED));
    }

    @Test
    void resolvesAPronounToItsSpeaker() {
        Article article =
                Articles.of("Foreign Minister Lena Holt rejected the charge. She said the ship was empty.", null);
        List<Statement> found = read(article);
        assertThat(found).hasSize(2);
        assertThat(found.get(1).speakers()).isEqualTo(found.get(0).speakers()).isNotEmpty();
    }

    @Test
    void who_rejects_claims_denies_them() {
        Article article = Articles.of("The ministry rejected claims that it had sold shells to the rebels.", null);
        assertThat(read(article)).extracting(Statement::stance).containsExactly(Stance.DENY);
    }
}
