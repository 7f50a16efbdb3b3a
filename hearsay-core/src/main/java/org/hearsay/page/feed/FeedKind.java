package org.hearsay.page.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of lists, told by their first characters and never by a name. */
public enum FeedKind {
    /** RSS, RDF or Atom. */
    XML,
    /** JSON Feed. */
    JSON,
    /** A list of feeds. */
    OPML;

    /** So many bytes at the start are looked at. */
    public static final int HEAD = 16 * 1024;

    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");

    /** What the bytes that begin with {@code head} are; null when no list. */
    public static @Nullable FeedKind of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        int at = 0;
        for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
            at = text.startsWith(mark) ? mark.length() : at;
        }
        at = blank(text, at);
        if (text.startsWith("{", at)) {
            return JSON_FEED.matcher(text).find() ? JSON : null;
        }
        at = prolog(text, at);
        int end = at + 1;
        while (end < text.length() && "> \t\r\n/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (!text.startsWith("<", at)) {
            return null;
        }
        String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        int close = text.indexOf('>', end);
        String tag = close < 0 ? text.substring(at) : text.substring(at, close);
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "rss" -> XML;
            case "rdf" -> tag.contains("purl.org/rss/") || tag.contains("netscape.com/rdf/simple") ? XML : null;
            case "feed" -> tag.contains("www.w3.org/2005/Atom") || tag.contains("purl.org/atom/ns") ? XML : null;
            case "opml" -> OPML;
            default -> null;
        };
    }

    /** Where the declaration, comments, instructions and document type end. */
    private static int prolog(String text, int from) {
        int at = from;
        while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
            String close = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : ">";
            int end = text.indexOf(close, at + 2);
            int subset = close.equals(">") ? text.indexOf('[', at) : -1;
            if (subset >= 0 && subset < end) {
                end = text.indexOf("]", subset);
                end = end < 0 ? -1 : text.indexOf('>', end);
            }
            if (end < 0) {
                return text.length();
            }
            at = blank(text, end + close.length());
        }
        return at;
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
