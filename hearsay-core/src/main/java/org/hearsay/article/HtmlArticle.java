package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the article of a marked-up page. */
final class HtmlArticle {

    private static final int LITTLE = 400;
    private static final double SAME_TOPIC = 0.3;
    private static final int LEAST_ABOVE_RULE = 80;
    private static final double MOST_BELOW_RULE = 0.35;
    private static final int DEPTH_ABOVE_BODY = 2;

    private final Page page;
    private final Rendition rendition;
    private final AlignedText text;
    private final Metadata metadata;
    private final List<Line> lines = new ArrayList<>();
    private final Assembly found = new Assembly();

    private HtmlArticle(Page page, Document document, Limits limits, Furniture furniture, boolean unhide) {
        this.page = page;
        this.rendition = Rendition.of(page.text(), document.body(), limits, unhide);
        this.text = rendition.text();
        this.metadata = new Metadata(document, page.text());
        if (rendition.cut()) {
            found.limits.add("truncated");
        }
        if (rendition.deepest() >= limits.markupDepth() - DEPTH_ABOVE_BODY) {
            found.limits.add("depth");
        }
        for (Rendition.TextBlock block : rendition.blocks()) {
            lines.add(Line.of(text.text(), block.span(), furniture, markup(block)));
        }
    }

    /** What is found on {@code page}; when hardly anything is visible, what its scripts would show counts too. */
    static Assembly read(Page page, Limits limits, Furniture furniture) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.markupDepth());
        Document document = parser.parseInput(page.text(), page.url() == null ? "" : page.url());
        Assembly visible = new HtmlArticle(page, document, limits, furniture, false).read();
        if (visible.bodyLength() >= LITTLE) {
            return visible;
        }
        Assembly all = new HtmlArticle(page, document, limits, furniture, true).read();
        return all.bodyLength() > 2 * visible.bodyLength() ? all : visible;
    }

    private Line.Markup markup(Rendition.TextBlock block) {
        if (rendition.boxes().isEmpty()) {
            return Line.Markup.NONE;
        }
        for (int box = block.box(); box >= 0; box = rendition.boxes().get(box).parent()) {
            Rendition.Box b = rendition.boxes().get(box);
            String tag = b.element().normalName();
            if (Hints.heading(tag)) {
                return Line.Markup.HEADING;
            }
            if (tag.equals("li") || tag.equals("dd") || tag.equals("dt")) {
                return Line.Markup.ITEM;
            }
            if (b.to() - b.from() > 2) {
                break;
            }
        }
        return Line.Markup.NONE;
    }

    private Assembly read() {
        BodyScorer scorer = BodyScorer.of(rendition, lines);
        int chosen = scorer.choose();
        HtmlTitle title = HtmlTitle.pick(
                rendition,
                lines,
                metadata,
                page,
                chosen < 0 ? 0 : rendition.boxes().get(chosen).from());
        Rendition.Box box = chosen < 0
                ? new Rendition.Box(new Element("body"), -1, 0, 0)
                : rendition.boxes().get(chosen);
        int first = body(scorer, box, title);
        found.url = metadata.canonical();
        HtmlOutlet.read(metadata, page.text(), title.rest(), found);
        HtmlDates.read(page, rendition, lines, metadata, found, new HtmlDates.Place(title.line(), first, box.to()));
        found.inOrder();
        if (title.line() < 0 && title.text() != null) {
            found.addHead(Block.Kind.TITLE, Assembly.Place.of(title.text()));
        }
        new HtmlFields(page, rendition, text, lines, metadata, found).read();
        return found;
    }

    /** Adds the body and the title among the blocks; returns the first block of the body. */
    private int body(BodyScorer scorer, Rendition.Box box, HtmlTitle title) {
        List<Line> kept = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int titleAt = -1;
        for (int i = box.from(); i < box.to(); i++) {
            if (i == title.line()) {
                titleAt = kept.size();
            } else if (!scorer.allows(i)) {
                continue;
            }
            kept.add(lines.get(i));
            at.add(i);
        }
        if (titleAt < 0 && title.line() >= 0) {
            kept.add(0, lines.get(title.line()));
            at.add(0, title.line());
            titleAt = 0;
        }
        int end = ruledOff(kept, at);
        kept.subList(end, kept.size()).clear();
        Block.@Nullable Kind[] kinds = BodyLines.of(kept, titleAt);
        int first = -1;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            Block.Kind kind = i == titleAt ? Block.Kind.TITLE : kinds[i];
            if (kind != null) {
                found.add(
                        kind,
                        text,
                        i == titleAt && title.shown() != null
                                ? title.shown()
                                : kept.get(i).span());
                first = first < 0 && i != titleAt ? at.get(i) : first;
                words.addAll(kept.get(i).words());
            }
        }
        found.language = Language.of(words, metadata.language());
        return first < 0 ? box.from() : first;
    }

    /** Where a ruled line parts the article from a little text on other things below it; the number of lines if none does. */
    private int ruledOff(List<Line> kept, List<Integer> at) {
        for (int rule : rendition.rules()) {
            Set<String> vocabulary = new HashSet<>();
            int before = 0;
            int after = 0;
            int end = kept.size();
            boolean other = true;
            for (int i = 0; i < kept.size(); i++) {
                List<String> words = kept.get(i).prose() ? kept.get(i).words() : List.of();
                if (at.get(i) < rule) {
                    before += words.size();
                    Words.learn(words, vocabulary);
                } else {
                    end = Math.min(end, i);
                    after += words.size();
                    other &= words.isEmpty() || Words.share(words, vocabulary) < SAME_TOPIC;
                }
            }
            if (end < kept.size() && other && before >= LEAST_ABOVE_RULE && after <= before * MOST_BELOW_RULE) {
                return end;
            }
        }
        return kept.size();
    }
}
