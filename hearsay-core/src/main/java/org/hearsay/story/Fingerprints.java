package org.hearsay.story;

import java.util.List;
import java.util.TreeSet;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken, 2003): of every {@value #WINDOW} successive
 * runs of {@link Alignment#RUN} words the one with the least hash is kept. Two texts with {@code RUN + WINDOW - 1}
 * words in a row in common share at least one.
 */
final class Fingerprints {

    private static final int WINDOW = 4;

    private Fingerprints() {}

    /** The fingerprints of {@code words}, each once, ascending. */
    static List<Long> of(List<String> words) {
        TreeSet<Long> prints = new TreeSet<>();
        int runs = words.size() - Alignment.RUN + 1;
        long[] hashes = new long[Math.max(0, runs)];
        for (int i = 0; i < runs; i++) {
            hashes[i] = hash(words, i);
        }
        for (int i = 0; i < runs; i += 1) {
            long least = Long.MAX_VALUE;
            for (int j = i; j < Math.min(i + WINDOW, runs); j++) {
                least = Math.min(least, hashes[j]);
            }
            if (i + WINDOW <= runs || i == 0) {
                prints.add(least);
            }
        }
        return List.copyOf(prints);
    }

    private static long hash(List<String> words, int from) {
        Hashes hash = new Hashes();
        words.subList(from, from + Alignment.RUN).forEach(hash::add);
        return hash.value();
    }
}
