package org.hearsay.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a line, as this package compares them. */
final class Words {

    private static final int CONTENT = 4;

    private Words() {}

    /** The runs of letters and digits of {@code text}, in lower case; apostrophes belong to a word. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            boolean asIs = true;
            while (at < text.length() && inWord(text, at)) {
                asIs &= small(text.charAt(at));
                at++;
            }
            if (at > start) {
                String word = text.substring(start, at);
                words.add(asIs ? word : word.replace('’', '\'').toLowerCase(Locale.ROOT));
            } else {
                at++;
            }
        }
        return words;
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        if (letterOrDigit(c)) {
            return true;
        }
        return (c == '\'' || c == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** Whether {@code c} is a small letter or a digit of ASCII. */
    private static boolean small(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Whether {@code c} is, or is half of, a letter or digit; ASCII, most of any page, needs no tables. */
    private static boolean letterOrDigit(char c) {
        return c < 0x80 ? small(c) || c >= 'A' && c <= 'Z' : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** The letters and digits of {@code text} in lower case, words parted by one space: equal for lines that say the same. */
    static String key(String text) {
        String plain =
                (normal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (letterOrDigit(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                key.append(c);
                gap = false;
            } else if (c != '\'' && c != '’' && c != '\u00ad') {
                gap = true;
            }
        }
        return key.toString();
    }

    /** Whether {@code text} is surely in NFKC: ASCII and common marks of punctuation, which need no tables. */
    private static boolean normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x2013 || c > 0x201E || c > 0x2014 && c < 0x2018)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word carries meaning by itself: not one of the commonest, not a scrap. */
    static boolean content(String word) {
        return word.length() >= CONTENT && !Language.ENGLISH.contains(word);
    }

    /** The first five letters of each of {@code words} that carries meaning: what topics are compared by. */
    static List<String> stems(List<String> words) {
        List<String> stems = new ArrayList<>();
        for (String word : words) {
            if (content(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Which part of the content words of {@code words} stands in {@code vocabulary}, by their stems; 0 if there are none. */
    static double share(List<String> words, Set<String> vocabulary) {
        return known(stems(words), vocabulary);
    }

    /** Which part of {@code stems} stands in {@code vocabulary}; 0 if there are none. */
    static double known(List<String> stems, Set<String> vocabulary) {
        int known = 0;
        for (String stem : stems) {
            known += vocabulary.contains(stem) ? 1 : 0;
        }
        return stems.isEmpty() ? 0 : (double) known / stems.size();
    }

    /** Adds the stems of the content words of {@code words} to {@code vocabulary}. */
    static void learn(List<String> words, Set<String> vocabulary) {
        vocabulary.addAll(stems(words));
    }

    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }
}
