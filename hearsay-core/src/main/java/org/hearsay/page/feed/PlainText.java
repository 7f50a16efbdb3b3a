package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The words of a piece of HTML, for titles and to judge how long a text is: tags left out, references read,
 * white space as single blanks. One pass over the characters, whatever is nested in whatever; the article
 * itself is read from the markup elsewhere.
 *
 * @param text the words
 * @param links where the links stand in it: start and end of each, in order
 */
@SuppressWarnings("ArrayRecordComponent") // pairs, never compared
record PlainText(String text, List<int[]> links) {

    /** Tags that do not part words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "time", "u", "wbr");

    /** Reads {@code html}. */
    static PlainText of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        List<int[]> links = new ArrayList<>();
        int open = -1;
        int at = 0;
        while (at < html.length()) {
            int tag = tag(html, at);
            append(text, Parser.unescapeEntities(html.substring(at, tag), false));
            if (tag == html.length()) {
                break;
            }
            int end = end(html, tag);
            String name = name(html, tag);
            if (name.equals("a")) {
                if (open >= 0) {
                    links.add(new int[] {open, text.length()});
                }
                open = html.charAt(tag + 1) == '/' ? -1 : text.length();
            } else if (!INLINE.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            at = end;
        }
        return new PlainText(text.toString(), links);
    }

    /** The words alone. */
    static String words(String html) {
        return of(html).text().strip();
    }

    /** Where the next tag, comment or the end is. */
    private static int tag(String html, int from) {
        int at = html.indexOf('<', from);
        while (at >= 0 && at + 1 < html.length()) {
            char next = html.charAt(at + 1);
            if (next == '/' || next == '!' || next == '?' || Character.isLetter(next)) {
                return at;
            }
            at = html.indexOf('<', at + 1);
        }
        return html.length();
    }

    /** Behind the tag or comment at {@code tag}; one that is not closed takes the rest. */
    private static int end(String html, int tag) {
        String close = html.startsWith("<!--", tag) ? "-->" : ">";
        for (String raw : List.of("script", "style")) {
            close = html.regionMatches(true, tag + 1, raw, 0, raw.length()) ? "</" + raw : close;
        }
        int end = html.indexOf(close, tag + 1);
        return end < 0 ? html.length() : end + (close.startsWith("</") ? 0 : close.length());
    }

    private static String name(String html, int tag) {
        int start = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        int end = start;
        while (end < html.length() && end - start < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == '\u00A0' || Character.isWhitespace(c);
            if (!blank) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }
}
