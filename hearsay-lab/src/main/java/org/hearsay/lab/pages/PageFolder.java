package org.hearsay.lab.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;

/**
 * A folder with sets of saved pages, as {@code docs/lab.md} describes it: {@code wcxb-article-dev} and
 * {@code naeb} with a {@code gold.json} and {@code html/ID.html.gz}, {@code dates} with a {@code
 * gold.jsonl} and {@code html/ID.gz}, and {@code lines/naeb-lines.jsonl}.
 */
final class PageFolder {
    private static final String REMEDY = "give the folder with the sets of pages with --data or HEARSAY_PAGES";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder.
     *
     * @throws MissingInput when there is none
     */
    static PageFolder of(Path folder) {
        return new PageFolder(MissingInput.folder(folder, REMEDY));
    }

    /** The articles of a set. */
    List<Gold.OfArticle> articles(PageSet set) {
        Path file = file(set, "gold.json");
        JsonNode root = parsed(file.toString(), MissingInput.text(file, REMEDY));
        JsonNode pages = root.has("output") ? root.get("output") : root;
        List<Gold.OfArticle> golds = new ArrayList<>();
        pages.properties()
                .forEach(page -> golds.add(new Gold.OfArticle(
                        page.getKey(),
                        text(page.getValue(), "url"),
                        text(page.getValue(), "articleBody"),
                        text(page.getValue(), "title"),
                        authors(page.getValue().path("authors")),
                        text(page.getValue(), "date"))));
        return some(golds, file);
    }

    /** The dates of the set {@link PageSet#DATES}. */
    List<Gold.OfDate> dates() {
        Path file = file(PageSet.DATES, "gold.jsonl");
        List<Gold.OfDate> golds = new ArrayList<>();
        for (JsonNode node : lines(file)) {
            golds.add(new Gold.OfDate(
                    text(node, "id"),
                    text(node, "url"),
                    node.path("date").textValue(),
                    text(node, "part").replaceFirst("\\.json$", "")));
        }
        return some(golds, file);
    }

    /** The pages of the set {@link PageSet#LINES}. */
    List<Gold.OfLines> lined() {
        Path file = file(PageSet.LINES, "naeb-lines.jsonl");
        List<Gold.OfLines> golds = new ArrayList<>();
        for (JsonNode node : lines(file)) {
            List<Gold.Line> lines = new ArrayList<>();
            node.path("lines")
                    .forEach(line -> lines.add(new Gold.Line(
                            text(line, "text"),
                            line.path("body").asBoolean(),
                            line.path("near").asBoolean())));
            golds.add(new Gold.OfLines(text(node, "id"), text(node, "url"), lines));
        }
        return some(golds, file);
    }

    /**
     * The saved page of a gold, packed or not; it goes by the name {@code id}.
     *
     * @throws MissingInput when there is no such file
     */
    PageReader page(PageSet set, Gold gold) {
        Path html = folder.resolve(set.folder()).resolve("html");
        for (String name : List.of(gold.id(), gold.id() + ".html")) {
            Path packed = html.resolve(name + ".gz");
            if (Files.isRegularFile(packed)) {
                return new StreamPage(name, () -> unpacked(packed), Limits.DEFAULT);
            }
            Path plain = html.resolve(name);
            if (Files.isRegularFile(plain)) {
                return new StreamPage(name, () -> opened(plain), Limits.DEFAULT);
            }
        }
        throw new MissingInput(
                "the page " + gold.id() + " of the gold is not in " + html,
                "put " + gold.id() + ".html or " + gold.id() + ".html.gz there");
    }

    /** Lines as a page of plain text; it goes by the name {@code id}. */
    static PageReader page(String id, List<String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new StreamPage(id + ".txt", () -> new ByteArrayInputStream(bytes), Limits.DEFAULT);
    }

    private static InputStream unpacked(Path file) {
        InputStream in = opened(file);
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no gzip file", e);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Path file(PageSet set, String name) {
        return MissingInput.folder(folder.resolve(set.folder()), REMEDY + ", or leave the set out with --sets")
                .resolve(name);
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : MissingInput.lines(file, REMEDY)) {
            nodes.add(parsed(file + ", line " + (nodes.size() + 1) + ",", line));
        }
        return nodes;
    }

    private static JsonNode parsed(String name, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new MissingInput(name + " is not JSON: " + e.getOriginalMessage(), "restore the gold");
        }
    }

    private static <T> List<T> some(List<T> golds, Path file) {
        if (golds.isEmpty()) {
            throw new MissingInput(file + " holds no pages", "restore the gold");
        }
        return golds;
    }

    private static String text(JsonNode node, String key) {
        String value = node.path(key).textValue();
        return value == null ? "" : value;
    }

    private static String authors(JsonNode node) {
        if (!node.isArray()) {
            return node.isTextual() ? node.textValue() : "";
        }
        List<String> names = new ArrayList<>();
        node.forEach(name -> names.add(name.asText()));
        return String.join("; ", names);
    }
}
