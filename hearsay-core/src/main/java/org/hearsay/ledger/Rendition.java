package org.hearsay.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page whose text is not simply its decoded bytes (a PDF document, an e-mail); the ledger
 * keeps it beside the bytes, with its own digest.
 *
 * @param sha256 digest of the text in UTF-8
 * @param reader name and version of the reader that made it
 */
public record Rendition(String sha256, String reader) {

    /**
     * The rendition of {@code page}; null where its text is its decoded bytes.
     *
     * @throws IllegalArgumentException if the text is not the decoded bytes and no reader is named
     */
    public static @Nullable Rendition of(Page page) {
        String reader = page.rendition();
        if (reader != null) {
            return new Rendition(Page.digest(page.text().getBytes(StandardCharsets.UTF_8)), reader);
        }
        if (!Charset.isSupported(page.charset())
                || !decode(page.bytes(), Charset.forName(page.charset())).equals(page.text())) {
            throw new IllegalArgumentException(
                    "the text of " + page.doc() + " is not its decoded bytes, and no reader is named that made it");
        }
        return null;
    }

    /** The characters of {@code bytes}; malformed bytes become U+FFFD. */
    public static String decode(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
