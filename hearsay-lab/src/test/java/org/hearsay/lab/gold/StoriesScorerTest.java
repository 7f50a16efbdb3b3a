package org.hearsay.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.junit.jupiter.api.Test;

class StoriesScorerTest {

    @Test
    void storiesAreComparedPageByPage() throws Exception {
        StoriesScorer scorer = new StoriesScorer();
        JsonMapper json = JsonMapper.builder().build();
        for (String page : new String[] {
            "{'doc_id':'a','cluster':1,'title':'Dam'}",
            "{'doc_id':'b','cluster':1}",
            "{'doc_id':'c','cluster':2}",
            "{'doc_id':'d','cluster':2}",
            "{'doc_id':'e'}"
        }) {
            scorer.add(json.readTree(page.replace('\'', '"')));
        }
        Report report = new Report();
        scorer.score(LedgerLines.of("{\"kind\":\"story\",\"id\":\"sy-1\",\"docs\":[\"a\",\"b\",\"c\",\"e\"]}"), report);

        // a and b: precision 2/3, recall 1; c: 1/3 and 1/2; d, alone: 1 and 1/2
        assertThat(report.rows().get(0)).contains("66.7 / 75.0 / 70.6");
        assertThat(report.rows().get(1)).contains("33.3 / 50.0 / 40.0");
        assertThat(report.rows().get(2)).contains("2 for 2 over 4 pages");
        assertThat(report.misses()).anyMatch(m -> m.startsWith("joined")).anyMatch(m -> m.startsWith("torn"));
    }
}
