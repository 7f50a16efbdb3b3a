package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word, a run of blanks or a single mark in a line.
 *
 * @param start of its characters
 * @param end one past its last
 * @param text its characters; of blanks one blank
 * @param folded of a word, see {@link CalendarWords#fold}; of a number its figures; else empty
 * @param value of a number, of at most nine figures; else −1
 */
record DateToken(int start, int end, String text, String folded, int value) {

    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_WORD = 24;
    private static final int LONG_WORD = 4;

    /** The tokens of {@code line}; figures of any script count as numbers. */
    static List<DateToken> of(String line) {
        List<DateToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int start = at;
            char c = line.charAt(at);
            if (Character.isDigit(c)) {
                int value = 0;
                while (at < line.length() && Character.isDigit(line.charAt(at))) {
                    value = at - start < LONGEST_NUMBER ? value * 10 + Character.digit(line.charAt(at), 10) : value;
                    at++;
                }
                tokens.add(new DateToken(start, at, line.substring(start, at), Integer.toString(value), value));
            } else if (letter(c)) {
                while (at < line.length() && letter(line.charAt(at)) && !(at > start && rises(line, at))) {
                    at++;
                }
                String word = line.substring(start, at);
                tokens.add(
                        new DateToken(start, at, word, at - start <= LONGEST_WORD ? CalendarWords.fold(word) : "", -1));
            } else if (blankChar(c)) {
                while (at < line.length() && blankChar(line.charAt(at))) {
                    at++;
                }
                tokens.add(new DateToken(start, at, " ", "", -1));
            } else {
                at++;
                tokens.add(new DateToken(start, at, line.substring(start, at), "", -1));
            }
        }
        return tokens;
    }

    /** Whether a capital follows a small letter: there two words of a page were joined without a blank. */
    private static boolean rises(String line, int at) {
        return Character.isUpperCase(line.charAt(at)) && Character.isLowerCase(line.charAt(at - 1));
    }

    private static boolean letter(char c) {
        return Character.isLetter(c) || c >= 0x80 && marks(c);
    }

    /** Whether {@code c} belongs to the letter before it. */
    private static boolean marks(char c) {
        return c == '\u200c'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean blankChar(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2007'
                || (c >= '\u200b' && c <= '\u200f' && c != '\u200c')
                || c == '\u2060'
                || c == '\ufeff';
    }

    boolean number() {
        return value >= 0;
    }

    /** How many characters it has. */
    int digits() {
        return end - start;
    }

    boolean word() {
        return value < 0 && letter(text.charAt(0));
    }

    boolean blank() {
        return text.charAt(0) == ' ';
    }

    boolean is(char mark) {
        return value < 0 && text.charAt(0) == mark;
    }

    /** The mark it is, all kinds of hyphens being one; of anything but a mark its first character. */
    char mark() {
        char c = text.charAt(0);
        return c >= '\u2010' && c <= '\u2014' || c == '\u2212' ? '-' : c;
    }

    boolean hyphen() {
        return mark() == '-';
    }

    /** Whether it may stand between the figures of a date. */
    boolean separates() {
        char mark = mark();
        return mark == '-' || mark == '/' || mark == '.';
    }

    /** Whether it is a word of a script that parts words by blanks and not of Hebrew, whose prepositions stick to numbers. */
    boolean latin() {
        if (!word()) {
            return false;
        }
        return switch (Character.UnicodeScript.of(text.charAt(text.length() - 1))) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    /** Whether it is a capitalised word of some length. */
    boolean name() {
        return word() && digits() >= LONG_WORD && Character.isUpperCase(text.charAt(0));
    }

    /** Whether it may be the short name of a time zone. */
    boolean zone() {
        return word() && digits() <= 4 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
