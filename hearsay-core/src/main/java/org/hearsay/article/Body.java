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

    private final Block.@Nullable Kind[] kinds;
    private final int box;
    private final int end;
    private final boolean hidden;

    private Body(Block.@Nullable Kind[] kinds, int box, int end, boolean hidden) {
        this.kinds = kinds;
        this.box = box;
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
            }
        }
        int from = chosen < 0 ? 0 : page.boxes().get(chosen).from();
        return new Body(kinds, from, end, all > 0 && hidden > MUCH_HIDDEN * all);
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
        return box;
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
