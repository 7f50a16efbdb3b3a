package org.hearsay.event;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads numbers at the front of a noun group: "at least six", "nearly 50 other", "several thousand". */
final class Amounts {

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));
    private static final Map<String, Double> SCALES =
            Map.of("dozen", 12.0, "hundred", 100.0, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final Map<String, Double> PLURALS =
            Map.of("dozens", 24.0, "scores", 40.0, "hundreds", 200.0, "thousands", 2000.0, "millions", 2e6);
    private static final Set<String> VAGUE = Set.of("several", "few");
    private static final Set<String> ABOUT = Set.of("about", "around", "roughly", "approximately", "some", "circa");
    private static final Set<String> BELOW = Set.of("nearly", "almost");

    private Amounts() {}

    /**
     * A number and the words that say it.
     *
     * @param span the words
     * @param quantity what they mean
     */
    record Amount(Span span, Quantity quantity) {}

    /** The amount at the front of the noun group {@code chunk}; null when it says none. */
    static @Nullable Amount of(Chunked c, Chunk chunk) {
        int from = -1;
        int to = -1;
        double value = 0;
        double part = 0;
        boolean vague = false;
        for (int i = chunk.first(); i <= chunk.last(); i++) {
            String word = c.lower(i);
            Double number = number(word);
            if (number != null) {
                part += number;
            } else if (SCALES.containsKey(word)) {
                part = (part == 0 ? vague ? 2 : 1 : part) * SCALES.get(word);
                if (part >= 1000) {
                    value += part;
                    part = 0;
                }
            } else if (PLURALS.containsKey(word)) {
                part += PLURALS.get(word);
                vague = true;
            } else if (VAGUE.contains(word)) {
                vague = true;
            } else if (to >= 0) {
                break;
            } else {
                continue;
            }
            from = from < 0 ? i : from;
            to = i;
        }
        value += part;
        if (from < 0 || value == 0 && !vague) {
            return null;
        }
        if (value >= 1900
                && value <= 2100
                && from == to
                && c.token(from).text().length() == 4
                && !c.lower(from).contains(",")) {
            return null;
        }
        String hedge = words(c, Math.max(chunk.first(), from - 3), from - 1);
        Double low = value == 0 ? 2.0 : value;
        Double high = vague ? null : low;
        boolean approximate = vague;
        boolean over = hedge.matches(".*(?:at least|more than|over|no fewer than|no less than)");
        boolean under = hedge.matches(".*(?:up to|as many as|at most|fewer than|less than)");
        if (over) {
            high = null;
        } else if (under) {
            high = low;
            low = null;
        } else if (from > chunk.first() && BELOW.contains(c.lower(from - 1))) {
            high = low;
            low = null;
            approximate = true;
        } else if (from > chunk.first() && ABOUT.contains(c.lower(from - 1))) {
            approximate = true;
        }
        String unit = to < chunk.head() ? singular(c.lower(chunk.head())) : null;
        int start = from;
        while (start > chunk.first() && (over || under || approximate) && hedged(c.lower(start - 1))) {
            start--;
        }
        return new Amount(c.sentence().span(start, to), new Quantity(low, high, unit, approximate));
    }

    private static boolean hedged(String word) {
        return ABOUT.contains(word) || BELOW.contains(word) || Words.set("""
                        at least more than over up to as many most fewer less no a
                        """).contains(word);
    }

    private static @Nullable Double number(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Double tens = WORDS.get(word.substring(0, hyphen));
            Double ones = WORDS.get(word.substring(hyphen + 1));
            return tens != null && ones != null && tens >= 20 ? Double.valueOf(tens + ones) : null;
        }
        if (word.matches("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?")) {
            return Double.valueOf(word.replace(",", ""));
        }
        return WORDS.get(word);
    }

    private static String words(Chunked c, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(text.length() == 0 ? "" : " ").append(c.lower(i));
        }
        return text.toString();
    }

    /** A rough singular, good enough for the unit of a count. */
    static String singular(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (lower.equals("people")) {
            return "person";
        }
        if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
