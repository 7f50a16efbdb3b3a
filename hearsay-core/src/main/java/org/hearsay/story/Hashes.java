package org.hearsay.story;

/**
 * A hash of words of 64 bits that is the same on every machine: FNV-1a (Fowler, Noll and Vo) over the characters, its bits
 * mixed so that none of them tells the last character.
 */
final class Hashes {

    private static final long PRIME = 0x100000001b3L;

    private long hash = 0xcbf29ce484222325L;

    /** The hash of one word. */
    static long of(String word) {
        Hashes hash = new Hashes();
        hash.add(word);
        return hash.value();
    }

    void add(String word) {
        for (int c = 0; c < word.length(); c++) {
            hash = (hash ^ word.charAt(c)) * PRIME;
        }
        hash = (hash ^ ' ') * PRIME;
    }

    /** The hash of the words added. */
    long value() {
        long mixed = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
