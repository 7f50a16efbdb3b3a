package org.hearsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates that a marked-up page shows, and those in attributes of elements made for dates. */
final class VisibleDates {

    private static final int LONGEST_MARK = 80;
    private static final int LONGEST_LINE = 200;
    private static final int SHORT_LABEL = 18;
    private static final int LONGER_LABEL = 30;
    private static final int LITTLE_BESIDE = 45;
    private static final int OPENS = 4;
    private static final int MOST_FAR = 200;
    private static final int MOST_MARKS = 1000;
    private static final Pattern DASH = Pattern.compile("\\s{0,3}(?:[-–—]|to|until|bis|au|al|do|до|по)\\s{0,3}");
    private static final String PARTS = "|•·⋅●—–";
    private static final List<String> ATTRIBUTES = List.of(
            "datetime", "content", "title", "data-time", "data-timestamp", "data-utime", "data-date", "data-datetime");

    private final Rendition rendition;
    private final AlignedText text;
    private final List<Line> lines;
    private final HeadDates reader;
    private final Metadata metadata;
    private final DateEvidence evidence;

    private final List<Rendition.Mark> marks = new ArrayList<>();
    private final Map<String, Integer> peers = new HashMap<>();
    private int far;
    private int nearMarks;
    private int farMarks;

    VisibleDates(Rendition rendition, List<Line> lines, Metadata metadata, HeadDates reader, DateEvidence evidence) {
        this.rendition = rendition;
        this.text = rendition.text();
        this.lines = lines;
        this.metadata = metadata;
        this.reader = reader;
        this.evidence = evidence;
        for (Rendition.Mark mark : rendition.marks()) {
            if (rendition.hints().date(mark.element()) && mark.span().length() < LONGEST_MARK) {
                marks.add(mark);
                peers.merge(kind(mark.element()), 1, Integer::sum);
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
    }

    /**
     * A date and where it stands.
     *
     * @param line it stands in
     * @param span into the rendition's text; empty if it stands in an attribute only
     * @param shown as it is shown; null if only an attribute gives it
     * @param marked in an attribute of the element made for it; null if there is none
     * @param says of it
     * @param alone whether little else stands in its part of the line
     * @param aside whether it stands with comments, other stories or the like
     * @param made whether it stands in an element made for dates
     * @param peers how many elements of the page are made like that one; 0 without one
     */
    record Visible(
            int line,
            Span span,
            @Nullable PublicationDate shown,
            @Nullable PublicationDate marked,
            DateWords.Says says,
            boolean alone,
            boolean aside,
            boolean made,
            int peers) {

        /** What is shown counts; an attribute may add the time of day, or stand alone. */
        PublicationDate date() {
            PublicationDate own = marked;
            PublicationDate seen = shown;
            if (seen == null || own == null) {
                return Objects.requireNonNull(seen == null ? own : seen, "a visible date is shown or marked");
            }
            LocalDate day = seen.day();
            if (day != null && day.equals(own.day())) {
                return own;
            }
            String other = own.when().earliest();
            if (day == null || other == null) {
                return seen;
            }
            List<PublicationDate.Rejected> rejected = new ArrayList<>(seen.rejected());
            rejected.add(new PublicationDate.Rejected(other, "in the markup of the day that the page shows"));
            return new PublicationDate(seen.when(), seen.source(), rejected);
        }
    }

    /** The dates of the page, line by line, and then those in attributes only; {@code place} is that of the article. */
    List<Visible> read(HtmlDates.Place place) {
        List<Visible> found = new ArrayList<>();
        boolean[] used = new boolean[marks.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().length() <= LONGEST_LINE) {
                shown(i, place, used, found);
            }
        }
        for (int m = 0; m < marks.size(); m++) {
            if (!used[m]) {
                marked(marks.get(m), place, found);
            }
        }
        return found;
    }

    private void shown(int i, HtmlDates.Place place, boolean[] used, List<Visible> found) {
        Line line = lines.get(i);
        List<DateText.Found> dates = DateText.find(line.text(), evidence.tag());
        for (int d = 0; d < dates.size(); d++) {
            DateText.Found date = dates.get(d);
            Span at = date.span().shift(line.span().start());
            int next = d + 1 < dates.size()
                    ? dates.get(d + 1).span().start()
                    : line.text().length();
            DateWords.Says says = DateWords.beside(
                    line.text(),
                    date.span(),
                    d == 0 ? 0 : dates.get(d - 1).span().end(),
                    next);
            if (says == DateWords.Says.NOTHING && d == 0 && i > 0 && date.span().start() < OPENS) {
                says = labelled(lines.get(i - 1).text());
            }
            int mark = around(at, used);
            Element element = mark < 0 ? null : marks.get(mark).element();
            boolean one = mark >= 0
                    && DateText.find(marks.get(mark).span().in(text.text()), evidence.tag())
                                    .size()
                            == 1;
            if (says == DateWords.Says.NOTHING && element != null && one) {
                says = named(element);
            }
            boolean called = says == DateWords.Says.PUBLISHED || says == DateWords.Says.CHANGED;
            if (!place.near(i) && (!called || ++far > MOST_FAR)) {
                continue; // far from the article and called nothing: of something else
            }
            if (spans(line.text(), dates, d) // from one day to another: of what is told
                    || line.text().contains("(@") // somebody's post, shown within the page
                    || within(i, place, Hints::comments)) {
                says = DateWords.Says.OTHER;
            }
            PublicationDate shown = NumericDate.settle(date, evidence, text.toSource(at));
            if (shown == null) {
                continue;
            }
            found.add(new Visible(
                    i,
                    at,
                    shown,
                    element != null && one ? stated(element) : null,
                    says,
                    alone(
                            line,
                            date.span(),
                            d == 0 ? 0 : dates.get(d - 1).span().end(),
                            next,
                            called),
                    aside(i, place),
                    element != null,
                    element == null ? 0 : peers.getOrDefault(kind(element), 0)));
        }
    }

    /** Whether nothing but a dash parts the date {@code d} from its neighbour. */
    private static boolean spans(String line, List<DateText.Found> dates, int d) {
        for (int first = Math.max(0, d - 1); first < Math.min(d + 1, dates.size() - 1); first++) {
            Span one = dates.get(first).span();
            Span two = dates.get(first + 1).span();
            if (one.end() <= two.start()
                    && DASH.matcher(line.substring(one.end(), two.start())).matches()) {
                return true;
            }
        }
        return false;
    }

    private void marked(Rendition.Mark mark, HtmlDates.Place place, List<Visible> found) {
        int line = lineAt(mark.span().start());
        if (place.near(line) ? ++nearMarks > MOST_MARKS : ++farMarks > MOST_MARKS) {
            return;
        }
        PublicationDate stated = stated(mark.element());
        List<DateText.Found> dates = DateText.find(mark.span().in(text.text()), evidence.tag());
        Span at = new Span(mark.span().start(), mark.span().start());
        PublicationDate shown = null;
        if (dates.size() == 1) { // words of its neighbours stick to it in the line
            at = dates.get(0).span().shift(mark.span().start());
            shown = NumericDate.settle(dates.get(0), evidence, text.toSource(at));
        }
        if (stated == null && shown == null || line >= lines.size()) {
            return;
        }
        DateWords.Says says = named(mark.element());
        if (says == DateWords.Says.NOTHING) {
            Line around = lines.get(line);
            int end = Math.min(
                    around.text().length(),
                    Math.max(0, mark.span().end() - around.span().start()));
            DateWords.Says before = DateWords.of(around.text().substring(Math.max(0, end - LONGEST_LINE), end));
            says = before == DateWords.Says.OTHER ? says : before; // "today" is a way to show this day
        }
        if (says != DateWords.Says.PUBLISHED && says != DateWords.Says.CHANGED && !place.near(line)) {
            return;
        }
        found.add(new Visible(
                line,
                at,
                shown,
                stated,
                says,
                true,
                aside(line, place),
                true,
                peers.getOrDefault(kind(mark.element()), 0)));
    }

    /** What a line before that of a date says of it: it must be a label and no more. */
    private static DateWords.Says labelled(String before) {
        boolean label = before.length() <= SHORT_LABEL
                        && (before.endsWith(":") || before.trim().indexOf(' ') < 0)
                || before.length() <= LONGER_LABEL && before.endsWith(":");
        DateWords.Says says = label ? DateWords.of(before) : DateWords.Says.NOTHING;
        return says == DateWords.Says.OTHER ? DateWords.Says.NOTHING : says;
    }

    /** Whether little stands beside a date, or beside it between two marks that part lines. */
    private static boolean alone(Line line, Span date, int from, int to, boolean called) {
        String words = line.text();
        int start = date.start();
        while (start > from && PARTS.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        int end = date.end();
        while (end < to && PARTS.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        boolean opens = date.start() < (called ? LONGER_LABEL : OPENS) && !line.prose();
        return end - start - date.length() < LITTLE_BESIDE || opens;
    }

    private static String kind(Element element) {
        return element.normalName() + "." + element.className();
    }

    /** The smallest element made for dates that holds the characters {@code at}; all that do are noted as used. */
    private int around(Span at, boolean[] used) {
        int best = -1;
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).span().start() < at.start() - LONGEST_MARK) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int m = low; m < marks.size() && marks.get(m).span().start() < at.end(); m++) {
            Span span = marks.get(m).span();
            if (span.overlaps(at)) {
                used[m] = true;
                boolean smaller =
                        best < 0 || span.length() <= marks.get(best).span().length();
                best = smaller && span.length() >= at.length() / 2 ? m : best;
            }
        }
        return best;
    }

