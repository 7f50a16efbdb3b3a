package org.hearsay.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("(?<![\\d.])(1\\d{9})(?:\\d{3})?(?![\\d.])");
    private static final Pattern AMERICAN = Pattern.compile("\\b(?:E[DS]?T|P[DS]T|C[DS]T)\\b");
    private static final long NEAR = 2;

    /**
     * What a page offers to settle a date with.
     *
     * @param source the page's characters, markup and all, and its address
     * @param text the running text
     * @param language the language tag as stated, with its country; may be null
     * @param captured when the page was captured, if known
     */
    record Evidence(
            String source,
            String text,
            @Nullable String language,
            @Nullable Instant captured) {

        /** Whether {@code day} lies after the capture, with a day's grace for time zones. */
        boolean future(LocalDate day) {
            return captured != null
                    && day.isAfter(captured.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1));
        }
    }

    private NumericDate() {}

    /**
     * Reads {@code found} as a publication date.
     *
     * @param found as written
     * @param evidence of the page
     * @param source the characters of the page it stands at; null if unknown
     * @return null when every reading lies after the capture
     */
    static @Nullable PublicationDate settle(DateText.Found found, Evidence evidence, @Nullable Span source) {
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
            Evidence evidence,
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
        tokens(dayFirst, monthFirst, evidence.source(), forDay, forMonth);
        note(
                found.style() == DateText.Style.DAY_FIRST_HABIT,
                found.style() == DateText.Style.MONTH_FIRST_HABIT,
                found.style() == DateText.Style.DAY_FIRST_HABIT
                        ? "it is written as where the day stands first"
                        : "a twelve-hour clock stands beside it",
                forDay,
                forMonth);
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            orders(evidence.text(), forDay, forMonth);
        }
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            habits(evidence, forDay, forMonth);
        }
        if (forDay.isEmpty() && forMonth.isEmpty()) {
            past(dayFirst, monthFirst, evidence.text(), forDay, forMonth);
        }
    }

    private static void note(boolean day, boolean month, String why, List<String> forDay, List<String> forMonth) {
        if (day != month) {
            (day ? forDay : forMonth).add(why);
        }
    }

    /** Days in the names of pictures and in addresses, and seconds since 1970 in their queries. */
    private static void tokens(
            LocalDate dayFirst, LocalDate monthFirst, String source, List<String> forDay, List<String> forMonth) {
        boolean day = false;
        boolean month = false;
        Matcher m = COMPACT.matcher(source);
        while (m.find()) {
            String iso = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
            day |= iso.equals(dayFirst.toString());
            month |= iso.equals(monthFirst.toString());
        }
        note(day, month, "an address on the page carries " + (day ? dayFirst : monthFirst), forDay, forMonth);
        boolean dayEpoch = false;
        boolean monthEpoch = false;
        Matcher e = EPOCH.matcher(source);
        while (e.find()) {
            LocalDate on = Instant.ofEpochSecond(Long.parseLong(e.group(1)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            dayEpoch |= Math.abs(on.toEpochDay() - dayFirst.toEpochDay()) <= NEAR;
            monthEpoch |= Math.abs(on.toEpochDay() - monthFirst.toEpochDay()) <= NEAR;
        }
        note(
                dayEpoch,
                monthEpoch,
                "a time stamp on the page falls on " + (dayEpoch ? dayFirst : monthFirst),
                forDay,
                forMonth);
    }

    /** The order of other dates in figures. */
    private static void orders(String text, List<String> forDay, List<String> forMonth) {
        boolean day = false;
        boolean month = false;
        for (DateText.Found other : DateText.find(text)) {
            day |= other.style() == DateText.Style.DAY_FIRST || other.style() == DateText.Style.DAY_FIRST_HABIT;
            month |= other.style() == DateText.Style.MONTH_FIRST;
        }
        note(day, month, "other dates on the page have this order", forDay, forMonth);
    }

    private static void habits(Evidence evidence, List<String> forDay, List<String> forMonth) {
        String tag = evidence.language() == null
                ? ""
                : evidence.language().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean american =
                tag.equals("en-us") || AMERICAN.matcher(evidence.text()).find();
        boolean other = !tag.isEmpty()
                && !tag.equals("en")
                && !tag.equals("en-us")
                && !tag.equals("en-ca")
                && !tag.equals("en-ph");
        note(
                other,
                american,
                american ? "the page keeps American habits" : "the page's language puts the day first",
                forDay,
                forMonth);
    }

    /** Several full dates of the text would lie in the future of one reading. */
    private static void past(
            LocalDate dayFirst, LocalDate monthFirst, String text, List<String> forDay, List<String> forMonth) {
        LocalDate early = dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
        LocalDate late = early.equals(dayFirst) ? monthFirst : dayFirst;
        long between = DateText.find(text).stream()
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
