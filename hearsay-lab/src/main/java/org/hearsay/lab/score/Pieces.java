package org.hearsay.lab.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Spans of characters as gold files and exports write them, and how much two lists of them share. */
public final class Pieces {
    private Pieces() {}

    /** {@code {"start":…,"end":…}}, or null for anything that has no start. */
    public static @Nullable Span span(@Nullable JsonNode node) {
        return node == null || !node.has("start")
                ? null
                : new Span(node.get("start").intValue(), node.get("end").intValue());
    }

    /** {@code {"start":…,"end":…}}, which must be there. */
    public static Span required(JsonNode node) {
        Span span = span(node);
        if (span == null) {
            throw new IllegalArgumentException("no span: " + node);
        }
        return span;
    }

    /** The first two numbers of an array {@code [start,end,…]}. */
    public static Span pair(JsonNode array) {
        return new Span(array.get(0).intValue(), array.get(1).intValue());
    }

    /** The elements of an array of spans; nothing if it is absent. */
    public static List<Span> list(@Nullable JsonNode array) {
        List<Span> spans = new ArrayList<>();
        items(array).forEach(node -> spans.add(node.isArray() ? pair(node) : required(node)));
        return spans;
    }

    /** The elements of an array; nothing if it is absent. */
    public static List<JsonNode> items(@Nullable JsonNode array) {
        return array == null || !array.isArray()
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A string, or null where there is none. */
    public static @Nullable String text(@Nullable JsonNode node, String key) {
        JsonNode value = node == null ? null : node.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** A string that must be there. */
    public static String string(JsonNode node, String key) {
        String text = text(node, key);
        if (text == null) {
            throw new IllegalArgumentException("no \"" + key + "\" in " + node);
        }
        return text;
    }

    /** The number of characters in {@code spans}. */
    public static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** The number of characters that two lists share; neither may overlap itself. */
    public static int overlap(List<Span> a, List<Span> b) {
        return a.stream().mapToInt(x -> b.stream().mapToInt(x::overlap).sum()).sum();
    }

    /** Whether any two share a character. */
    public static boolean overlaps(List<Span> a, List<Span> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(x::overlaps));
    }

    /**
     * How much of the longer list is in both, 0..1; 0 unless at least half of the characters of each are
     * shared.
     */
    public static double share(List<Span> a, List<Span> b) {
        int both = overlap(a, b);
        int first = Math.max(1, length(a));
        int second = Math.max(1, length(b));
        return both * 2 >= first && both * 2 >= second ? (double) both / Math.max(first, second) : 0;
    }
}
