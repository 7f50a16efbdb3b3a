package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the words in which two passages differ: those that the other does not have. Of passages that share less than half of
 * their words only numbers are marked.
 */
final class Difference {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,:]\\p{N}+)*");

    private Difference() {}

    /** {@code passage} in runs, against the {@code other}. */
    static List<Run> runs(String passage, String other) {
        Set<String> own = words(passage);
        Set<String> known = words(other);
        long shared = own.stream().filter(known::contains).count();
        boolean alike = shared * 2 >= Math.min(own.size(), known.size());
        List<Run> runs = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(passage);
        int at = 0;
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            boolean number = Character.isDigit(word.codePointAt(0));
            if (!known.contains(word) && (alike || number)) {
                add(runs, passage.substring(at, matcher.start()), false);
                add(runs, matcher.group(), true);
                at = matcher.end();
            }
        }
        add(runs, passage.substring(at), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        if (text.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        boolean joins = marked
                && last > 0
                && runs.get(last - 1).marked()
                && runs.get(last).text().isBlank();
        if (joins) { // marked words beside each other are one mark
            String words = runs.get(last - 1).text() + runs.get(last).text() + text;
            runs.remove(last);
            runs.set(last - 1, new Run(words, true));
        } else {
            runs.add(new Run(text, marked));
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
