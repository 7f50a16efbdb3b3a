package org.hearsay.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page whose text is not simply its decoded bytes (a line of JSON, say); the ledger keeps
 * it beside the bytes, with its own digest.
 *
 * @param sha256 digest of the text in UTF-8
 * @param reader the rule by which the text was made
 */
public record Rendition(String sha256, String reader) {

    /** The rule in use: what {@code org.hearsay.page} makes of the bytes, first version. */
    public static final String READER = "hearsay-page-1";

    /** The rendition of {@code page}; null where its text is its decoded bytes. */
    public static @Nullable Rendition of(Page page) {
        if (Charset.isSupported(page.charset())
                && decode(page.bytes(), Charset.forName(page.charset())).equals(page.text())) {
            return null;
        }
        return new Rendition(Page.digest(page.text().getBytes(StandardCharsets.UTF_8)), READER);
    }

    /** The characters of {@code bytes}; malformed bytes become U+FFFD. */
    public static String decode(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
