package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where lists of other stories, comment boxes and the like interrupt the body of a plain page, and
 * where it goes on. After each heading of such a part, the lines up to the next heading are taken
 * together: they go on with the article if paragraphs prevail among them and enough of their words are
 * the article's.
 */
final class Interruptions {

    private static final int BEFORE = 35;
    private static final int PARAGRAPH = 20;
    private static final int PARAGRAPHS = 2;
    private static final int LOOSE = 3;
    private static final double SAME_TOPIC = 0.2;
    private static final double TAKES_UP = 0.3;
    private static final double CLEARLY = 0.4;
    private static final int RESUMING = 45;
    private static final int MANY = 4;
    private static final int STUB = 4;
    private static final double FAR_TOPIC = 0.08;
    private static final int LONGEST_LIST = 60;
    private static final int LONG = 250;
    private static final double NEAR_TOPIC = 0.14;

    private final List<Line> lines;
    private final boolean[] out;
    private final Set<String> vocabulary = new HashSet<>();
    private int before;

    /**
     * @param lines of the page, in their order
     * @param out for each line, whether it is no body for other reasons; {@link #mark} sets it for those that
     *     interrupt the body, and for no others
     */
    Interruptions(List<Line> lines, boolean[] out) {
        this.lines = lines;
        this.out = out;
    }

    /**
     * Marks the lines that interrupt the body, and follows it beyond {@code to} where it goes on.
     *
     * @param from where the body begins
     * @param to where it ended so far, exclusive
     * @param title which line is the title, whose words are the article's; −1 if none
     * @return where it ends, exclusive; before {@code to} if what follows a heading there is not of it
     */
    int mark(int from, int to, int title) {
        if (title >= 0) {
            vocabulary.addAll(lines.get(title).stems());
        }
        int end = to;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.prose() && !out[i]) {
                vocabulary.addAll(line.stems());
                before += line.words().size();
            } else if (before >= BEFORE && opens(line)) {
                int next = nextHeading(i + 1, lines.size());
                int resume = resume(i + 1, next);
                boolean goesOn = resume < next;
                for (int k = i; k < (goesOn ? resume : Math.min(next, to)); k++) {
                    out[k] = true;
                }
                if (goesOn && resume >= to) {
                    return follow(resume);
                }
                end = goesOn ? to : Math.min(end, i);
                i = resume - 1;
            }
        }
        return end < to ? end : follow(to);
    }

    /**
     * Follows the article over a long list or table that cost more than its next paragraphs were worth.
     *
     * @param from where the body ends so far
     * @return where it ends
     */
    private int follow(int from) {
        int end = from;
        int gap = 0;
        for (int i = from; i < lines.size() && gap <= LONGEST_LIST; i++) {
            Line line = lines.get(i);
            if (opens(line)) {
                int next = nextHeading(i + 1, lines.size());
                int resume = resume(i + 1, next);
                if (resume == next) {
                    return end;
                }
                for (int k = i; k < resume; k++) {
                    out[k] = true;
                }
                i = resume - 1;
            } else if (line.prose() && !out[i] && line.words().size() >= PARAGRAPH) {
                int stop = i + 1;
                for (int loose = 0; stop < lines.size() && loose <= LOOSE && !opens(lines.get(stop)); stop++) {
                    loose = lines.get(stop).sentence() ? 0 : loose + 1;
                }
                if (resume(i, stop) == stop) {
                    return end;
                }
                for (; i < stop; i++) {
                    if (lines.get(i).prose() && !out[i]) {
                        vocabulary.addAll(lines.get(i).stems());
                        before += lines.get(i).words().size();
                        end = i + 1;
                    }
                }
                i = end - 1;
                gap = 0;
            } else {
                gap++;
            }
        }
        return end;
    }

    /** Whether {@code line} is a heading behind which other things than the article stand. */
    static boolean opens(Line line) {
        return line.use() == Furniture.Use.STOPS || line.use() == Furniture.Use.ENDS;
    }

    private int nextHeading(int from, int to) {
        int i = from;
        while (i < to && !opens(lines.get(i))) {
            i++;
        }
        return i;
    }

    /** Where in the lines from {@code from} to {@code to} the article goes on; {@code to} if it does not. */
    private int resume(int from, int to) {
        int paragraphs = 0;
        int loose = 0;
        int all = 0;
        int compared = 0;
        double known = 0;
        double opening = 0;
        int first = to;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.prose() && !out[i] && !line.trails()) {
                int words = line.words().size();
                known += all < LONG ? words * Words.known(line.stems(), vocabulary) : 0;
                compared += all < LONG ? words : 0;
                all += words;
                if (words >= PARAGRAPH && line.ends()) {
                    opening = paragraphs == 0 ? Words.known(line.stems(), vocabulary) : opening;
                    paragraphs++;
                    first = Math.min(first, i);
                }
            } else if (!line.sentence()) {
                loose++;
            }
        }
        // between two headings of other stories stand titles; one long paragraph alone there is the article's
        boolean lone = paragraphs == 1
                && loose <= LOOSE
                && to < lines.size()
                && lines.get(first).words().size() >= RESUMING;
        double share = compared == 0 ? 0 : known / compared;
        boolean many = paragraphs >= PARAGRAPHS && (share >= SAME_TOPIC || opening >= TAKES_UP)
                || paragraphs >= MANY && share >= (all > STUB * before ? FAR_TOPIC : NEAR_TOPIC);
        boolean one = paragraphs > 0 && (opening >= CLEARLY || lone && opening >= SAME_TOPIC) && all >= RESUMING;
        boolean goesOn = one || many && (loose <= LOOSE * paragraphs || all >= LONG);
        return goesOn ? opening(first, from) : to;
    }

    /** The first of the sentences that stand together right before {@code first} and share the topic. */
    private int opening(int first, int from) {
        int i = first;
        while (i > from
                && lines.get(i - 1).sentence()
                && !lines.get(i - 1).trails()
                && Words.known(lines.get(i - 1).stems(), vocabulary) >= SAME_TOPIC) {
            i--;
        }
        return i;
    }
}
