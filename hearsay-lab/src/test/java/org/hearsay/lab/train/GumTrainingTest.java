package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.EntityType;
import org.hearsay.lab.gold.EntityScorer;
import org.hearsay.lab.gold.PosScorer;
import org.hearsay.lab.score.Report;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.PosTagger;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two invented sentences in the form of GUM: read, learnt from, and scored against what was learnt. */
class GumTrainingTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));

    @TempDir
    private Path folder;

    private List<GumText> texts() throws IOException {
        Path file = folder.resolve("gum.jsonl");
        Files.write(
                file,
                Objects.requireNonNull(GumTrainingTest.class.getResourceAsStream("gum.jsonl"))
                        .readAllBytes());
        return GumText.read(file);
    }

    @Test
    void namesAndPartsAreRead() throws IOException {
        GumText text = texts().get(0);
        assertThat(text.names())
                .containsEntry(new Span(6, 17), EntityType.PERSON)
                .containsEntry(new Span(26, 34), EntityType.PLACE)
                .hasSize(2);
        assertThat(text.parts()).containsEntry(new Span(18, 22), "VERB").hasSize(10);
        // "Mayor" stands in the mention of a named person: no name, and sure to be none; "Harbour" is in no mention
        assertThat(text.unsure()).containsExactly(new Span(39, 46));
    }

    /** Every text twice: what was seen once may have been a slip. */
    private PosTraining taught() throws IOException {
        PosTraining parts = new PosTraining();
        texts().forEach(parts::add);
        texts().forEach(parts::add);
        return parts;
    }

    @Test
    void whatWasLearntIsFoundAgainAndTheSameTwice() throws IOException {
        PosTraining parts = taught();
        PosTagger tagger = parts.train();
        Report report = new Report();
        PosScorer.row(report, "learnt", texts(), tagger::tag);
        EntityTraining names = new EntityTraining(PACK);
        texts().forEach(names::add);
        EntityScorer.row(report, "names", texts(), new EntityReader(PACK, names.train()), true);
        assertThat(report.rows().get(0)).contains("100.00 of 10 words");
        // nothing was said of "Harbour", so nothing was learnt of it
        assertThat(report.rows().get(1)).contains("66.7 / 100.0 / 80.0").contains("PERSON 100.0 / 100.0 / 100.0");
        assertThat(report.misses()).singleElement().asString().contains("wrong PLACE Harbour");

        ByteArrayOutputStream first = new ByteArrayOutputStream();
        tagger.write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        taught().train().write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
