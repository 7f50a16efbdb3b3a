package org.hearsay.lab.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Which characters of a text stand in quotation marks, and which marks belong together. A mark that is not
 * closed runs to the end of its block. Single marks are told from apostrophes by their neighbours; two single
 * straight marks count as one double; a straight mark may close a curly one.
 */
final class QuotationMarks {

    /** An opening mark and its closing one; {@code close} is -1 where there is none. */
    record Pair(int open, int close) {}

    private final String text;
    private final BitSet inside = new BitSet();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> unopened = new ArrayList<>();

    private QuotationMarks(String text) {
        this.text = text;
    }

    static QuotationMarks of(String text, List<Block> blocks) {
        QuotationMarks marks = new QuotationMarks(text);
        blocks.forEach(block -> marks.scan(block.span()));
        return marks;
    }

    /** Whether the character is quoted; marks themselves are not. */
    boolean quoted(int at) {
        return inside.get(at);
    }

    /** Pairs in the order of their opening. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Closing marks that nothing opened. */
    List<Integer> unopened() {
        return unopened;
    }

    private void scan(Span block) {
        Deque<Integer> open = new ArrayDeque<>();
        int i = block.start();
        while (i < block.end()) {
            char c = text.charAt(i);
            int width = c == '\'' && at(i + 1) == '\'' ? 2 : 1;
            int kind = width == 2 ? straight('"', i, i + 2, open) : kind(c, i, open);
            if (kind > 0) {
                open.push(i);
            } else if (kind < 0 && !open.isEmpty()) {
                int from = open.pop();
                pairs.add(new Pair(from, i));
            } else if (kind < 0) {
                unopened.add(i);
            } else if (!open.isEmpty()) {
                inside.set(i);
            }
            i += width;
        }
        open.forEach(from -> pairs.add(new Pair(from, -1)));
        pairs.sort((a, b) -> Integer.compare(a.open(), b.open()));
    }

    /** 1 where the character opens a quotation, -1 where it closes one, 0 where it is no mark. */
    private int kind(char c, int i, Deque<Integer> open) {
        boolean letterBefore = Character.isLetterOrDigit(at(i - 1));
        boolean letterBehind = Character.isLetterOrDigit(at(i + 1));
        return switch (c) {
            case '"', '\'' -> straight(c, i, i + 1, open);
            case '“' -> openIs("„", open) ? -1 : 1;
            case '«', '‹', '„', '‚' -> 1;
            case '”', '»', '›' -> -1;
            case '‘' -> !(letterBefore && letterBehind) && singleOpens(open, letterBehind) ? 1 : 0;
            case '’' -> letterBehind || !openIs("‘‚", open) || genitive(c, i) ? 0 : -1;
            default -> 0;
        };
    }

    private static boolean singleOpens(Deque<Integer> open, boolean letterBehind) {
        return letterBehind || open.isEmpty();
    }

    private int straight(char c, int from, int to, Deque<Integer> open) {
        boolean letterBefore = Character.isLetterOrDigit(at(from - 1));
        boolean letterBehind = Character.isLetterOrDigit(at(to));
        if (c == '\'' && letterBefore && letterBehind) {
            return 0;
        }
        boolean same = !open.isEmpty() && sameStraight(c, text.charAt(open.peek()));
        boolean spaceBefore = Character.isWhitespace(at(from - 1));
        if (same) {
            return c == '\'' && (letterBehind || to == from + 1 && genitive(c, from)) ? 0 : -1;
        }
        if (c == '"') {
            boolean closesCurly = openIs("“", open) && !spaceBefore && !letterBehind;
            return closesCurly ? -1 : 1;
        }
        return (letterBehind || at(to) == '"') && !letterBefore ? 1 : 0;
    }

    /** "the dogs’ tails": an s before, a word behind, and the mark that closes still to come in the block. */
    private boolean genitive(char c, int i) {
        if (Character.toLowerCase(at(i - 1)) != 's' || at(i + 1) != ' ' || !Character.isLetter(at(i + 2))) {
            return false;
        }
        for (int k = i + 1; k < text.length() && text.charAt(k) != '\n' && text.charAt(k) != '‘'; k++) {
            boolean word = Character.isLetterOrDigit(at(k + 1));
            if (text.charAt(k) == c && (!word || !Character.isLetterOrDigit(at(k - 1)))) {
                return !word;
            }
        }
        return false;
    }

    private static boolean sameStraight(char c, char opened) {
        return opened == c || (c == '"' && opened == '\'');
    }

    private boolean openIs(String kinds, Deque<Integer> open) {
        return !open.isEmpty() && kinds.indexOf(text.charAt(open.peek())) >= 0;
    }

    private char at(int i) {
        return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
    }
}
