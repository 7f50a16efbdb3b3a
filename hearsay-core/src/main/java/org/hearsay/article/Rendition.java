package org.hearsay.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The visible text of a marked-up page: blocks in the order of the page, parted by blank lines, every
 * character with its place in the page. Walks without recursion, whatever the nesting.
 */
final class Rendition implements NodeFilter {

    /**
     * A block of text.
     *
     * @param span into {@link #text}
     * @param box the innermost element that holds it
     * @param links how many of its characters are links
     * @param hidden whether only a script would show it
     */
    record TextBlock(Span span, int box, int links, boolean hidden) {}

    /**
     * An element that holds blocks.
     *
     * @param element of the document
     * @param names what its names tell
     * @param parent the box around it, −1 for the first
     * @param from its first block
     * @param to one past its last block
     */
    record Box(Element element, Hints.Names names, int parent, int from, int to) {
        /** Whether {@code block} is one of its blocks. */
        boolean holds(int block) {
            return block >= from && block < to;
        }
    }

    /**
     * Inline or block element that may hold the author or the date.
     *
     * @param element of the document
     * @param span its text
     */
    record Mark(Element element, Span span) {}

    private final String page;
    private final Limits limits;
    private final Hints hints = new Hints();
    private final AlignedText.Builder builder = new AlignedText.Builder();
    private @Nullable AlignedText text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<int[]> marked = new ArrayDeque<>();
    private int nodes;
    private boolean cut;
    private int linkDepth;
    private int blockStart = -1;
    private int blockLinks;
    private int breaks;
    private @Nullable Span gap;
    private int sourceEnd;
    private int deepest;
    private int hiddenAt = -1;
    private int headings;

    private Rendition(String page, Limits limits) {
        this.page = page;
        this.limits = limits;
    }

    /** Renders {@code body}, parsed from {@code page} with positions tracked. */
    static Rendition of(String page, Element body, Limits limits) {
        Rendition rendition = new Rendition(page, limits);
        NodeTraversor.filter(rendition, body);
        rendition.close();
        while (!rendition.open.isEmpty()) {
            rendition.shut();
        }
        return rendition;
    }

    /** The text of all blocks. */
    AlignedText text() {
        AlignedText built = text;
        if (built == null) {
            built = builder.build();
            text = built;
        }
        return built;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    List<Box> boxes() {
        return boxes;
    }

    /** Before which blocks a ruled line stands. */
    List<Integer> rules() {
        return rules;
    }

    List<Mark> marks() {
        return marks;
    }

    /** What the names of the page's elements tell. */
    Hints hints() {
        return hints;
    }

    /** Whether a limit left something out. */
    boolean cut() {
        return cut;
    }

    /** How deep the deepest node lies. */
    int deepest() {
        return deepest;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > limits.markupNodes() || builder.length() > limits.shownCharacters()) {
            cut = true;
            return FilterResult.STOP;
        }
        deepest = Math.max(deepest, depth);
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            return enter(element, depth);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element, int depth) {
        String tag = element.normalName();
        boolean box = Tags.box(tag);
        if (!box && Tags.unseen(tag) && !(headings > 0 && tag.equals("button"))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (hiddenAt < 0 && Tags.hidden(element)) {
            if (!box) {
                return FilterResult.SKIP_ENTIRELY;
            }
            close();
            hiddenAt = depth;
        }
        headings += Tags.heading(tag) ? 1 : 0;
        Hints.Names names = hints.of(element);
        if (tag.equals("br")) {
            lineBreak(element);
        } else if (box) {
            close();
            if (tag.equals("hr")) {
                rules.add(blocks.size());
            }
            Integer around = open.peek();
            open.push(boxes.size());
            boxes.add(new Box(element, names, around == null ? -1 : around, blocks.size(), blocks.size()));
        } else if (tag.equals("a") && element.hasAttr("href")) {
            linkDepth++;
        }
        if (hiddenAt < 0 && Hints.marks(element, names)) {
            marked.push(new int[] {depth, builder.length()});
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            int[] mark = marked.peek();
            if (mark != null && mark[0] == depth) {
                marked.pop();
                if (mark[1] < builder.length()) {
                    marks.add(new Mark(element, new Span(mark[1], builder.length())));
                } else if (element.hasAttr("datetime") || element.hasAttr("content") || element.hasAttr("title")) {
                    marks.add(new Mark(element, new Span(mark[1], mark[1])));
                }
            }
            Integer box = open.peek();
            if (box != null && boxes.get(box).element().equals(element)) {
                close();
                shut();
                hiddenAt = hiddenAt == depth ? -1 : hiddenAt;
                headings -= Tags.heading(element.normalName()) ? 1 : 0;
            } else if (element.normalName().equals("a") && element.hasAttr("href")) {
                linkDepth--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void shut() {
        int box = open.pop();
        Box opened = boxes.get(box);
        boxes.set(box, new Box(opened.element(), opened.names(), opened.parent(), opened.from(), blocks.size()));
    }

    /** Two line breaks part paragraphs; one does where a sentence has ended, else it is a blank. */
    private void lineBreak(Element element) {
        Range range = element.sourceRange();
        breaks++;
        boolean ended = ".!?”\"’:…".indexOf(builder.last()) >= 0;
        if (blockStart >= 0 && (breaks > 1 || ended)) {
            close();
        } else if (gap == null) {
            gap = range.isTracked() && range.endPos() <= page.length()
                    ? new Span(range.startPos(), range.endPos())
                    : new Span(sourceEnd, sourceEnd);
        }
    }

    private void add(TextNode node) {
        Range range = node.sourceRange();
        Span source = range.isTracked() && range.endPos() <= page.length() && range.startPos() <= range.endPos()
                ? new Span(range.startPos(), range.endPos())
                : new Span(sourceEnd, sourceEnd);
        String whole = node.getWholeText();
        if (source.length() == whole.length() && page.startsWith(whole, source.start())) {
            add(new Entities.Piece(whole, source));
        } else {
            Entities.align(page, source, whole, false).forEach(this::add);
        }
        sourceEnd = Math.max(sourceEnd, source.end());
    }

    private void add(Entities.Piece piece) {
        String text = piece.text();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int between = 0;
            boolean space = blank(text.charAt(at));
            while (at < text.length() && blank(text.charAt(at)) == space) {
                at++;
                // one blank between words stands for itself: they go on as one piece
                if (!space
                        && piece.verbatim()
                        && at + 1 < text.length()
                        && text.charAt(at) == ' '
                        && !blank(text.charAt(at + 1))) {
                    at++;
                    between++;
                }
            }
            Span source = piece.verbatim()
                    ? new Span(piece.source().start() + start, piece.source().start() + at)
                    : piece.source();
            if (space) {
                gap = gap == null ? source : gap;
            } else {
                put(text.substring(start, at), at - start - between, source);
            }
        }
    }

    private void put(String words, int letters, Span source) {
        if (blockStart < 0) {
            builder.put(builder.length() == 0 ? "" : "\n\n", new Span(source.start(), source.start()));
            blockStart = builder.length();
        } else if (gap != null) {
            builder.put(" ", gap);
        }
        gap = null;
        breaks = 0;
        builder.put(words, source);
        blockLinks += linkDepth > 0 ? letters : 0;
    }

    private void close() {
        if (blockStart >= 0) {
            Integer box = open.peek();
            blocks.add(new TextBlock(
                    new Span(blockStart, builder.length()), box == null ? 0 : box, blockLinks, hiddenAt >= 0));
        }
        blockStart = -1;
        blockLinks = 0;
        gap = null;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
