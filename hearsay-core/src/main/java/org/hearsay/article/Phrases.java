package org.hearsay.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final BitSet always = new BitSet();
    private final BitSet slots = new BitSet(SLOTS);
    private final Map<Integer, List<Literal>> literals = new HashMap<>();

    /** A literal of an expression. */
    private record Literal(String text, int pattern) {}

    /** Adds an expression; returns its number. Numbers rise by one. */
    int add(String regex) {
        int number = patterns.size();
        patterns.add(Pattern.compile(regex));
        List<String> needed = RequiredLiterals.of(regex);
        if (needed.isEmpty()) {
            always.set(number);
        }
        for (String literal : needed) {
            int pair = pair(literal, 0);
            slots.set(slot(pair));
            literals.computeIfAbsent(pair, p -> new ArrayList<>()).add(new Literal(literal, number));
        }
        return number;
    }

    /** The expression with this number. */
    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** The numbers of all expressions that may match somewhere in {@code line}. */
    BitSet candidates(String line) {
        BitSet candidates = (BitSet) always.clone();
        for (int i = 0; i + 1 < line.length(); i++) {
            int pair = pair(line, i);
            if (slots.get(slot(pair))) {
                for (Literal literal : literals.getOrDefault(pair, List.of())) {
                    if (line.startsWith(literal.text, i)) {
                        candidates.set(literal.pattern);
                    }
                }
            }
        }
        return candidates;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static int slot(int pair) {
        return (pair >>> 16) * 31 + (pair & 0xFFFF) & SLOTS - 1;
    }
}
