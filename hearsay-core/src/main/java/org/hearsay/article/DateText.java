package org.hearsay.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds full calendar dates in a line: day, month and year in words or figures, with weekday and time of day if they stand beside. */
final class DateText {

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final String MONTH = String.join("|", longestFirst(MONTHS.keySet()));
    private static final String DAY = String.join("|", longestFirst(DAYS.keySet()));

    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?\\s?(?<half>[ap]\\.?m\\.?)?(?<zone>\\s?(?:Z\\b|(?:GMT|UTC)\\b(?!\\s?[+-]\\d)|(?:GMT|UTC)?\\s?[+-]\\d{2}:?\\d{2}\\b))?";
    private static final Pattern AFTER = Pattern.compile(
            "^(?:T|,?\\s*(?:at|um|à|[-–—|•·@])?\\s*\\(?)" + CLOCK + "(?![\\d/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\d:])" + CLOCK + "(?:\\s?(?:[A-Z]{2,4}))?,?\\s*(?:on|[-–—|•·])?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d[/.-]\\d{1,2}[/.-]\\d");
    private static final int NEAR = 40;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WEEKDAY = "(?:(?<weekday>" + DAY + ")\\.?,?\\s+(?:the\\s+)?)?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "(?<![\\p{L}\\d])" + WEEKDAY
                            + "(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s?(?:of\\s+|de\\s+|[-/.])?(?<month>" + MONTH
                            + ")\\b\\.?,?\\s?(?:de\\s+|[-/,])?\\s?'?(?<y>\\d{4})(?!\\d)",
                    FLAGS),
            Pattern.compile(
                    "(?<![\\p{L}\\d])" + WEEKDAY + "(?<month>" + MONTH
                            + ")\\b\\.?\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b,?\\s+(?<y>\\d{4})(?!\\d)",
                    FLAGS),
            Pattern.compile(
                    "(?<![\\p{L}\\d/.-])" + WEEKDAY + "(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?![\\d/-])",
                    FLAGS),
            Pattern.compile(
                    "(?<![\\p{L}\\d/.,-])" + WEEKDAY
                            + "(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)",
                    FLAGS),
            Pattern.compile("(?<!\\d)(?<y>\\d{4})年(?<m>\\d{1,2})月(?<d>\\d{1,2})日"));

    private DateText() {}

    /**
     * A date as written.
     *
     * @param span the date with weekday and time of day, in the line
     * @param day the day, or for two figures that may stand either way the reading with the day first
     * @param other the reading with the month first, if that is a date and another; else null
     * @param weekday stated beside it
     * @param time {@code HH:mm} with an offset if stated; null when not stated
     * @param style how it is written, as far as it tells the order of day and month
     */
    record Found(
            Span span,
            LocalDate day,
            @Nullable LocalDate other,
            @Nullable DayOfWeek weekday,
            @Nullable String time,
            Style style) {
        /** The reading {@code on} in ISO 8601. */
        String iso(LocalDate on) {
            return time == null ? on.toString() : on + "T" + time;
        }
    }

    /** What the way a date is written tells. */
    enum Style {
        /** The month is written out, or the year stands first. */
        CLEAR,
        /** Both orders can be read. */
        FIGURES,
        /** Figures that make a date with the day first only. */
        DAY_FIRST,
        /** Figures that make a date with the month first only. */
        MONTH_FIRST,
        /** Both can be read; dots or an hour such as {@code 22h00} stand for the day first. */
        DAY_FIRST_HABIT,
        /** Both can be read; a twelve-hour clock stands for the month first. */
        MONTH_FIRST_HABIT
    }

    /** The dates in {@code line}, from left to right. */
    static List<Found> find(String line) {
        List<Found> found = new ArrayList<>();
        if (!YEAR.matcher(line).find()) {
            return found;
        }
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(line);
            while (m.find()) {
                Span at = new Span(m.start(), m.end());
                Found date = found.stream().anyMatch(f -> f.span().overlaps(at)) ? null : read(m, line);
                if (date != null) {
                    found.add(date);
                }
            }
        }
        found.sort(Comparator.comparing(Found::span));
        return found;
    }

    /** Whether {@code word}, in lower case, names a month or a day of the week. */
    static boolean monthOrDay(String word) {
        return MONTHS.containsKey(word) || DAYS.containsKey(word);
    }

    private static @Nullable Found read(Matcher m, String line) {
        String yearDigits = m.group("y");
        int year = Integer.parseInt(yearDigits) + (yearDigits.length() == 2 ? 2000 : 0);
        if (year < 1900 || year > 2100) {
            return null;
        }
        boolean figures = m.pattern() == FORMS.get(3);
        LocalDate day;
        LocalDate other = null;
        if (figures) {
            day = date(year, number(m.group("b")), number(m.group("a")));
            other = date(year, number(m.group("a")), number(m.group("b")));
        } else {
            boolean named = m.pattern() == FORMS.get(0) || m.pattern() == FORMS.get(1);
            int month =
                    named ? MONTHS.getOrDefault(m.group("month").toLowerCase(Locale.ROOT), 0) : number(m.group("m"));
            day = date(year, month, number(m.group("d")));
        }
        if (day == null && other == null) {
            return null;
        }
        Span span = new Span(m.start(), m.end());
        String time = null;
        boolean hourStyle = false;
        boolean twelve = false;
        Matcher clock = AFTER.matcher(line.substring(m.end(), Math.min(line.length(), m.end() + NEAR)));
        boolean after = clock.find();
        if (!after) {
            clock = BEFORE.matcher(line.substring(Math.max(0, m.start() - NEAR), m.start()));
        }
        if (after || clock.find()) {
            time = time(clock);
            if (time != null) {
                hourStyle = clock.group().toLowerCase(Locale.ROOT).contains("h");
                twelve = clock.group("half") != null;
                span = after
                        ? new Span(m.start(), m.end() + clock.end())
                        : new Span(Math.max(0, m.start() - NEAR) + clock.start(), m.end());
            }
        }
        DayOfWeek weekday = m.pattern() == FORMS.get(4) || m.group("weekday") == null
                ? null
                : DAYS.get(m.group("weekday").toLowerCase(Locale.ROOT));
        Style style = style(figures, day, other, hourStyle || (figures && ".".equals(m.group("sep"))), twelve);
        LocalDate first = day != null ? day : other;
        LocalDate second = day != null && other != null && !day.equals(other) ? other : null;
        return first == null ? null : new Found(span.trim(line), first, second, weekday, time, style);
    }

    private static Style style(
            boolean figures, @Nullable LocalDate day, @Nullable LocalDate other, boolean dayHabit, boolean monthHabit) {
        if (!figures || (day != null && day.equals(other))) {
            return Style.CLEAR;
        }
        if (day == null || other == null) {
            return day == null ? Style.MONTH_FIRST : Style.DAY_FIRST;
        }
        return dayHabit ? Style.DAY_FIRST_HABIT : monthHabit ? Style.MONTH_FIRST_HABIT : Style.FIGURES;
    }

    private static @Nullable String time(Matcher clock) {
        String minute = clock.group("minute");
        String half = clock.group("half");
        if (minute == null && half == null) {
            return null;
        }
        int hour = number(clock.group("hour"));
        int minutes = minute == null ? 0 : number(minute);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (hour > 23 || minutes > 59) {
            return null;
        }
        return String.format(Locale.ROOT, "%02d:%02d", hour, minutes) + zone(clock.group("zone"));
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        String digits = zone.replaceAll("[^0-9+-]", "");
        return digits.length() == 5 ? digits.substring(0, 3) + ":" + digits.substring(3) : "Z";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // such as 31 February: no date
        }
    }

    private static List<String> longestFirst(java.util.Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
                .toList();
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan januar janvier enero gennaio janeiro januari stycznia ocak января січня",
            "february feb februar février febrero febbraio fevereiro februari lutego şubat февраля лютого",
            "march mar märz mars marzo março maart marca mart марта березня",
            "april apr avril abril aprile kwietnia nisan апреля квітня",
            "may mai mayo maggio maio mei maja mayıs мая травня",
            "june jun juni juin junio giugno junho czerwca haziran июня червня",
            "july jul juli juillet julio luglio julho lipca temmuz июля липня",
            "august aug août agosto augustus sierpnia ağustos августа серпня",
            "september sep sept septembre septiembre settembre setembro września eylül сентября вересня",
            "october oct oktober okt octobre octubre ottobre outubro października ekim октября жовтня",
            "november nov novembre noviembre novembro listopada kasım ноября листопада",
            "december dec dezember dez décembre diciembre dicembre dezembro grudnia aralık декабря грудня"
        };
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return months;
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            days.put(name, day);
            days.put(name.substring(0, 3), day);
        }
        days.put("tues", DayOfWeek.TUESDAY);
        days.put("thur", DayOfWeek.THURSDAY);
        days.put("thurs", DayOfWeek.THURSDAY);
        return days;
    }
}
