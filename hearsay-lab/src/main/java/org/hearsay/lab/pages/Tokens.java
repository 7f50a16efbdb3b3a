package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as the metrics of the field count them: runs of letters, digits, other numerals and underscores,
 * which is what {@code \w+} means to Python. (Java's own {@code \w} leaves out letters beyond ASCII, and
 * with {@code UNICODE_CHARACTER_CLASS} takes in combining marks.)
 */
final class Tokens {
    private Tokens() {}

    /** Whether the code point belongs to a word. */
    static boolean isWord(int codePoint) {
        return codePoint == '_'
                || switch (Character.getType(codePoint)) {
                    case Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.MODIFIER_LETTER,
                            Character.OTHER_LETTER,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** The words of a text, in order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isWord(codePoint)) {
                if (start >= 0) {
                    words.add(text.substring(start, i));
                }
                start = -1;
            } else if (start < 0) {
                start = i;
            }
            i += Character.charCount(codePoint);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** The words of a text whose case does not matter. */
    static List<String> folded(String text) {
        return of(fold(text));
    }

    /**
     * Full case folding: upper case, then lower, so that {@code ß} is {@code ss}; the two letters that this
     * would get wrong are put right.
     */
    private static String fold(String text) {
        if (text.indexOf('\u0131') < 0) {
            return lower(text);
        }
        StringBuilder folded = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('\u0131'); at >= 0; at = text.indexOf('\u0131', from)) {
            folded.append(lower(text.substring(from, at))).append('\u0131');
            from = at + 1;
        }
        return folded.append(lower(text.substring(from))).toString();
    }

    private static String lower(String text) {
        return text.replace("\u1e9e", "ss")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3');
    }
}
