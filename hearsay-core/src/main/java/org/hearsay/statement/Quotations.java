package org.hearsay.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The quotations of an article, marks included, found block by block.
 *
 * <p>Marks are trusted only as far as they pair: an opening mark may be closed by the closing mark of
 * another style ("‘… ”"), an opening mark without a closing one holds to the end of its block, and a
 * closing mark without an opening one is kept as a loose end. Apostrophes are not marks.
 */
final class Quotations {

    private static final Pattern CUE_BEHIND = Pattern.compile(
            ",\\s+(?:(?:said|says|added|told|warned|explained)\\b|(?:he|she|they|\\p{Lu}\\p{L}+) said\\b)");

    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> looseEnds = new ArrayList<>();
    private final Map<Span, Span> continuations = new HashMap<>();

    Quotations(Article article) {
        String text = article.text().text();
        Span unclosed = null;
        for (Block block : article.blocks()) {
            int first = spans.size();
            Span open = read(text, block.span());
            if (unclosed != null
                    && spans.size() > first
                    && spans.get(first).start() == block.span().start()) {
                continuations.put(unclosed, spans.get(first));
            }
            unclosed = open;
        }
    }

    /**
     * The paragraphs that go on with {@code quotation}: each paragraph of a long quotation opens with a
     * mark, and only the last one closes.
     */
    List<Span> continued(Span quotation) {
        List<Span> parts = new ArrayList<>();
        Span next = continuations.get(quotation);
        while (next != null) {
            parts.add(next);
            next = continuations.get(next);
        }
        return parts;
    }

    /** In order; none overlaps another. */
    List<Span> spans() {
        return spans;
    }

    /** Offsets of closing marks that close nothing. */
    List<Integer> looseEnds() {
        return looseEnds;
    }

    /** The quotation that covers the character at {@code offset}, or null. */
    @Nullable
    Span at(int offset) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (span.contains(offset)) {
                return span;
            }
            if (span.start() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    /** How many characters of {@code span} stand in quotations. */
    int covered(Span span) {
        return spans.stream().mapToInt(s -> s.overlap(span)).sum();
    }

    /** Reads a block; returns the quotation that it leaves open, if it does. */
    private @Nullable Span read(String text, Span block) {
        int open = -1;
        char opened = 0;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            boolean may = "\"“”„«»".indexOf(c) >= 0
                    || (c == '‘' || c == '’' || c == '\'') && !apostrophe(text, i, block, opened);
            if (!may) {
                continue;
            }
            if (open < 0) {
                if (opens(text, i, block)) {
                    open = i;
                    opened = c;
                } else {
                    looseEnds.add(i);
                }
            } else if (closes(c, opened, text, i, block)) {
                spans.add(new Span(open, i + 1));
                open = -1;
                opened = 0;
            }
        }
        if (open < 0) {
            return null;
        }
        Matcher cue = CUE_BEHIND.matcher(text).region(open, block.end());
        if (cue.find()) {
            // the closing mark is missing, but who says it is named
            spans.add(new Span(open, cue.start() + 1));
            return null;
        }
        Span unclosed = new Span(open, block.end());
        spans.add(unclosed);
        return unclosed;
    }

    /** A stop or comma before the mark, and no word behind it: it closes something. */
    private static boolean afterStop(String text, int i, Span block) {
        boolean stop = i > block.start() && ".,?!".indexOf(text.charAt(i - 1)) >= 0;
        return stop && (i + 1 >= block.end() || Character.isWhitespace(text.charAt(i + 1)));
    }

    /** Whether no mark that closes double quotations follows in the block. */
    private static boolean neverClosed(String text, int i, Span block) {
        return text.substring(i + 1, block.end()).chars().noneMatch(c -> c == '”' || c == '"' || c == '»');
    }

    private static boolean opens(String text, int i, Span block) {
        char c = text.charAt(i);
        if (c == '“' || c == '„' || c == '«' || c == '‘') {
            return true;
        }
        if (c == '”' || c == '»' || c == '’') {
            return false;
        }
        boolean startsWord = i + 1 < block.end() && !Character.isWhitespace(text.charAt(i + 1));
        boolean afterGap = i == block.start()
                || !Character.isLetterOrDigit(text.charAt(i - 1))
                        && text.charAt(i - 1) != '.'
                        && text.charAt(i - 1) != ',';
        return startsWord && afterGap;
    }

    private static boolean closes(char c, char opened, String text, int i, Span block) {
        boolean nested = (opened == '“' || opened == '"' || opened == '„') && (c == '‘' || c == '’' || c == '\'');
        if (nested && afterStop(text, i, block) && neverClosed(text, i, block)) {
            return true;
        }
        if (nested || c == '“' || c == '‘' || c == '«' && opened != '»') {
            return false;
        }
        if (opened == '\'' || opened == '‘') {
            // a single mark closes only where no word goes on
            return i + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
        }
        if (c == '"' && opened == '"') {
            return true;
        }
        return c == '”' || c == '»' || c == '"' || opened == '„';
    }

    /** Inside a word, before a shortened year, or behind an s that no open single quotation explains. */
    private static boolean apostrophe(String text, int i, Span block, char opened) {
        boolean letterBefore = i > block.start() && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean letterAfter = i + 1 < block.end() && Character.isLetterOrDigit(text.charAt(i + 1));
        boolean genitive = letterAfter
                && text.charAt(i + 1) == 's'
                && (i + 2 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 2)));
        if (genitive
                || letterBefore && letterAfter
                || !letterBefore && i + 1 < block.end() && Character.isDigit(text.charAt(i + 1))) {
            return true;
        }
        boolean single = opened == '‘' || opened == '\'';
        if (letterBefore && !single) {
            return true;
        }
        // "allies' help" inside a single quotation: a space and a small letter follow an s
        return letterBefore
                && Character.toLowerCase(text.charAt(i - 1)) == 's'
                && i + 2 < block.end()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2))
                && text.indexOf(text.charAt(i), i + 1) >= 0
                && text.indexOf(text.charAt(i), i + 1) < block.end();
    }
}
