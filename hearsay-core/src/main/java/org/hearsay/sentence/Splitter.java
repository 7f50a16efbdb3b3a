package org.hearsay.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Splits a paragraph into sentences by rule: a full stop, question or exclamation mark, with the closing
 * marks behind it, ends a sentence when something that can start one follows and the word before it is
 * not an abbreviation. News text is regular enough for this to beat the models at hand, which stumble
 * over "the U.S. President" and over quotation marks (see {@code docs/decisions}).
 */
final class Splitter {

    private static final String CLOSING = "\"'”’»)]";
    private static final String OPENING = "\"'“‘«([";
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "cmdr", "adm", "sen", "rep",
            "gov", "hon", "rev", "st", "pres", "amb", "sec", "brig", "vs", "no", "nos", "fig", "approx", "mt", "ft");
    private static final Set<String> OTHERS = Set.of(
            "jr", "sr", "inc", "ltd", "corp", "co", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
            "sep", "oct", "nov", "dec", "a.m", "p.m", "e.g", "i.e", "u.s", "u.n", "u.k", "d.c", "e.u");

    private Splitter() {}

    /** The sentences of {@code span} of {@code text}, without white space around them. */
    static List<Span> sentences(String text, Span span) {
        List<Span> sentences = new ArrayList<>();
        int start = span.start();
        int at = start;
        while (at < span.end()) {
            char c = text.charAt(at);
            if (c == '\n') {
                add(sentences, text, start, at);
                start = at + 1;
            } else if (c == '.' || c == '?' || c == '!' || c == '…') {
                int end = at + 1;
                while (end < span.end() && (".?!…".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                end = closing(text, end, span.end());
                if (c == '.' && end == at + 1 && abbreviation(text, start, at, span.end())) {
                    at = end;
                    continue;
                }
                if (startsSentence(text, end, span.end())) {
                    add(sentences, text, start, end);
                    start = end;
                }
                at = end;
                continue;
            }
            at++;
        }
        add(sentences, text, start, span.end());
        return sentences;
    }

    /** Closing marks behind the stop; a mark that has white space before it opens what follows. */
    private static int closing(String text, int from, int limit) {
        int end = from;
        while (end < limit && CLOSING.indexOf(text.charAt(end)) >= 0) {
            boolean opensNext = end + 1 < limit
                    && !Character.isWhitespace(text.charAt(end + 1))
                    && CLOSING.indexOf(text.charAt(end + 1)) < 0
                    && ",;:.".indexOf(text.charAt(end + 1)) < 0
                    && "\"'".indexOf(text.charAt(end)) >= 0;
            if (opensNext) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean startsSentence(String text, int end, int limit) {
        if (end >= limit) {
            return true;
        }
        int next = end;
        while (next < limit && blank(text.charAt(next))) {
            next++;
        }
        boolean gap = next > end;
        while (next < limit && (OPENING.indexOf(text.charAt(next)) >= 0 || text.charAt(next) == '—')) {
            next++;
            gap = true;
        }
        if (next >= limit) {
            return true;
        }
        char first = text.charAt(next);
        return gap && (Character.isUpperCase(first) || Character.isDigit(first));
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean abbreviation(String text, int start, int stop, int limit) {
        int from = stop;
        while (from > start && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, stop);
        if (word.isEmpty()) {
            // a decimal point
            return stop + 1 < limit && Character.isDigit(text.charAt(stop + 1));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        if (TITLES.contains(lower)
                && (Character.isUpperCase(word.charAt(0))
                        || Set.of("vs", "fig", "approx").contains(lower))) {
            return !lower.startsWith("no") || digitFollows(text, stop + 1, limit);
        }
        if (initial) {
            return true;
        }
        // may end a sentence: only a word that cannot start one, or a name that goes on, tells
        return OTHERS.contains(lower) && !functionWordFollows(text, stop + 1, limit);
    }

    private static boolean digitFollows(String text, int from, int limit) {
        int at = from;
        while (at < limit && blank(text.charAt(at))) {
            at++;
        }
        return at < limit && Character.isDigit(text.charAt(at));
    }

    // spotless:off
    private static final Set<String> STARTERS = Set.of(
            "the", "a", "an", "it", "he", "she", "they", "we", "i", "in", "on", "at", "but", "and", "this", "that",
            "these", "those", "however", "while", "when", "after", "before", "as", "for", "there", "with", "from",
            "both", "its", "his", "her", "their", "if", "by", "since", "meanwhile", "also", "no", "not", "what",
            "who", "last", "earlier", "later", "some", "many", "most", "such", "to", "under", "during");
    // spotless:on

    private static boolean functionWordFollows(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return at < end
                && Character.isUpperCase(text.charAt(at))
                && STARTERS.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        Span span = new Span(start, end).trim(text);
        if (!span.isEmpty()) {
            sentences.add(span);
        }
    }
}
