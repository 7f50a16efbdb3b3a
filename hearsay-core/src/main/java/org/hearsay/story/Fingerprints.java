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

    private static final long PRIME = 0x100000001b3L;

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

    /** FNV-1a over the characters, its bits mixed so that none of them tells the last character. */
    private static long hash(List<String> words, int from) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + Alignment.RUN; i++) {
            String word = words.get(i);
            for (int c = 0; c < word.length(); c++) {
                hash = (hash ^ word.charAt(c)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
