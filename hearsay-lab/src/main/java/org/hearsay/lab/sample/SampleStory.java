package org.hearsay.lab.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.score.Pieces;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Pages with what was planted in them.
 *
 * @param pages the bytes of each page by its name, in order
 * @param planted what is in them, as {@code planted.json} has it
 * @param pack the domain pack that goes with them, YAML, or null
 */
public record SampleStory(
        Map<String, byte[]> pages,
        JsonNode planted,
        @Nullable String pack) {

    private static final String REMEDY = "give the folder with --pages and the file with --planted";

    /** The story that the product brings along. */
    public static SampleStory bundled() {
        JsonNode planted = parse("planted.json", new String(resource("planted.json"), StandardCharsets.UTF_8));
        Map<String, byte[]> pages = new LinkedHashMap<>();
        names(planted).forEach(name -> pages.put(name, resource(name)));
        return new SampleStory(pages, planted, new String(resource("pack.yaml"), StandardCharsets.UTF_8));
    }

    /**
     * A story from a folder; a {@code pack.yaml} in it is its pack.
     *
     * @throws MissingInput when a page, the folder or the plantings are missing
     */
    public static SampleStory of(Path folder, Path plantings) {
        MissingInput.folder(folder, REMEDY);
        JsonNode planted = parse(plantings.toString(), MissingInput.text(plantings, REMEDY));
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (String name : names(planted)) {
            pages.put(name, bytes(folder.resolve(name)));
        }
        if (pages.isEmpty()) {
            throw new MissingInput(plantings + " names no page", "list the pages under \"articles\"");
        }
        Path pack = folder.resolve("pack.yaml");
        return new SampleStory(pages, planted, Files.isRegularFile(pack) ? MissingInput.text(pack, REMEDY) : null);
    }

    /** The export of a ledger into which all pages were read. */
    public String export() {
        if (pack == null) {
            return new Product(List.of()).export(readers());
        }
        try {
            Path file = Files.createTempFile("hearsay-lab", ".yaml");
            try {
                Files.writeString(file, pack, StandardCharsets.UTF_8);
                return new Product(List.of(file.toString())).export(readers());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new MissingInput(
                    "the pack cannot be written to a temporary file (" + e.getMessage() + ")",
                    "make room in " + System.getProperty("java.io.tmpdir"));
        }
    }

    /** Reads all pages into the ledger at {@code file}, which stays. */
    public void read(Path file) {
        try {
            Path packs = Files.createTempFile("hearsay-lab", ".yaml");
            try {
                Files.writeString(packs, pack == null ? "" : pack, StandardCharsets.UTF_8);
                new Product(pack == null ? List.of() : List.of(packs.toString())).read(readers(), file);
            } finally {
                Files.delete(packs);
            }
        } catch (IOException e) {
            throw new MissingInput(
                    "the pack cannot be written to a temporary file (" + e.getMessage() + ")",
                    "make room in " + System.getProperty("java.io.tmpdir"));
        }
    }

    /** The pages as the product takes them. */
    public List<PageReader> readers() {
        return pages.entrySet().stream()
                .<PageReader>map(page ->
                        new StreamPage(page.getKey(), () -> new ByteArrayInputStream(page.getValue()), Limits.DEFAULT))
                .toList();
    }

    /** The pages as a reader sees them, by name. */
    public Map<String, ReaderText> texts() {
        Map<String, ReaderText> texts = new LinkedHashMap<>();
        pages.forEach((name, bytes) ->
                texts.put(name, ReaderText.of(new String(bytes, StandardCharsets.UTF_8), name.endsWith(".html"))));
        return texts;
    }

    private static TreeSet<String> names(JsonNode planted) {
        TreeSet<String> names = new TreeSet<>();
        Pieces.items(planted.get("articles")).forEach(article -> names.add(Pieces.string(article, "doc")));
        return names;
    }

    private static JsonNode parse(String name, String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new MissingInput(name + " is not JSON: " + e.getOriginalMessage(), "correct it");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be read", REMEDY);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = SampleStory.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: samples/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
