package org.hearsay.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.PublicationDate;
import org.hearsay.pack.DomainPack.Anchor;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.jspecify.annotations.Nullable;

/**
 * Derives when an article that states no date must have been published: not before the last day it tells
 * as done, not after the first it tells as still to come. Days without a year are tried in every year
 * that the text's full dates and the pack's dated anchors leave open; unless exactly one year remains,
 * nothing is derived.
 */
final class Dating {

    /** An interval longer than this is no date. */
    private static final int LONGEST = 60;

    private final List<Anchor> anchors;

    Dating(List<Anchor> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** The interval with its reasons; null unless the text proves both ends. */
    @Nullable
    PublicationDate derive(String text, List<Line> lines, List<Placed> all, DayOrder order) {
        Bounds bounds = new AnchorReader(anchors).read(text, lines);
        List<Day> done = new ArrayList<>();
        List<Day> coming = new ArrayList<>();
        for (Placed placed : all) {
            Day day = day(placed.reading(), order);
            if (day == null) {
                continue;
            }
            if (placed.direction() == Direction.PAST) {
                done.add(day);
            } else if (placed.direction() == Direction.FUTURE) {
                coming.add(day);
            }
        }
        for (Day day : done) {
            if (day.year() != null) {
                LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
                bounds = bounds.notBefore(date, "tells " + date + " as done");
            }
        }
        return narrowest(done, coming, bounds);
    }

    private static @Nullable Day day(Reading reading, DayOrder order) {
        Reading inner = reading instanceof OfDay time && time.day() != null ? time.day() : reading;
        if (inner instanceof Numeric numeric) {
            List<LocalDate> days = order.days(numeric);
            return days.size() == 1
                    ? new Day(
                            numeric.year(),
                            days.get(0).getMonthValue(),
                            days.get(0).getDayOfMonth(),
                            null)
                    : null;
        }
        if (inner instanceof Day day) {
            boolean real = day.year() == null || dateIn(day.year(), day) != null;
            return real ? day : null;
        }
        return null;
    }

    private static @Nullable PublicationDate narrowest(List<Day> done, List<Day> coming, Bounds bounds) {
        List<Window> windows = new ArrayList<>();
        for (int year : years(done, coming, bounds)) {
            Window window = window(year, done, coming, bounds);
            if (window != null && windows.stream().noneMatch(w -> w.equals(window))) {
                windows.add(window);
            }
        }
        if (windows.size() != 1) {
            return null;
        }
        Window window = windows.get(0);
        List<String> why = new ArrayList<>(bounds.why());
        add(why, "tells " + window.first + " as done");
        add(why, "tells " + window.last + " as still to come");
        LocalDate first = bounds.later(window.first);
        LocalDate last = bounds.earlier(window.last);
        TimeSpan when = TimeSpan.days(first, last, Basis.DERIVED);
        return new PublicationDate(when, null, List.of(), why);
    }

    private static void add(List<String> why, String reason) {
        if (!why.contains(reason)) {
            why.add(reason);
        }
    }

    private record Window(LocalDate first, LocalDate last) {}

    /** The years to try: those of full dates, and those within the bounds if both are known. */
    private static List<Integer> years(List<Day> done, List<Day> coming, Bounds bounds) {
        List<Integer> years = new ArrayList<>();
        if (bounds.earliest() != null && bounds.latest() != null) {
            for (int year = bounds.earliest().getYear(); year <= bounds.latest().getYear(); year++) {
                years.add(year);
            }
        }
        boolean dated =
                done.stream().anyMatch(d -> d.year() != null) && coming.stream().anyMatch(d -> d.year() != null);
        for (Day day : dated ? coming : List.<Day>of()) {
            if (day.year() != null && !years.contains(day.year())) {
                years.add(day.year());
            }
        }
        return years;
    }

    /**
     * The shortest stretch from a day told as done to the next one told as to come, the latter in
     * {@code year}.
     */
    private static @Nullable Window window(int year, List<Day> done, List<Day> coming, Bounds bounds) {
        Window best = null;
        for (Day to : coming) {
            LocalDate last = to.year() != null && to.year() != year ? null : dateIn(year, to);
            if (last == null || (to.weekday() != null && last.getDayOfWeek() != to.weekday())) {
                continue;
            }
            LocalDate first = latestBefore(done, last);
            boolean fits =
                    first != null && ChronoUnit.DAYS.between(first, last) <= LONGEST && bounds.overlap(first, last);
            if (first != null && fits && (best == null || last.isBefore(best.last))) {
                best = new Window(first, last);
            }
        }
        return best;
    }

    /** The last of the days told as done, each taken at its last occurrence up to {@code last}. */
    private static @Nullable LocalDate latestBefore(List<Day> done, LocalDate last) {
        LocalDate latest = null;
        for (Day day : done) {
            LocalDate date = lastUpTo(day, last);
            if (date != null && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
        }
        return latest;
    }

    private static @Nullable LocalDate lastUpTo(Day day, LocalDate last) {
        for (int year : List.of(last.getYear(), last.getYear() - 1)) {
            LocalDate date = day.year() != null && day.year() != year ? null : dateIn(year, day);
            boolean fits = date != null && (day.weekday() == null || date.getDayOfWeek() == day.weekday());
            if (date != null && fits && !date.isAfter(last)) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateIn(int year, Day day) {
        boolean leap = day.month() == 2 && day.day() == 29 && !java.time.Year.isLeap(year);
        boolean real = day.day() <= java.time.Month.of(day.month()).maxLength() && !leap;
        return real ? LocalDate.of(year, day.month(), day.day()) : null;
    }
}
