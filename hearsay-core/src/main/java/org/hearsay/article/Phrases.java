package org.hearsay.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Many regular expressions over many lines: each expression is tried only on lines that hold one of the
 * literals it cannot match without, and all literals are looked for in one pass. The idea is that of
 * Russ Cox, "Regular expression matching with a trigram index" (2012). Expressions and lines are in
 * lower case.
 */
final class Phrases {

    private static final int SLOTS = 1 << 12;

    private final List<Pattern> patterns = new ArrayList<>();
    private int[] always = {};
    private final Literal[][] slots = new Literal[SLOTS][];

    /** A literal of an expression. */
    private record Literal(String text, int pattern) {}

    /** Adds an expression; returns its number. Numbers rise by one. */
    int add(String regex) {
        int number = patterns.size();
        patterns.add(Pattern.compile(regex));
        List<String> needed = RequiredLiterals.of(regex);
        if (needed.isEmpty()) {
            always = with(always, always.length, number);
        }
        for (String literal : needed) {
            int slot = slot(literal.charAt(0), literal.charAt(1));
            Literal[] known = slots[slot];
            Literal[] more = known == null ? new Literal[1] : Arrays.copyOf(known, known.length + 1);
            more[more.length - 1] = new Literal(literal, number);
            slots[slot] = more;
        }
        return number;
    }

    /** The expression with this number. */
    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** The numbers of all expressions that may match somewhere in {@code line}, each once. */
    int[] candidates(String line) {
        int[] candidates = always;
        int count = always.length;
        for (int i = 0; i + 1 < line.length(); i++) {
            Literal[] here = slots[slot(line.charAt(i), line.charAt(i + 1))];
            if (here != null) {
                for (Literal literal : here) {
                    if (line.startsWith(literal.text, i) && !holds(candidates, count, literal.pattern)) {
                        candidates = with(candidates, count++, literal.pattern);
                    }
                }
            }
        }
        return candidates;
    }

    private static boolean holds(int[] numbers, int count, int number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** The first {@code count} numbers and one more. */
    private static int[] with(int[] numbers, int count, int number) {
        int[] with = Arrays.copyOf(numbers, count + 1);
        with[count] = number;
        return with;
    }

    private static int slot(char first, char second) {
        return first * 31 + second & SLOTS - 1;
    }
}
