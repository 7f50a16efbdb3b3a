package org.hearsay.lab.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreferenceScorerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path docs;
    private Path mentions;

    @BeforeEach
    void invent() throws Exception {
        docs = folder.resolve("docs.jsonl");
        mentions = folder.resolve("mentions.jsonl");
        List<String> texts = new ArrayList<>();
        texts.add(doc(
                "a",
                "dev",
                "[[`http`,`:`,`/`,`/`,`orlova.example`],"
                        + "[`Gunmen`,`attacked`,`a`,`convoy`,`in`,`Dhurvan`,`on`,`Monday`,`.`],"
                        + "[`The`,`gunmen`,`fled`,`.`]]"));
        texts.add(doc("b", "dev", "[[],[`The`,`attack`,`killed`,`three`,`soldiers`,`.`],[`It`,`rained`,`.`]]"));
        texts.add(doc("c", "train", "[[],[`It`,`rained`,`.`],[]]"));
        Files.write(docs, texts);
        Files.write(
                mentions,
                List.of(
                        mention("a", 1, "1", "event", "RAID", true),
                        mention("a", 1, "0", "human", "GUNMEN", true),
                        mention("a", 2, "2", "event", "FLIGHT", true),
                        mention("b", 1, "1", "event", "RAID", true),
                        mention("b", 1, "2", "event", "DEATH", true),
                        mention("b", 2, "1", "event", "RAIN", false),
                        mention("c", 1, "1", "event", "RAIN", true)));
    }

    private static String doc(String id, String split, String sentences) {
        return ("{`doc_id`:`" + id + "`,`topic`:7,`subtopic`:`7x`,`split`:`" + split + "`,`sentences`:" + sentences
                        + ",`sent_ids`:[0,1,2],`validated_sentences`:[1" + (id.equals("a") ? ",2" : "") + "]}")
                .replace('`', '"');
    }

    private static String mention(String doc, int sentence, String word, String type, String chain, boolean validated) {
        return ("{`mention_id`:`" + doc + sentence + word + "`,`doc_id`:`" + doc + "`,`sent`:" + sentence
                        + ",`token_idx`:[" + word + "],`type`:`" + type + "`,`chain`:`" + chain + "`,`validated`:"
                        + validated + "}")
                .replace('`', '"');
    }

    private static String event(String doc, String claim, String text, String words) {
        int start = text.indexOf(words);
        return ("{`kind`:`event`,`doc`:`" + doc + "`,`id`:`" + doc + start + "`,`type`:`ATTACK`,`claim`:`" + claim
                        + "`,`mentions`:[{`start`:" + start + ",`end`:" + (start + words.length()) + "}]}\n")
                .replace('`', '"');
    }

    @Test
    void claimsAreComparedWithWhatPeopleGrouped() {
        EcbPlus gold = EcbPlus.read(docs, mentions, "dev");
        String a = gold.papers().get(0).text();
        String b = gold.papers().get(1).text();
        Report report = new Report();

        new CoreferenceScorer(gold)
                .score(
                        LedgerLines.of(event("a", "cl-1", a, "attacked a convoy")
                                + event("a", "cl-3", a, "Gunmen")
                                + event("b", "cl-1", b, "attack")
                                + event("b", "cl-2", b, "rained")
                                + "{\"kind\":\"story\",\"id\":\"sy-1\",\"docs\":[\"a\",\"b\"]}"),
                        report);

        List<String> rows = report.rows();
        assertThat(rows.get(0)).contains("2, 1 stories");
        assertThat(rows.get(1)).contains("4 of 3 happenings");
        // "attacked a convoy" and "attack" of four; "Gunmen" is no event, and nobody looked where it rained
        assertThat(rows.get(2)).contains("66.7 / 50.0 / 57.1");
        assertThat(rows.get(3)).contains("33.3 / 25.0 / 28.6");
        // one link of one, two mentions in full of three given and four wanted, one cluster of two and of three
        assertThat(rows.get(5))
                .contains("MUC 100.0 / 100.0 / 100.0", "B3 66.7 / 50.0 / 57.1", "CEAF-e 50.0 / 33.3 / 40.0");
        assertThat(rows)
                .filteredOn(r -> r.startsWith("  right"))
                .singleElement()
                .asString()
                .endsWith(" 1");
        assertThat(report.misses()).isEmpty();
    }

    @Test
    void twoClaimsOfOneHappeningAreAMissThatSaysWhy() {
        EcbPlus gold = EcbPlus.read(docs, mentions, "dev");
        Report report = new Report();

        new CoreferenceScorer(gold)
                .score(
                        LedgerLines.of(event("a", "cl-1", gold.papers().get(0).text(), "attacked")
                                + event("b", "cl-2", gold.papers().get(1).text(), "attack")
                                + "{\"kind\":\"story\",\"id\":\"sy-1\",\"docs\":[\"a\",\"b\"]}"),
                        report);

        assertThat(report.rows().get(5)).contains("MUC 0.0 / 0.0 / 0.0");
        assertThat(report.rows().get(6)).contains("MUC 100.0 / 100.0 / 100.0");
        assertThat(report.misses())
                .singleElement()
                .asString()
                .startsWith("apart: one type")
                .contains("Gunmen [attacked] a convoy", "The [attack] killed");
    }

    @Test
    void addressesAreKeptOutOfTheText() {
        Paper paper = EcbPlus.read(docs, mentions, "dev").papers().get(0);

        assertThat(paper.url()).isEqualTo("http://orlova.example");
        assertThat(paper.text()).isEqualTo("Gunmen attacked a convoy in Dhurvan on Monday. The gunmen fled.");
    }
}
