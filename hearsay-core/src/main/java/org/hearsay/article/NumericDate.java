package org.hearsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Settles what a date in figures says when day and month may stand in either order: by the evidence of
 * the page, the strongest first, and never by guessing. What nothing settles stays an interval that
 * holds both readings.
 */
final class NumericDate {

    private static final long NEAR = 2;

    private NumericDate() {}

    /**
     * Reads {@code found} as a publication date.
     *
     * @param found as written
     * @param evidence of the page
     * @param source the characters of the page it stands at; null if unknown
     * @return null when every reading lies after the capture
     */
    static @Nullable PublicationDate settle(DateText.Found found, DateEvidence evidence, @Nullable Span source) {
        LocalDate dayFirst = found.day();
        LocalDate monthFirst = found.other();
        if (monthFirst == null) {
            return evidence.future(dayFirst) ? null : stated(found, dayFirst, source, List.of());
        }
        if (evidence.future(dayFirst) && evidence.future(monthFirst)) {
            return null;
        }
        List<String> forDay = new ArrayList<>();
        List<String> forMonth = new ArrayList<>();
        weigh(found, dayFirst, monthFirst, evidence, forDay, forMonth);
        if (forDay.isEmpty() == forMonth.isEmpty()) {
            LocalDate early = dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
            LocalDate late = early.equals(dayFirst) ? monthFirst : dayFirst;
            TimeSpan open = new TimeSpan(
                    found.iso(early), found.iso(late), Basis.ASSUMED, List.of(found.iso(early), found.iso(late)));
            return new PublicationDate(open, source, List.of());
        }
        LocalDate taken = forMonth.isEmpty() ? dayFirst : monthFirst;
        LocalDate left = forMonth.isEmpty() ? monthFirst : dayFirst;
        String why = String.join("; ", forMonth.isEmpty() ? forDay : forMonth);
        return stated(found, taken, source, List.of(new PublicationDate.Rejected(found.iso(left), why)));
    }

    private static PublicationDate stated(
            DateText.Found found, LocalDate day, @Nullable Span source, List<PublicationDate.Rejected> rejected) {
        TimeSpan when = new TimeSpan(found.iso(day), found.iso(day), Basis.STATED, List.of());
        return new PublicationDate(when, source, rejected);
    }

    /** Collects reasons for either order; a stronger kind of evidence silences the weaker kinds. */
    private static void weigh(
            DateText.Found found,
            LocalDate dayFirst,
            LocalDate monthFirst,
            DateEvidence evidence,
            List<String> forDay,
            List<String> forMonth) {
        note(
                evidence.future(monthFirst),
                evidence.future(dayFirst),
                "the other reading lies after the capture",
                forDay,
                forMonth);
        if (found.weekday() != null) {
            String name = found.weekday().name().charAt(0)
                    + found.weekday().name().substring(1).toLowerCase(Locale.ROOT);
            note(
                    dayFirst.getDayOfWeek() == found.weekday(),
                    monthFirst.getDayOfWeek() == found.weekday(),
                    "the weekday beside it is " + name,
                    forDay,
                    forMonth);
        }
        if (forDay.isEmpty() != forMonth.isEmpty()) {
            return;
        }
        tokens(dayFirst, monthFirst, evidence, forDay, forMonth);
        agreement(found, evidence, forDay, forMonth);
        note(
                found.style() == DateText.Style.DAY_FIRST_HABIT,
                found.style() == DateText.Style.MONTH_FIRST_HABIT,
                found.style() == DateText.Style.DAY_FIRST_HABIT
                        ? "it is written as where the day stands first"
                        : "a twelve-hour clock stands beside it",
                forDay,
                forMonth);
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            orders(found.separator(), evidence, forDay, forMonth);
        }
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            habits(evidence, forDay, forMonth);
        }
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            past(dayFirst, monthFirst, evidence, forDay, forMonth);
        }
    }

    private static void note(boolean day, boolean month, String why, List<String> forDay, List<String> forMonth) {
        if (day != month) {
            (day ? forDay : forMonth).add(why);
        }
    }

    /** Days in the names of pictures and in addresses, and seconds since 1970 in their queries. */
    private static void tokens(
            LocalDate dayFirst,
            LocalDate monthFirst,
            DateEvidence evidence,
            List<String> forDay,
            List<String> forMonth) {
        boolean day = evidence.days().contains(dayFirst);
        boolean month = evidence.days().contains(monthFirst);
        note(day, month, "an address on the page carries " + (day ? dayFirst : monthFirst), forDay, forMonth);
        boolean dayStamp = near(evidence.stamps(), dayFirst);
        boolean monthStamp = near(evidence.stamps(), monthFirst);
        note(
                dayStamp,
                monthStamp,
                "a time stamp on the page falls on " + (dayStamp ? dayFirst : monthFirst),
                forDay,
                forMonth);
    }

    private static boolean near(Set<LocalDate> days, LocalDate day) {
        for (long off = -NEAR; off <= NEAR; off++) {
            if (days.contains(day.plusDays(off))) {
                return true;
            }
        }
        return false;
    }

    /** The same day, written otherwise and in a way that can be read in one order only. */
    private static void agreement(
            DateText.Found found, DateEvidence evidence, List<String> forDay, List<String> forMonth) {
        boolean day = false;
        boolean month = false;
        for (DateText.Found other : evidence.dates()) {
            boolean plain = other.separator() != found.separator()
                    && (other.style() == DateText.Style.CLEAR || other.style() == DateText.Style.DAY_FIRST_HABIT);
            day |= plain && other.day().equals(found.day());
            month |= plain && other.day().equals(found.other());
        }
        note(day, month, "the page names the same day in another form", forDay, forMonth);
    }

    /** The order of other dates in figures that are written alike. */
    private static void orders(char separator, DateEvidence evidence, List<String> forDay, List<String> forMonth) {
        boolean day = false;
        boolean month = false;
        for (DateText.Found other : evidence.dates()) {
            boolean alike = other.separator() == separator;
            day |= alike
                    && (other.style() == DateText.Style.DAY_FIRST || other.style() == DateText.Style.DAY_FIRST_HABIT);
            month |= alike && other.style() == DateText.Style.MONTH_FIRST;
        }
        note(day, month, "other dates on the page have this order", forDay, forMonth);
    }

    private static void habits(DateEvidence evidence, List<String> forDay, List<String> forMonth) {
        boolean american = evidence.american();
        note(
                evidence.dayFirst(),
                american,
                american ? "the page keeps American habits" : "the page's language or country puts the day first",
                forDay,
                forMonth);
    }

    /** Several full dates of the text would lie in the future of one reading. */
    private static void past(
            LocalDate dayFirst,
            LocalDate monthFirst,
            DateEvidence evidence,
            List<String> forDay,
            List<String> forMonth) {
        LocalDate early = dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
        LocalDate late = early.equals(dayFirst) ? monthFirst : dayFirst;
        long between = evidence.dates().stream()
                .filter(f -> f.style() == DateText.Style.CLEAR
                        && f.day().isAfter(early)
                        && !f.day().isAfter(late))
                .count();
        if (between > 0) {
            note(
                    late.equals(dayFirst),
                    late.equals(monthFirst),
                    "the text names days after " + early,
                    forDay,
                    forMonth);
        }
    }
}
