package org.hearsay.lab.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.entity.EntityType;
import org.hearsay.event.Evidence;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.lab.corpus.AnnotatedArticle.MarkedEvent;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusReaderTest {
    @TempDir
    Path folder;

    private AnnotatedArticle read(String blocks) {
        return Articles.read(folder, blocks);
    }

    private static List<String> words(AnnotatedArticle article, List<Span> spans) {
        return spans.stream().map(s -> s.in(article.text())).toList();
    }

    @Test
    void textIsTheBlocksPartedByOneBlankLineWhereverTagsAndLinesBreak() {
        AnnotatedArticle article = read("""
                <h> Fares &amp; tides </h>

                <p><s n="1" k="unnamed">An
                   officer</s>
                <q n="1">said</q>
                  <c n="1">that <per>Ada</per></c>
                  was late .</p>""");
        assertThat(article.text()).isEqualTo("Fares & tides\n\nAn officer said that Ada was late .");
        assertThat(article.blocks()).extracting(Block::heading).containsExactly(true, false);
        MarkedStatement statement = article.statements().get(0);
        assertThat(words(article, statement.content())).containsExactly("that Ada");
        assertThat(words(article, List.of(statement.source(), statement.cue()))).containsExactly("An officer", "said");
        assertThat(article.words()).isEqualTo(11);
    }

    @Test
    void aStatementHasWhatItsCueSays() {
        AnnotatedArticle article =
                read("<p><s n='7' who='Ada Roe' k='named'>She</s> <hg n='7'>reportedly</hg> <q n='7' st='deny'"
                        + " said='2031-03-04' venue='letter' relay='Quay Post; a clerk' v='unverified'>wrote</q> <c n='7'>“no”</c>"
                        + " <per>Ada Roe</per></p>");
        MarkedStatement statement = article.statements().get(0);
        assertThat(statement.number()).isEqualTo(7);
        assertThat(statement.stance()).isEqualTo(Stance.DENY);
        assertThat(statement.mode()).isEqualTo(Mode.DIRECT);
        assertThat(statement.sourceKind()).isEqualTo(SourceKind.NAMED);
        assertThat(statement.who()).isEqualTo("Ada Roe");
        assertThat(statement.relay()).containsExactly("Quay Post", "a clerk");
        assertThat(statement.said()).isEqualTo("2031-03-04");
        assertThat(words(article, statement.hedges())).containsExactly("reportedly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“It is late”                 | DIRECT",
                "“It is late,” and “dark.”    | MIXED",
                "that it was late             | INDIRECT",
                "that it was “late”           | MIXED",
                "\"It is late\"               | DIRECT",
                "''It is late''               | DIRECT",
                "‘It’s late, the dogs’ tails’ | DIRECT",
                "the dogs’ tails aren’t wet   | INDIRECT",
                "«It is late»                 | DIRECT",
                "„It is late“                 | DIRECT",
                "“It is ‘late’ here”          | DIRECT"
            })
    void theWordingIsSeenFromTheMarks(String content, Mode mode) {
        AnnotatedArticle article =
                read("<p><s n='1' k='unnamed'>A man</s> <q n='1'>said</q> <c n='1'>" + content + "</c>.</p>");
        assertThat(article.statements().get(0).wording()).isEqualTo(mode);
    }

    @Test
    void aStatementInAHeadlineIsAHeadlineWhateverItsMarks() {
        AnnotatedArticle article =
                read("<h><s n='1' k='unnamed'>Man</s><q n='1'>:</q> <c n='1'>“Late”</c></h><p>Text.</p>");
        assertThat(article.statements().get(0).mode()).isEqualTo(Mode.HEADLINE);
        assertThat(article.statements().get(0).wording()).isEqualTo(Mode.DIRECT);
    }

    @Test
    void statementsShareSourcesAndContent() {
        AnnotatedArticle article = read(
                "<p><s n='1 2' k='unnamed'>A man</s> <q n='1'>said</q> <c n='1'>yes</c> and"
                        + " <q n='2'>promised</q> <c n='2 3'>help</c>, <q n='3'>according to</q> <s n='3' k='unnamed'>a boy</s>.</p>");
        assertThat(article.statements()).extracting(MarkedStatement::number).containsExactly(1, 2, 3);
        assertThat(article.statements().get(0).source())
                .isEqualTo(article.statements().get(1).source());
        assertThat(article.statements().get(1).content())
                .isEqualTo(article.statements().get(2).content());
        assertThat(article.statements()).noneMatch(MarkedStatement::nested);
    }

    @Test
    void spansMayCrossAndNest() {
        AnnotatedArticle article = read(
                "<p><s n='1' k='unnamed'>A man</s> <q n='1'>said</q> <c n='1' at='start'/>that"
                        + " <s n='2' k='unnamed'>a boy</s> <q n='2'>claimed</q> <c n='2'>the tide<c n='1' at='end'/> was out</c>.</p>");
        assertThat(words(article, article.statements().get(0).content()))
                .containsExactly("that a boy claimed the tide");
        assertThat(words(article, article.statements().get(1).content())).containsExactly("the tide was out");
        assertThat(article.statements()).extracting(MarkedStatement::nested).containsExactly(false, true);
    }

    @Test
    void mentionsTimesEventsAndEvidenceAreRead() {
        AnnotatedArticle article =
                read("<p><org i='Ostavia' r='1:actor'>Ostavian</org> boats <ev i='1' y='ARMS_TRANSFER' m='alleged'"
                        + " neg='yes' d='2031-03-01'>carried</ev> <r r='1:quantity' low='40' unit='rocket' about='yes'>some 40</r> rockets"
                        + " <t v='2031-03' r='1:time'>in March</t> for <t v='P3D'>three days</t> at <t v='2031-03-04T02:00'>2</t>; <vd"
                        + " y='footage' a='shown' by='Ostavia' w='yes'>film</vd> <not>told</not> nothing.</p>");
        assertThat(article.mentions().get(0).entity()).isEqualTo("Ostavia");
        assertThat(article.mentions().get(0).type()).isEqualTo(EntityType.ORG);
        assertThat(article.times())
                .extracting(AnnotatedArticle.MarkedTime::type)
                .containsExactly(TimeExpression.Type.DATE, TimeExpression.Type.DURATION, TimeExpression.Type.TIME);
        MarkedEvent event = article.events().get(0);
        assertThat(event.modality()).isEqualTo(Modality.ALLEGED);
        assertThat(event.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(event.roles())
                .extracting(AnnotatedArticle.MarkedRole::kind)
                .containsExactly(Role.Kind.ACTOR, Role.Kind.QUANTITY, Role.Kind.TIME);
        assertThat(event.roles().get(0).entity()).isEqualTo("Ostavia");
        assertThat(event.roles().get(1).quantity())
                .isEqualTo(new org.hearsay.event.Quantity(40.0, null, "rocket", true));
        assertThat(article.evidence().get(0).access()).isEqualTo(Evidence.Access.SHOWN);
        assertThat(article.evidence().get(0).weakens()).isTrue();
        assertThat(words(article, article.decoys())).containsExactly("told");
    }

    @Test
    void modalityFollowsFromThePlace() {
        AnnotatedArticle article =
                read("<p>A bus <ev i='1' y='ACCIDENT'>crashed</ev>. <s n='1' k='unnamed'>A man</s> <q n='1'>said</q>"
                        + " <c n='1'>another <ev i='2' y='ACCIDENT'>sank</ev></c>.</p>");
        assertThat(article.events())
                .extracting(MarkedEvent::modality)
                .containsExactly(Modality.ASSERTED, Modality.ATTRIBUTED);
    }

    @Test
    void aFileThatIsNotWellFormedIsReportedWithItsLineAndTheOthersAreRead() throws Exception {
        Articles.write(folder, "a001-good", "<p>Good.</p>");
        Articles.write(folder, "a002-bad", "<p>Bad\n<c n='1'>text</p>");
        Files.writeString(
                folder.resolve("a003-doctype.xml"),
                "<!DOCTYPE article [<!ENTITY x 'y'>]>\n<article><p>&x;</p></article>");
        List<CorpusReader.Reading> readings = CorpusReader.read(folder);
        assertThat(readings).hasSize(3);
        assertThat(readings.get(0).problems()).isEmpty();
        assertThat(readings.get(1).problems())
                .anyMatch(p -> p.line() == 3 && p.error() && p.message().contains("not well-formed"));
        assertThat(readings.get(2).problems()).anyMatch(Problem::error);
        assertThatThrownBy(() -> CorpusReader.articles(folder))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("a002-bad.xml:3");
    }
}
