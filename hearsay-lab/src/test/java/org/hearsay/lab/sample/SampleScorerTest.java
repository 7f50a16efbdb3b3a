package org.hearsay.lab.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.lab.read.MissingInput;
import org.junit.jupiter.api.Test;

/** On two lines of invented news and an export written by hand. */
class SampleScorerTest {
    private static final String A = "Mill closes. Ada Lund said the mill had shut. Share this.";
    private static final String B = "Mill open. Bo Kerr said the mill was open on Monday.";

    private static final String PLANTED = """
            {"articles": [
               {"doc": "a.txt", "title": "Mill closes.", "outlet": "The Reed", "published": {"earliest": "2031-03-04", "latest": "2031-03-06"}},
               {"doc": "b.txt", "title": "Mill open.", "outlet": "The Rush", "published": null}],
             "statements": [
               {"id": "P1", "doc": "a.txt", "speaker": "Ada Lund", "content": "the mill had shut", "mode": "indirect", "stance": "assert"},
               {"id": "P2", "doc": "b.txt", "speaker": "Bo Kerr", "content": "the mill was open on Monday", "mode": "indirect", "stance": "assert", "stance_also": ["deny"]}],
             "same_origin": [], "different_origin": [{"statements": ["P1", "P2"]}],
             "copies": [{"doc": "b.txt", "of": "a.txt", "how": "rewrites"}], "not_copies": [["a.txt", "b.txt"]],
             "events": [{"doc": "a.txt", "type": "CLOSURE", "trigger": "had shut", "modality": ["attributed"], "polarity": "positive", "date": "2031-03-03"}],
             "conflicts": [{"type": "stance", "relation": "contradiction", "sides": [{"doc": "a.txt", "text": "had shut"}, {"doc": "b.txt", "text": "was open"}]}],
             "no_conflict": [{"sides": [{"doc": "a.txt", "text": "Mill closes"}, {"doc": "b.txt", "text": "on Monday"}]}],
             "traps": [{"doc": "a.txt", "text": "Share this"}]}
            """;

    private static final String EXPORT = """
            {"kind":"article","doc":"x/a.txt","outlet":"The Reed","title":{"start":0,"end":12,"text":"Mill closes."},"published":{"earliest":"2031-03-04","latest":"2031-03-06","basis":"stated"},"copy_of":[]}
            {"kind":"article","doc":"x/b.txt","outlet":null,"title":{"start":0,"end":10,"text":"Mill open."},"published":null,"copy_of":[{"doc":"x/a.txt","how":"copies"}]}
            {"kind":"statement","id":"s1","doc":"x/a.txt","source":{"start":13,"end":21,"text":"Ada Lund"},"content":[{"start":27,"end":44}],"mode":"indirect","stance":"assert","origin":"o1"}
            {"kind":"statement","id":"s2","doc":"x/b.txt","source":null,"content":[{"start":24,"end":51}],"mode":"direct","stance":"deny","origin":"o2"}
            {"kind":"event","id":"e1","doc":"x/a.txt","type":"CLOSURE","trigger":{"start":40,"end":44},"modality":"attributed","polarity":"positive","date":{"earliest":"2031-03-03","latest":"2031-03-03"}}
            {"kind":"event","id":"e2","doc":"x/a.txt","type":"OTHER","trigger":{"start":46,"end":51},"modality":"asserted","polarity":"positive","date":null}
            {"kind":"conflict","id":"c1","sides":[{"doc":"x/a.txt","spans":[{"start":27,"end":44}]},{"doc":"x/b.txt","spans":[{"start":33,"end":41}]}],"relation":"compatible"}
            {"kind":"conflict","id":"c2","sides":[{"doc":"x/a.txt","spans":[{"start":0,"end":11}]},{"doc":"x/b.txt","spans":[{"start":42,"end":51}]}],"relation":"contradiction"}
            """;

    private static Checklist score(String planted, String export) {
        Map<String, byte[]> pages = new TreeMap<>();
        pages.put("a.txt", A.getBytes(StandardCharsets.UTF_8));
        pages.put("b.txt", B.getBytes(StandardCharsets.UTF_8));
        try {
            return SampleScorer.score(
                    new SampleStory(pages, JsonMapper.builder().build().readTree(planted), null), export);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsThereIsFoundAndWhatIsNotIsNamed() {
        Checklist list = score(PLANTED, EXPORT);
        assertThat(list.misses(SampleScorer.TITLES)).isEmpty();
        assertThat(list.misses(SampleScorer.OUTLETS)).containsExactly("b.txt: got null");
        assertThat(list.misses(SampleScorer.DATES)).isEmpty();
        assertThat(list.found(SampleScorer.STATEMENTS)).isEqualTo(2);
        assertThat(list.misses(SampleScorer.SPEAKERS))
                .singleElement()
                .asString()
                .startsWith("P2");
        assertThat(list.misses(SampleScorer.STANCES)).isEmpty();
        assertThat(list.misses(SampleScorer.MODES)).hasSize(1);
        assertThat(list.misses(SampleScorer.DIFFERENT_ORIGIN)).isEmpty();
        assertThat(list.misses(SampleScorer.COPIES))
                .as("copies is not rewrites")
                .hasSize(1);
        assertThat(list.misses(SampleScorer.NOT_COPIES)).hasSize(1);
        assertThat(list.misses(SampleScorer.EVENTS)).isEmpty();
        assertThat(list.misses(SampleScorer.CONFLICTS)).isEmpty();
        assertThat(list.misses(SampleScorer.RELATIONS)).hasSize(1);
        assertThat(list.misses(SampleScorer.NO_CONFLICT)).hasSize(1);
        assertThat(list.misses(SampleScorer.TRAPS)).singleElement().asString().contains("e2");
    }

    @Test
    void anEmptyLedgerPassesNothingButTheAbsenceOfContradictions() {
        Checklist list = score(PLANTED, "");
        assertThat(list.kinds()).allSatisfy(kind -> {
            if (!kind.equals(SampleScorer.NO_CONFLICT)) {
                assertThat(list.found(kind)).as(kind).isZero();
            }
        });
    }

    @Test
    void aSingleDayOutOfTwoReadingsIsAGuess() {
        String guess = EXPORT.replace(
                "\"latest\":\"2031-03-06\",\"basis\":\"stated\"", "\"latest\":\"2031-03-04\",\"basis\":\"stated\"");
        assertThat(score(PLANTED, guess).misses(SampleScorer.DATES)).hasSize(1);
        assertThat(score(PLANTED, guess.replace("stated", "derived")).misses(SampleScorer.DATES))
                .isEmpty();
    }

    @Test
    void aPlantingThatDoesNotStandOnItsPageIsNamed() {
        assertThatThrownBy(() -> score(PLANTED.replace("Share this", "Share that"), EXPORT))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("Share that")
                .hasMessageContaining("a.txt");
    }
}
