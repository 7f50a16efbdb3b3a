package org.hearsay.article;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dates that a marked-up page shows, told apart by where they stand around the article and what is said of them. */
final class ShownDates {

    private static final int ABOVE = 2;
    private static final int BELOW = 6;
    private static final int BELOW_MADE = 8;
    private static final int ABOVE_BODY = 3;
    private static final int AROUND_HEAD = 12;
    private static final int WIDER_ABOVE = 5;
    private static final int WIDER_BELOW = 9;
    private static final int END_OF_BODY = 3;
    private static final int BELOW_BODY = 6;
    private static final int FEW = 2;
    private static final int LIST = 3;
    private static final int SHORT = 90;
    private static final int STANDFIRST = 45;

    private final List<VisibleDates.Visible> visible;
    private final List<Line> lines;
    private final HtmlDates.Place place;

    private boolean sought;
    private @Nullable PublicationDate changed;

    /**
     * Takes what is shown.
     *
     * @param visible dates, from {@link VisibleDates}
     * @param lines of the page
     * @param place of the article among them
     */
    ShownDates(List<VisibleDates.Visible> visible, List<Line> lines, HtmlDates.Place place) {
        this.visible = visible;
        this.lines = lines;
        this.place = place;
    }

    /**
     * Days that the page shows beside its title, the likeliest first.
     *
     * @param changed whether those called days of change are meant, or those that are not
     */
    List<VisibleDates.Visible> beside(boolean changed) {
        return visible.stream()
                .filter(v -> v.shown() != null && v.date().day() != null)
                .filter(v -> changed ? v.says() == DateWords.Says.CHANGED : saysNothingElse(v))
                .filter(v -> v.alone() || v.made() && !lines.get(v.line()).prose())
                .filter(this::nearTitle)
                .sorted(Comparator.comparing((VisibleDates.Visible v) -> v.says() != DateWords.Says.PUBLISHED)
                        .thenComparing(v -> !v.made())
                        .thenComparing(v -> distance(v) < 0)
                        .thenComparingInt(v -> Math.abs(distance(v))))
                .toList();
    }

    private boolean nearTitle(VisibleDates.Visible date) {
        int distance = distance(date);
        boolean opens = date.line() < place.first() && date.line() >= place.first() - ABOVE_BODY;
        if (date.aside() && (date.peers() > LIST || wordsBetween(date.line()) > STANDFIRST)
                || distance < 0 && date.peers() > LIST) {
            return false; // of other stories
        }
        if (place.title() < 0) {
            return date.line() < place.first() && date.line() >= place.first() - BELOW;
        }
        boolean made = date.made() || date.says() != DateWords.Says.NOTHING;
        return distance > 0 && distance <= (made ? BELOW_MADE : BELOW)
                || distance < 0 && distance >= (date.made() ? -ABOVE : -1)
                || distance > 0 && opens && date.made();
    }

    /** How many words of running text stand between the title and a line below it. */
    private int wordsBetween(int line) {
        int words = 0;
        for (int i = Math.max(0, place.title() + 1); i < line && words <= STANDFIRST; i++) {
            words += lines.get(i).prose() ? lines.get(i).words().size() : 0;
        }
        return words;
    }

    private int distance(VisibleDates.Visible date) {
        return place.title() >= 0 ? date.line() - place.title() : place.first() - date.line();
    }

    /** A day farther from the title: called that of publication, near it, or at the end of the body; null if there is none. */
    @Nullable
    PublicationDate farther() {
        Set<LocalDate> called = new HashSet<>();
        for (VisibleDates.Visible date : visible) {
            LocalDate day = date.date().day();
            if (date.says() == DateWords.Says.PUBLISHED && day != null) {
                called.add(day);
            }
        }
        VisibleDates.Visible best = null;
        int rank = Integer.MAX_VALUE;
        for (VisibleDates.Visible date : visible) {
            int own = date.date().day() == null || !saysNothingElse(date)
                    ? Integer.MAX_VALUE
                    : rank(date, called.size() == 1);
            boolean nearer = best != null && own == rank && Math.abs(distance(date)) < Math.abs(distance(best));
            if (own < rank || nearer) {
                best = date;
                rank = own;
            }
        }
        return best == null ? null : best.date();
    }

    private int rank(VisibleDates.Visible date, boolean onlyOne) {
        int first = place.first();
        int title = place.title();
        int line = date.line();
        int top = title < 0 ? first : Math.min(title, first);
        boolean prose = lines.get(line).prose();
        boolean called = date.says() == DateWords.Says.PUBLISHED;
        boolean head = line >= top - AROUND_HEAD && line < Math.max(first, title + BELOW_MADE);
        boolean near = title >= 0 && line >= title - WIDER_ABOVE && line <= title + WIDER_BELOW
                || line >= first - ABOVE_BODY && line < first + ABOVE_BODY;
        boolean tail = line >= place.last() - END_OF_BODY && line < place.last() + BELOW_BODY;
        if (!date.aside() && called && date.alone() && (head || tail)) {
            return 0;
        }
        if (!date.aside()
                && near
                && !prose
                && (date.alone() || date.made() || lines.get(line).text().length() < SHORT)) {
            return 1;
        }
        if (tail && date.peers() <= FEW && (called && date.alone() || date.made() && !date.aside())) {
            return 2;
        }
        if (tail && line <= place.last() && date.alone() && !prose && !date.aside() && date.peers() <= FEW) {
            return 3; // signed and dated at its end
        }
        if (called && date.alone() && onlyOne && date.made() && date.peers() <= 1) {
            return 4;
        }
        boolean above = title >= 0 && line >= title - WIDER_ABOVE && line < title;
        return above && date.alone() && date.peers() <= FEW ? 5 : Integer.MAX_VALUE;
    }

    /** A day beside the title whose order nothing settles. */
    @Nullable
    PublicationDate open() {
        return visible.stream()
                .filter(v -> v.shown() != null && v.date().day() == null && saysNothingElse(v) && v.alone())
                .filter(this::nearTitle)
                .map(VisibleDates.Visible::date)
                .findFirst()
                .orElse(null);
    }

    /** The day of the last change that the page shows; null if it shows none. */
    @Nullable
    PublicationDate changed() {
        if (!sought) {
            sought = true;
            changed = lastChange();
        }
        return changed;
    }

    private @Nullable PublicationDate lastChange() {
        List<VisibleDates.Visible> beside = beside(true);
        if (!beside.isEmpty()) {
            return beside.get(0).date();
        }
        int top = place.title() < 0 ? place.first() : Math.min(place.title(), place.first());
        PublicationDate last = null;
        Set<LocalDate> all = new HashSet<>();
        PublicationDate any = null;
        for (VisibleDates.Visible date : visible) {
            LocalDate day = date.date().day();
            if (date.says() != DateWords.Says.CHANGED || day == null) {
                continue;
            }
            if (date.line() > place.first()) { // above stands the clock of the page
                all.add(day);
                any = date.date();
            }
            if (!date.aside() && date.line() >= top - LIST && date.line() < place.last() + BELOW_BODY) {
                last = date.date();
            }
        }
        return last != null ? last : all.size() == 1 ? any : null;
    }

    private static boolean saysNothingElse(VisibleDates.Visible date) {
        return date.says() == DateWords.Says.PUBLISHED || date.says() == DateWords.Says.NOTHING;
    }
}
