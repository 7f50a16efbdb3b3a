package org.hearsay.lab.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * The words of a text and where they stand: runs of letters, figures and low lines, joined by an apostrophe, stop or
 * hyphen between two of them. Statements are compared by the words they touch, so that marks decide nothing.
 */
public final class WordPlaces {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[’'.\\-][\\p{L}\\p{N}_]+)*");

    private final TreeMap<Integer, Integer> words = new TreeMap<>();

    private WordPlaces() {}

    /** Of a text. */
    public static WordPlaces of(String text) {
        WordPlaces places = new WordPlaces();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            places.words.put(matcher.start(), matcher.end());
        }
        return places;
    }

    /** The words in a piece of text that is looked at by itself, as spans into the text. */
    public static List<Span> in(String text, Span piece) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(piece.in(text));
        while (matcher.find()) {
            words.add(new Span(piece.start() + matcher.start(), piece.start() + matcher.end()));
        }
        return words;
    }

    /** The words that the spans touch, by where they start. */
    public Set<Integer> touched(List<Span> spans) {
        Set<Integer> touched = new TreeSet<>();
        for (Span span : spans) {
            Integer floor = words.floorKey(span.start());
            int from = floor == null ? 0 : floor;
            words.subMap(from, Math.max(span.end(), from)).forEach((start, end) -> {
                if (end > span.start()) {
                    touched.add(start);
                }
            });
        }
        return touched;
    }

    /** What two sets have in common, as a share of what is in either; 0 for two empty ones. */
    public static double jaccard(Set<Integer> a, Set<Integer> b) {
        long both = a.stream().filter(b::contains).count();
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }
}
