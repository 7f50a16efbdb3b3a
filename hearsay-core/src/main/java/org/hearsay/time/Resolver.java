package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.time.Reading.Apart;
import org.hearsay.time.Reading.Base;
import org.hearsay.time.Reading.Compared;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.Era;
import org.hearsay.time.Reading.From;
import org.hearsay.time.Reading.Holiday;
import org.hearsay.time.Reading.MonthDay;
import org.hearsay.time.Reading.MonthOf;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.hearsay.time.Reading.Part;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Relation;
import org.hearsay.time.Reading.Shift;
import org.hearsay.time.Reading.Weekday;
import org.hearsay.time.Reading.Within;
import org.hearsay.time.Reading.Year;
import org.jspecify.annotations.Nullable;

/**
 * Sets readings against the day of publication. What is told as done lies on or before that day, what is
 * planned on or after it; where the grammar leaves it open a date is the nearest one and a weekday the
 * last one, as news writes them.
 */
final class Resolver {

    /** So many days ahead a day without a year may be meant although the last one is told. */
    private static final int SOON = 65;

    private final @Nullable LocalDate anchor;
    private final DayOrder order;

    /** {@code anchor} is null for a page whose day of publication is unknown. */
    Resolver(@Nullable LocalDate anchor, DayOrder order) {
        this.anchor = anchor;
        this.order = order;
    }

    /** What {@code reading} may stand for: nothing, one stretch, or more where the page leaves it open. */
    List<Stamp> stamps(Reading reading, Direction direction, Mentions mentions) {
        if (reading instanceof OfDay time && time.day() != null) {
            return stamps(time.day(), direction, mentions);
        }
        if (reading instanceof Numeric numeric) {
            return numeric(numeric, direction);
        }
        if (reading instanceof Weekday weekday && weekday.relation() == Relation.NEXT && anchor != null) {
            LocalDate next = anchor.with(TemporalAdjusters.next(weekday.day()));
            LocalDate later = next.plusWeeks(1);
            boolean sameWeek = Stamp.week(next).equals(Stamp.week(anchor));
            return sameWeek ? List.of(Stamp.day(next), Stamp.day(later)) : List.of(Stamp.day(next));
        }
        if (reading instanceof Day day && day.year() == null && direction == Direction.PAST && anchor != null) {
            return reported(day, anchor);
        }
        Stamp stamp = stamp(reading, direction, mentions);
        return stamp == null ? List.of() : List.of(stamp);
    }

    /**
     * A day told as done. News gives the year of a day that is nearly a year past; where the last one is, the
     * grammar may have been misread, and the next one, unless it is far, is as likely.
     */
    private List<Stamp> reported(Day day, LocalDate published) {
        Stamp last = day(day, Direction.PAST);
        Stamp next = day(day, Direction.FUTURE);
        if (last == null || next == null) {
            return last == null ? List.of() : List.of(last);
        }
        boolean weekday =
                day.weekday() != null && fits(next.first(), day.weekday()) && !fits(last.first(), day.weekday());
        boolean near = ChronoUnit.DAYS.between(published, next.first()) <= SOON;
        return weekday && near ? List.of(next) : near ? List.of(next, last) : List.of(last);
    }

    private List<Stamp> numeric(Numeric numeric, Direction direction) {
        List<LocalDate> days = new ArrayList<>(order.days(numeric));
        if (days.size() > 1 && anchor != null) {
            List<LocalDate> past = days.stream().filter(d -> !d.isAfter(anchor)).toList();
            if (past.size() == 1 && direction != Direction.FUTURE && direction != Direction.PLANNED) {
                days = past;
            }
        }
        return days.stream().map(Stamp::day).toList();
    }

    private @Nullable Stamp stamp(Reading reading, Direction direction, Mentions mentions) {
        if (reading instanceof Day day) {
            return day(day, direction);
        } else if (reading instanceof Year year) {
            return Stamp.year(year.year());
        } else if (reading instanceof Era era) {
            return Stamp.era(era.firstYear(), era.lastYear(), era.value());
        } else if (reading instanceof MonthOf month) {
            return month(month, direction);
        } else if (reading instanceof Part part) {
            return part(part, direction);
        } else if (reading instanceof Weekday weekday) {
            return weekday(weekday, direction);
        } else if (reading instanceof Shift shift) {
            return shift(shift, direction, mentions);
        } else if (reading instanceof Compared compared) {
            return compared(compared, mentions);
        } else if (reading instanceof Range range) {
            return range(range.from(), range.to(), direction, mentions);
        } else if (reading instanceof From from) {
            Stamp whole = range(from.from(), from.to(), direction, mentions);
            return whole == null
                    ? null
                    : whole.valued(whole.value().substring(0, whole.value().indexOf('/')));
        } else if (reading instanceof Holiday holiday) {
            return holiday(holiday, direction);
        } else if (reading instanceof MonthDay day) {
            return monthDay(day, direction, mentions);
        } else if (reading instanceof Within within) {
            Stamp last = mentions.last();
            return last == null ? null : within(within.inner(), last);
        } else if (reading instanceof Apart apart) {
            return apart(apart, mentions);
        }
        return null;
    }

