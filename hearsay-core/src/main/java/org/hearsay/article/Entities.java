package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.parser.Parser;

/**
 * Lays the text that the parser made of some markup beside the characters it came from. Characters
 * stand for themselves, a character reference stands as a whole for what it means; where the two do
 * not come out the same, the text stands as a whole for all the characters.
 */
final class Entities {

    private static final char NUL = 0;
    private static final Pattern REFERENCE = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|[^u])");

    /** What most references are: the parser takes long to look one up. */
    private static final Map<String, String> COMMON = Map.of(
            "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", "\u00a0", "&#39;", "'", "&#039;", "'",
            "&rsquo;", "’", "&#8217;", "’", "&copy;", "©");

    private Entities() {}

    /**
     * A piece of text and the characters it stands for.
     *
     * @param text as read
     * @param source in the page
     */
    record Piece(String text, Span source) {
        /** Whether every character stands for itself. */
        boolean verbatim() {
            return text.length() == source.length();
        }
    }

    /**
     * The pieces of {@code text}.
     *
     * @param page the characters of the page
     * @param source which of them {@code text} was read from
     * @param text as the parser has it
     * @param attribute whether it is the value of an attribute
     */
    static List<Piece> align(String page, Span source, String text, boolean attribute) {
        List<Piece> pieces = new ArrayList<>();
        if (source.length() == text.length() && page.startsWith(text, source.start())) {
            pieces.add(new Piece(text, source));
            return pieces;
        }
        String raw = source.in(page);
        StringBuilder read = new StringBuilder();
        Matcher m = REFERENCE.matcher(raw);
        Map<String, String> meanings = new HashMap<>();
        int at = 0;
        while (m.find()) {
            String meaning = meanings.computeIfAbsent(m.group(), reference -> meaning(reference, attribute));
            if (meaning.equals(m.group())) {
                continue;
            }
            if (m.start() > at) {
                pieces.add(new Piece(
                        raw.substring(at, m.start()), new Span(source.start() + at, source.start() + m.start())));
            }
            pieces.add(new Piece(meaning, new Span(source.start() + m.start(), source.start() + m.end())));
            at = m.end();
        }
        if (at < raw.length()) {
            pieces.add(new Piece(raw.substring(at), new Span(source.start() + at, source.end())));
        }
        pieces.forEach(piece -> read.append(piece.text()));
        if (read.toString().equals(text)) {
            return pieces;
        }
        List<Piece> shown = withoutNulls(pieces);
        read.setLength(0);
        shown.forEach(piece -> read.append(piece.text()));
        return read.toString().equals(text) ? shown : List.of(new Piece(text, source));
    }

    private static String meaning(String reference, boolean attribute) {
        String common = COMMON.get(reference);
        return common != null ? common : Parser.unescapeEntities(reference, attribute);
    }

    /** The pieces without the NULs that the parser leaves out of text. */
    private static List<Piece> withoutNulls(List<Piece> pieces) {
        List<Piece> shown = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = piece.text();
            int at = 0;
            while (piece.verbatim() && text.indexOf(NUL, at) >= 0) {
                int nul = text.indexOf(NUL, at);
                part(piece, at, nul, shown);
                at = nul + 1;
            }
            part(piece, at, text.length(), shown);
        }
        return shown;
    }

    private static void part(Piece piece, int from, int to, List<Piece> parts) {
        if (to - from == piece.text().length()) {
            parts.add(piece);
        } else if (to > from) {
            int start = piece.source().start();
            parts.add(new Piece(piece.text().substring(from, to), new Span(start + from, start + to)));
        }
    }

    /** The pieces of the value of an attribute or of a string in a script, whichever {@code text} turns out to be. */
    static List<Piece> align(String page, Span source, String text) {
        List<Piece> pieces = align(page, source, text, true);
        return pieces.size() == 1
                        && !pieces.get(0).verbatim()
                        && source.in(page).indexOf('\\') >= 0
                ? escapes(page, source, text)
                : pieces;
    }

    /** The pieces of a JSON string, in which an escape stands as a whole for its character. */
    private static List<Piece> escapes(String page, Span source, String text) {
        String raw = source.in(page);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder read = new StringBuilder();
        Matcher m = ESCAPE.matcher(raw);
        int at = 0;
        while (m.find()) {
            if (m.start() > at) {
                pieces.add(new Piece(
                        raw.substring(at, m.start()), new Span(source.start() + at, source.start() + m.start())));
            }
            pieces.add(new Piece(unescaped(m.group()), new Span(source.start() + m.start(), source.start() + m.end())));
            at = m.end();
        }
        if (at < raw.length()) {
            pieces.add(new Piece(raw.substring(at), new Span(source.start() + at, source.end())));
        }
        pieces.forEach(piece -> read.append(piece.text()));
        return read.toString().equals(text) ? pieces : List.of(new Piece(text, source));
    }

    private static String unescaped(String escape) {
        char kind = escape.charAt(1);
        return switch (kind) {
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            default -> String.valueOf(kind);
        };
    }

    /** The pieces as one text that leads back to the page. */
    static AlignedText text(List<Piece> pieces) {
        AlignedText.Builder text = new AlignedText.Builder();
        pieces.forEach(piece -> text.put(piece.text(), piece.source()));
        return text.build();
    }
}
