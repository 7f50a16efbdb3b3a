package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.text.Span;

/** Shows words of an article where they stand: marked, with the lines around them. */
final class Passages {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";
    private static final String EDGE = "  | ";

    /** Longer lines are shown from so many characters around the marked words. */
    private static final int AROUND = 400;

    private final Screen screen;

    Passages(Screen screen) {
        this.screen = screen;
    }

    /**
     * Writes where the words stand in the page, then the lines that hold them, marked, with as many lines
     * around them as wanted.
     *
     * @param words spans into the article's text; parts of words marked already are not marked again
     * @param around lines with text before and after
     */
    void print(Article article, List<Span> words, int around) {
        List<Span> marks = apart(words, article.text().text());
        if (marks.isEmpty()) {
            return;
        }
        List<Span> lines = lines(article.text().text());
        int first = lineOf(lines, marks.get(0).start());
        int last = lineOf(lines, marks.get(marks.size() - 1).end() - 1);
        screen.line("  " + place(article, marks.get(0)));
        for (int i = Math.max(0, first - around); i <= Math.min(lines.size() - 1, last + around); i++) {
            boolean near = i < first || i > last;
            if (near || marks.stream().anyMatch(lines.get(i)::overlaps)) {
                screen.wrapped(EDGE, EDGE, marked(article.text().text(), lines.get(i), marks));
            } else if (i > first && marks.stream().anyMatch(lines.get(i - 1)::overlaps)) {
                screen.line(EDGE + "…");
            }
        }
    }

    /** The document and the characters of the page, as an export cites them. */
    static String place(Article article, Span words) {
        Span source = article.text().toSource(words);
        return article.doc() + ", characters " + source.start() + " to " + source.end() + " of the page";
    }

    private static String marked(String text, Span line, List<Span> marks) {
        StringBuilder marked = new StringBuilder();
        int first = marks.stream()
                .filter(line::overlaps)
                .mapToInt(Span::start)
                .min()
                .orElse(line.start());
        int last =
                marks.stream().filter(line::overlaps).mapToInt(Span::end).max().orElse(line.start());
        int from = Math.max(line.start(), first - AROUND);
        int to = Math.min(line.end(), Math.max(last, from) + AROUND);
        marked.append(from > line.start() ? "…" : "");
        int at = from;
        for (Span mark : marks) {
            int start = Math.max(at, mark.start());
            int end = Math.min(to, mark.end());
            if (start < end) {
                marked.append(text, at, start)
                        .append(OPEN)
                        .append(text, start, end)
                        .append(CLOSE);
                at = end;
            }
        }
        marked.append(text, Math.min(at, to), to).append(to < line.end() ? "…" : "");
        return Screen.clean(marked.toString());
    }

    /** The spans in order, joined where nothing but blanks lies between them. */
    private static List<Span> apart(List<Span> words, String text) {
        List<Span> apart = new ArrayList<>();
        for (Span span : words.stream()
                .filter(s -> !s.isEmpty())
                .sorted(Comparator.naturalOrder())
                .toList()) {
            Span before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (before != null
                    && (span.start() <= before.end()
                            || text.substring(before.end(), span.start()).matches(" *"))) {
                apart.set(apart.size() - 1, before.union(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /** The lines that hold any text. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(start, end).trim(text);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static int lineOf(List<Span> lines, int offset) {
        int at = 0;
        while (at + 1 < lines.size() && lines.get(at + 1).start() <= offset) {
            at++;
        }
        return at;
    }
}
