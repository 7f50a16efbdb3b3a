package org.hearsay.article;

import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** When a marked-up page was published and changed: gathers what it states and has {@link DateCascade} decide. */
final class HtmlDates {

    private static final int BEFORE_BODY = 12;
    private static final int AFTER_BODY = 3;
    private static final int NEAR = 12;
    private static final int LONGEST_TITLE = 500;
    private static final String PARTS = "|–—·•»-";

    private final Page page;
    private final Rendition rendition;
    private final AlignedText text;
    private final List<Line> lines;
    private final Metadata metadata;
    private final Place place;
    private final DateEvidence evidence;

    /**
     * Where the article stands among the lines of the page.
     *
     * @param title the line of the title, −1 if none shows it
     * @param first the first line of the body
     * @param last one past the last line of the element that holds the body
     */
    record Place(int title, int first, int last) {

        /** Whether {@code line} stands near the title or where the body begins or ends. */
        boolean near(int line) {
            return title >= 0 && Math.abs(line - title) <= NEAR
                    || Math.abs(line - first) <= NEAR
                    || Math.abs(line - last) <= NEAR;
        }
    }

    private HtmlDates(Page page, Rendition rendition, List<Line> lines, Metadata metadata, Place place) {
        this.page = page;
        this.rendition = rendition;
        this.text = rendition.text();
        this.lines = lines;
        this.metadata = metadata;
        this.place = place;
        String address = page.url() != null ? page.url() : metadata.canonical();
        this.evidence = new DateEvidence(
                () -> page.text() + "\n" + (page.url() == null ? "" : page.url()),
                text.text(),
                metadata.language(),
                page.captured(),
                address);
    }

    /** Adds the dates and the byline of {@code page} to {@code found}. */
    static void read(Page page, Rendition rendition, List<Line> lines, Metadata metadata, Assembly found, Place place) {
        new HtmlDates(page, rendition, lines, metadata, place).read(found);
    }

    private void read(Assembly found) {
        HeadDates reader = new HeadDates(metadata, evidence);
        List<VisibleDates.Visible> visible = new VisibleDates(rendition, lines, metadata, reader, evidence).read(place);
        DateCascade cascade = new DateCascade(
                reader.read(page.url()),
                new ShownDates(visible, lines, place),
                new DateCascade.Last(dateline(), windowTitle(reader)));
        found.published = cascade.published();
        found.modified = cascade.modified();
        int from =
                Math.max(0, Math.min(place.title() < 0 ? place.first() : place.title(), place.first()) - BEFORE_BODY);
        int dated = blocks(visible, from, found);
        HeadLines head = new HeadLines(text, lines, found, evidence);
        HtmlBylines.read(rendition, text, metadata, found, from, place.first());
        head.byline(from, place.first(), place.title(), dated);
        if (place.first() < lines.size()) {
            head.dateline(lines.get(place.first()));
        }
    }

    /**
     * Adds the dates that stand visibly around the article and name its day of publication or change.
     *
     * @return the last line above the body that shows a date; −1 if none does
     */
    private int blocks(List<VisibleDates.Visible> visible, int from, Assembly found) {
        boolean published = false;
        boolean changed = false;
        int dated = -1;
        for (VisibleDates.Visible date : visible) {
            PublicationDate shown = date.shown();
            boolean above = date.line() >= from && date.line() < place.first() && date.line() != place.title();
            boolean below = date.line() >= place.last()
                    && date.line() < place.last() + AFTER_BODY
                    && date.says() != DateWords.Says.NOTHING;
            if (shown == null || !(above || below)) {
                continue;
            }
            dated = above ? date.line() : dated;
            boolean ofChange = date.says() == DateWords.Says.CHANGED;
            PublicationDate taken = ofChange ? found.modified : found.published;
            if (!(ofChange ? changed : published) && taken != null && taken.near(shown)) {
                found.add(Block.Kind.DATE, text, date.span());
                changed |= ofChange;
                published |= !ofChange;
            }
        }
        return dated;
    }

    /** The day that opens the body. */
    private @Nullable PublicationDate dateline() {
        if (place.first() >= lines.size()) {
            return null;
        }
        Line line = lines.get(place.first());
        DateText.Found day = Datelines.day(line.text(), evidence.tag());
        return day == null
                ? null
                : NumericDate.settle(
                        day,
                        evidence,
                        text.toSource(day.span().shift(line.span().start())));
    }

    /** Whether the mark at {@code at} parts a title; a hyphen does between blanks only. */
    private static boolean parts(String title, int at) {
        char c = title.charAt(at);
        return PARTS.indexOf(c) >= 0
                && (c != '-'
                        || at > 0
                                && at + 1 < title.length()
                                && title.charAt(at - 1) == ' '
                                && title.charAt(at + 1) == ' ');
    }

    /** A date behind the last mark that parts the title of the window. */
    private @Nullable PublicationDate windowTitle(HeadDates reader) {
        Element element = metadata.title();
        String title = element == null || element.childNodeSize() != 1 ? "" : element.wholeText();
        int at = Math.min(title.length(), LONGEST_TITLE);
        while (at > 0 && !parts(title, at - 1)) {
            at--;
        }
        String last = title.substring(at).trim();
        List<DateText.Found> dates = at == 0 ? List.of() : DateText.find(last, evidence.tag());
        if (element == null || dates.size() != 1 || !dates.get(0).span().equals(new Span(0, last.length()))) {
            return null;
        }
        Range range = element.childNode(0).sourceRange();
        int start = range.isTracked() ? page.text().indexOf(last, range.startPos()) : -1;
        start = start + last.length() > range.endPos() ? -1 : start;
        return reader.read(last, start < 0 ? null : new Span(start, start + last.length()));
    }
}
