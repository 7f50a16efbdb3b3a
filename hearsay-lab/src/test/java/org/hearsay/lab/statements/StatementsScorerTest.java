package org.hearsay.lab.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On invented gold and answers written by hand; every expected figure can be counted on the fingers. */
class StatementsScorerTest {
    private static final String QUOTES =
            "“One two three four five,” Ada said. “Six\n\n“Seven,” Bo said. \"Eight nine\"";

    private static Said said(String text, String type, String source, String cue, String... content) {
        return new Said(
                type,
                spans(text, source),
                spans(text, cue),
                List.of(content).stream().flatMap(c -> spans(text, c).stream()).toList());
    }

    private static List<Span> spans(String text, String words) {
        int at = text.indexOf(words);
        return words.isEmpty() ? List.of() : List.of(new Span(at, at + words.length()));
    }

    @Test
    void statementsAreComparedInWordsAndHeadlinesLeftOut(@TempDir Path folder) throws IOException {
        // 😀 is one code point and two UTF-16 units: gold offsets count the former
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"d\",\"text\":\"😀 Ada said “the mill is shut”. Bo denied it was sold.\",\"statements\":["
                        + "{\"source\":[[2,5]],\"cue\":[[6,10]],\"content\":[[11,29]],\"type\":\"direct\"},"
                        + "{\"source\":[[31,33]],\"cue\":[[34,40]],\"content\":[[41,52]],\"type\":\"indirect\"}]}\n");
        List<GoldLines.Text> gold = GoldLines.read(file, "id");
        Answers answers = Answers.of(Unmarked.of(gold), LedgerLines.of("""
                {"kind":"statement","doc":"d","mode":"direct","source":{"start":3,"end":6},"cue":{"start":7,"end":11},"content":[{"start":13,"end":29}]}
                {"kind":"statement","doc":"d","mode":"indirect","source":null,"cue":null,"content":[{"start":42,"end":53}]}
                {"kind":"statement","doc":"d","mode":"headline","source":null,"cue":null,"content":[{"start":0,"end":9}]}
                """));
        StatementsScorer.Scored scored = StatementsScorer.score(gold, answers);
        assertThat(scored.report().rows())
                .anyMatch(r -> r.startsWith("statements, gold and given") && r.endsWith(" 2, 2"))
                .anyMatch(r -> r.startsWith("source exact P/R/F1") && r.endsWith(" 100.0 / 50.0 / 66.7"))
                .anyMatch(r -> r.startsWith("content exact") && r.endsWith(" 100.0 / 100.0 / 100.0"))
                .anyMatch(r -> r.startsWith("content+source J>=.5") && r.endsWith(" 50.0 / 50.0 / 50.0"))
                .anyMatch(r -> r.startsWith("content+source precision, indirect") && r.endsWith(" 0.0 of 1"))
                .anyMatch(r -> r.startsWith("content+source recall, cue say") && r.endsWith(" 50.0 of 2"))
                .anyMatch(r -> r.startsWith("speaker of quoted words") && r.endsWith(" 100.0 / 100.0 / 100.0"));
        assertThat(scored.report().misses()).singleElement().isEqualTo("d source: wanted \"Bo\", got nothing");
        assertThat(scored.figures().cells())
                .containsExactly(
                        "66.7", "66.7", "100.0", "100.0", "50.0", "50.0", "50.0", "100.0", "50.0", "0.0", "0.0", "0.0");
        assertThat(answers.lines(Unmarked.of(gold)))
                .contains("\"source\":[[2,5]],\"cue\":[[6,10]],\"content\":[[12,28]]");
    }

    @Test
    void quotedRunsEndWithMarksAndParagraphs() {
        assertThat(QuotedSpeakers.runs(QUOTES).stream().map(s -> s.in(QUOTES)))
                .containsExactly("One two three four five,", "Six", "Seven,", "Eight nine");
    }

    @Test
    void quotedWordsBelongToWhoeverHoldsFourFifthsOfThem() {
        // gold: the first run is Ada's, "Seven" is Bo's; "Six" and the last are nobody's
        List<Said> gold = List.of(
                said(QUOTES, "direct", "Ada", "said", "One two three four five"),
                said(QUOTES, "direct", "Bo", "", "Seven"),
                said(QUOTES, "direct", "", "", "Eight nine"));
        // given: four of five words of the first are enough; "Seven" goes to the wrong one; one of two words is too
        // little
        List<Said> given = List.of(
                said(QUOTES, "direct", "Ada", "said", "two three four five"),
                said(QUOTES, "direct", "Ada", "said", "Seven"),
                said(QUOTES, "direct", "Bo", "", "Eight"));
        Tally tally = new Tally();
        QuotedSpeakers.count(QUOTES, gold, given, tally);
        assertThat(QuotedSpeakers.score(tally)).hasToString("50.0 / 50.0 / 50.0");
        QuotedSpeakers.count(QUOTES, gold, List.of(said(QUOTES, "direct", "Bo", "", "Six", "Seven")), tally);
        // twice 1 right, of 2 + 2 given, of 2 + 2 wanted
        assertThat(QuotedSpeakers.score(tally)).hasToString("50.0 / 50.0 / 50.0");
    }

    @ParameterizedTest
    @CsvSource({
        "said, SAY",
        "had not yet Told, SAY",
        "according to, SAY",
        "hopes to say, SAY",
        "wants, MENTAL",
        "was critical of, OTHER",
        "essays, OTHER",
        "saidé, OTHER",
        "'', NONE"
    })
    void cuesAreSorted(String cue, CueClass kind) {
        assertThat(CueClass.of(cue)).isEqualTo(kind);
    }

    @Test
    void aCueIsFoundWithTheAnswerMostLikeIt() {
        String text = "Ada said one two three four. Bo thinks so too.";
        List<Said> gold = List.of(
                said(text, "indirect", "Ada", "said", "one two three four"),
                said(text, "indirect", "Bo", "thinks", "so too"),
                said(text, "indirect", "", "", "two three"));
        // the first answer has half of the words and the wrong source, the second three quarters and the right one
        List<Said> given = List.of(
                said(text, "indirect", "Bo", "", "one two"), said(text, "indirect", "Ada", "", "two three four"));
        Tally tally = new Tally();
        CueClass.count(text, gold, given, tally);
        assertThat(CueClass.SAY.score(tally).recall()).isEqualTo(1);
        assertThat(CueClass.MENTAL.score(tally).recall()).isZero();
        // two of three words, but the answer has a source and the gold none
        assertThat(CueClass.NONE.score(tally)).hasToString("0.0 / 0.0 / 0.0");
        assertThat(CueClass.NONE.score(tally).wanted()).isEqualTo(1);
    }

    @Test
    void knownFiguresFitTheTable() {
        assertThat(KnownFigures.ALL).isNotEmpty().allMatch(k -> k.cells().size() == StatementFigures.COLUMNS.size());
    }
}
