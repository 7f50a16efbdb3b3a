package org.hearsay.lab.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * Sentences that were cut into words, written as a page would have them: marks back on their words, a line break after a
 * sentence without a stop (a headline, a date), and where each word stands.
 */
final class RunningText {
    private static final Set<String> NO_SPACE_BEFORE = Set.of(
            ",", ".", ";", ":", "?", "!", ")", "]", "%", "...", "''", "”", "’", "'", "'s", "'re", "'d", "'ve", "'ll",
            "'m", "n't");
    private static final Set<String> NO_SPACE_AFTER = Set.of("(", "[", "$", "£", "€", "``", "“", "‘");
    private static final Set<String> CONTRACTED = Set.of("s", "t", "re", "ve", "ll", "d", "m");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+-\\p{L}+");
    private static final Pattern STOP = Pattern.compile(".*[.?!][\"”’)]*\\s*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final List<List<Span>> places = new ArrayList<>();
    private final boolean hyphensCut;

    /** Writes {@code sentences} one after the other. */
    RunningText(List<List<String>> sentences) {
        hyphensCut = sentences.stream()
                .flatMap(List::stream)
                .noneMatch(w -> HYPHENATED.matcher(w).matches());
        for (List<String> sentence : sentences) {
            if (!text.isEmpty() && !sentence.isEmpty()) {
                text.append(STOP.matcher(text).matches() ? ' ' : '\n');
            }
            places.add(write(sentence));
        }
    }

    /** The characters. */
    String text() {
        return text.toString();
    }

    /** Where each word of each sentence stands. */
    List<List<Span>> places() {
        return List.copyOf(places);
    }

    private List<Span> write(List<String> words) {
        List<Span> spans = new ArrayList<>();
        boolean quoted = false;
        boolean opened = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean straight = word.equals("\"");
            boolean closes = straight && quoted;
            if (i > 0 && !opened && !closes && !glued(words, i)) {
                text.append(' ');
            }
            opened = straight && !quoted;
            quoted ^= word.chars().filter(c -> c == '"').count() % 2 == 1;
            int start = text.length();
            text.append(word.equals("``") ? "“" : word.equals("''") ? "”" : word);
            spans.add(new Span(start, text.length()));
        }
        return List.copyOf(spans);
    }

    private boolean glued(List<String> words, int at) {
        String before = words.get(at - 1);
        String word = words.get(at);
        if (NO_SPACE_BEFORE.contains(word) || NO_SPACE_AFTER.contains(before)) {
            return true;
        }
        boolean inside = word.equals("/") || before.equals("/") || word.equals("_") || before.equals("_");
        if (inside || hyphensCut && (word.equals("-") || before.equals("-"))) {
            return true;
        }
        if (before.equals("’") || before.equals("'")) {
            return CONTRACTED.contains(word);
        }
        boolean point = before.equals(".") || before.equals(":") || before.equals(",");
        if (!point || at < 2) {
            return false;
        }
        String first = words.get(at - 2);
        boolean figures = digit(first.charAt(first.length() - 1)) && digit(word.charAt(0));
        boolean initials = before.equals(".") && initial(first) && initial(word);
        return figures || initials;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean initial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
