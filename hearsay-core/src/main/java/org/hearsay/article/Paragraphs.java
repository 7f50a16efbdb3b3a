package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;

/** Lines of plain text; text that was wrapped to a width is unwrapped first, with every character still mapped to its place. */
final class Paragraphs {

    private static final int NARROWEST = 45;
    private static final int WIDEST = 130;
    private static final int PAIRS = 6;
    private static final double MOSTLY = 0.6;

    private Paragraphs() {}

    /** {@code page} as it is, or with the line ends inside its paragraphs turned to blanks if it was wrapped to a width. */
    static AlignedText of(String page) {
        List<Span> lines = lines(page);
        if (!wrapped(page, lines)) {
            return AlignedText.of(page);
        }
        AlignedText.Builder text = new AlignedText.Builder();
        int at = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            Span gap = new Span(line.end(), lines.get(i + 1).start());
            text.copy(page, new Span(at, line.end()));
            if (line.length() >= NARROWEST
                    && gap.in(page).chars().filter(c -> c == '\n').count() == 1) {
                text.put(" ", gap);
            } else {
                text.copy(page, gap);
            }
            at = gap.end();
        }
        return text.copy(page, new Span(at, page.length())).build();
    }

    /** The lines of {@code text} that are not blank, without white space around them. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && !breaks(text.charAt(end))) {
                end++;
            }
            Span line = new Span(start, end).trim(text);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean breaks(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    private static boolean wrapped(String page, List<Span> lines) {
        int pairs = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() > WIDEST) {
                return false;
            }
            String gap = page.substring(line.end(), lines.get(i + 1).start());
            if (gap.chars().filter(c -> c == '\n').count() == 1 && line.length() >= NARROWEST) {
                pairs++;
                char last = page.charAt(line.end() - 1);
                broken += Character.isLetterOrDigit(last) || last == ',' ? 1 : 0;
            }
        }
        return pairs >= PAIRS && broken >= MOSTLY * pairs;
    }
}
