package org.hearsay.article;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds an article and says which of its blocks may be of it, in the manner of
 * Mozilla's Readability, but without changing the document: every block has a worth (running text its
 * words, links and scraps a cost), an element is worth the sum of its blocks, and the deepest element
 * that keeps almost all of the greatest sum is taken.
 */
final class BodyScorer {

    private static final int MOST = 90;
    private static final double LINKED = 0.45;
    private static final double KEEPS = 0.93;
    private static final int FEW = 60;
    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.995;

    private final Rendition page;
    private final List<Line> lines;
    private final boolean[] furniture;
    private final boolean[] hidden;
    private final int[] sums;

    /**
     * Weighs a page; where the names of elements would throw out most of its text, they do not count.
     *
     * @param page as rendered
     * @param lines one for each of its blocks
     * @param unhide whether blocks count that only a script would show
     */
    static BodyScorer of(Rendition page, List<Line> lines, boolean unhide) {
        BodyScorer strict = new BodyScorer(page, lines, true, unhide);
        BodyScorer lax = new BodyScorer(page, lines, false, unhide);
        return strict.most() < FEW || strict.most() < QUARTER * lax.most() ? lax : strict;
    }

    private BodyScorer(Rendition page, List<Line> lines, boolean byName, boolean unhide) {
        this.page = page;
        this.lines = lines;
        this.furniture = new boolean[lines.size()];
        for (int i = 0; i < furniture.length; i++) {
            furniture[i] = page.blocks().get(i).hidden() && !unhide;
        }
        this.hidden = furniture.clone();
        markFurniture(byName);
        this.sums = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            sums[i + 1] = sums[i] + worth(i);
        }
    }

    private void markFurniture(boolean byName) {
        int[] words = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            words[i + 1] = words[i]
                    + (!hidden[i] && lines.get(i).prose() && linked(i) < LINKED
                            ? lines.get(i).words().size()
                            : 0);
        }
        int all = words[lines.size()];
        boolean[] around = byName ? aroundMain() : new boolean[page.boxes().size()];
        for (int i = 0; i < page.boxes().size(); i++) {
            Rendition.Box box = page.boxes().get(i);
            if (box.to() > box.from()
                    && words[box.to()] - words[box.from()] <= share(box) * all
                    && Hints.furniture(box, byName && !around[i])) {
                java.util.Arrays.fill(furniture, box.from(), box.to(), true);
            }
        }
    }

    /** Which boxes hold the main element of the page or its first heading of the first rank: whatever their names, they are no furniture. */
    private boolean[] aroundMain() {
        boolean[] around = new boolean[page.boxes().size()];
        boolean headed = false;
        for (int i = 0; i < around.length; i++) {
            Element element = page.boxes().get(i).element();
            String tag = element.normalName();
            boolean heading = !headed && tag.equals("h1");
            headed |= heading;
            if (heading
                    || tag.equals("main")
                    || element.attributesSize() > 0 && element.attr("role").equals("main")) {
                for (int box = i;
                        box >= 0 && !around[box];
                        box = page.boxes().get(box).parent()) {
                    around[box] = true;
                }
            }
        }
        return around;
    }

    /** How much of the page's running text a box may hold and still be furniture: comments may outweigh an article. */
    private double share(Rendition.Box box) {
        return Hints.comments(box) ? ALMOST_ALL : HALF;
    }

    /** Which part of a block's characters is links. */
    double linked(int block) {
        Rendition.TextBlock b = page.blocks().get(block);
        return b.span().isEmpty() ? 0 : (double) b.links() / b.span().length();
    }

    private int worth(int i) {
        Line line = lines.get(i);
        if (furniture[i]) {
            return 0;
        }
        if (linked(i) > LINKED) {
            return -4;
        }
        if (line.prose()) {
            return Math.min(MOST, line.words().size());
        }
        return switch (line.use()) {
            case NONE -> line.sentence() ? line.words().size() / 2 : line.markup() == Line.Markup.NONE ? -2 : 0;
            case STOPS, ENDS -> -12;
            default -> -5;
        };
    }

    private int sum(Rendition.Box box) {
        return sums[box.to()] - sums[box.from()];
    }

    /** The greatest worth of a box, in words. */
    int most() {
        return page.boxes().stream().mapToInt(this::sum).max().orElse(0);
    }

    /** The box that holds the article; −1 when the page has none of any worth. */
    int choose() {
        int best = -1;
        int most = 0;
        for (int i = 0; i < page.boxes().size(); i++) {
            int sum = sum(page.boxes().get(i));
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        // boxes stand in the order of the page, so what follows a box and lies in it are its descendants
        for (int i = best + 1;
                best >= 0
                        && i < page.boxes().size()
                        && page.boxes().get(i).from() < page.boxes().get(best).to();
                i++) {
            Rendition.Box box = page.boxes().get(i);
            if (box.to() <= page.boxes().get(best).to() && sum(box) >= KEEPS * most) {
                best = i;
            }
        }
        return best;
    }

    /** Whether a block does not count because only a script would show it. */
    boolean hidden(int block) {
        return hidden[block];
    }

    /** Whether a block is no furniture but for being a link. */
    boolean onlyLinked(int block) {
        return !furniture[block] && linked(block) > LINKED;
    }

    /** Whether a block may be of the article by what surrounds it and how much of it is links. */
    boolean allows(int block) {
        return !furniture[block]
                && (linked(block) <= LINKED || (lines.get(block).prose() && linked(block) < 0.8));
    }
}
