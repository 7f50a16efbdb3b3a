package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a marked-up page was published and changed: its head, elements made for it, its address, then its visible lines. */
final class HtmlDates {

    private static final int BEFORE_BODY = 12;
    private static final int AFTER_BODY = 3;

    private final Rendition rendition;
    private final AlignedText text;
    private final List<Line> lines;
    private final DateCascade cascade;

    /**
     * Where the article stands among the lines of the page.
     *
     * @param title the line of the title, −1 if none shows it
     * @param first the first line of the body
     * @param last one past the last line of the element that holds the body
     */
    record Place(int title, int first, int last) {}

    private HtmlDates(Rendition rendition, List<Line> lines, DateCascade cascade) {
        this.rendition = rendition;
        this.text = rendition.text();
        this.lines = lines;
        this.cascade = cascade;
    }

    /** Adds the dates and the byline of {@code page} to {@code found}. */
    static void read(Page page, Rendition rendition, List<Line> lines, Metadata metadata, Assembly found, Place place) {
        AlignedText text = rendition.text();
        NumericDate.Evidence evidence = new NumericDate.Evidence(
                page.text() + "\n" + (page.url() == null ? "" : page.url()),
                text.text(),
                metadata.language(),
                page.captured());
        DateCascade cascade = new DateCascade(metadata, evidence);
        found.published = cascade.published();
        found.modified = cascade.modified();
        int title = place.title();
        int first = place.first();
        int last = place.last();
        int from = Math.max(0, Math.min(title < 0 ? first : title, first) - BEFORE_BODY);
        int to = Math.min(lines.size(), last + AFTER_BODY);
        if (found.published == null) {
            found.published = new HtmlDates(rendition, lines, cascade).marked(from, to);
        }
        if (found.published == null) {
            found.published = cascade.address(page.url() != null ? page.url() : found.url);
        }
        HeadLines head = new HeadLines(text, lines, found, evidence);
        HtmlBylines.read(rendition, text, metadata, found, from, first);
        head.read(from, first, title);
        head.readAfter(last, to);
        if (first < lines.size()) {
            head.dateline(lines.get(first));
        }
    }

    /** The date of an element made for it, near the article. */
    private @Nullable PublicationDate marked(int from, int to) {
        int start = from < lines.size() ? lines.get(from).span().start() : 0;
        int end = to > 0 && to <= lines.size() ? lines.get(to - 1).span().end() : text.length();
        for (boolean published : new boolean[] {true, false}) {
            for (Rendition.Mark mark : rendition.marks()) {
                Element element = mark.element();
                boolean says = element.attr("itemprop").equals("datePublished")
                        || element.hasAttr("pubdate")
                        || element.className().toLowerCase(Locale.ROOT).contains("publi");
                boolean changed = (element.attr("itemprop") + element.className())
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(?:modif|updat).*");
                if (!rendition.hints().date(element)
                        || changed
                        || (published
                                ? !says
                                : mark.span().start() < start || mark.span().start() > end)) {
                    continue;
                }
                PublicationDate date = cascade.stated(element);
                if (date == null && !mark.span().isEmpty() && mark.span().length() < 80) {
                    List<DateText.Found> dates = DateText.find(mark.span().in(text.text()));
                    date = dates.isEmpty()
                            ? null
                            : cascade.shown(dates.get(0), text, mark.span().start());
                }
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }
}
