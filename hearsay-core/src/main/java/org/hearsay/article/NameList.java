package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordSet;

/**
 * Names that page makers give to elements, each made of words with hyphens between them, and what each
 * tells, as a set of bits. One table for all kinds: a name is taken apart once and its words, its runs of
 * words and the beginnings of both are looked up.
 */
final class NameList {

    private static final int LONGEST_RUN = 3;

    /** So many words are no name but a sentence: headings are made into ids. */
    private static final int SENTENCE = 6;

    /** What has, lacks or lies beside something is not that thing. */
    private static final Set<String> RELATIONS = WordSet.of("with without has no and under layout");

    private final Map<String, Integer> runs = new HashMap<>();
    private final Map<Character, List<Beginning>> beginnings = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int longestName = 1;

    /** First words of those runs and beginnings that have several: only there longer runs are looked up. */
    private final Set<String> heads = new HashSet<>();

    /** How a word or a run of words begins, and what that tells. */
    private record Beginning(String text, int bits) {}

    /** What single words, or several with hyphens between them, tell wherever they stand in a name. */
    NameList add(int bits, String listed) {
        for (String run : WordSet.of(listed)) {
            runs.merge(run, bits, (a, b) -> a | b);
            head(run);
        }
        return this;
    }

    /** What names tell of which a word begins so. */
    NameList addBeginnings(int bits, String listed) {
        for (String beginning : WordSet.of(listed)) {
            beginnings
                    .computeIfAbsent(beginning.charAt(0), c -> new ArrayList<>())
                    .add(new Beginning(beginning, bits));
            head(beginning);
        }
        return this;
    }

    private void head(String listed) {
        int hyphen = listed.indexOf('-');
        if (hyphen > 0) {
            heads.add(listed.substring(0, hyphen));
        }
    }

    /** What a name tells that is nothing else. */
    NameList addNames(int bits, String listed) {
        for (String name : WordSet.of(listed)) {
            names.merge(name, bits, (a, b) -> a | b);
            longestName = Math.max(
                    longestName, 1 + (int) name.chars().filter(c -> c == '-').count());
        }
        return this;
    }

    /** The bits of all names in the value of a {@code class} or {@code id} attribute. */
    int bits(String given) {
        int bits = 0;
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < given.length()) {
            int start = at;
            while (at < given.length() && !Character.isWhitespace(given.charAt(at))) {
                at++;
            }
            if (at > start) {
                int word = start;
                boolean underscore = false;
                for (int i = start; i <= at; i++) {
                    char c = i < at ? given.charAt(i) : '-';
                    boolean rises = i > start && i < at && c >= 'A' && c <= 'Z' && low(given.charAt(i - 1));
                    if (c == '-' || c == '_' || rises) {
                        if (i > word) {
                            words.add(given.substring(word, i).toLowerCase(Locale.ROOT));
                        }
                        word = rises ? i : i + 1;
                        underscore |= c == '_';
                    }
                    if (c == '_' && i < at) {
                        bits |= runs(words);
                        words.clear();
                    }
                }
                if (!underscore && words.size() <= longestName) {
                    bits |= names.getOrDefault(words.size() == 1 ? words.get(0) : String.join("-", words), 0);
                }
                bits |= runs(words);
                words.clear();
            }
            at++;
        }
        return bits;
    }

    private static boolean low(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private int runs(List<String> words) {
        if (words.size() >= SENTENCE) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            if (RELATIONS.contains(words.get(i))) {
                return 0;
            }
        }
        int bits = 0;
        for (int i = 0; i < words.size(); i++) {
            String run = words.get(i);
            bits |= runs.getOrDefault(run, 0);
            if (heads.contains(run)) {
                for (int length = 1; length < LONGEST_RUN && i + length < words.size(); length++) {
                    run = run + '-' + words.get(i + length);
                    bits |= runs.getOrDefault(run, 0);
                }
            }
            List<Beginning> begin = beginnings.get(run.charAt(0));
            for (int k = 0; begin != null && k < begin.size(); k++) {
                bits |= run.startsWith(begin.get(k).text) ? begin.get(k).bits : 0;
            }
        }
        return bits;
    }
}
