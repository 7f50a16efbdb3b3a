package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The text of a page as it was captured, without its markup: the article's blocks with what was found in them marked, and
 * around them, dimmed, what the page says beside its article.
 */
final class ReaderText {
    /** Characters of the article that are shown at once; more are reached by a link. */
    static final int WINDOW = 24_000;

    private static final int BESIDE = 4_000;
    private static final int PARSED = 1_500_000;
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "title", "svg");

    private ReaderText() {}

    /**
     * A finding's words and how they are marked.
     *
     * @param style source, cue, content, time or event
     * @param selected whether they belong to the entry at hand
     */
    record Mark(Span span, String style, boolean selected) {}

    private record Placed(int at, ReaderView.Paragraph paragraph) {}

    /** The paragraphs of a page from the character {@code from} of its article on. */
    static List<ReaderView.Paragraph> of(Article article, Page page, List<Mark> marks, int from) {
        List<Placed> placed = new ArrayList<>();
        List<Span> kept = new ArrayList<>();
        boolean[] anchored = {false};
        for (Block block : article.blocks()) {
            Span source = article.text().toSource(block.span());
            kept.add(source);
            boolean shown = block.span().end() > from && block.span().start() < from + WINDOW;
            if (shown && !block.span().isEmpty()) {
                placed.add(new Placed(
                        source.start(),
                        new ReaderView.Paragraph(
                                block.isBody() || block.kind() == Block.Kind.TITLE ? style(block) : "field",
                                runs(article.text().text(), block.span(), marks, anchored))));
            }
        }
        if (page.text().length() <= PARSED) {
            placed.addAll(
                    page.format() == Format.HTML ? besideMarkup(page.text(), kept) : besideLines(page.text(), kept));
        }
        placed.sort(Comparator.comparingInt(Placed::at));
        return joined(placed.stream().map(Placed::paragraph).toList());
    }

    /** Short pieces beside the article that follow one another are shown on one line. */
    private static List<ReaderView.Paragraph> joined(List<ReaderView.Paragraph> paragraphs) {
        List<ReaderView.Paragraph> joined = new ArrayList<>();
        for (ReaderView.Paragraph paragraph : paragraphs) {
            int last = joined.size() - 1;
            if (last >= 0
                    && paragraph.style().equals("beside")
                    && joined.get(last).style().equals("beside")) {
                String words = joined.get(last).runs().get(0).text() + " · "
                        + paragraph.runs().get(0).text();
                joined.set(last, new ReaderView.Paragraph("beside", List.of(new ReaderView.Run(words, "", false))));
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static String style(Block block) {
        return switch (block.kind()) {
            case TITLE -> "title";
            case SUBHEAD -> "subhead";
            case ITEM -> "item";
            default -> "body";
        };
    }

    /** Cuts a block wherever a mark begins or ends. */
    private static List<ReaderView.Run> runs(String text, Span block, List<Mark> marks, boolean[] anchored) {
        List<Mark> here = marks.stream().filter(m -> m.span().overlaps(block)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(Set.of(block.start(), block.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(block.start(), mark.span().start()));
            cuts.add(Math.min(block.end(), mark.span().end()));
        }
        List<ReaderView.Run> runs = new ArrayList<>();
        Integer start = null;
        for (int cut : cuts) {
            if (start != null && cut > start) {
                Span span = new Span(start, cut);
                Set<String> styles = new TreeSet<>();
                boolean selected = false;
                for (Mark mark : here) {
                    if (mark.span().contains(span)) {
                        styles.add(mark.style());
                        selected |= mark.selected();
                    }
                }
                boolean anchor = selected && !anchored[0];
                anchored[0] |= anchor;
                runs.add(new ReaderView.Run(span.in(text), classes(styles, selected), anchor));
            }
            start = cut;
        }
        return runs;
    }

    private static String classes(Set<String> styles, boolean selected) {
        StringBuilder classes = new StringBuilder();
        styles.forEach(s -> classes.append(classes.length() == 0 ? "m-" : " m-").append(s));
        return selected ? classes.append(classes.length() == 0 ? "sel" : " sel").toString() : classes.toString();
    }

    private static List<Placed> besideLines(String text, List<Span> kept) {
        List<Placed> beside = new ArrayList<>();
        int left = BESIDE;
        for (int at = 0; at < text.length() && left > 0; ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span line = new Span(at, end).trim(text);
            if (!line.isEmpty() && kept.stream().noneMatch(line::overlaps)) {
                beside.add(dimmed(line.start(), line.in(text)));
                left -= line.length();
            }
            at = end + 1;
        }
        return beside;
    }

    private static List<Placed> besideMarkup(String html, List<Span> kept) {
        List<Placed> beside = new ArrayList<>();
        Element root = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        StringBuilder words = new StringBuilder();
        Node[] group = {null};
        int[] start = {0};
        int[] left = {BESIDE};
        root.stream().forEach(element -> {
            for (TextNode node : element.textNodes()) {
                if (left[0] <= 0
                        || node.isBlank()
                        || hidden(node)
                        || !node.sourceRange().isTracked()) {
                    continue;
                }
                Span span = new Span(
                        node.sourceRange().startPos(),
                        Math.max(
                                node.sourceRange().startPos(),
                                node.sourceRange().endPos()));
                if (kept.stream().anyMatch(span::overlaps)) {
                    continue;
                }
                if (!block(node).equals(group[0])) {
                    flush(beside, words, start[0]);
                    group[0] = block(node);
                    start[0] = span.start();
                }
                words.append(node.text()).append(' ');
                left[0] -= node.text().length();
            }
        });
        flush(beside, words, start[0]);
        return beside;
    }

    private static void flush(List<Placed> beside, StringBuilder words, int start) {
        if (!words.toString().isBlank()) {
            beside.add(dimmed(start, words.toString()));
        }
        words.setLength(0);
    }

    private static Placed dimmed(int at, String words) {
        return new Placed(
                at,
                new ReaderView.Paragraph("beside", List.of(new ReaderView.Run(Wording.brief(words, 600), "", false))));
    }

    private static boolean hidden(Node node) {
        for (Node up = node.parent(); up != null; up = up.parent()) {
            if (UNSEEN.contains(up.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static Node block(Node node) {
        Node up = node.parent();
        while (up instanceof Element element && !element.isBlock() && element.parent() != null) {
            up = element.parent();
        }
        return up == null ? node : up;
    }
}
