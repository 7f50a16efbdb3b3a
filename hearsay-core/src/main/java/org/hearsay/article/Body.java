package org.hearsay.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a marked-up page are its article's body: those that two of the four {@link
 * BodyCandidates} keep. A block that the first of them leaves out must also be no furniture by its own
 * looks, and neither date nor byline.
 */
final class Body {

    private static final int ENOUGH_VOTES = 2;
    private static final double MUCH_HIDDEN = 0.1;
    private static final int MOST_LINKED = 8;

    private final Block.@Nullable Kind[] kinds;
    private final int from;
    private final int end;
    private final boolean hidden;

    private Body(Block.@Nullable Kind[] kinds, int from, int end, boolean hidden) {
        this.kinds = kinds;
        this.from = from;
        this.end = end;
        this.hidden = hidden;
    }

    /**
     * Reads the body.
     *
     * @param page as rendered
     * @param lines one for each of its blocks
     * @param scorer of the page
     * @param chosen the box it chose; −1 if none
     * @param title which block is the title; −1 if none
     */
    static Body of(Rendition page, List<Line> lines, BodyScorer scorer, int chosen, int title) {
        BodyCandidates candidates = new BodyCandidates(page, lines, new BoxTraits(page.boxes()), scorer, chosen, title);
        Block.@Nullable Kind[] kinds = new Block.Kind[lines.size()];
        boolean begun = false;
        int end = chosen < 0 ? 0 : page.boxes().get(chosen).to();
        int all = 0;
        int hidden = 0;
        for (int i = 0; i < kinds.length; i++) {
            Line line = lines.get(i);
            Block.Kind kind = candidates.kind(i);
            if (i == title
                    || line.key().isEmpty()
                    || candidates.votes(i) < ENOUGH_VOTES
                    || (kind == null && (!(line.plain() || line.labelled()) || BodyLines.ofTheHead(line, begun)))) {
                continue;
            }
            begun |= line.sentence();
            kinds[i] = kind != null ? kind : kind(line);
            end = Math.max(end, i + 1);
            all += line.words().size();
            hidden += page.blocks().get(i).hidden() ? line.words().size() : 0;
        }
        if (all == 0) {
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = candidates.kind(i);
                int words = kinds[i] == null ? 0 : lines.get(i).words().size();
                all += words;
                hidden += page.blocks().get(i).hidden() ? words : 0;
            }
        }
        linked(page, lines, scorer, kinds, title);
        int from = chosen < 0 ? 0 : page.boxes().get(chosen).from();
        return new Body(kinds, from, end, all > 0 && hidden > MUCH_HIDDEN * all);
    }

    /**
     * Adds what is of the body although it is a link: a short heading right above text of the body, and the
     * items of a list that the body introduces with a colon or of which it holds others.
     */
    private static void linked(
            Rendition page, List<Line> lines, BodyScorer scorer, Block.@Nullable Kind[] kinds, int title) {
        for (int i = kinds.length - 2; i > 0; i--) {
            Line line = lines.get(i);
            if (line.markup() == Line.Markup.HEADING
                    && line.words().size() <= MOST_LINKED
                    && kinds[i + 1] == Block.Kind.PARAGRAPH
                    && isLink(i, line, scorer, kinds, title)) {
                kinds[i] = Block.Kind.SUBHEAD;
            }
        }
        for (int i = 1; i < kinds.length; i++) {
            boolean introduced =
                    kinds[i - 1] != null && (lines.get(i - 1).text().endsWith(":") || sameList(page, i - 1, i));
            if (introduced && isItem(lines.get(i)) && isLink(i, lines.get(i), scorer, kinds, title)) {
                kinds[i] = Block.Kind.ITEM;
            }
        }
        for (int i = kinds.length - 2; i > 0; i--) {
            if (kinds[i + 1] != null
                    && sameList(page, i, i + 1)
                    && isItem(lines.get(i))
                    && isLink(i, lines.get(i), scorer, kinds, title)) {
                kinds[i] = Block.Kind.ITEM;
            }
        }
    }

    private static boolean isItem(Line line) {
        return line.markup() == Line.Markup.ITEM;
    }

    /** Whether a block was left out for nothing but being a link. */
    private static boolean isLink(int i, Line line, BodyScorer scorer, Block.@Nullable Kind[] kinds, int title) {
        return kinds[i] == null && i != title && line.plain() && !line.key().isEmpty() && scorer.onlyLinked(i);
    }

    /** Whether two blocks are items of one list. */
    private static boolean sameList(Rendition page, int one, int other) {
        int list = list(page, one);
        return list >= 0 && list == list(page, other);
    }

    private static int list(Rendition page, int block) {
        int box = page.blocks().get(block).box();
        while (box >= 0 && !page.boxes().get(box).element().normalName().equals("li")) {
            box = page.boxes().get(box).parent();
        }
        return box < 0 ? -1 : page.boxes().get(box).parent();
    }

    private static Block.Kind kind(Line line) {
        if (line.markup() == Line.Markup.HEADING) {
            return Block.Kind.SUBHEAD;
        }
        return line.bullet() ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
    }

    /** What a block is to the body; null if it does not belong to it. */
    Block.@Nullable Kind kind(int block) {
        return kinds[block];
    }

    /** The first block of the body. */
    int first() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != null) {
                return i;
            }
        }
        return from;
    }

    /** One past the last block of what holds the body. */
    int end() {
        return end;
    }

    /** Whether a good part of it is shown by scripts alone. */
    boolean hidden() {
        return hidden;
    }
}
