package org.hearsay.page.document;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * A message, or a page that a browser saved as one (MHTML). Its text is its HTML part decoded, markup and all,
 * for the article to be looked for in; the plain part where there is no HTML. Subject, sender and date are given
 * with the page. Of an MHTML page the date is that of the capture and the address that of the page.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Mail(byte[] message, MailPart root, List<Captured.Limit> met) {

    /** Name and version of this reader. */
    public static final String READER = "mail-1";

    private static final String STAGE = "page";

    /** Copies the list. */
    public Mail {
        met = List.copyOf(met);
    }

    /**
     * Something sent along with a message.
     *
     * @param name its file name, or one made from its place and type
     * @param mediaType as stated
     * @param bytes decoded
     * @param headers of the part
     */
    public record Attachment(String name, String mediaType, byte[] bytes, List<Capture.Header> headers) {}

    /** Takes a message apart. */
    public static Mail of(byte[] message, Limits limits) throws IOException {
        return MailParser.parse(message, limits.unpacking());
    }

    /**
     * The page that the message is.
     *
     * @param doc its name
     * @param how it came to hand; headers, media type and, for MHTML, address and time are added
     * @throws StageException {@code not-a-page} when only its attachments may be, {@code empty} when nothing is
     */
    public Captured page(String doc, Capture how, Limits limits) {
        List<MailPart> shown = new ArrayList<>();
        shown(root, shown);
        List<MailPart> html = shown.stream().filter(Mail::isHtml).toList();
        Format format = html.isEmpty() ? Format.TEXT : Format.HTML;
        List<Captured.Limit> limited = new ArrayList<>(met);
        StringBuilder text = new StringBuilder();
        String charset = "UTF-8";
        for (MailPart part : html.isEmpty() ? shown : html) {
            byte[] bytes = part.bytes();
            int room = limits.pageBytes() - text.length();
            if (bytes.length > room) {
                bytes = Arrays.copyOf(bytes, Math.max(0, room));
                limited.add(new Captured.Limit(
                        "too-large", "only the first " + limits.pageBytes() + " bytes of its text were read"));
            }
            Bytes.Decoded decoded = Bytes.decode(bytes, format, part.field("Content-Type"));
            if (decoded.doubt() != null) {
                limited.add(new Captured.Limit("charset", decoded.doubt()));
            }
            charset = text.length() == 0 ? decoded.charset() : charset;
            text.append(text.length() == 0 ? "" : "\n\n").append(flowed(part, decoded.text()));
        }
        String all = text.toString();
        if (new Span(0, all.length()).trim(all).isEmpty()) {
            throw attachments().isEmpty()
                    ? new StageException(STAGE, "empty", doc + " is a message without text; save it again, in full")
                    : new StageException(
                            STAGE,
                            "not-a-page",
                            doc + " is a message without text of its own; its attachments are read as pages");
        }
        boolean saved = isSavedPage();
        Page page = new Page(
                doc,
                Page.digest(message),
                message,
                format,
                charset,
                all,
                READER,
                saved ? new Page.Given(subject(), null, null) : given(limited),
                capture(how, saved));
        return new Captured(page, limited);
    }

    /** What was sent along, in order; parts that a text shows inside itself are not. */
    public List<Attachment> attachments() {
        List<Attachment> all = new ArrayList<>();
        if (!isSavedPage()) {
            attachments(root, all);
        }
        return all;
    }

    private static void attachments(MailPart part, List<Attachment> all) {
        part.parts().forEach(p -> attachments(p, all));
        // what a text shows inside itself has an id to be named by; so have, with some programs, true attachments
        boolean shown = part.field("Content-ID") != null && !part.isSentAlong();
        if (!part.isMultipart() && part.isAttachment() && part.bytes().length > 0 && !shown) {
            String name = part.fileName();
            if (name == null && part.type().equals("message/rfc822")) {
                name = "message-" + (all.size() + 1) + ".eml";
            }
            String type = part.field("Content-Type");
            all.add(new Attachment(
                    name == null ? "attachment-" + (all.size() + 1) : name,
                    type == null ? part.type() : type,
                    part.bytes(),
                    part.fields()));
        }
    }

    /** The texts that a reader of the message sees, in order. */
    private static void shown(MailPart part, List<MailPart> texts) {
        switch (part.type()) {
            case "multipart/alternative" -> {
                List<MailPart> best = List.of();
                for (MailPart choice : part.parts()) {
                    List<MailPart> inside = new ArrayList<>();
                    shown(choice, inside);
                    boolean html = inside.stream().anyMatch(Mail::isHtml);
                    if (!inside.isEmpty() && (best.isEmpty() || html)) {
                        best = inside;
                    }
                }
                texts.addAll(best);
            }
            case "multipart/related" -> {
                MailPart start = start(part);
                if (start != null) {
                    shown(start, texts);
                }
            }
            default -> {
                if (part.isMultipart()) {
                    part.parts().forEach(p -> shown(p, texts));
                } else if (!part.isAttachment() && (isHtml(part) || part.type().equals("text/plain"))) {
                    texts.add(part);
                }
            }
        }
    }

    /** The part that the others belong to: the one that is named, or the first with text in it. */
    private static @Nullable MailPart start(MailPart related) {
        String named = HeaderField.parameter(related.field("Content-Type"), "start");
        for (MailPart part : related.parts()) {
            if (named != null && named.equals(part.field("Content-ID"))) {
                return part;
            }
        }
        for (MailPart part : related.parts()) {
            if (part.isMultipart() || isHtml(part)) {
                return part;
            }
        }
        return related.parts().isEmpty() ? null : related.parts().get(0);
    }

    private static boolean isHtml(MailPart part) {
        return part.type().equals("text/html") || part.type().equals("application/xhtml+xml");
    }

    /** Lines that end in a blank go on in the next (RFC 3676). */
    private static String flowed(MailPart part, String text) {
        String contentType = part.field("Content-Type");
        if (!"flowed".equalsIgnoreCase(HeaderField.parameter(contentType, "format"))) {
            return text;
        }
        boolean delete = "yes".equalsIgnoreCase(HeaderField.parameter(contentType, "delsp"));
        StringBuilder flowed = new StringBuilder(text.length());
        for (String line : text.split("\r?\n", -1)) {
            boolean goesOn = line.endsWith(" ") && !line.equals("-- ");
            flowed.append(goesOn && delete ? line.substring(0, line.length() - 1) : line)
                    .append(goesOn ? "" : "\n");
        }
        return flowed.toString();
    }

    /** Whether a browser made the message of a page. */
    private boolean isSavedPage() {
        String from = root.field("From");
        if (!root.type().equals("multipart/related") && !isHtml(root)) {
            return false;
        }
        return root.field("Snapshot-Content-Location") != null
                || from != null && from.toLowerCase(Locale.ROOT).contains("saved by")
                || root.field("Received") == null && root.field("To") == null && location() != null;
    }

    private @Nullable String location() {
        String snapshot = root.field("Snapshot-Content-Location");
        MailPart start = snapshot != null ? null : root.isMultipart() ? start(root) : root;
        String location = start == null ? snapshot : start.field("Content-Location");
        boolean web = location != null && location.toLowerCase(Locale.ROOT).matches("https?://.*");
        return web ? location : null;
    }

    private Capture capture(Capture how, boolean saved) {
        OffsetDateTime date = saved ? date(root.field("Date")) : null;
        String url = saved ? location() : null;
        return new Capture(
                how.requested(),
                url == null ? how.url() : url,
                how.status(),
                root.fields(),
                date == null ? how.at() : date.toInstant(),
                root.field("Content-Type"),
                how.container());
    }

    private @Nullable String subject() {
        return HeaderField.words(root.field("Subject"));
    }

    private Page.Given given(List<Captured.Limit> limited) {
        String stated = root.field("Date");
        OffsetDateTime date = date(stated);
        if (stated != null && date == null) {
            limited.add(new Captured.Limit("date", "the message's date cannot be read and was left out"));
        }
        String published = date == null
                ? null
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT)
                        .format(date);
        return new Page.Given(subject(), HeaderField.words(root.field("From")), published, Basis.STATED, null, null);
    }

    /** A date as messages have it (RFC 5322, 3.3 and 4.3); null when it cannot be read. */
    static @Nullable OffsetDateTime date(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String plain = stated.replaceAll("\\([^)]*\\)", " ")
                .replaceFirst("^\\s*\\p{Alpha}{2,9}\\s*,", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?i) (?:UT|UTC|GMT|Z)$", " +0000");
        for (String pattern : List.of("d MMM uuuu H:mm:ss xx", "d MMM uuuu H:mm xx", "d MMM uu H:mm:ss xx")) {
            try {
                return OffsetDateTime.parse(
                        plain,
                        DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
            } catch (DateTimeException e) {
                // another pattern may fit
            }
        }
        return null;
    }
}