    private @Nullable Stamp day(Day day, Direction direction) {
        if (day.year() != null) {
            return dayOf(day.year(), day);
        }
        if (anchor == null) {
            return null;
        }
        Stamp best = null;
        for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
            Stamp stamp = dayOf(year, day);
            boolean fits = stamp != null && (day.weekday() == null || fits(stamp.first(), day.weekday()));
            if (stamp != null && fits && closer(stamp.first(), best == null ? null : best.first(), direction)) {
                best = stamp;
            }
        }
        return best != null || day.weekday() == null
                ? best
                : day(new Day(null, day.month(), day.day(), null), direction);
    }

    private static boolean fits(LocalDate day, DayOfWeek weekday) {
        return day.getDayOfWeek() == weekday;
    }

    private static @Nullable Stamp dayOf(int year, Day day) {
        try {
            return Stamp.day(LocalDate.of(year, day.month(), day.day()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether {@code day} suits the direction better than {@code best}. */
    private boolean closer(LocalDate day, @Nullable LocalDate best, Direction direction) {
        if (anchor == null || !allowed(day, direction)) {
            return false;
        }
        return best == null
                || Math.abs(ChronoUnit.DAYS.between(anchor, day)) < Math.abs(ChronoUnit.DAYS.between(anchor, best));
    }

    private boolean allowed(LocalDate day, Direction direction) {
        return anchor != null
                && switch (direction) {
                    case PAST -> !day.isAfter(anchor);
                    case FUTURE, PLANNED -> !day.isBefore(anchor);
                    case OPEN -> true;
                };
    }

    private @Nullable Stamp month(MonthOf month, Direction direction) {
        if (month.year() != null) {
            return Stamp.month(YearMonth.of(month.year(), month.month()));
        }
        if (anchor == null) {
            return null;
        }
        YearMonth now = YearMonth.from(anchor);
        YearMonth same = now.withMonth(month.month());
        if (month.yearShift() != null) {
            return Stamp.month(same.plusYears(month.yearShift()));
        }
        return switch (month.relation()) {
            case LAST -> Stamp.month(same.isBefore(now) ? same : same.minusYears(1));
            case NEXT -> Stamp.month(same.isAfter(now) ? same : same.plusYears(1));
            case THIS -> Stamp.month(same);
            case NONE -> Stamp.month(nearest(now, same, direction));
        };
    }

    private static YearMonth nearest(YearMonth now, YearMonth same, Direction direction) {
        return switch (direction) {
            case PAST -> same.isAfter(now) ? same.minusYears(1) : same;
            case FUTURE, PLANNED -> same.isBefore(now) ? same.plusYears(1) : same;
            case OPEN -> {
                long apart = ChronoUnit.MONTHS.between(now, same);
                yield apart > 5 ? same.minusYears(1) : apart < -6 ? same.plusYears(1) : same;
            }
        };
    }

    private @Nullable Stamp part(Part part, Direction direction) {
        if (part.year() != null) {
            return Stamp.part(part.year(), part.code());
        }
        if (anchor == null) {
            return null;
        }
        int year = anchor.getYear();
        if (part.yearShift() != null) {
            return Stamp.part(year + part.yearShift(), part.code());
        }
        Stamp same = Stamp.part(year, part.code());
        boolean begun = !same.first().isAfter(anchor);
        boolean over = same.last().isBefore(anchor);
        return switch (part.relation()) {
            case LAST -> over ? same : Stamp.part(year - 1, part.code());
            case NEXT -> begun ? Stamp.part(year + 1, part.code()) : same;
            case THIS -> same;
            case NONE -> !begun && direction == Direction.PAST ? Stamp.part(year - 1, part.code()) : same;
        };
    }

    private @Nullable Stamp weekday(Weekday weekday, Direction direction) {
        if (anchor == null) {
            return null;
        }
        DayOfWeek day = weekday.day();
        boolean ahead = direction == Direction.FUTURE || direction == Direction.PLANNED;
        LocalDate found = switch (weekday.relation()) {
            case LAST -> anchor.with(TemporalAdjusters.previous(day));
            case NEXT -> anchor.with(TemporalAdjusters.next(day));
            case THIS -> Stamp.week(anchor).first().plusDays(day.getValue() - 1L);
            case NONE -> anchor.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
        };
        return Stamp.day(found);
    }

    private @Nullable Stamp shift(Shift shift, Direction direction, Mentions mentions) {
        Unit unit = shift.unit();
        if (shift.base() == Base.MENTION) {
            return fromMention(shift, mentions);
        }
        if (anchor == null) {
            return null;
        }
        if (unit == Unit.WEEKEND) {
            boolean ahead = shift.by() > 0 || direction == Direction.FUTURE || direction == Direction.PLANNED;
            return Stamp.weekend(anchor.with(
                    ahead
                            ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                            : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
        }
        return Stamp.around(Stamp.move(anchor, unit, shift.by()), unit);
    }

    private static @Nullable Stamp fromMention(Shift shift, Mentions mentions) {
        Stamp last = shift.unit() == Unit.QUARTER ? mentions.last(Unit.QUARTER) : mentions.last();
        if (last == null || last.unit().compareTo(shift.unit()) > 0) {
            return null;
        }
        return Stamp.around(Stamp.move(last.first(), shift.unit(), shift.by()), shift.unit());
    }

    private @Nullable Stamp compared(Compared compared, Mentions mentions) {
        Stamp last = mentions.last();
        if (last != null && last.unit() == Unit.QUARTER) {
            return Stamp.part(
                    last.first().getYear() + compared.years(), last.value().substring(5));
        }
        if (compared.base() == Base.MENTION && last != null) {
            return Stamp.year(last.first().getYear() + compared.years());
        }
        return anchor == null ? null : Stamp.year(anchor.getYear() + compared.years());
    }

    private @Nullable Stamp holiday(Holiday holiday, Direction direction) {
        if (holiday.year() != null) {
            return Stamp.day(holiday.name().in(holiday.year()));
        }
        if (anchor == null) {
            return null;
        }
        LocalDate same = holiday.name().in(anchor.getYear());
        LocalDate before = same.isBefore(anchor) ? same : holiday.name().in(anchor.getYear() - 1);
        LocalDate after = same.isBefore(anchor) ? holiday.name().in(anchor.getYear() + 1) : same;
        return Stamp.day(
                switch (holiday.relation()) {
                    case LAST -> before;
                    case THIS -> same;
                    case NEXT -> after;
                    case NONE ->
                        switch (direction) {
                            case PAST -> same.equals(anchor) ? same : before;
                            case FUTURE, PLANNED -> after;
                            case OPEN -> closer(before, after, direction) ? before : after;
                        };
                });
    }

    private @Nullable Stamp monthDay(MonthDay day, Direction direction, Mentions mentions) {
        Stamp last = mentions.last();
        if (last != null && last.unit().compareTo(Unit.MONTH) <= 0) {
            return within(day, last);
        }
        return anchor == null
                ? null
                : day(new Day(anchor.getYear(), anchor.getMonthValue(), day.day(), null), direction);
    }

    /** A day in the year or month of {@code last}. */
    private static @Nullable Stamp within(Reading inner, Stamp last) {
        LocalDate first = last.first();
        if (inner instanceof MonthDay day) {
            return dayOf(first.getYear(), new Day(null, first.getMonthValue(), day.day(), null));
        }
        return inner instanceof Day day ? dayOf(first.getYear(), day) : null;
    }

    private static @Nullable Stamp apart(Apart apart, Mentions mentions) {
        Stamp last = mentions.last();
        if (last == null || last.unit() != Unit.DAY) {
            return null;
        }
        return apart.apposed() ? last : Stamp.around(Stamp.move(last.first(), apart.unit(), apart.by()), apart.unit());
    }

    /** The ends share a year that only the second says; the first never lies behind the second. */
    private @Nullable Stamp range(Reading start, Reading finish, Direction direction, Mentions mentions) {
        Stamp to = stamp(finish, direction, mentions);
        Mentions end = new Mentions();
        if (to != null) {
            end.add(to, mentions.block());
        }
        Stamp from = to == null ? null : new Resolver(to.first(), order).stamp(start, Direction.PAST, end);
        if (from == null || to == null || from.first().isAfter(to.last())) {
            return null;
        }
        return from.until(to);
    }
}
