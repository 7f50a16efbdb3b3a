package org.hearsay.article;

import java.util.List;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads dates and byline from the lines around a title, and the dateline, into an {@link Assembly}. */
final class HeadLines {

    private static final int MOST_WORDS = 25;
    private static final int NAME_GAP = 3;
    private static final int MOST_DATES = 60;

    private final AlignedText text;
    private final List<Line> lines;
    private final Assembly found;
    private final DateEvidence evidence;
    private int dateLine = -1;
    private int taken;
    private boolean shown;
    private boolean shownChange;

    HeadLines(AlignedText text, List<Line> lines, Assembly found, DateEvidence evidence) {
        this.text = text;
        this.lines = lines;
        this.found = found;
        this.evidence = evidence;
    }

    /** Reads the lines {@code from} (inclusive) to {@code to} (exclusive); {@code title} is one of them or −1. */
    void read(int from, int to, int title) {
        for (boolean called : new boolean[] {true, false}) {
            for (int i = from; i < to; i++) {
                if (i != title) {
                    dates(i, called);
                }
            }
        }
        byline(from, to, title, dateLine);
    }

    /** Reads dates that are called dates of publication or change below the body. */
    void readAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            dates(i, true);
        }
    }

    /** Reads the dateline that opens {@code line}. */
    void dateline(Line line) {
        Datelines.Dateline dateline = Datelines.of(line.text());
        if (dateline == null) {
            DateText.Found day = found.published == null ? Datelines.day(line.text(), evidence.tag()) : null;
            if (day != null) {
                Span at = day.span().shift(line.span().start());
                found.published = NumericDate.settle(day, evidence, text.toSource(at));
            }
            return;
        }
        if (found.outlet == null) {
            found.outlet = dateline.outlet().in(line.text());
        }
        if (found.published == null) {
            for (DateText.Found date : DateText.find(dateline.date().in(line.text()), evidence.tag())) {
                Span at =
                        date.span().shift(line.span().start() + dateline.date().start());
                found.published = NumericDate.settle(date, evidence, text.toSource(at));
            }
        }
    }

    /** Takes the dates of a line that are called days of publication or change, or those that are not called anything. */
    private void dates(int i, boolean called) {
        Line line = lines.get(i);
        List<DateText.Found> dates =
                line.words().size() <= MOST_WORDS ? DateText.find(line.text(), evidence.tag()) : List.of();
        for (int d = 0; d < dates.size(); d++) {
            DateWords.Says says = DateWords.beside(
                    line.text(),
                    dates.get(d).span(),
                    d == 0 ? 0 : dates.get(d - 1).span().end(),
                    d + 1 < dates.size()
                            ? dates.get(d + 1).span().start()
                            : line.text().length());
            boolean wanted = called
                    ? says == DateWords.Says.PUBLISHED || says == DateWords.Says.CHANGED
                    : says == DateWords.Says.NOTHING;
            if (wanted && ++taken <= MOST_DATES) {
                take(line, dates.get(d), says == DateWords.Says.CHANGED);
                dateLine = Math.max(dateLine, i);
            }
        }
    }

    private void take(Line line, DateText.Found date, boolean changed) {
        Span at = date.span().shift(line.span().start());
        PublicationDate read = NumericDate.settle(date, evidence, text.toSource(at));
        if (read == null) {
            return;
        }
        PublicationDate known = changed ? found.modified : found.published;
        if (known == null) {
            found.modified = changed ? read : found.modified;
            found.published = changed ? found.published : read;
        }
        if ((changed ? !shownChange : !shown) && (known == null || known.near(read))) {
            found.add(Block.Kind.DATE, text, at);
            shown |= !changed;
            shownChange |= changed;
        }
    }

    /**
     * Reads the byline of the lines {@code from} to {@code to}.
     *
     * @param title one of them or −1
     * @param dated the line that holds the date, near which a name may stand by itself; −1 if none does
     */
    void byline(int from, int to, int title, int dated) {
        if (found.first(Block.Kind.BYLINE) != null) {
            return;
        }
        for (int i = from; i < to; i++) {
            Span name = i == title ? null : Bylines.stated(lines.get(i).text());
            if (name != null) {
                add(i, name);
                return;
            }
        }
        for (int i = Math.max(from, title + 1); i < to; i++) {
            boolean near = dated >= 0 && Math.abs(i - dated) <= NAME_GAP;
            Span name = near && lines.get(i).plain()
                    ? Bylines.alone(
                            lines.get(i).text(),
                            (title < 0 ? "" : lines.get(title).text()) + " " + found.outlet)
                    : null;
            if (name != null) {
                add(i, name);
                return;
            }
        }
    }

    private void add(int i, @Nullable Span name) {
        if (name != null) {
            found.add(Block.Kind.BYLINE, text, name.shift(lines.get(i).span().start()));
        }
    }
}
