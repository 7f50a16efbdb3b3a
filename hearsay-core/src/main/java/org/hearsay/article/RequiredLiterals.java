package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads off a regular expression which literals it cannot match without: a match holds at least one of
 * them. Knows the syntax used in {@code furniture.txt}: groups, alternatives, classes, quantifiers,
 * escapes. What it does not know requires nothing, which is always right and only slow.
 */
final class RequiredLiterals {

    private static final int SHORTEST = 2;

    private final String regex;
    private int at;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** The literals, each of at least two characters; none when the expression can do without any. */
    static List<String> of(String regex) {
        return new RequiredLiterals(regex).alternatives();
    }

    /** The parts of {@code regex} between the bars that stand in no group or class. */
    static List<String> alternatives(String regex) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = closing(regex, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(regex.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(regex.substring(start));
        return parts;
    }

    /** Whether {@code regex} has no operator and so matches only itself. */
    static boolean plain(String regex) {
        return regex.chars().noneMatch(c -> "\\[](){}|?*+.^$".indexOf(c) >= 0);
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>();
        boolean free = false;
        while (true) {
            List<String> one = sequence();
            free |= one.isEmpty();
            all.addAll(one);
            if (at >= regex.length() || regex.charAt(at) != '|') {
                return free ? List.of() : all;
            }
            at++;
        }
    }

    private List<String> sequence() {
        List<String> best = List.of();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            char c = regex.charAt(at++);
            char literal = 0;
            List<String> group = List.of();
            boolean width = true;
            if (c == '(') {
                boolean looks = regex.startsWith("?", at) && !regex.startsWith("?:", at);
                at += regex.startsWith("?:", at) ? 2 : looks ? 2 : 0;
                group = alternatives();
                group = looks ? List.of() : group;
                at++;
            } else if (c == '[') {
                at = closing(regex, at - 1) + 1;
            } else if (c == '\\') {
                char escaped = regex.charAt(at++);
                width = escaped != 'b';
                literal = Character.isLetterOrDigit(escaped) ? 0 : escaped;
            } else if (c == '^' || c == '$') {
                width = false;
            } else if (c != '.') {
                literal = c;
            }
            int quantifier = at;
            boolean optional = quantifier();
            if (!width) {
                continue;
            }
            if (literal != 0 && !optional) {
                run.append(literal);
            }
            if (literal == 0 || quantifier != at) {
                best = better(best, run);
                run.setLength(0);
            }
            if (!optional && least(group) > least(best)) {
                best = group;
            }
        }
        return better(best, run);
    }

    /** Passes over a quantifier; whether what stands before it may be absent. */
    private boolean quantifier() {
        boolean optional = false;
        while (at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0) {
            char c = regex.charAt(at);
            optional |= c == '?' || c == '*' || regex.startsWith("{0", at) || regex.startsWith("{,", at);
            at = c == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        }
        return optional;
    }

    private static List<String> better(List<String> best, CharSequence run) {
        return run.length() >= SHORTEST && run.length() > least(best) ? List.of(run.toString()) : best;
    }

    private static int least(List<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }

    private static int closing(String regex, int open) {
        int i = open + 1;
        if (i < regex.length() && regex.charAt(i) == '^') {
            i++;
        }
        i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
        while (i < regex.length() && regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
