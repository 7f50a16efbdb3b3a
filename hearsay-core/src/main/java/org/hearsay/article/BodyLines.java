package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of an article's body from those around and between them.
 *
 * <p>Each line has a worth: running text counts its words, furniture and loose short lines cost. The
 * body is the run of lines with the greatest sum (the idea is Pasternack and Roth's "maximum
 * subsequence segmentation", 2009). Inside the run, a heading of other stories cuts off what follows
 * unless the article's own words come back, repeats count once, and short lines stay where their
 * neighbours make them headings or items.
 */
final class BodyLines {
    /** Lines behind a heading of other stories in which the article is looked for again. */
    private static final int LOOK_AHEAD = 400;

    private static final Pattern RUBRIC = Pattern.compile("^(?:opinion|analysis|watch|video) ");

    private static final int MOST = 60;
    private static final int COST_SHORT = 6;
    private static final int COST_FURNITURE = 9;
    private static final int COST_END = 25;
    private static final int COST_STOP = 60;
    private static final int BEFORE_A_CUT = 35;
    private static final int RESUMING = 45;
    private static final double SAME_TOPIC = 0.3;
    private static final double ABOVE_TITLE = 0.2;
    private static final double MOST_CUT = 0.5;
    private static final int HEADING = 14;
    private static final int REPEAT = 3;
    private static final int MOST_BESIDE_DATE = 30;
    private static final double BEFORE_AUTHOR = 0.75;
    private static final int HEAD = 6;
    private static final int PARAGRAPH = 18;

    private final List<Line> lines;
    private final int title;
    private final boolean[] out;
    private final Block.@Nullable Kind[] kinds;
    private boolean searched;
    private int start;

    private BodyLines(List<Line> lines, int title) {
        this.lines = lines;
        this.title = title;
        this.out = new boolean[lines.size()];
        this.kinds = new Block.Kind[lines.size()];
    }

    /** What each line is to the body: SUBHEAD, PARAGRAPH, ITEM, or null if it does not belong. */
    Block.@Nullable Kind[] kinds() {
        return kinds.clone();
    }

    /** Where the running text begins; a standfirst may stand before it. */
    int start() {
        return start;
    }

    /**
     * What each line is to the body: SUBHEAD, PARAGRAPH, ITEM, or null if it does not belong.
     *
     * @param lines in the order of the page, all of them known to lie in the body
     * @param title which line is the title; −1 if none
     */
    static Block.@Nullable Kind[] of(List<Line> lines, int title) {
        BodyLines body = new BodyLines(lines, title);
        body.leaveOutRepeats();
        int start = body.opensBody() ? title + 1 : 0;
        body.keep(start, body.cut(start, lines.size()));
        return body.kinds;
    }

    /** Which lines lie in the best run of all and are no furniture, whatever they are to the body. */
    static boolean[] run(List<Line> lines, int title) {
        BodyLines body = new BodyLines(lines, title);
        body.leaveOutRepeats();
        int[] run = body.bestRun();
        run[1] = new Interruptions(lines, body.out).mark(run[0], run[1], title);
        boolean[] in = new boolean[lines.size()];
        for (int i = run[0]; i < run[1]; i++) {
            Line line = lines.get(i);
            in[i] = !body.out[i]
                    && (line.plain() || line.labelled())
                    && !line.key().isEmpty();
        }
        return in;
    }

    /**
     * Looks for the body among the lines of a plain page.
     *
     * @param lines in the order of the page
     * @param title which line is the title; −1 if none
     */
    static BodyLines search(List<Line> lines, int title) {
        BodyLines body = new BodyLines(lines, title);
        body.leaveOutRepeats();
        List<LineRole> roles = LineRole.of(lines, title);
        for (int i = 0; i < lines.size(); i++) {
            body.out[i] |= roles.get(i) != LineRole.NONE && roles.get(i) != LineRole.AUTHOR;
        }
        Teasers.mark(lines, body.out);
        int[] run = body.bestRun();
        run[0] = body.backTo(run[0], run[1]);
        int end = new Interruptions(lines, body.out).mark(run[0], run[1], title);
        end = body.beforeAuthor(roles, run[0], end);
        ShortLines shorts = new ShortLines(lines, body.out, run[0], end);
        for (int i = run[0]; i < end; i++) {
            body.out[i] |= ShortLines.isShort(lines.get(i)) && !shorts.belongs(i);
        }
        body.searched = true;
        body.keep(run[0], end);
        BodyEdges edges = new BodyEdges(lines, body.kinds);
        edges.standfirst(title, run[0], body.out);
        edges.closingList();
        body.start = body.afterHead(roles, run[0]);
        return body;
    }

    /** The first paragraph under the title that shares its topic with the body from {@code start} to {@code end}. */
    private int backTo(int start, int end) {
        Set<String> vocabulary = new HashSet<>();
        for (int i = start; i < end; i++) {
            if (lines.get(i).prose() && !out[i]) {
                vocabulary.addAll(lines.get(i).stems());
            }
        }
        int first = start;
        for (int i = start - 1; title >= 0 && i > title && !Interruptions.opens(lines.get(i)); i--) {
            Line line = lines.get(i);
            if (!out[i]
                    && line.prose()
                    && line.words().size() >= PARAGRAPH
                    && Words.known(line.stems(), vocabulary) >= SAME_TOPIC) {
                first = i;
            }
        }
        return first;
    }

    /** Where the running text begins after byline and date, if a standfirst opens the body above them. */
    private int afterHead(List<LineRole> roles, int start) {
        int after = start;
        int prose = 0;
        for (int i = start; i < lines.size() && i < start + HEAD && prose < 2; i++) {
            prose += lines.get(i).prose() && !out[i] ? 1 : 0;
            after = roles.get(i) == LineRole.HEAD || ofTheHead(lines.get(i), false) ? i + 1 : after;
        }
        return after;
    }

    /** Leaves out what presents the author above the body, and ends the body where it comes near its end. */
    private int beforeAuthor(List<LineRole> roles, int start, int end) {
        int[] behind = proseBehind(end);
        int all = behind[start];
        for (int i = start; i < end; i++) {
            all -= roles.get(i) == LineRole.AUTHOR ? behind[i] - behind[i + 1] : 0;
        }
        int before = 0;
        for (int i = start; i < end; i++) {
            if (roles.get(i) == LineRole.AUTHOR) {
                if (before >= BEFORE_AUTHOR * all) {
                    return i;
                }
                out[i] |= before < HEADING;
            }
            before += out[i] ? 0 : behind[i] - behind[i + 1];
        }
        return end;
    }

    /** Whether most of the running text follows the title. */
    private boolean opensBody() {
        int[] behind = proseBehind(lines.size());
        return title >= 0 && behind[0] - behind[title] <= ABOVE_TITLE * behind[0];
    }

    private void leaveOutRepeats() {
        Set<String> seen = new HashSet<>();
        String titleKey = title >= 0 ? lines.get(title).key() : "";
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean known = !seen.add(line.key());
            boolean isTitle = i != title && !titleKey.isEmpty() && sameTitle(line, titleKey);
            out[i] = i == title || isTitle || (known && line.words().size() >= REPEAT);
        }
    }

    private static boolean sameTitle(Line line, String titleKey) {
        return line.key().equals(titleKey)
                || (!line.prose()
                        && line.key().length() < titleKey.length() * 2
                        && line.key().contains(titleKey))
                || (titleKey.length() > 30
                        && line.key().endsWith(titleKey)
                        && titleKey.equals(RUBRIC.matcher(line.key()).replaceFirst("")));
    }

    private int worth(int i) {
        Line line = lines.get(i);
        if (out[i]) {
            return i < lines.size() && line.prose() ? 0 : -1;
        }
        if (line.prose()) {
            return Math.min(MOST, line.words().size());
        }
        return switch (line.use()) {
            case STOPS -> -COST_STOP;
            case ENDS -> -COST_END;
            case NONE -> line.sentence() ? line.words().size() / 2 : line.bullet() ? -1 : -COST_SHORT;
            default -> -COST_FURNITURE;
        };
    }

    private int[] bestRun() {
        return BestRun.of(Math.max(0, title + 1), lines.size(), this::worth);
    }

    /** Marks what headings of other stories cut off; returns the end of the body. */
    private int cut(int from, int to) {
        Set<String> vocabulary = new HashSet<>();
        int[] behind = proseBehind(to); // no line behind the one looked at changes
        int before = 0;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.prose() && !out[i]) {
                vocabulary.addAll(line.stems());
                before += line.words().size();
                continue;
            }
            boolean opens = line.use() == Furniture.Use.STOPS || line.use() == Furniture.Use.ENDS || mild(line);
            if (!opens || before < BEFORE_A_CUT) {
                continue;
            }
            int ahead = Math.min(to, i + LOOK_AHEAD);
            boolean mild = mild(line);
            boolean ends = line.use() == Furniture.Use.STOPS && before > behind[i];
            int resume = ends ? ahead : resume(i + 1, ahead, vocabulary, mild);
            if (resume == ahead) {
                if (mild && !teasersFollow(i + 1, ahead)) {
                    continue;
                }
                if (behind[i] > MOST_CUT * before) {
                    continue;
                }
                return i;
            }
            for (int k = i; k < resume; k++) {
                out[k] = true;
            }
            i = resume - 1;
        }
        return to;
    }

    /** Whether it opens a box that may interrupt the article. */
    private static boolean mild(Line line) {
        return line.use() == Furniture.Use.ASIDES || line.use() == Furniture.Use.TEASES;
    }

    /** For each line, the words of running text from it to {@code to}. */
    private int[] proseBehind(int to) {
        int[] words = new int[to + 1];
        for (int i = to - 1; i >= 0; i--) {
            words[i] = words[i + 1]
                    + (lines.get(i).prose() && !out[i] ? lines.get(i).words().size() : 0);
        }
        return words;
    }

    /** The first line from {@code from} on that takes up the article's topic again; {@code to} if none does. */
    private int resume(int from, int to, Set<String> vocabulary, boolean mild) {
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.use() == Furniture.Use.STOPS || line.use() == Furniture.Use.ENDS) {
                return mild ? i : to;
            }
            if (!line.prose() || out[i] || line.trails()) {
                continue;
            }
            boolean same = Words.known(line.stems(), vocabulary) >= SAME_TOPIC;
            if ((same || (mild && line.ends())) && proseUntilNextCut(i, to) >= (mild ? 1 : RESUMING)) {
                return i;
            }
        }
        return to;
    }

    private int proseUntilNextCut(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.use() == Furniture.Use.STOPS || line.use() == Furniture.Use.ENDS) {
                break;
            }
            words += line.prose() && !out[i] && !line.trails() ? line.words().size() : 0;
        }
        return words;
    }

    private boolean teasersFollow(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!out[i] && lines.get(i).sentence() && !lines.get(i).trails()) {
                return false;
            }
        }
        return true;
    }

    private void keep(int from, int to) {
        boolean begun = false;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (out[i] || (!line.plain() && !line.labelled()) || line.key().isEmpty() || ofTheHead(line, begun)) {
                continue;
            }
            begun |= line.sentence();
            if (line.bullet() && line.markup() != Line.Markup.HEADING) {
                kinds[i] = Block.Kind.ITEM;
            } else if (line.markup() == Line.Markup.HEADING) {
                kinds[i] = leadsOn(i, to) ? Block.Kind.SUBHEAD : null;
            } else if (line.sentence()) {
                kinds[i] = Block.Kind.PARAGRAPH;
            } else if (line.words().size() <= HEADING && leadsOn(i, to)) {
                kinds[i] = Block.Kind.SUBHEAD;
            } else if (searched || inList(i)) {
                kinds[i] = Block.Kind.ITEM;
            } else if (line.words().size() > HEADING) {
                kinds[i] = Block.Kind.PARAGRAPH;
            }
        }
    }

    /** Whether the line is a date or names the author. */
    static boolean ofTheHead(Line line, boolean begun) {
        if (line.prose() || line.words().size() > HEADING) {
            return false;
        }
        List<DateText.Found> dates = DateText.find(line.text());
        boolean date =
                !dates.isEmpty() && line.text().length() - dates.get(0).span().length() <= MOST_BESIDE_DATE;
        return date
                || (!begun
                        && (!dates.isEmpty() || Bylines.looksLike(line.text()) || Bylines.alone(line.text()) != null));
    }

    /** Whether running text or a list follows, with at most one more short line in between. */
    private boolean leadsOn(int i, int to) {
        int shorts = 0;
        for (int k = i + 1; k < to && shorts < 2; k++) {
            Line next = lines.get(k);
            if (out[k] || (!next.plain() && !next.labelled())) {
                continue;
            }
            if (next.sentence() || next.bullet()) {
                return true;
            }
            shorts++;
        }
        return false;
    }

    /** Whether the line goes on a list or opens one with its neighbour before. */
    private boolean inList(int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (!out[k] && lines.get(k).plain()) {
                Block.Kind before = kinds[k];
                return before == Block.Kind.ITEM
                        || (before != null
                                && lines.get(k).text().stripTrailing().endsWith(":"));
            }
        }
        return false;
    }
}
