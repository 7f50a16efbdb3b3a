package org.hearsay.text;

/**
 * A run of characters: {@code start} inclusive, {@code end} exclusive, in UTF-16 code units of the
 * text it belongs to.
 *
 * @param start first character, from 0
 * @param end one past the last character, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Checks that the span is not negative. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The number of characters. */
    public int length() {
        return end - start;
    }

    /** Whether no character is covered. */
    public boolean isEmpty() {
        return start == end;
    }

    /** The characters of {@code text} that this span covers. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** How many characters both spans cover. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Whether at least one character is covered by both. */
    public boolean overlaps(Span other) {
        return overlap(other) > 0;
    }

    /** Whether every character of {@code other} is covered by this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the character at {@code offset} is covered. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** This span moved right by {@code by} characters (left if negative). */
    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** This span without white space at either end; empty at {@code start} if nothing else is left. */
    public Span trim(CharSequence text) {
        int a = start;
        int b = end;
        while (a < b && isSpace(text.charAt(a))) {
            a++;
        }
        while (b > a && isSpace(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** By start, then the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
