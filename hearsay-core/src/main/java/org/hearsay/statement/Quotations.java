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
 * another style ("‘… ”"), or by one set the wrong way round; one of the same style inside is a quotation in a
 * quotation if both are closed. An opening mark without a closing one holds to the words that say who speaks, else to
 * the end of its block, and a closing mark without an opening one is kept as a loose end. Two single marks are a
 * double one; apostrophes are none.
 */
final class Quotations {

    private static final String SAID = "(?:said|says|added|told|warned|explained)\\b";
    private static final String NAME = "\\p{Lu}[\\p{L}.’'-]+";
    private static final Pattern CUE_BEHIND = Pattern.compile(",\\s+(?:" + SAID + "|(?:he|she|they|" + NAME + "(?:\\s+"
            + NAME + "){0,3}|the\\s+[\\p{L}-]+)\\s+" + SAID + "(?!\\s+(?:that|me|us)\\b))");

    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> looseEnds = new ArrayList<>();
    private final Map<Span, Span> continuations = new HashMap<>();

    Quotations(Article article) {
        String text = article.text().text();
        Span unclosed = null;
        for (Block block : article.blocks()) {
            int first = spans.size();
            Span open = read(text, block.span());
            if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.ITEM) {
                // a headline's quotation ends with it; a caption between two paragraphs cuts nothing
                unclosed = block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.SUBHEAD ? null : unclosed;
                continue;
            }
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
        int inner = 0;
        char opened = 0;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            int width = doubled(text, i, block) ? 2 : 1;
            boolean may = width > 1
                    || "\"“”„«»".indexOf(c) >= 0
                    || (c == '‘' || c == '’' || c == '\'') && !apostrophe(text, i, block, opened);
            if (!may) {
                continue;
            }
            c = width > 1 ? '"' : c;
            if (open >= 0 && opened == '“' && c == '“' && !shuts(text, i, block)) {
                int cue = cue(text, open, i);
                inner += nests(text, i, block) ? 1 : 0;
                if (inner == 0 && cue >= 0) {
                    // the first lacks its closing mark, but who says it is named before the next
                    spans.add(new Span(open, cue));
                    open = i;
                }
            } else if (open < 0) {
                if (opens(c, width, text, i, block)) {
                    open = i;
                    opened = c;
                } else {
                    looseEnds.add(i);
                }
            } else if (closes(c, opened, text, i, block)) {
                if (inner > 0) {
                    inner--;
                } else {
                    spans.add(new Span(open, i + width));
                    open = -1;
                    opened = 0;
                }
            }
            i += width - 1;
        }
        if (open < 0) {
            return null;
        }
        int cue = cue(text, open, block.end());
        Span unclosed = new Span(open, cue < 0 ? block.end() : cue);
        spans.add(unclosed);
        return cue < 0 ? unclosed : null;
    }

    /** Where the words before a named speaker end, if a closing mark is missing there; else -1. */
    private static int cue(String text, int from, int to) {
        Matcher cue = CUE_BEHIND.matcher(text).region(from, to);
        return cue.find() ? cue.start() + 1 : -1;
    }

    /** Two single marks or accents that stand for a double one. */
    private static boolean doubled(String text, int i, Span block) {
        char c = text.charAt(i);
        return (c == '\'' || c == '`' || c == '’' || c == '‘')
                && i + 1 < block.end()
                && text.charAt(i + 1) == c
                && (i + 2 >= block.end() || text.charAt(i + 2) != c);
    }

    /** Whether an opening mark stands where only a closing one can: behind a word or stop, with a gap or comma behind. */
    private static boolean shuts(String text, int i, Span block) {
        boolean behindWord = i > block.start() && !Character.isWhitespace(text.charAt(i - 1));
        return behindWord
                && (i + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))
                && "([‘'".indexOf(text.charAt(i - 1)) < 0;
    }

    /** Whether the next two marks behind an opening one both close: then it opens a quotation inside another. */
    private static boolean nests(String text, int i, Span block) {
        int closing = 0;
        for (int k = i + 1; k < block.end() && closing < 2; k++) {
            char c = text.charAt(k);
            if (c == '“' && !shuts(text, k, block)) {
                return false;
            }
            closing += c == '”' ? 1 : 0;
        }
        return closing == 2;
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

    private static boolean opens(char c, int width, String text, int i, Span block) {
        int behind = i + width;
        boolean startsWord = behind < block.end() && !Character.isWhitespace(text.charAt(behind));
        if (c == '“' || c == '„' || c == '«' || c == '‘') {
            return true;
        }
        if (c == '”' || c == '»') {
            // ”Swedish” and »German« usage, and marks set the wrong way round
            return startsWord
                    && Character.isLetterOrDigit(text.charAt(behind))
                    && (i == block.start() || Character.isWhitespace(text.charAt(i - 1)));
        }
        if (c == '’') {
            return false;
        }
        boolean afterGap = i == block.start()
                || !Character.isLetterOrDigit(text.charAt(i - 1))
                        && text.charAt(i - 1) != '.'
                        && text.charAt(i - 1) != ',';
        return startsWord && afterGap;
    }

    private static boolean closes(char c, char opened, String text, int i, Span block) {
        boolean nested = "“\"„”«»".indexOf(opened) >= 0 && (c == '‘' || c == '’' || c == '\'');
        if (nested && afterStop(text, i, block) && neverClosed(text, i, block)) {
            return true;
        }
        if (nested || c == '‘') {
            return false;
        }
        if (c == '“' || c == '«') {
            return opened == '„' && c == '“' || opened == '»' && c == '«' || shuts(text, i, block);
        }
        if (opened == '\'' || opened == '‘') {
            // a single mark closes only where no word goes on
            return i + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
        }
        return c == '”' || c == '»' || c == '"' || opened == '„';
    }

    /** Inside a word, around a clipped one (rock ’n’ roll), before a shortened year, or behind an s that no open single quotation explains. */
    private static boolean apostrophe(String text, int i, Span block, char opened) {
        boolean letterBefore = i > block.start() && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean letterAfter = i + 1 < block.end() && Character.isLetterOrDigit(text.charAt(i + 1));
        boolean genitive = letterAfter
                && text.charAt(i + 1) == 's'
                && (i + 2 >= block.end() || !Character.isLetterOrDigit(text.charAt(i + 2)));
        boolean clipped = letterAfter && i + 2 < block.end() && text.charAt(i + 2) == text.charAt(i)
                || letterBefore && i - 2 >= block.start() && text.charAt(i - 2) == text.charAt(i);
        if (genitive
                || clipped
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
