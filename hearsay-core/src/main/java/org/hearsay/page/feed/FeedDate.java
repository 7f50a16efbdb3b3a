package org.hearsay.page.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds, as RFC 822 or ISO 8601 have them and as they are written in practice: without weekday,
 * with a wrong one, with months in full, two-digit years, names of American zones.
 */
final class FeedDate {

    private static final int LONGEST = 64;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("gmt", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("z", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));

    private FeedDate() {}

    /** The day, or day and minute with its offset if it has one, ISO 8601; null when {@code given} is no date. */
    static @Nullable String iso(String given) {
        String text = given.strip();
        if (text.length() > LONGEST || text.isEmpty()) {
            return null;
        }
        try {
            return text.length() >= 10 && text.charAt(4) == '-' ? international(text) : rfc822(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null; // whoever asked says that it could not be read
        }
    }

    private static String international(String text) {
        LocalDate day = LocalDate.parse(text.substring(0, 10));
        String rest = text.substring(10).strip();
        if (rest.isEmpty()) {
            return day.toString();
        }
        if (rest.charAt(0) == 'T' || rest.charAt(0) == 't') {
            rest = rest.substring(1);
        }
        int end = 0;
        while (end < rest.length() && "0123456789:.,".indexOf(rest.charAt(end)) >= 0) {
            end++;
        }
        return written(day, rest.substring(0, end), rest.substring(end).strip());
    }

    private static String rfc822(String text) {
        List<String> parts =
                new ArrayList<>(List.of(text.replace(',', ' ').strip().split("\\s+")));
        if (!parts.isEmpty()
                && month(parts.get(0)) == 0
                && !isDigit(parts.get(0).charAt(0))) {
            parts.remove(0); // the weekday, right or wrong
        }
        if (parts.size() < 3) {
            throw new DateTimeException("not a date");
        }
        boolean american = month(parts.get(0)) > 0;
        int month = month(parts.get(american ? 0 : 1));
        int dayOfMonth = Integer.parseInt(parts.get(american ? 1 : 0));
        LocalDate day = LocalDate.of(year(parts.get(2)), month, dayOfMonth);
        return parts.size() == 3 ? day.toString() : written(day, parts.get(3), parts.size() > 4 ? parts.get(4) : "");
    }

    private static String written(LocalDate day, String clock, String zone) {
        String[] parts = clock.split("[:.,]");
        if (parts.length < 2) {
            throw new DateTimeException("not a time");
        }
        int hour = Integer.parseInt(parts[0]);
        LocalTime time = LocalTime.of(hour, Integer.parseInt(parts[1]));
        return day + "T" + time + offset(zone);
    }

    /** The offset in the form of ISO 8601; empty when none is given or its name is not known. */
    private static String offset(String zone) {
        String name = zone.toLowerCase(Locale.ROOT);
        Integer hours = ZONES.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours).getId();
        }
        if (name.startsWith("gmt") || name.startsWith("utc")) {
            name = name.substring(3);
        }
        return name.startsWith("+") || name.startsWith("-")
                ? ZoneOffset.of(name).getId()
                : "";
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 2 ? year + (year < 70 ? 2000 : 1900) : year;
    }

    private static int month(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return name.length() < 3 ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
