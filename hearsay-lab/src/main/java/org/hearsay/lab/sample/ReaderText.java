package org.hearsay.lab.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.parser.Parser;

/**
 * A page as a person reads it, without what the product makes of it: tags, comments and scripts removed,
 * entities decoded, and all white space left out, so that no line break and no tag decides whether a text
 * is found. It still knows where each character stands in the page.
 */
public final class ReaderText {
    private static final int LONGEST_ENTITY = 12;

    private final AlignedText text;

    private ReaderText(AlignedText text) {
        this.text = text;
    }

    /**
     * Reads a page.
     *
     * @param source its characters
     * @param markup whether it is HTML
     */
    public static ReaderText of(String source, boolean markup) {
        AlignedText.Builder text = new AlignedText.Builder();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int end = at + 1;
            if (markup && c == '<') {
                end = tagEnd(source, at);
            } else if (markup && c == '&' && entityEnd(source, at) > 0) {
                end = entityEnd(source, at);
                String decoded = Parser.unescapeEntities(source.substring(at, end), false);
                text.put(decoded.isBlank() || isSpace(decoded.charAt(0)) ? "" : decoded, new Span(at, end));
            } else if (!isSpace(c)) {
                text.copy(source, new Span(at, end));
            }
            at = end;
        }
        return new ReaderText(text.build());
    }

    /** Everywhere that {@code wanted} stands as whole words, in order. */
    public List<Span> find(String wanted) {
        String needle = squeezed(wanted);
        List<Span> found = new ArrayList<>();
        String hay = text.text();
        for (int at = hay.indexOf(needle); at >= 0 && !needle.isEmpty(); at = hay.indexOf(needle, at + 1)) {
            Span span = new Span(at, at + needle.length());
            if (whole(span)) {
                found.add(span);
            }
        }
        return found;
    }

    /** Where a span of the page stands in this text. */
    public Span fromPage(Span page) {
        return text.fromSource(page);
    }

    /** Where spans of the page stand in this text, those left out that hold nothing a reader sees. */
    public List<Span> fromPage(List<Span> page) {
        return page.stream().map(this::fromPage).filter(s -> !s.isEmpty()).toList();
    }

    /** The characters of a span, without white space. */
    public String at(Span span) {
        return span.in(text.text());
    }

    /**
     * Those of {@code places} that stand beside {@code spans}: the nearest before, the nearest after, and
     * those within.
     */
    public static List<Span> beside(List<Span> places, List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        List<Span> near = new ArrayList<>();
        places.stream().filter(p -> p.end() <= start).reduce((a, b) -> b).ifPresent(near::add);
        places.stream().filter(p -> p.end() > start && p.start() < end).forEach(near::add);
        places.stream().filter(p -> p.start() >= end).findFirst().ifPresent(near::add);
        return near;
    }

    /** Cut off in the middle of a word or figure? The page itself is asked, since here no blank is left. */
    private boolean whole(Span span) {
        return !(joined(span.start() - 1, span.start()) || joined(span.end() - 1, span.end()));
    }

    private boolean joined(int left, int right) {
        if (left < 0 || right >= text.length()) {
            return false;
        }
        return Character.isLetterOrDigit(text.text().charAt(left))
                && Character.isLetterOrDigit(text.text().charAt(right))
                && text.toSource(new Span(left, left + 1)).end()
                        == text.toSource(new Span(right, right + 1)).start();
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            }
        }
        return squeezed.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    /** One past a tag, comment, or element that is never shown; one past the angle where there is none. */
    private static int tagEnd(String source, int at) {
        if (source.startsWith("<!--", at)) {
            return after(source, "-->", at);
        }
        char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        if (!Character.isLetter(next) && next != '/' && next != '!') {
            return at + 1;
        }
        String head = source.substring(at, Math.min(source.length(), at + 8)).toLowerCase(Locale.ROOT);
        for (String hidden : List.of("script", "style")) {
            if (head.startsWith("<" + hidden)) {
                return after(source, ">", after(source.toLowerCase(Locale.ROOT), "</" + hidden, at) - 1);
            }
        }
        return after(source, ">", at);
    }

    private static int after(String source, String end, int at) {
        int found = source.indexOf(end, at);
        return found < 0 ? source.length() : found + end.length();
    }

    private static int entityEnd(String source, int at) {
        int end = source.indexOf(';', at);
        boolean entity = end > at + 1
                && end - at <= LONGEST_ENTITY
                && source.substring(at + 1, end).matches("#?[A-Za-z0-9]+");
        return entity ? end + 1 : -1;
    }
}
