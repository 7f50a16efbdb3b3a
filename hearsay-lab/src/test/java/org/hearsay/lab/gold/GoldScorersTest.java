package org.hearsay.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On invented gold and answers written by hand; every expected figure can be counted on the fingers. */
class GoldScorersTest {

    private static String row(Report report, String name) {
        return report.rows().stream()
                .filter(r -> r.startsWith(name))
                .findFirst()
                .map(r -> r.substring(name.length()).strip())
                .orElseThrow(() -> new AssertionError(name + " is no row of " + report.rows()));
    }

    private static List<GoldLines.Text> gold(Path folder, String key, String... lines) throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.write(file, List.of(lines));
        return GoldLines.read(file, key);
    }

    @Test
    void timesAreRelaxedInSpanAndLiteralInValue(@TempDir Path folder) throws IOException {
        Report report = TimesScorer.report(
                gold(
                        folder,
                        "doc",
                        "{\"doc\":\"d\",\"text\":\"on 4 May and on Friday, then\",\"timex\":["
                                + "{\"start\":3,\"end\":8,\"text\":\"4 May\",\"type\":\"DATE\",\"value\":\"2031-05-04\"},"
                                + "{\"start\":16,\"end\":22,\"text\":\"Friday\",\"type\":\"DATE\",\"value\":\"2031-05-09\"}]}"),
                LedgerLines.of("""
                        {"kind":"time","doc":"d","start":0,"end":8,"type":"DATE","value":"2031-05-04"}
                        {"kind":"time","doc":"d","start":16,"end":22,"type":"TIME","value":"2031-05-02"}
                        {"kind":"time","doc":"d","start":24,"end":28,"type":"DATE","value":"2031"}
                        """));
        assertThat(row(report, "strict F1")).isEqualTo("40.00");
        assertThat(row(report, "relaxed F1")).isEqualTo("80.00");
        assertThat(row(report, "type F1")).isEqualTo("40.00");
        assertThat(row(report, "value F1")).isEqualTo("40.00");
        assertThat(report.misses()).singleElement().asString().contains("2031-05-09", "2031-05-02");
    }

    @Test
    void aStoryGoldIsScoredKindByKind() {
        GoldFile gold = GoldFile.parse("gold", """
                {"documents":[{"doc":"D0","file":"a.txt","publication":{"value":"2031-05-04"},"title":{"start":0,"end":10},
                   "body_ranges":[[12,40],[42,60]],"boilerplate_ranges":[[61,70,"menu"]],"traps":[],"optional_statements":[],
                   "statements":[
                     {"id":"S1","mode":"indirect","stance":"assert","speaker":{"span":{"start":12,"end":15},"entity":["A"]},"content":[{"start":20,"end":30}],"time":{"value":"2031-05-03"}},
                     {"id":"S2","mode":"indirect","stance":"deny","stance_alternatives":["doubt"],"speaker":null,"content":[{"start":42,"end":52}]},
                     {"id":"S3","mode":"indirect","stance":"assert","optional":true,"speaker":null,"content":[{"start":53,"end":60}]}],
                   "times":[{"start":31,"end":35,"text":"May","value":"2031-05"}],
                   "events":[{"id":"E1","type":"SALE","mentions":[{"start":22,"end":26,"text":"sold"}],"modality_codes":["attributed"],"polarity":"positive","cluster":"c","date":{"value":"2031-05-01"}},
                             {"id":"E2","type":"SALE","mentions":[{"start":44,"end":48,"text":"sale"}]}],
                   "evidence":[{"spans":[{"start":55,"end":60}],"kind":"footage"}]}],
                 "conflicts":[{"id":"C1","kind":"number","topic":"how many","relation":"compatible","sides":[{"doc":"D0","span":{"start":20,"end":25}},{"doc":"D0 body","span":{"start":44,"end":48}}]}],
                 "origins":[{"id":"O1","statements":["S1","S2"]}]}
                """);
        LedgerLines lines = LedgerLines.of("""
                {"kind":"article","doc":"p/a.txt","title":{"start":0,"end":8},"published":{"earliest":"2031-05-04T10:00","latest":"2031-05-04T10:00"},"body":[[12,60],[61,69]]}
                {"kind":"statement","id":"s1","doc":"p/a.txt","mode":"indirect","stance":"assert","source":{"start":12,"end":15,"text":"Ada"},"speakers":["en-1"],"content":[{"start":18,"end":30}],"said":{"earliest":"2031-05-03","latest":"2031-05-03"},"origin":"o"}
                {"kind":"statement","id":"s2","doc":"p/a.txt","mode":"direct","stance":"doubt","source":{"start":40,"end":41,"text":"B"},"speakers":[],"content":[{"start":42,"end":52}],"said":null,"origin":"o"}
                {"kind":"statement","id":"s3","doc":"p/a.txt","mode":"indirect","stance":"assert","source":null,"speakers":[],"content":[{"start":62,"end":68,"text":"menu"}],"said":null,"origin":null}
                {"kind":"time","doc":"p/a.txt","start":31,"end":35,"value":"2031-06"}
                {"kind":"event","id":"e1","doc":"p/a.txt","type":"SALE","trigger":{"start":22,"end":26},"modality":"attributed","polarity":"negative","claim":"k","date":{"earliest":"2031-05-01"}}
                {"kind":"evidence","doc":"p/a.txt","start":50,"end":58,"type":"footage"}
                {"kind":"conflict","id":"x","relation":"contradiction","sides":[{"doc":"p/a.txt","spans":[{"start":20,"end":22}]},{"doc":"p/a.txt","spans":[{"start":45,"end":46}]}]}
                """);
        Report report = new SeedsScorer(gold, lines).report();
        assertThat(row(report, "body characters")).endsWith("85.2 / 100.0 / 92.0");
        assertThat(row(report, "publication dates")).isEqualTo("1/1");
        assertThat(row(report, "titles")).isEqualTo("1/1");
        assertThat(row(report, "statements P/R/F1")).isEqualTo("66.7 / 100.0 / 80.0");
        assertThat(row(report, "speaker of matched")).isEqualTo("1/2");
        assertThat(row(report, "stance of matched")).isEqualTo("2/2");
        assertThat(row(report, "mode of matched")).isEqualTo("1/2");
        assertThat(row(report, "said on (day)")).isEqualTo("1/1");
        assertThat(row(report, "required times")).isEqualTo("0/1");
        assertThat(row(report, "events P/R/F1")).isEqualTo("100.0 / 50.0 / 66.7");
        assertThat(row(report, "event dates of matched")).isEqualTo("1/1");
        assertThat(row(report, "modality, polarity of matched")).isEqualTo("1/1, 0/1");
        assertThat(row(report, "evidence")).endsWith("1 predicted, 1/1 found, type right 1/1");
        assertThat(row(report, "conflicts found"))
                .isEqualTo("1/1, 1 predicted, 1 as contradictions, relation right 0/1");
        assertThat(row(report, "same origin")).endsWith("100.0 / 100.0 / 100.0");
        assertThat(row(report, "caught in traps")).endsWith("1");
    }

    @Test
    void goldThatIsMissingOrOfAnotherFormIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> GoldFile.read(folder.resolve("none.json")))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("none.json")
                .hasMessageContaining("--gold");
        assertThatThrownBy(() -> gold(folder, "id", "{\"text\":\"t\"}"))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void speakersAreScoredAgainstWhatPeopleJoined(@TempDir Path folder) throws IOException {
        String text = "Fiona Marrick met Daniel Osk. He said the dam was safe.";
        String tokens = "[[0,5,\"PROPN\"],[6,13,\"PROPN\"],[18,24,\"PROPN\"],[25,28,\"PROPN\"],[30,32,\"PRON\"]]";
        String told = "{\"id\":\"t\",\"text\":\"" + text + "\",\"date\":\"2031-05-04\",\"tokens\":" + tokens
                + ",\"entities\":["
                + "{\"mention\":[0,13],\"head_token\":1,\"group\":1,\"name\":[0,13]},"
                + "{\"mention\":[18,28],\"head_token\":3,\"group\":2,\"name\":[18,28]},"
                + "{\"mention\":[30,32],\"head_token\":4,\"group\":%d,\"name\":null}]}";
        List<GoldLines.Text> marked = gold(
                folder,
                "id",
                "{\"id\":\"t\",\"text\":\"" + text
                        + "\",\"statements\":[{\"source\":[[30,32]],\"content\":[[38,54]]}]}");
        Report report = new Report();
        SpeakersScorer scorer = new SpeakersScorer(Product.pack(), report);
        scorer.coreference("he is Osk", gold(folder, "id", told.formatted(2)), marked);
        scorer.coreference("he is Marrick", gold(folder, "id", told.formatted(1)), marked);
        assertThat(row(report, "he is Osk, pronoun"))
                .startsWith("100.0 / 100.0 / 100.0")
                .contains("1 found of 1");
        assertThat(row(report, "he is Marrick, pronoun")).startsWith("0.0 / 0.0 / 0.0");
        assertThat(report.misses()).singleElement().asString().contains("He at 30", "Daniel Osk");
    }
}
