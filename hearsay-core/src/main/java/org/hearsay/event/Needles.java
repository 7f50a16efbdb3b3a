package org.hearsay.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text must hold for a regular expression to match somewhere in it: at least one of a few literal words. Looking
 * for them costs a fraction of what the expression does at every character. Knows as much of the language of expressions
 * as the rules use: literals, groups, alternatives, classes, quantifiers, escapes and looks ahead.
 */
final class Needles {

    /** Shorter words are in too many texts to be worth looking for. */
    private static final int SHORTEST = 3;

    private final String pattern;
    private int at;

    private Needles(String pattern) {
        this.pattern = pattern;
    }

    /** Words one of which every match holds; empty when no such words are known, so that anything may match. */
    static List<String> of(String pattern) {
        return List.copyOf(new Needles(pattern).alternatives());
    }

    /** Whether {@code text} holds one of {@code needles}, or there are none to look for. */
    static boolean any(String text, List<String> needles) {
        for (String needle : needles) {
            if (text.contains(needle)) {
                return true;
            }
        }
        return needles.isEmpty();
    }

    /** Up to the end of a group: the needles of all alternatives, or none where one of them has none. */
    private Set<String> alternatives() {
        Set<String> all = new LinkedHashSet<>();
        boolean each = true;
        while (true) {
            Set<String> one = sequence();
            each &= !one.isEmpty();
            all.addAll(one);
            if (at >= pattern.length() || pattern.charAt(at) == ')') {
                return each ? all : Set.of();
            }
            at++;
        }
    }

    /** One alternative: the needles of that of its pieces which it cannot do without and which is hardest to find. */
    private Set<String> sequence() {
        Set<String> best = Set.of();
        StringBuilder run = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            char c = pattern.charAt(at);
            Set<String> piece = Set.of();
            boolean literal = false;
            if (c == '(') {
                piece = group();
            } else if (c == '[') {
                at = pattern.indexOf(']', at) + 1;
            } else if (c == '\\') {
                at += 2;
            } else {
                literal = "^$.".indexOf(c) < 0;
                at++;
            }
            boolean needed = !optional();
            if (literal && needed) {
                run.append(c);
                continue;
            }
            best = better(best, run);
            run.setLength(0);
            best = needed ? better(best, piece) : best;
        }
        return better(best, run);
    }

    private Set<String> group() {
        boolean looks = pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at) || pattern.startsWith("(?<", at);
        at += pattern.startsWith("(?", at) ? "(?:".length() : 1;
        Set<String> inside = alternatives();
        at++;
        return looks ? Set.of() : inside;
    }

    /** Skips a quantifier; whether it allows for none. */
    private boolean optional() {
        boolean none = false;
        if (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at);
            none = c == '?' || c == '*' || pattern.startsWith("{0", at);
            at = c == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
                at++;
            }
        }
        return none;
    }

    private static Set<String> better(Set<String> best, StringBuilder run) {
        return run.length() == 0 ? best : better(best, Set.of(run.toString()));
    }

    /** The fewer; of as many, those whose shortest is longer. */
    private static Set<String> better(Set<String> best, Set<String> other) {
        if (other.isEmpty() || shortest(other) < SHORTEST) {
            return best;
        }
        boolean better = best.isEmpty()
                || other.size() < best.size()
                || other.size() == best.size() && shortest(other) > shortest(best);
        return better ? other : best;
    }

    private static int shortest(Set<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
