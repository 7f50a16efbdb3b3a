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
            while (at < text.length() && inWord(text, at)) {
                at++;
            }
            if (at > start) {
                words.add(text.substring(start, at).replace('’', '\'').toLowerCase(Locale.ROOT));
            } else {
                at++;
            }
        }
        return words;
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        return (c == '\'' || c == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** The letters and digits of {@code text} in lower case, words parted by one space: equal for lines that say the same. */
    static String key(String text) {
        String plain =
                (normal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
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

    /** Which part of the content words of {@code words} stands in {@code vocabulary}, by the first five letters; 0 if there are none. */
    static double share(List<String> words, Set<String> vocabulary) {
        int all = 0;
        int known = 0;
        for (String word : words) {
            if (content(word)) {
                all++;
                known += vocabulary.contains(stem(word)) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) known / all;
    }

    /** Adds the content words of {@code words} to {@code vocabulary}, by their first five letters. */
    static void learn(List<String> words, Set<String> vocabulary) {
        for (String word : words) {
            if (content(word)) {
                vocabulary.add(stem(word));
            }
        }
    }

    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }
}
