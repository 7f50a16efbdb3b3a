package org.hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.time.Reading.Numeric;
import org.jspecify.annotations.Nullable;

/** Whether a page writes 10/01/2024 for 10 January or for 1 October. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    OPEN;

    /**
     * The order that the dates of a page prove: one whose other reading is no date, or one of whose
     * readings is the day of publication. Open if none proves any, or they disagree.
     */
    static DayOrder of(List<Numeric> dates, @Nullable LocalDate published) {
        DayOrder proven = OPEN;
        for (Numeric date : dates) {
            DayOrder here = of(date, published);
            if (here != OPEN && proven != OPEN && here != proven) {
                return OPEN;
            }
            proven = here == OPEN ? proven : here;
        }
        return proven;
    }

    private static DayOrder of(Numeric date, @Nullable LocalDate published) {
        LocalDate dayFirst = DAY_FIRST.only(date);
        LocalDate monthFirst = MONTH_FIRST.only(date);
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null ? MONTH_FIRST : DAY_FIRST;
        }
        if (dayFirst.equals(monthFirst)) {
            return OPEN;
        }
        return dayFirst.equals(published) ? DAY_FIRST : monthFirst.equals(published) ? MONTH_FIRST : OPEN;
    }

    /** The days that {@code date} may be in this order: one, or two if the order is open. */
    List<LocalDate> days(Numeric date) {
        List<LocalDate> days = new ArrayList<>();
        for (DayOrder order : this == OPEN ? List.of(DAY_FIRST, MONTH_FIRST) : List.of(this)) {
            LocalDate day = order.only(date);
            if (day != null && !days.contains(day)) {
                days.add(day);
            }
        }
        return days.isEmpty() && this != OPEN ? OPEN.days(date) : days;
    }

    private @Nullable LocalDate only(Numeric date) {
        try {
            return this == DAY_FIRST
                    ? LocalDate.of(date.year(), date.second(), date.first())
                    : LocalDate.of(date.year(), date.first(), date.second());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
