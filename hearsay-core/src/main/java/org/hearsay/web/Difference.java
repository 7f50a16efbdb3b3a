package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the words in which passages differ: a word is marked that some other passage does not have. Of passages that share
 * less than half of their words only numbers are marked, and the words of the value itself.
 */
final class Difference {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,:]\\p{N}+)*");

    private Difference() {}

    /**
     * A run of a passage.
     *
     * @param differs whether another passage does not have it
     */
    record Part(String text, boolean differs) {}

    /** {@code passage} in runs, against the {@code others}; words of {@code value} are always marked. */
    static List<Part> parts(String passage, List<String> others, String value) {
        List<Set<String>> known = others.stream().map(Difference::words).toList();
        Set<String> own = words(passage);
        Set<String> named = words(value);
        boolean alike = !known.isEmpty()
                && known.stream().allMatch(other -> {
                    long shared = own.stream().filter(other::contains).count();
                    return shared * 2 >= Math.min(own.size(), other.size());
                });
        List<Part> parts = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(passage);
        int at = 0;
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            boolean number = Character.isDigit(word.codePointAt(0));
            boolean missing = known.stream().anyMatch(other -> !other.contains(word));
            if (missing && (alike || number || named.contains(word))) {
                add(parts, passage.substring(at, matcher.start()), false);
                add(parts, matcher.group(), true);
                at = matcher.end();
            }
        }
        add(parts, passage.substring(at), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean differs) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        boolean joins = differs
                && last > 0
                && parts.get(last - 1).differs()
                && parts.get(last).text().isBlank();
        if (joins) { // marked words beside each other are one mark
            String words = parts.get(last - 1).text() + parts.get(last).text() + text;
            parts.remove(last);
            parts.set(last - 1, new Part(words, true));
        } else {
            parts.add(new Part(text, differs));
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
