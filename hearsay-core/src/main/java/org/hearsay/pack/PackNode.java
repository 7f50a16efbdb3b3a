package org.hearsay.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A node of a pack document that knows where it stands, so that every complaint names file, place and
 * remedy.
 *
 * @param file the file as given
 * @param path {@code countries[3].aliases}; empty for the whole document
 * @param node what stands there
 */
record PackNode(String file, String path, JsonNode node) {

    /** A complaint about this place. */
    PackException error(String what, String remedy) {
        return new PackException(file, path.isEmpty() ? "the document" : path, what, remedy);
    }

    /** Complains when a key is not one of {@code known}. */
    void only(Set<String> known) {
        if (!node.isObject()) {
            throw error("is not a mapping of keys to values", "write key: value pairs");
        }
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw error(
                    "has the unknown key" + (unknown.size() > 1 ? "s " : " ") + String.join(", ", unknown),
                    "known keys are " + String.join(", ", new TreeSet<>(known))
                            + "; correct the spelling or remove it");
        }
    }

    /** The value of {@code key}; a missing node when there is none or it is null. */
    PackNode get(String key) {
        JsonNode child = node.path(key);
        return new PackNode(
                file, path.isEmpty() ? key : path + "." + key, child.isNull() ? MissingNode.getInstance() : child);
    }

    /** Whether nothing stands here. */
    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    /** The text at {@code key}, which must be there. */
    String text(String key) {
        String value = textOrNull(key);
        if (value == null) {
            throw get(key).error("is missing", "add " + key + ": …");
        }
        return value;
    }

    /** The text at {@code key}, or null. */
    @Nullable
    String textOrNull(String key) {
        PackNode child = get(key);
        return child.absent() ? null : child.asText();
    }

    /** The texts by name at {@code key}; empty when there is no such key. */
    Map<String, String> textMap(String key) {
        PackNode child = get(key);
        Map<String, String> map = new LinkedHashMap<>();
        if (!child.absent()) {
            if (!child.node.isObject()) {
                throw child.error("is not a mapping of keys to values", "write key: value pairs");
            }
            child.node.fieldNames().forEachRemaining(name -> map.put(name, child.text(name)));
        }
        return map;
    }

    /** The truth value at {@code key}, or {@code otherwise}. */
    boolean flag(String key, boolean otherwise) {
        PackNode child = get(key);
        if (child.absent()) {
            return otherwise;
        }
        if (!child.node.isBoolean()) {
            throw child.error("is not true or false", "write true or false, without quotation marks");
        }
        return child.node.booleanValue();
    }

    /** The texts at {@code key}; empty when there is no such key. */
    List<String> texts(String key) {
        return get(key).items().stream().map(PackNode::asText).toList();
    }

    /** The texts at {@code key}, at least one. */
    List<String> someTexts(String key) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            throw get(key).error("is empty", "give at least one, as a list: [ … ]");
        }
        return texts;
    }

    /** The items of the list that stands here; empty when nothing does. */
    List<PackNode> items() {
        if (absent()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw error("is not a list", "write it as a list: [ … ] or lines that start with a dash");
        }
        List<PackNode> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new PackNode(file, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    private String asText() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw error(
                    "is not a text but " + (node.isTextual() ? "blank" : node.toString()),
                    "put it in quotation marks (YAML reads bare numbers, dates, yes and no as something else)");
        }
        return node.textValue().strip();
    }
}
