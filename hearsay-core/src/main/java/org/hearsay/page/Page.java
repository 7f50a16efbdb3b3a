package org.hearsay.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hearsay.text.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A page as captured, and its text.
 *
 * <p>{@code bytes} and {@code sha256} are always those of what was captured. {@code text} is the bytes decoded
 * with {@code charset}; where that would not be text to read (a PDF document, an e-mail), it is a
 * <em>rendition</em> made of them, and {@code rendition} names the reader that made it.
 *
 * @param doc the input's name as given: a path or a URL
 * @param sha256 digest of {@code bytes}, lower-case hexadecimal
 * @param bytes as captured; not copied, not to be changed
 * @param format what the text is
 * @param charset the name of the charset the bytes, or the part of them that was rendered, were decoded with;
 *     {@code UTF-8} where a rendition was made without decoding
 * @param text the characters, which all spans of the page count into
 * @param rendition name and version of the reader that made {@code text}, such as {@code pdf-1}; null where
 *     the text is the decoded bytes
 * @param given what came with the page from outside its text
 * @param capture how it came to hand; decides nothing else
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared by their digest
public record Page(
        String doc,
        String sha256,
        byte[] bytes,
        Format format,
        String charset,
        String text,
        @Nullable String rendition,
        Given given,
        Capture capture) {

    /** The limit of a page that came as a title without a text: its text is the title. */
    public static final String TITLE_ONLY = "title-only";

    /** Whether the text is nothing but the title that the page came with. */
    public boolean isTitle() {
        return format == Format.TEXT && text.strip().equals(given.title());
    }

    /** A page whose text is its decoded bytes, from {@code url} and {@code captured} then, as far as known. */
    public Page(
            String doc,
            @Nullable String url,
            String sha256,
            byte[] bytes,
            Format format,
            String charset,
            String text,
            @Nullable Instant captured,
            Given given) {
        this(doc, sha256, bytes, format, charset, text, null, given, Capture.of(url, captured));
    }

    /**
     * What is said of a page apart from its text: by the list, feed or message that brought it, or by the
     * properties of the document itself.
     *
     * @param title the title
     * @param author who wrote it, as stated: one name or several, or an address
     * @param published the publication date, ISO 8601
     * @param basis what that date rests on: stated when whoever published the page says so; assumed for the
     *     date of a file
     * @param outlet who published it
     * @param relay who passed it on: where a feed says it took the entry from
     */
    public record Given(
            @Nullable String title,
            @Nullable String author,
            @Nullable String published,
            Basis basis,
            @Nullable String outlet,
            @Nullable String relay) {
        /** Nothing. */
        public static final Given NOTHING = new Given(null, null, null);

        /** Title, stated date and outlet. */
        public Given(@Nullable String title, @Nullable String published, @Nullable String outlet) {
            this(title, null, published, Basis.STATED, outlet, null);
        }
    }

    /** The address it was captured from, if known. */
    public @Nullable String url() {
        return capture.url();
    }

    /** When it was captured, if known. */
    public @Nullable Instant captured() {
        return capture.at();
    }

    /** Identifies this version of this document: ten hexadecimal digits of both digests. */
    public String key() {
        return key(doc, sha256);
    }

    /** The key of the version {@code sha256} of the document {@code doc}. */
    public static String key(String doc, String sha256) {
        return digest((doc + '\0' + sha256).getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
