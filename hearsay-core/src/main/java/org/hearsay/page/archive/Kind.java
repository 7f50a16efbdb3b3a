package org.hearsay.page.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hearsay.page.Bytes;
import org.hearsay.page.document.Documents;
import org.hearsay.page.feed.FeedKind;
import org.jspecify.annotations.Nullable;

/** What bytes are, by their beginning, and by their name where that says nothing. */
public enum Kind {
    /** A document: text, markup or PDF. */
    DOCUMENT,
    /** A page a line, as JSON. */
    LINES,
    /** A message, or a page saved as one (MHTML). */
    MAIL,
    /** Messages, one behind the other. */
    MAILBOX,
    /** Something packed with gzip. */
    GZIP,
    /** A ZIP archive, WACZ included. */
    ZIP,
    /** A WARC file, packed or not. */
    WARC,
    /** A feed, whose entries are pages. */
    FEED,
    /** A list of feeds and pages on the web. */
    LIST;

    private static final List<String> PAGES = List.of(
            "txt",
            "text",
            "md",
            "markdown",
            "html",
            "htm",
            "xhtml",
            "pdf",
            "eml",
            "mbox",
            "mht",
            "mhtml",
            "jsonl",
            "gz",
            "zip",
            "warc",
            "wacz",
            "rss",
            "atom",
            "rdf");

    private static final Pattern FROM_LINE = Pattern.compile("^From \\S+ .*\\d{4}");
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");

    /** Fields that only messages have; two different ones of these, or one and a common one, make a message. */
    private static final Set<String> OF_MAIL =
            Set.of("received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature");

    private static final Set<String> COMMON = Set.of("from", "to", "date", "subject", "content-type", "reply-to");

    /** The endings of files in which pages are looked for, as they are shown. */
    public static String endings() {
        return "." + String.join(" .", PAGES);
    }

    /** Whether the ending of {@code name} is one of a page. */
    public static boolean hasEnding(String name) {
        return PAGES.contains(ending(name));
    }

    /** What the bytes of {@code source} are; {@code DOCUMENT} when nothing else. */
    public static Kind of(Source source) throws IOException {
        Kind kind = byContent(source.head());
        if (kind != null) {
            return kind;
        }
        return switch (ending(source.name())) {
            case "jsonl" -> LINES;
            case "eml", "mht", "mhtml" -> MAIL;
            case "mbox" -> MAILBOX;
            case "urls" -> LIST;
            default -> DOCUMENT;
        };
    }

    /** What bytes that begin with {@code head} are beyond doubt; null when they may be text or nothing known. */
    static @Nullable Kind byContent(byte[] head) {
        if (starts(head, "PK\003\004") || starts(head, "PK\005\006")) {
            return ZIP;
        }
        if (starts(head, "\u001f\u008b")) {
            return isWarc(head) ? WARC : GZIP;
        }
        if (starts(head, "WARC/")) {
            return WARC;
        }
        FeedKind feed = FeedKind.of(head);
        if (feed != null) {
            return feed == FeedKind.OPML ? LIST : FEED;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (FROM_LINE.matcher(text).lookingAt() && isMail(text.substring(text.indexOf('\n') + 1))) {
            return MAILBOX;
        }
        if (isMail(text)) {
            return MAIL;
        }
        return Documents.isPdf(head) || Bytes.isMarkup(head) ? DOCUMENT : null;
    }

    private static boolean isWarc(byte[] head) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return starts(in.readNBytes(5), "WARC/");
        } catch (IOException e) {
            return false; // whatever it is, opening it as gzip tells what is wrong with it
        }
    }

    private static boolean isMail(String text) {
        Set<String> ofMail = new HashSet<>();
        boolean common = false;
        for (String line : text.split("\r?\n|\r")) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                continue;
            }
            var field = FIELD.matcher(line);
            if (!field.matches()) {
                return false;
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            ofMail.addAll(OF_MAIL.contains(name) ? List.of(name) : List.of());
            common |= COMMON.contains(name);
        }
        return ofMail.size() > 1 || !ofMail.isEmpty() && common;
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(Arrays.copyOf(bytes, wanted.length), wanted);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
