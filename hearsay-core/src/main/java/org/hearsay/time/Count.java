package org.hearsay.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it before a unit: "3", "twenty-four", "a couple of", "several", "2 1/2".
 *
 * @param value digits, a decimal, or {@code X} when it is left open
 * @param end the atom behind it
 */
record Count(String value, int end) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}\\.\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    /** The count that starts at {@code i}; "a" and "an" are 1. */
    static @Nullable Count at(Line line, int i) {
        String word = line.at(i);
        if (word.equals("a") || word.equals("an")) {
            return after(line, i + 1);
        }
        if (Words.VAGUE.contains(word)) {
            return new Count("X", i + 1);
        }
        if (DECIMAL.matcher(word).matches()) {
            return new Count(word, i + 1);
        }
        int number = Words.number(word);
        if (number < 0 || (line.has(i) && Words.year(word) > 1900)) {
            return null;
        }
        return fraction(line, scaled(line, compound(line, number, i)));
    }

    private static Count after(Line line, int i) {
        String word = line.at(i);
        if (word.equals("couple")) {
            return new Count("2", line.is(i + 1, "of") ? i + 2 : i + 1);
        }
        if (word.equals("few")) {
            return new Count("X", i + 1);
        }
        if (word.equals("dozen")) {
            return new Count("12", i + 1);
        }
        return scaled(line, new Count("1", i));
    }

    private static Count compound(Line line, int number, int i) {
        int next = line.skipHyphen(i + 1);
        int ones = Words.number(line.at(next));
        boolean word = !Character.isDigit(line.at(i).charAt(0));
        if (word && number >= 20 && number % 10 == 0 && ones > 0 && ones < 10) {
            return new Count(String.valueOf(number + ones), next + 1);
        }
        return new Count(String.valueOf(number), i + 1);
    }

    private static Count scaled(Line line, Count count) {
        int scale = line.is(count.end, "hundred") ? 100 : line.is(count.end, "thousand") ? 1000 : 1;
        return scale == 1 ? count : new Count(String.valueOf(Integer.parseInt(count.value) * scale), count.end + 1);
    }

    private static Count fraction(Line line, Count count) {
        if (line.is(count.end, "1/2")) {
            return new Count(count.value + ".5", count.end + 1);
        }
        if (line.is(count.end, "1") && line.is(count.end + 1, "/") && line.is(count.end + 2, "2")) {
            return new Count(count.value + ".5", count.end + 3);
        }
        boolean half = line.is(count.end, "and") && line.is(count.end + 1, "a") && line.is(count.end + 2, "half");
        return half ? new Count(count.value + ".5", count.end + 3) : count;
    }

    /** Whether it is a whole number. */
    boolean whole() {
        return WHOLE.matcher(value).matches();
    }

    int number() {
        return Integer.parseInt(value);
    }
}
