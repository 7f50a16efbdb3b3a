package org.hearsay.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as captured.
 *
 * @param doc the input's name as given: a path or a URL
 * @param url the address it was captured from, if known
 * @param sha256 digest of {@code bytes}, lower-case hexadecimal
 * @param bytes as captured; not copied, not to be changed
 * @param format what the bytes are
 * @param charset the name of the charset the bytes were decoded with
 * @param text the decoded characters, which all spans of the page count into
 * @param captured when it was captured, if known; decides nothing else
 * @param given what came with the page from outside it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared by their digest
public record Page(
        String doc,
        @Nullable String url,
        String sha256,
        byte[] bytes,
        Format format,
        String charset,
        String text,
        @Nullable Instant captured,
        Given given) {

    /**
     * What a list of pages says of a page, apart from its text (the fields of a {@code .jsonl} line).
     *
     * @param title the title
     * @param published the publication date, ISO 8601
     * @param outlet who published it
     */
    public record Given(
            @Nullable String title,
            @Nullable String published,
            @Nullable String outlet) {
        /** Nothing. */
        public static final Given NOTHING = new Given(null, null, null);
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
