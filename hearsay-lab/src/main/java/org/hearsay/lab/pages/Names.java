package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in a byline, each as its words. */
final class Names {
    private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et");
    private static final List<String> PREPOSITIONS = List.of("by", "von", "par", "por");
    private static final String MARKS = ";,&|/";

    private Names() {}

    /** The names that commas, semicolons, bars, strokes, ampersands or "and" part, without a "by" before them. */
    static List<List<String>> of(String byline) {
        String text = withoutPreposition(byline);
        List<List<String>> names = new ArrayList<>();
        int start = 0;
        int word = -1;
        for (int i = 0; i <= text.length(); ) {
            int codePoint = i < text.length() ? text.codePointAt(i) : -1;
            if (codePoint >= 0 && Tokens.isWord(codePoint)) {
                word = word < 0 ? i : word;
                i += Character.charCount(codePoint);
                continue;
            }
            if (word >= 0 && CONJUNCTIONS.contains(text.substring(word, i))) {
                add(names, text.substring(start, word));
                start = i;
            }
            word = -1;
            if (codePoint < 0) {
                break;
            }
            if (MARKS.indexOf(codePoint) >= 0) {
                add(names, text.substring(start, i));
                start = i + 1;
            }
            i += Character.charCount(codePoint);
        }
        add(names, text.substring(start));
        return names;
    }

    private static void add(List<List<String>> names, String name) {
        List<String> words = Tokens.folded(name);
        if (!words.isEmpty()) {
            names.add(words);
        }
    }

    private static String withoutPreposition(String byline) {
        int start = skipSpace(byline, 0);
        for (String preposition : PREPOSITIONS) {
            int end = start + preposition.length();
            if (byline.regionMatches(true, start, preposition, 0, preposition.length())
                    && skipSpace(byline, end) > end) {
                return byline.substring(skipSpace(byline, end));
            }
        }
        return byline;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether two names are one: the same words, or the same last word and the same initial. */
    static boolean same(List<String> one, List<String> other) {
        return new HashSet<>(one).equals(new HashSet<>(other))
                || one.get(one.size() - 1).equals(other.get(other.size() - 1))
                        && one.get(0).codePointAt(0) == other.get(0).codePointAt(0);
    }
}
