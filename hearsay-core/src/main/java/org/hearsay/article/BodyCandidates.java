package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several opinions on which blocks of a page are its article's body, each by a principle of its own:
 * <i>box</i> takes the element that holds most running text and judges its blocks ({@link BodyScorer},
 * {@link BodyLines}), <i>lines</i> looks for the best run of all lines that are not furniture by name,
 * <i>run</i> for the best run by words and links alone, whatever the names, and <i>name</i> takes the
 * element that says that it is the article.
 */
final class BodyCandidates {

    private static final double SAME_TOPIC = 0.3;
    private static final int LEAST_ABOVE_RULE = 80;
    private static final double MOST_BELOW_RULE = 0.35;
    private static final double LINKED = 0.4;
    private static final int MOST = 60;
    private static final int COST_SHORT = 6;
    private static final int COST_LINKS = 9;
    private static final int MOST_RULES = 20;
    private static final double NAMED_PART = 0.4;

    private final Rendition page;
    private final List<Line> lines;
    private final BoxTraits traits;
    private final BodyScorer scorer;
    private final int title;
    private final Block.@Nullable Kind[] kinds;
    private final boolean[] byLines;
    private final boolean[] byRun;
    private final boolean[] byName;
    private final boolean[] below;
    private int end;

    /**
     * Collects the opinions.
     *
     * @param page as rendered
     * @param lines one for each of its blocks
     * @param scorer of the page
     * @param box the box it chose; −1 if none
     * @param title which block is the title; −1 if none
     */
    BodyCandidates(Rendition page, List<Line> lines, BoxTraits traits, BodyScorer scorer, int box, int title) {
        this.page = page;
        this.lines = lines;
        this.traits = traits;
        this.scorer = scorer;
        this.title = title;
        this.kinds = new Block.Kind[lines.size()];
        this.byLines = new boolean[lines.size()];
        this.byRun = new boolean[lines.size()];
        this.byName = new boolean[lines.size()];
        this.below = new boolean[lines.size()];
        this.end = lines.size();
        if (box >= 0) {
            fill(page.boxes().get(box).from(), page.boxes().get(box).to(), false);
        }
        fill(0, lines.size(), true);
        run();
        name();
    }

    /** What the first opinion makes of a block; null if it does not belong to the body. */
    Block.@Nullable Kind kind(int block) {
        return kinds[block];
    }

    /**
     * How many opinions keep a block; none what a ruled line parts from the article, nor what follows the
     * element that calls itself the article's.
     */
    int votes(int block) {
        if (below[block] || block >= end) {
            return 0;
        }
        return (kinds[block] != null ? 1 : 0)
                + (byLines[block] ? 1 : 0)
                + (byRun[block] ? 1 : 0)
                + (byName[block] ? 1 : 0);
    }

    private void fill(int from, int to, boolean search) {
        List<Line> kept = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int titleAt = -1;
        for (int i = from; i < to; i++) {
            if (i == title) {
                titleAt = kept.size();
            } else if (!scorer.allows(i)) {
                continue;
            }
            kept.add(lines.get(i));
            at.add(i);
        }
        if (titleAt < 0 && title >= 0) {
            kept.add(0, lines.get(title));
            at.add(0, title);
            titleAt = 0;
        }
        if (!search) {
            int cut = ruledOff(kept, at, titleAt);
            for (int i = cut; i < kept.size(); i++) {
                below[at.get(i)] = true;
            }
            kept.subList(cut, kept.size()).clear();
            titleAt = titleAt < kept.size() ? titleAt : -1;
        }
        if (search) {
            boolean[] in = BodyLines.run(kept, titleAt);
            for (int i = 0; i < in.length; i++) {
                byLines[at.get(i)] = in[i] && i != titleAt;
            }
            return;
        }
        Block.@Nullable Kind[] found = BodyLines.of(kept, titleAt);
        for (int i = 0; i < found.length; i++) {
            if (i != titleAt) {
                kinds[at.get(i)] = found[i];
            }
        }
    }

    /** Where a ruled line parts the article from a little text on other things below it; the number of lines if none does. */
    private int ruledOff(List<Line> kept, List<Integer> at, int titleAt) {
        int tried = 0;
        for (int rule : page.rules()) {
            if (++tried > MOST_RULES) {
                break;
            }
            Set<String> vocabulary = new HashSet<>();
            int before = 0;
            int after = 0;
            int end = kept.size();
            boolean other = true;
            for (int i = 0; i < kept.size(); i++) {
                if (i == titleAt) {
                    continue; // it may stand anywhere
                }
                Line line = kept.get(i);
                int words = line.prose() ? line.words().size() : 0;
                if (at.get(i) < rule) {
                    before += words;
                    vocabulary.addAll(words > 0 ? line.stems() : List.of());
                } else {
                    end = Math.min(end, i);
                    after += words;
                    other &= words == 0 || Words.known(line.stems(), vocabulary) < SAME_TOPIC;
                }
            }
            if (end < kept.size() && other && before >= LEAST_ABOVE_RULE && after <= before * MOST_BELOW_RULE) {
                return end;
            }
        }
        return kept.size();
    }

    private void run() {
        int[] run = BestRun.of(0, lines.size(), this::worth);
        for (int i = run[0]; i < run[1]; i++) {
            byRun[i] = !scorer.hidden(i) && scorer.linked(i) <= LINKED && i != title;
        }
    }

    private int worth(int i) {
        if (scorer.hidden(i)) {
            return 0;
        }
        if (scorer.linked(i) > LINKED) {
            return -COST_LINKS;
        }
        Line line = lines.get(i);
        return line.ends() && line.words().size() > COST_SHORT
                ? Math.min(MOST, line.words().size())
                : -COST_SHORT;
    }

    /**
     * Takes the box with most running text of those that call themselves the article's, if it holds a fair part of the
     * page's; the article ends with it, or with a later one of its kind beside it.
     */
    private void name() {
        int[] words = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            boolean text = lines.get(i).prose() && scorer.allows(i);
            words[i + 1] = words[i] + (text ? lines.get(i).words().size() : 0);
        }
        int best = -1;
        for (int trait : new int[] {BoxTraits.CONTENT, BoxTraits.ARTICLE, BoxTraits.MAIN}) {
            for (int i = 0; i < page.boxes().size(); i++) {
                Rendition.Box b = page.boxes().get(i);
                boolean opens = traits.has(i, trait) && (b.parent() < 0 || !traits.has(b.parent(), trait));
                int inside = words[b.to()] - words[b.from()];
                if (opens
                        && inside > 0
                        && inside >= NAMED_PART * words[lines.size()]
                        && (best < 0
                                || inside
                                        > words[page.boxes().get(best).to()]
                                                - words[page.boxes().get(best).from()])) {
                    best = i;
                }
            }
            if (best >= 0) {
                end = last(best, trait, words);
                break;
            }
        }
        if (best >= 0) {
            for (int i = page.boxes().get(best).from();
                    i < page.boxes().get(best).to();
                    i++) {
                byName[i] = i != title && scorer.allows(i);
            }
        }
    }

    /** Where the last of the boxes beside {@code best} ends that have its trait and hold running text. */
    private int last(int best, int trait, int[] words) {
        Rendition.Box chosen = page.boxes().get(best);
        int last = chosen.to();
        for (int i = best + 1; i < page.boxes().size(); i++) {
            Rendition.Box b = page.boxes().get(i);
            if (b.parent() == chosen.parent() && traits.has(i, trait) && words[b.to()] > words[b.from()]) {
                last = Math.max(last, b.to());
            }
        }
        return last;
    }
}
