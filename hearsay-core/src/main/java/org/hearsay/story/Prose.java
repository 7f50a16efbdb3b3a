package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/**
 * An article's body as copying sees it.
 *
 * @param words the words of the body outside quotation marks, in order
 * @param sentences the body's sentences, quotations included, in order
 */
record Prose(List<Word> words, List<Span> sentences) {

    static Prose of(ArticleFindings page) {
        String text = page.article().text().text();
        List<Word> words = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        for (Block block : page.article().body()) {
            if (block.kind() == Block.Kind.SUBHEAD) {
                continue;
            }
            for (Span part : unquoted(text, block.span())) {
                words.addAll(Words.in(text, part));
            }
            sentences.addAll(sentences(text, block.span()));
        }
        return new Prose(List.copyOf(words), List.copyOf(sentences));
    }

    /** What is left of a paragraph without its quotations; one that is never closed ends with it. */
    static List<Span> unquoted(String text, Span block) {
        List<Span> parts = new ArrayList<>();
        int from = block.start();
        boolean quoted = false;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            boolean opens = !quoted && (c == '“' || c == '"' || c == '«' || c == '„');
            boolean closes = quoted && (c == '”' || c == '"' || c == '»' || c == '“');
            if (opens) {
                parts.add(new Span(from, i));
                quoted = true;
            } else if (closes) {
                from = i + 1;
                quoted = false;
            }
        }
        if (!quoted && from < block.end()) {
            parts.add(new Span(from, block.end()));
        }
        return parts;
    }

    /** Cuts after a stop that a blank and a capital, figure or opening mark follow. */
    static List<Span> sentences(String text, Span block) {
        List<Span> sentences = new ArrayList<>();
        int from = block.start();
        for (int i = block.start(); i + 2 < block.end(); i++) {
            if (".!?".indexOf(text.charAt(i)) < 0 || i - from < 20) {
                continue;
            }
            int next = i + 1;
            while (next < block.end() && "”\"’'".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            boolean gap = next + 1 < block.end() && Character.isWhitespace(text.charAt(next));
            boolean initial = text.charAt(i) == '.' && i > 1 && !Character.isLetterOrDigit(text.charAt(i - 2));
            if (gap && !initial && !Character.isLowerCase(text.charAt(next + 1))) {
                sentences.add(new Span(from, next).trim(text));
                from = next;
            }
        }
        Span last = new Span(from, block.end()).trim(text);
        if (!last.isEmpty()) {
            sentences.add(last);
        }
        return sentences;
    }
}
