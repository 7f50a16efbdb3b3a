package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads dates and byline from the lines around a title, and the dateline, into an {@link Assembly}. */
final class HeadLines {

    private static final Pattern CHANGED = Pattern.compile(
            "\\b(?:updated|modified|edited|revised|changed|last update)\\b[^\\d]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATED = Pattern.compile(
            "\\b(?:published|posted|first published|created|issued|date|released|publication date)\\b[^\\d]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 25;
    private static final int NAME_GAP = 3;

    private final AlignedText text;
    private final List<Line> lines;
    private final Assembly found;
    private final NumericDate.Evidence evidence;
    private int dateLine = -1;
    private boolean shown;
    private boolean shownChange;

    HeadLines(AlignedText text, List<Line> lines, Assembly found, NumericDate.Evidence evidence) {
        this.text = text;
        this.lines = lines;
        this.found = found;
        this.evidence = evidence;
    }

    /** Reads the lines {@code from} (inclusive) to {@code to} (exclusive); {@code title} is one of them or −1. */
    void read(int from, int to, int title) {
        for (int i = from; i < to; i++) {
            if (i != title && lines.get(i).words().size() <= MOST_WORDS) {
                dates(i);
            }
        }
        byline(from, to, title);
    }

    /** Reads dates that are called dates of publication or change below the body. */
    void readAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            for (DateText.Found date :
                    line.words().size() <= MOST_WORDS ? DateText.find(line.text()) : List.<DateText.Found>of()) {
                String before = line.text().substring(0, date.span().start());
                if (STATED.matcher(before).find() || CHANGED.matcher(before).find()) {
                    take(line, date);
                }
            }
        }
    }

    /** Reads the dateline that opens {@code line}. */
    void dateline(Line line) {
        Datelines.Dateline dateline = Datelines.of(line.text());
        if (dateline == null) {
            return;
        }
        if (found.outlet == null) {
            found.outlet = dateline.outlet().in(line.text());
        }
        if (found.published == null) {
            for (DateText.Found date : DateText.find(dateline.date().in(line.text()))) {
                Span at =
                        date.span().shift(line.span().start() + dateline.date().start());
                found.published = NumericDate.settle(date, evidence, text.toSource(at));
            }
        }
    }

    private void dates(int i) {
        Line line = lines.get(i);
        for (DateText.Found date : DateText.find(line.text())) {
            take(line, date);
            dateLine = i;
        }
    }

    private void take(Line line, DateText.Found date) {
        Span at = date.span().shift(line.span().start());
        PublicationDate read = NumericDate.settle(date, evidence, text.toSource(at));
        if (read == null) {
            return;
        }
        boolean changed =
                CHANGED.matcher(line.text().substring(0, date.span().start())).find();
        PublicationDate known = changed ? found.modified : found.published;
        if (known == null) {
            found.modified = changed ? read : found.modified;
            found.published = changed ? found.published : read;
        }
        if ((changed ? !shownChange : !shown) && (known == null || agree(known, read))) {
            found.add(Block.Kind.DATE, text, at);
            shown |= !changed;
            shownChange |= changed;
        }
    }

    /** Whether both name the same day, give or take a time zone. */
    private static boolean agree(PublicationDate a, PublicationDate b) {
        LocalDate first = a.when().firstDay();
        LocalDate second = b.when().firstDay();
        return first != null && second != null && Math.abs(first.toEpochDay() - second.toEpochDay()) <= 1;
    }

    private void byline(int from, int to, int title) {
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
            boolean near = dateLine >= 0 && Math.abs(i - dateLine) <= NAME_GAP;
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
