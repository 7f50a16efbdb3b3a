package org.hearsay.lab.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.MissingInput;
import org.jspecify.annotations.Nullable;

/** Writes what was read of the pages, so that other scorers can be run on it. */
final class Predictions {
    private final @Nullable Path folder;

    /**
     * @param folder where to; null to write nothing
     * @throws MissingInput when it is there but no folder, or cannot be made
     */
    Predictions(@Nullable Path folder) {
        this.folder = folder;
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new MissingInput(folder + " cannot be made a folder (" + e.getMessage() + ")", "give another");
            }
        }
    }

    /** The bodies, {@code {id, body}} a line, and the fields, {@code {id, title, author, date}} a line. */
    void articles(String name, List<Reading> readings) {
        write(
                name + ".body.jsonl",
                readings.stream().map(r -> line(r).put("body", r.body())).toList());
        write(
                name + ".meta.jsonl",
                readings.stream()
                        .map(r -> line(r).put("title", r.title())
                                .put("author", r.byline())
                                .put("date", r.published()))
                        .toList());
    }

    /** The dates, {@code {id, date}} a line. */
    void dates(String name, List<Reading> readings) {
        write(
                name + ".jsonl",
                readings.stream().map(r -> line(r).put("date", r.published())).toList());
    }

    /** Which lines were kept, {@code {id, keep}} a line; {@code keep} has one value for every line of the gold. */
    void lines(String name, List<Gold.OfLines> golds, List<List<Boolean>> kept) {
        List<ObjectNode> nodes = new java.util.ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            ObjectNode node =
                    JsonNodeFactory.instance.objectNode().put("id", golds.get(i).id());
            kept.get(i).forEach(node.withArray("keep")::add);
            nodes.add(node);
        }
        write(name + ".jsonl", nodes);
    }

    private static ObjectNode line(Reading reading) {
        return JsonNodeFactory.instance.objectNode().put("id", reading.id());
    }

    private void write(String file, List<ObjectNode> lines) {
        if (folder == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MissingInput(
                    folder.resolve(file) + " cannot be written (" + e.getMessage() + ")", "give another folder");
        }
    }
}
