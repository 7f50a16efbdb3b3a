package org.hearsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text derived from a source text that still knows, character by character, where it came from.
 *
 * <p>The derived text is a sequence of <em>runs</em>. A run of {@code length} derived characters
 * stands for {@code sourceLength} source characters: equal lengths map one to one (verbatim
 * copies), unequal ones map as a whole (an entity such as {@code &mdash;}, a collapsed run of white
 * space, a paragraph break that stands for markup). The idea follows {@code Alignment} in Apache
 * OpenNLP's text normaliser.
 *
 * @param text the derived characters
 * @param runs flattened triples: derived start, source start, source length; in derived order
 */
@SuppressWarnings("ArrayRecordComponent") // three ints a run keep a long page small; equals below compares them
public record AlignedText(String text, int[] runs) {

    private static final int WIDTH = 3;

    /** Checks that the runs are triples, start at 0 and ascend. */
    public AlignedText {
        if (runs.length % WIDTH != 0 || (!text.isEmpty() && (runs.length == 0 || runs[0] != 0))) {
            throw new IllegalArgumentException("runs do not cover the text");
        }
        for (int i = WIDTH; i < runs.length; i += WIDTH) {
            if (runs[i] <= runs[i - WIDTH] || runs[i] >= text.length()) {
                throw new IllegalArgumentException("runs do not ascend at run " + i / WIDTH);
            }
        }
    }

    /** The whole of {@code source}, unchanged. */
    public static AlignedText of(String source) {
        return source.isEmpty()
                ? new AlignedText("", new int[0])
                : new AlignedText(source, new int[] {0, 0, source.length()});
    }

    /** The number of derived characters. */
    public int length() {
        return text.length();
    }

    /**
     * Where the derived characters {@code span} stand in the source. A span that cuts through a run
     * that maps as a whole gets all of it.
     *
     * @param span into {@link #text()}; an empty span maps to an empty span
     */
    public Span toSource(Span span) {
        if (text.isEmpty()) {
            return new Span(0, 0);
        }
        if (span.isEmpty()) {
            int at = span.start() == text.length()
                    ? toSource(new Span(span.start() - 1, span.start())).end()
                    : toSource(new Span(span.start(), span.start() + 1)).start();
            return new Span(at, at);
        }
        int first = runAt(span.start());
        int last = runAt(span.end() - 1);
        int start = sourceStart(first) + (verbatim(first) ? span.start() - derivedStart(first) : 0);
        int end = verbatim(last)
                ? sourceStart(last) + span.end() - derivedStart(last)
                : sourceStart(last) + sourceLength(last);
        return new Span(Math.min(start, end), Math.max(start, end));
    }

    /**
     * The derived characters that came from the source characters {@code span}: the smallest derived
     * span that holds all of them, or an empty one at 0 if none was kept.
     */
    public Span fromSource(Span span) {
        int start = -1;
        int end = -1;
        for (int run = 0; run < runCount(); run++) {
            Span source = new Span(sourceStart(run), sourceStart(run) + sourceLength(run));
            if (!source.overlaps(span)) {
                continue;
            }
            int from = derivedStart(run) + (verbatim(run) ? Math.max(0, span.start() - source.start()) : 0);
            int to = verbatim(run)
                    ? derivedStart(run) + Math.min(source.end(), span.end()) - source.start()
                    : derivedEnd(run);
            start = start < 0 ? from : Math.min(start, from);
            end = Math.max(end, to);
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    /** Whether the source characters of {@code span} are, to the letter, the derived ones. */
    public boolean exact(Span span, CharSequence source) {
        Span at = toSource(span);
        return at.end() <= source.length() && at.in(source).contentEquals(span.in(text));
    }

    private int runCount() {
        return runs.length / WIDTH;
    }

    private int derivedStart(int run) {
        return runs[run * WIDTH];
    }

    private int derivedEnd(int run) {
        return run + 1 < runCount() ? derivedStart(run + 1) : text.length();
    }

    private int sourceStart(int run) {
        return runs[run * WIDTH + 1];
    }

    private int sourceLength(int run) {
        return runs[run * WIDTH + 2];
    }

    private boolean verbatim(int run) {
        return derivedEnd(run) - derivedStart(run) == sourceLength(run);
    }

    private int runAt(int derived) {
        int low = 0;
        int high = runCount() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (derivedStart(middle) <= derived) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof AlignedText that && text.equals(that.text) && Arrays.equals(runs, that.runs);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "AlignedText[" + text.length() + " characters, " + runCount() + " runs]";
    }

    /** Writes an {@link AlignedText} from left to right; neighbouring verbatim runs are joined. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> runs = new ArrayList<>();

        /** Copies the source characters {@code span} as they are. */
        public Builder copy(CharSequence source, Span span) {
            return put(source.subSequence(span.start(), span.end()), span);
        }

        /**
         * Writes {@code derived} for the source characters {@code span}; an empty span marks characters
         * that no source character stands for.
         */
        public Builder put(CharSequence derived, Span span) {
            if (derived.length() == 0) {
                return this;
            }
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean joins = last != null
                    && derived.length() == span.length()
                    && last[2] == text.length() - last[0]
                    && last[1] + last[2] == span.start();
            if (joins && last != null) {
                last[2] += span.length();
            } else {
                runs.add(new int[] {text.length(), span.start(), span.length()});
            }
            text.append(derived);
            return this;
        }

        /** Copies the derived characters {@code span} of {@code other}, with where they came from. */
        public Builder append(AlignedText other, Span span) {
            int at = span.start();
            while (at < span.end()) {
                int run = other.runAt(at);
                int to = Math.min(span.end(), other.derivedEnd(run));
                int source = other.sourceStart(run);
                Span from = other.verbatim(run)
                        ? new Span(source, source + to - at).shift(at - other.derivedStart(run))
                        : new Span(source, source + other.sourceLength(run));
                put(other.text.substring(at, to), from);
                at = to;
            }
            return this;
        }

        /** The number of derived characters so far. */
        public int length() {
            return text.length();
        }

        /** The last derived character, or {@code '\0'} before the first. */
        public char last() {
            return text.length() == 0 ? '\0' : text.charAt(text.length() - 1);
        }

        /** The finished text. */
        public AlignedText build() {
            int[] flat = new int[runs.size() * WIDTH];
            for (int i = 0; i < runs.size(); i++) {
                System.arraycopy(runs.get(i), 0, flat, i * WIDTH, WIDTH);
            }
            return new AlignedText(text.toString(), flat);
        }
    }
}
