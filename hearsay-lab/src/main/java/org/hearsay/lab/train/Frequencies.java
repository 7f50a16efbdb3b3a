package org.hearsay.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;

/**
 * How many pieces of text each stem stands in: the frozen table by which {@link Words} tells a common word
 * from a telling one. A text longer than a news article is cut into pieces about as long as one, so that a
 * book chapter does not count as one document; numbers and rare stems are left out, since what is not in the
 * table counts as rarest.
 */
public final class Frequencies {
    /** Words in a piece. */
    static final int PIECE = 300;

    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();
    private int pieces;

    /** Counts the texts of a source. */
    public Frequencies add(TextSource source) {
        source.texts().forEach(this::count);
        sources.add(source.name() + " (" + source.texts().size() + " texts)");
        return this;
    }

    private void count(String text) {
        List<Word> words = Words.in(text, new Span(0, text.length()));
        // nearly equal pieces, so that no short rest distorts the counts
        int number = Math.max(1, Math.round((float) words.size() / PIECE));
        for (int i = 0; i < number && !words.isEmpty(); i++) {
            int from = (int) ((long) words.size() * i / number);
            int to = (int) ((long) words.size() * (i + 1) / number);
            pieces++;
            Set<String> stems = new TreeSet<>();
            words.subList(from, to).stream()
                    .filter(w -> Words.content(w) && !w.number())
                    .forEach(w -> stems.add(w.stem()));
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
    }

    /** How many pieces were counted. */
    public int pieces() {
        return pieces;
    }

    /**
     * The table: the number of pieces, a tab and where they come from; then stem, tab and count, sorted by
     * stem.
     *
     * @param least stems in fewer pieces are left out
     */
    public String table(int least) {
        return pieces + "\tpieces of about " + PIECE + " words of " + String.join(", ", sources) + "\n"
                + counts.entrySet().stream()
                        .filter(e -> e.getValue() >= least)
                        .map(e -> e.getKey() + "\t" + e.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
