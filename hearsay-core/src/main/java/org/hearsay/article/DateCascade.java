package org.hearsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the dates on a marked-up page is that of publication.
 *
 * <p>What the page shows its readers beside the title counts most: a day that stands there by itself or
 * in an element made for dates, and is not called anything else. What the head states in JSON-LD and
 * {@code meta} gives the time of day where it names the same day, and the day where nothing is shown;
 * where both differ, the head's is kept as rejected. Below them come days farther from the title that
 * are called days of publication, other days near it, the page's address, looser {@code meta} elements and
 * the title of the window. A page that says only when it was changed has its version of that day, as a
 * derived date.
 */
final class DateCascade {

    private static final int HALF_A_DAY = 12;
    private static final int EARLIEST_EAST = 10;
    private static final Pattern IN_UTC = Pattern.compile("T(\\d{2}):\\d{2}(?:Z|[+-]00:00)$");
    private static final String ONE_MOMENT = "the same moment by universal time; the page names its own day";

    private final List<DateCandidate> head;
    private final ShownDates shown;
    private final Last last;

    /**
     * What is asked last.
     *
     * @param dateline the day that opens the body; null if none does
     * @param window the day at the end of the title of the window; null if none stands there
     */
    record Last(
            @Nullable PublicationDate dateline, @Nullable PublicationDate window) {}

    /**
     * Takes what the page states.
     *
     * @param head in its head and address
     * @param shown to its readers
     * @param last what is asked when these do not tell
     */
    DateCascade(List<DateCandidate> head, ShownDates shown, Last last) {
        this.head = head;
        this.shown = shown;
        this.last = last;
    }

    /** The day of publication; null if the page states none. */
    @Nullable
    PublicationDate published() {
        PublicationDate inHead = stated(false);
        List<VisibleDates.Visible> beside = shown.beside(false);
        if (inHead != null) {
            return withHead(inHead, beside);
        }
        PublicationDate address = address();
        if (!beside.isEmpty()) {
            return withAddress(beside, address);
        }
        PublicationDate date = shown.farther();
        date = date != null ? date : last.dateline();
        date = date != null ? date : address;
        date = date != null ? date : stated(true);
        date = date != null ? date : last.window();
        date = date != null ? date : shown.open();
        return date != null ? date : version();
    }

    /** The day of the last change; null if the page states none. */
    @Nullable
    PublicationDate modified() {
        for (DateCandidate candidate : head) {
            if (candidate.says() == DateWords.Says.CHANGED && candidate.date().day() != null) {
                return candidate.date();
            }
        }
        return shown.changed();
    }

    private PublicationDate withHead(PublicationDate inHead, List<VisibleDates.Visible> beside) {
        LocalDate said = inHead.day();
        for (VisibleDates.Visible date : beside) {
            if (Objects.equals(date.date().day(), said)) {
                return noting(
                        inHead,
                        others(said),
                        "the head of the page states this too; beside its title the page shows the other day");
            }
        }
        for (VisibleDates.Visible date : beside) {
            boolean moment = sameMoment(inHead, date.date().day());
            if (moment || !date.aside()) {
                return noting(
                        date.date(),
                        List.of(inHead),
                        moment
                                ? ONE_MOMENT
                                : "stated in the head of the page; beside its title the page shows another day");
            }
        }
        PublicationDate address = address();
        if (address != null && sameMoment(inHead, address.day())) {
            return noting(address, List.of(inHead), ONE_MOMENT);
        }
        return noting(inHead, others(said), "stated elsewhere in the head of the page");
    }

    private static PublicationDate withAddress(List<VisibleDates.Visible> beside, @Nullable PublicationDate address) {
        VisibleDates.Visible first = beside.get(0);
        if (address == null || first.made() || first.says() == DateWords.Says.PUBLISHED) {
            return first.date();
        }
        for (VisibleDates.Visible date : beside) {
            if (Objects.equals(date.date().day(), address.day())) {
                return date.date();
            }
        }
        return apart(first.date().day(), address.day())
                ? noting(address, List.of(first.date()), "shown on the page; its address names another day")
                : first.date();
    }

    /** Whether more than the clock of another place lies between two days. */
    private static boolean apart(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || Math.abs(a.toEpochDay() - b.toEpochDay()) > 1;
    }

    /** The day of the version at hand, of a page that says only when it was changed. */
    private @Nullable PublicationDate version() {
        PublicationDate changed = shown.changed();
        LocalDate day = changed == null ? null : changed.day();
        if (changed == null || day == null) {
            return null;
        }
        return new PublicationDate(
                TimeSpan.day(day, Basis.DERIVED),
                changed.source(),
                changed.rejected(),
                List.of("the page says only when it was last changed: this version of it is of that day"));
    }

    /** The first day of publication in the head; looser {@code meta} elements only if {@code loose}. */
    private @Nullable PublicationDate stated(boolean loose) {
        PublicationDate change = loose ? shown.changed() : null;
        for (DateCandidate.Place where : loose
                ? List.of(DateCandidate.Place.LOOSE_META)
                : List.of(DateCandidate.Place.LINKED, DateCandidate.Place.META, DateCandidate.Place.LINKED_ELSE)) {
            for (DateCandidate candidate : head) {
                LocalDate day = candidate.date().day();
                if (candidate.place() == where
                        && candidate.says() == DateWords.Says.PUBLISHED
                        && day != null
                        && (change == null || !day.isAfter(change.day()))) {
                    return candidate.date();
                }
            }
        }
        return null;
    }

    /** Days of publication in the head other than {@code day}, each once. */
    private List<PublicationDate> others(@Nullable LocalDate day) {
        List<PublicationDate> others = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        if (day != null) {
            seen.add(day);
        }
        for (DateCandidate candidate : head) {
            LocalDate other = candidate.date().day();
            boolean counts =
                    candidate.place() == DateCandidate.Place.LINKED || candidate.place() == DateCandidate.Place.META;
            if (counts && candidate.says() == DateWords.Says.PUBLISHED && other != null && seen.add(other)) {
                others.add(candidate.date());
            }
        }
        return others;
    }

    private @Nullable PublicationDate address() {
        return head.stream()
                .filter(c -> c.place() == DateCandidate.Place.ADDRESS)
                .map(DateCandidate::date)
                .findFirst()
                .orElse(null);
    }

    /** {@code date} with {@code others} among its rejected readings. */
    private static PublicationDate noting(PublicationDate date, List<PublicationDate> others, String why) {
        List<PublicationDate.Rejected> rejected = new ArrayList<>(date.rejected());
        for (PublicationDate other : others) {
            String value = other.when().earliest();
            if (value != null) {
                rejected.add(new PublicationDate.Rejected(value, why));
            }
        }
        return new PublicationDate(date.when(), date.source(), rejected, date.why());
    }

    /** Whether a moment by universal time may fall on {@code day} by the clock of some place. */
    private static boolean sameMoment(PublicationDate moment, @Nullable LocalDate day) {
        String iso = moment.when().earliest();
        LocalDate own = moment.day();
        Matcher m = IN_UTC.matcher(iso == null ? "" : iso);
        if (day == null || own == null || !m.find()) {
            return false;
        }
        int hour = Integer.parseInt(m.group(1));
        return day.equals(own.minusDays(1)) && hour < HALF_A_DAY
                || day.equals(own.plusDays(1)) && hour >= EARLIEST_EAST;
    }
}
