package org.hearsay.sentence;

import java.util.Arrays;

/**
 * Gathers the features of one token after the other as numbers of a fixed width ("feature hashing", Weinberger and
 * others, "Feature hashing for large scale multitask learning", 2009): each call of {@code put} is a template of its
 * own, numbered by its place since {@link #begin}, so the same values in two templates are two features. For one
 * thread at a time.
 */
public final class HashedFeatures {

    private final int mask;
    private int[] row = new int[160];
    private int used;
    private int template;

    /** @param bits of a feature number, at most 30 */
    public HashedFeatures(int bits) {
        mask = (1 << bits) - 1;
    }

    /** Begins the next token. */
    public void begin() {
        used = 0;
        template = 0;
    }

    /** Numbers the templates that follow from {@code first} on, where templates before may have been left out. */
    public void from(int first) {
        template = first;
    }

    /** Adds the feature that these values make together. */
    public void put(int... values) {
        int hash = open();
        for (int value : values) {
            hash = mix(hash, value);
        }
        close(hash);
    }

    /** As {@link #put(int...)}. */
    public void put(int a) {
        close(mix(open(), a));
    }

    /** As {@link #put(int...)}. */
    public void put(int a, int b) {
        close(mix(mix(open(), a), b));
    }

    /** As {@link #put(int...)}. */
    public void put(int a, int b, int c) {
        close(mix(mix(mix(open(), a), b), c));
    }

    private int open() {
        return ++template * 0x9E3779B9;
    }

    private static int mix(int hash, int value) {
        int mixed = (hash ^ value) * 0x85EBCA6B;
        return mixed ^ mixed >>> 15;
    }

    private void close(int open) {
        int hash = open * 0xC2B2AE35;
        if (used == row.length) {
            row = Arrays.copyOf(row, used * 2);
        }
        row[used++] = (hash ^ hash >>> 13) & mask;
    }

    /** The features put since {@link #begin}. */
    public int[] row() {
        return Arrays.copyOf(row, used);
    }

    /**
     * A number for how a word is written: capitals, small letters, digits and other characters, runs of one kind
     * counted once, in its first twelve characters.
     */
    public static int shape(String word) {
        int shape = 0;
        char last = 0;
        for (int i = 0; i < Math.min(word.length(), 12); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (kind != last) {
                shape = shape * 31 + kind;
                last = kind;
            }
        }
        return shape;
    }

    /** A number for the first {@code length} characters of a word. */
    public static int prefix(String word, int length) {
        return hash(word, 0, Math.min(length, word.length()));
    }

    /** A number for the last {@code length} characters of a word. */
    public static int suffix(String word, int length) {
        return hash(word, Math.max(0, word.length() - length), word.length());
    }

    private static int hash(String word, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }
}
