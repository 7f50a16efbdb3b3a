package org.hearsay.lab.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusCheckTest {
    /** The checkout: tests run in the module's folder. */
    private static final Path CORPUS = Path.of("..", "corpus");

    @TempDir
    Path folder;

    private List<String> problems(String block) {
        return Articles.problems(folder, "all", block);
    }

    @Test
    void theCorpusHasNoErrors() {
        CorpusCheck check = Articles.check(CORPUS);
        assertThat(check.problems().stream().filter(Problem::error)).isEmpty();
        assertThat(check.articles()).isNotEmpty();
    }

    @Test
    void theExampleOfTheGuidelinesIsWithoutFault() throws Exception {
        String guidelines = Files.readString(CORPUS.resolve("GUIDELINES.md"));
        int start = guidelines.indexOf("```xml\n") + 7;
        Files.writeString(
                folder.resolve("a000-example.xml"), guidelines.substring(start, guidelines.indexOf("```", start)));
        assertThat(Articles.check(folder).problems()).isEmpty();
    }

    @Test
    void theRowsOfThePlanAgreeWithTheFiles() throws Exception {
        String plan = Files.readString(CORPUS.resolve("PLAN.md"));
        for (AnnotatedArticle article : CorpusReader.articles(CORPUS)) {
            Head head = article.head();
            String number = head.id().substring(0, 4);
            assertThat(plan.lines().filter(l -> l.startsWith("| " + number)))
                    .as(head.id())
                    .singleElement()
                    .asString()
                    .contains("| " + head.split() + " |", "| " + head.genre() + " |", "| " + head.topic() + " |");
        }
    }

    @Test
    void whatIsInOrderHasNoProblem() {
        assertThat(problems("""
                <p><s n="1" k="unnamed">A guard</s> <q n="1">said</q> <c n="1">that “it is late”</c>, <q n="1"/></p>
                """.replace(", <q n=\"1\"/>", "."))).isEmpty();
        assertThat(problems("""
                <p><c n="1">“It is late,</c></p>
                <p><c n="1">“and dark,”</c> <s n="1" k="unnamed">a guard</s> <q n="1">said</q>.</p>
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> that <c n='1'>it was late</c> | \"that\" before the content belongs to it",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said that</q> <c n='1'>it was late</c> | \"that\" belongs to the content",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> “<c n='1'>it was late</c>” | marks around \"“it was late",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> <c n='1'>it “was</c> late” | its partner is not",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> <c n='1'>it “was late</c> | is not closed",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> <c n='1'>it was late”</c> | closed that was not opened",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> <c n='1'>it was late,</c> | ends with \",\"",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> | has no content",
                "<c n='1'>It was late</c> | neither source nor cue",
                "<s n='1' k='unnamed'>A guard</s> <c n='1'>was late</c> | neither cue nor quotation marks",
                "<s n='1' k='unnamed'>A guard</s> did not <q n='1'>want</q> <c n='1'>it</c> | negation \"not\"",
                "The <s n='1' k='unnamed'>guard</s> <q n='1'>wants</q> <c n='1'>it</c> | whole noun phrase: \"the guard\"",
                "<s n='1'>She</s> <q n='1'>wants</q> <c n='1'>it</c> | names no entity",
                "<s n='1' who='Ada'>She</s> <q n='1'>wants</q> <c n='1'>it</c> | who=\"Ada\" is no entity",
                "<s n='1' k='unnamed'>A guard</s> <q n='1' m='direct'>said</q> <c n='1'>it was</c> | by its quotation marks it is indirect",
                "<s n='1' k='unnamed'>A guard</s> <q n='1' marks='broken'>said</q> <c n='1'>“it was</c> | asks for m=",
                "<s n='1' k='unnamed'>A guard</s> <q n='1' st='denies'>said</q> <c n='1'>it</c> | st=\"denies\"; known are assert, confirm, deny",
                "<s n='1' k='unnamed'>A <q n='1'>guard</q></s> <c n='1'>“was”</c> | source and cue overlap",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>said</q> and <q n='1'>said</q> <c n='1'>it</c> | second cue",
                "A guard said it was late | \"said\" is in no cue",
                "A guard <c n='1' at='start'/>left | has no at=\"end\"",
                "A guard <b>left</b> | <b> is unknown",
                "A guard <q n='1' stance='deny'>left</q> | unknown attribute stance",
                "A guard left <t v='2031-3-5'>then</t> | no TIMEX3 value",
                "A guard <ev i='1' y='LEAVING'>left</ev> | in no pack",
                "<r r='2:actor'>A guard</r> <ev i='1' y='PROTEST'>left</ev> | points to no event",
                "<r r='1:agent'>A guard</r> <ev i='1' y='PROTEST'>left</ev> | roles are actor, target",
                "<r r='1:casualties'>A guard</r> <ev i='1' y='PROTEST'>left</ev> | has low= or high=",
                "<per>Mr. Roe</per> left | starts with a title",
                "<org>the <pla>Quay</pla> Post</org> closed | starts with an article",
                "A guard <not> left</not> | white space behind it",
                "<s n='x'>A guard</s> left | numbers from 1"
            })
    void whatBreaksARuleIsAnErrorThatSaysSo(String sentence, String message) {
        assertThat(problems("<p>" + sentence + ".</p>")).anyMatch(p -> p.contains("error: ") && p.contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>denied</q> <c n='1'>it</c> | is it not deny?",
                "<s n='1' k='unnamed'>A guard</s> <q n='1'>hopes to</q> <c n='1'>go</c> | before a verb belongs to the content",
                "<per i='Ada Reo'>Roe</per> and <per>Ada Roe</per> left | is it spelt right?"
            })
    void whatIsOftenAMistakeIsAWarning(String sentence, String message) {
        assertThat(problems("<p>" + sentence + ".</p>")).anyMatch(p -> p.contains("warning: ") && p.contains(message));
    }

    @Test
    void saidInsideQuotationsAndSourcesAndDecoysIsLeftAlone() {
        assertThat(problems(
                        "<p>The film “He said no” ran, and the men <not>reported</not> for duty. <s n='1' k='unnamed'>A man who"
                                + " said he knew</s> <q n='1'>nodded:</q> <c n='1'>“They told me.”</c></p>"))
                .isEmpty();
    }

    @Test
    void anArticleThatSaysItIsSparseMustBe() {
        Path file = Articles.write(
                folder,
                "a001-quay",
                "<h>Quay</h><p><s n='1' k='unnamed'>A man</s> <q n='1'>said</q> <c n='1'>no</c>.</p>");
        assertThat(sparse(file)).anyMatch(p -> p.message().contains("density=\"sparse\""));
    }

    private List<Problem> sparse(Path file) {
        try {
            Files.writeString(file, Files.readString(file).replace("density=\"dense\"", "density=\"sparse\""));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Articles.check(folder).problems();
    }

    @Test
    void twoArticlesThatShareTooManyRunsOfWordsAreNamed() {
        String shared = "<p>One two three four five six seven eight nine ten eleven twelve.</p>";
        Articles.write(folder, "a001-quay", "<h>First</h>" + shared);
        Articles.write(folder, "a002-pier", "<h>Second</h>" + shared);
        assertThat(Articles.check(folder).problems())
                .anyMatch(p -> p.error()
                        && p.file().endsWith("a002-pier.xml")
                        && p.message().contains("with a001-quay; 8 % at most"));
    }

    @Test
    void coverageCountsStatementsByFormAndSource() {
        Articles.write(folder, "a001-quay", """
                <h><s n="1" k="unnamed">Man</s><q n="1">:</q> <c n="1">No ferry</c></h>
                <p><c n="2">“No,”</c> <q n="2">said</q> <s n="2" k="unnamed">a man in a very long yellow rain coat</s>, <q n="3" st="no-comment">did not say</q>
                <c n="3">why</c>. <c n="4">A ship</c> <q n="4">is expected</q> <c n="4">to come</c>. <s n="5"><per>Ada</per>’s</s>
                <q n="5">claim</q> <c n="5">that it came</c> stands.</p>
                """);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new Coverage(CorpusReader.articles(folder)).print(writer, true);
        writer.flush();
        assertThat(out.toString().lines().map(l -> l.replaceAll(" +", " ").strip()))
                .contains(
                        "statements 5, one in 6 words",
                        "inverted: C Q S 1, 1",
                        "colon 1, 1",
                        "passive, no source 1, 1",
                        "noun cue 1, 1")
                .contains("long source 1, 1", "possessive source 1, 1", "negated cue 1, 1", "discontinuous 1, 1")
                .contains("read twice 0")
                .anyMatch(l -> l.startsWith("stance: assert 4") && l.contains("no-comment 1"));
    }
}
