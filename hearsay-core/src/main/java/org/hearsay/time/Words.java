package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.sentence.NumberWords;
import org.jspecify.annotations.Nullable;

/** The words of the calendar and of counting. */
final class Words {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("second", Unit.SECOND),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("hour", Unit.HOUR),
            Map.entry("day", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("fortnight", Unit.FORTNIGHT),
            Map.entry("weekend", Unit.WEEKEND),
            Map.entry("month", Unit.MONTH),
            Map.entry("quarter", Unit.QUARTER),
            Map.entry("year", Unit.YEAR),
            Map.entry("decade", Unit.DECADE),
            Map.entry("century", Unit.CENTURY));

    private static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    private static final Map<String, String> DAY_PARTS = Map.of(
            "morning", "TMO", "afternoon", "TAF", "evening", "TEV", "night", "TNI", "midday", "TMI", "dawn", "TMO");

    /** Counts that leave the number open. */
    static final Set<String> VAGUE = Set.of("several", "few", "some", "many", "numerous", "recent", "coming");

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(java.util.Locale.ROOT);
            MONTHS.put(name, month.getValue());
            MONTHS.put(name.substring(0, 3), month.getValue());
        }
        MONTHS.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(java.util.Locale.ROOT);
            WEEKDAYS.put(name, day);
            SHORT_WEEKDAYS.put(name.substring(0, 3), day);
        }
        SHORT_WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        SHORT_WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
        SHORT_WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
        SHORT_WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        List<String> small = NumberWords.BELOW_TWENTY;
        List<String> tens = NumberWords.TENS;
        for (int i = 0; i < small.size(); i++) {
            NUMBERS.put(small.get(i), i);
        }
        for (int i = 0; i < tens.size(); i++) {
            NUMBERS.put(tens.get(i), 20 + 10 * i);
        }
        List<String> ordinals = List.of(
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
                "twenty-first");
        for (int i = 0; i < ordinals.size(); i++) {
            ORDINALS.put(ordinals.get(i), i + 1);
        }
        ORDINALS.put("thirtieth", 30);
    }

    private Words() {}

    /** 1 to 12, 0 for other words. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    static @Nullable DayOfWeek weekday(String word) {
        return WEEKDAYS.get(word);
    }

    /** Also "Wed", "Thurs", which are names of other things unless a date follows. */
    static @Nullable DayOfWeek anyWeekday(String word) {
        DayOfWeek day = WEEKDAYS.get(word);
        return day != null ? day : SHORT_WEEKDAYS.get(word);
    }

    /** The unit a singular or plural names. */
    static @Nullable Unit unit(String word) {
        return UNITS.get(singular(word));
    }

    static boolean plural(String word) {
        return !UNITS.containsKey(word) && UNITS.containsKey(singular(word));
    }

    private static String singular(String word) {
        if (word.equals("centuries")) {
            return "century";
        }
        return switch (word) {
            case "hrs", "hr" -> "hour";
            case "mins", "min" -> "minute";
            case "secs" -> "second";
            default -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }

    static @Nullable String season(String word) {
        return SEASONS.get(word);
    }

    static @Nullable String dayPart(String word) {
        return DAY_PARTS.get(word);
    }

    /** A whole number in digits or one word; -1 for other words. */
    static int number(String word) {
        Integer known = NUMBERS.get(word);
        if (known != null) {
            return known;
        }
        if (word.isEmpty() || word.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',' && i > 0 && word.length() - i == 4) {
                continue;
            }
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    /** "third", "3rd": 3; 0 for other words. */
    static int ordinal(String word) {
        Integer known = ORDINALS.get(word);
        if (known != null) {
            return known;
        }
        boolean suffix = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
        int number = suffix ? number(word.substring(0, word.length() - 2)) : -1;
        return suffix && Character.isDigit(word.charAt(0)) ? Math.max(0, number) : 0;
    }

    /** A day of a month, "3" or "3rd"; 0 for other words. */
    static int dayOfMonth(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 4 && Character.isDigit(word.charAt(0));
        int day = digits ? Math.max(number(word), ordinal(word)) : ordinal(word);
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** A year in four digits between 1000 and 2199; 0 for other words. */
    static int year(String word) {
        int year = word.length() == 4 && Character.isDigit(word.charAt(0)) ? number(word) : 0;
        return year >= 1000 && year < 2200 ? year : 0;
    }
}