    /** The line that holds the character {@code offset} of the rendition, or the first behind it. */
    private int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the names of an element say of its date. */
    private static DateWords.Says named(Element element) {
        String names = (element.attr("itemprop") + " " + element.className() + " " + element.id() + " "
                        + element.attr("property"))
                .toLowerCase(Locale.ROOT);
        if (names.contains("publi")
                || names.contains("pubdate")
                || element.hasAttr("pubdate")
                || names.contains("posted")
                || names.contains("created")) {
            return DateWords.Says.PUBLISHED;
        }
        if (names.contains("updat")
                || names.contains("modif")
                || names.contains("changed")
                || names.contains("edited")) {
            return DateWords.Says.CHANGED;
        }
        return names.contains("comment")
                        || names.contains("event")
                        || names.contains("expir")
                        || names.contains("today")
                        || names.contains("current")
                ? DateWords.Says.OTHER
                : DateWords.Says.NOTHING;
    }

    private @Nullable PublicationDate stated(Element element) {
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                Metadata.Value value = metadata.attribute(element, attribute);
                PublicationDate date = reader.read(value.text().trim(), value.source());
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** Whether a line stands in a part of the page for other things that holds neither title nor body. */
    private boolean aside(int line, HtmlDates.Place place) {
        return within(line, place, Hints::elsewhere);
    }

    private boolean within(int line, HtmlDates.Place place, Predicate<Rendition.Box> kind) {
        int box = rendition.blocks().get(line).box();
        while (box >= 0) {
            Rendition.Box around = rendition.boxes().get(box);
            if (around.holds(place.title()) || around.holds(place.first())) {
                return false;
            }
            if (kind.test(around)) {
                return true;
            }
            box = around.parent();
        }
        return false;
    }
}
