package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jsoup.nodes.Document;

/** Reads the article of a marked-up page. */
final class HtmlArticle {

    private static final int LITTLE = 60;
    private static final int DEPTH_ABOVE_BODY = 2;
    private static final int FURTHER_OUT = 2;

    private final Page page;
    private final Rendition rendition;
    private final AlignedText text;
    private final Metadata metadata;
    private final BodyScorer scorer;
    private final int chosen;
    private final HtmlTitle title;

    /** One line for each block of the page. */
    private final List<Line> all = new ArrayList<>();

    /** The same with nothing said by blocks that do not count because only a script would show them. */
    private final List<Line> lines = new ArrayList<>();

    private final Assembly found = new Assembly();

    private HtmlArticle(Page page, Limits limits, Furniture furniture) {
        Document document = PositionBuilder.parser(limits.markupDepth())
                .parseInput(page.text(), page.url() == null ? "" : page.url());
        this.page = page;
        this.rendition = Rendition.of(page.text(), document.body(), limits);
        this.text = rendition.text();
        this.metadata = new Metadata(document, page.text());
        if (rendition.cut()) {
            found.limits.add("truncated");
        }
        if (rendition.deepest() >= limits.markupDepth() - DEPTH_ABOVE_BODY) {
            found.limits.add("depth");
        }
        Map<String, Line> known = new HashMap<>();
        for (Rendition.TextBlock block : rendition.blocks()) {
            all.add(Line.of(text.text(), block.span(), furniture, markup(block), known));
        }
        this.scorer = scorer(BodyScorer.of(rendition, all, false));
        for (int i = 0; i < all.size(); i++) {
            lines.add(scorer.hidden(i) ? Line.blank(all.get(i).span()) : all.get(i));
        }
        this.chosen = scorer.choose();
        this.title = HtmlTitle.pick(
                rendition,
                lines,
                metadata,
                page,
                chosen < 0 ? 0 : rendition.boxes().get(chosen).from());
    }

    /**
     * Blocks that only a script would show count when hardly anything else is there, or when they go on with
     * an article of which the beginning is shown.
     */
    private BodyScorer scorer(BodyScorer shown) {
        int hidden = 0;
        for (int i = 0; i < all.size(); i++) {
            hidden += shown.hidden(i) && all.get(i).prose() ? all.get(i).words().size() : 0;
        }
        if (hidden <= shown.most()) {
            return shown;
        }
        BodyScorer any = BodyScorer.of(rendition, all, true);
        boolean more = any.most() > 2 * shown.most();
        return more && (shown.most() < LITTLE || goesOn(shown.choose(), any.choose())) ? any : shown;
    }

    /** Whether the box chosen with what is hidden lies in the one chosen without it, or little further out, but holds not all of the page. */
    private boolean goesOn(int shown, int any) {
        List<Rendition.Box> boxes = rendition.boxes();
        if (shown < 0 || any < 0 || boxes.get(any).parent() < 0) {
            return false;
        }
        int around = shown;
        for (int step = 0; step < FURTHER_OUT && boxes.get(around).parent() >= 0; step++) {
            if (around == any) {
                return true;
            }
            around = boxes.get(around).parent();
        }
        return around == any
                || boxes.get(any).from() >= boxes.get(shown).from()
                        && boxes.get(any).to() <= boxes.get(shown).to();
    }

    /** What is found on {@code page}; when hardly anything is visible, what its scripts would show counts too. */
    static Assembly read(Page page, Limits limits, Furniture furniture) {
        return new HtmlArticle(page, limits, furniture).read();
    }

    private Line.Markup markup(Rendition.TextBlock block) {
        if (rendition.boxes().isEmpty()) {
            return Line.Markup.NONE;
        }
        for (int box = block.box(); box >= 0; box = rendition.boxes().get(box).parent()) {
            Rendition.Box b = rendition.boxes().get(box);
            String tag = b.element().normalName();
            if (Tags.heading(tag)) {
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
        Body body = Body.of(rendition, all, scorer, chosen, title.line());
        if (body.hidden()) {
            found.limits.add("hidden");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Block.Kind kind = i == title.line() ? Block.Kind.TITLE : body.kind(i);
            if (kind != null) {
                Span shown = i == title.line() ? title.shown() : null;
                found.add(kind, text, shown != null ? shown : all.get(i).span());
                words.addAll(all.get(i).words());
            }
        }
        found.language = Language.of(words, metadata.language());
        found.url = metadata.canonical();
        HtmlOutlet.read(metadata, page.text(), title.rest(), found);
        HtmlDates.read(
                page, rendition, lines, metadata, found, new HtmlDates.Place(title.line(), body.first(), body.end()));
        found.inOrder();
        if (title.line() < 0 && title.text() != null) {
            found.addHead(Block.Kind.TITLE, Assembly.Place.of(title.text()));
        }
        new HtmlFields(page, rendition, text, lines, metadata, found).read();
        return found;
    }
}
