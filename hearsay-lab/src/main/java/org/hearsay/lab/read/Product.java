package org.hearsay.lab.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.WholeText;
import org.hearsay.event.EventTagger;
import org.hearsay.export.Annotations;
import org.hearsay.export.JsonLinesExport;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.sqlite.SqliteLedger;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.page.JsonLines;
import org.hearsay.page.PageReader;
import org.hearsay.run.Pipeline;
import org.hearsay.run.Settings;
import org.hearsay.run.StageChain;
import org.hearsay.statement.AttributionTagger;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** Runs the product's own stages, through a ledger where the product would. */
public final class Product {
    /** Stands in the exports of the lab where the product's version would be, so that a release changes none. */
    public static final String VERSION = "lab";

    private static final List<String> PACKS = List.of("general", "arms-embargo");

    private final Settings settings;
    private final StageChain stages;

    /**
     * What was found in texts.
     *
     * @param lines as {@code annotate} writes them
     * @param failed of the texts that the product could not read
     */
    public record Annotated(String lines, List<Outcome> failed) {
        /** Copies the list. */
        public Annotated {
            failed = List.copyOf(failed);
        }
    }

    /**
     * Loads models and packs.
     *
     * @param packs read after the two that are always read
     */
    public Product(List<String> packs) {
        this(new StageChain(all(packs), Settings.DEFAULT.limits(), VERSION));
    }

    /** The packs that are always read, as one. */
    public static DomainPack pack() {
        return new PackReader().read(PACKS);
    }

    /** The same with a tagger of attributions of one's own; null for the grammar alone. */
    public Product(List<String> packs, @Nullable AttributionTagger tagger) {
        this(new StageChain(all(packs), Settings.DEFAULT.limits(), VERSION, () -> tagger, EventTagger::shipped));
    }

    /** The product with a tagger of events of one's own; null for the grammar alone. */
    public static Product withEvents(@Nullable EventTagger tagger) {
        return new Product(
                new StageChain(PACKS, Settings.DEFAULT.limits(), VERSION, AttributionTagger::shipped, () -> tagger));
    }

    private Product(StageChain stages) {
        this.settings = Settings.DEFAULT;
        this.stages = stages;
    }

    private static List<String> all(List<String> packs) {
        return Stream.concat(PACKS.stream(), packs.stream()).toList();
    }

    /** The export of a ledger into which {@code pages} were read; the ledger itself is thrown away. */
    public String export(List<PageReader> pages) {
        try {
            Path folder = Files.createTempDirectory("hearsay-lab");
            try {
                return export(pages, folder.resolve("score.ledger"));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new MissingInput(
                    "no temporary ledger can be written (" + e.getMessage() + ")",
                    "make room in " + System.getProperty("java.io.tmpdir") + " or set -Djava.io.tmpdir");
        }
    }

    /** Reads {@code pages} into the ledger at {@code file}, which is made if there is none. */
    public void read(List<PageReader> pages, Path file) {
        try (Ledger ledger = SqliteLedger.open(file, "lab")) {
            new Pipeline(stages, settings).read(pages.iterator(), ledger, (done, outcome) -> {});
        }
    }

    private String export(List<PageReader> pages, Path file) {
        try (Ledger ledger = SqliteLedger.open(file, "lab")) {
            new Pipeline(stages, settings).read(pages.iterator(), ledger, (done, outcome) -> {});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new JsonLinesExport(ledger).write(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    /**
     * What {@code hearsay annotate} writes for these lines.
     *
     * @param lines JSON objects with {@code id} and {@code text}
     */
    public Annotated annotate(List<String> lines) {
        StringBuilder out = new StringBuilder();
        List<Outcome> failed = new ArrayList<>();
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new Pipeline(stages, settings)
                .annotate(
                        new JsonLines("line", new ByteArrayInputStream(bytes), null, settings.limits()),
                        WholeText::read,
                        findings -> out.append(Annotations.lines(findings)),
                        failed::add);
        return new Annotated(out.toString(), failed);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
