package org.hearsay.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsScorerTest {
    private static final String GOLD = """
            {"id":"a","text":"Arvo sued Belm and left.","event_2021":"ACCUSE","source":[{"actorText":"Arvo"}],\
            "target":[{"actorText":"old Belm"},{"actorText":"Cord"}],"role_spans":[{"role":"EVT","start":5,"end":9}]}
            {"id":"b","text":"It rained in Belm.","expect_no_events":true}
            {"id":"c","text":"It snowed in Belm.","expect_no_events":true}
            """;
    private static final String LINES = """
            {"kind":"event","doc":"a","type":"TRIAL","plover":"ACCUSE","trigger":{"start":5,"end":9,"text":"sued"},\
            "roles":[{"role":"actor","text":"Arvo"},{"role":"target","text":"Belm"},{"role":"place","text":"Cord"}]}
            {"kind":"event","doc":"a","type":"X","plover":"AID","trigger":{"start":5,"end":14,"text":"sued Belm"},"roles":[]}
            {"kind":"event","doc":"a","type":"Y","plover":"AID","trigger":{"start":19,"end":23,"text":"left"},"roles":[]}
            {"kind":"event","doc":"c","type":"Z","plover":null,"trigger":{"start":3,"end":9,"text":"snowed"},"roles":[]}
            """;

    @Test
    void events_beside_the_marked_words_are_extras_and_names_match_by_part(@TempDir Path folder) throws IOException {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, GOLD);
        Report report = new Report();
        EventsScorer scorer = new EventsScorer(GoldLines.read(gold, "id"));
        scorer.rows(report, "own", LedgerLines.of(LINES), true);
        scorer.known(report);
        assertThat(report.rows())
                .anyMatch(r -> r.startsWith("own class") && r.endsWith("50.0 / 100.0 / 66.7"))
                .anyMatch(r -> r.startsWith("own actors") && r.endsWith("100.0 / 66.7 / 80.0"))
                .anyMatch(r -> r.startsWith("own events beside") && r.endsWith(" 1"))
                .anyMatch(r -> r.startsWith("own left empty") && r.endsWith("1/2"))
                .anyMatch(r -> r.startsWith("[goal]"));
        assertThat(report.misses()).hasSize(2);
    }
}
