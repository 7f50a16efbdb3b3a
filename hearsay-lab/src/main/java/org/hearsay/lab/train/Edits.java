package org.hearsay.lab.train;

import java.util.Map;
import java.util.TreeMap;
import org.hearsay.text.Span;

/** Replacements in a text, none of which touch, and where its spans come to lie after them. */
final class Edits {
    private final String text;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(Span span, String by) {}

    Edits(String text) {
        this.text = text;
    }

    /** Replaces what stands in {@code span}, unless some of it is replaced already. */
    void replace(Span span, String by) {
        Map.Entry<Integer, Edit> before = edits.lowerEntry(span.end());
        if (!span.isEmpty() && (before == null || before.getValue().span.end() <= span.start())) {
            edits.put(span.start(), new Edit(span, by));
        }
    }

    /** The text with all of them. */
    String text() {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.values()) {
            changed.append(text, at, edit.span.start()).append(edit.by);
            at = edit.span.end();
        }
        return changed.append(text, at, text.length()).toString();
    }

    /** Where a span of the old text lies in the new one; one that ends within a replacement holds all of it. */
    Span moved(Span span) {
        return new Span(moved(span.start(), false), moved(span.end(), true));
    }

    private int moved(int offset, boolean end) {
        int by = 0;
        for (Edit edit : edits.headMap(offset).values()) {
            if (edit.span.end() > offset) {
                return edit.span.start() + by + (end ? edit.by.length() : 0);
            }
            by += edit.by.length() - edit.span.length();
        }
        return offset + by;
    }
}
