package org.hearsay.page.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.hearsay.page.transfer.Codings;
import org.hearsay.page.transfer.Deflated;

/** Undoes the compression of a body: gzip and deflate, one inside the other up to twice. */
final class ContentCoding {

    /** Decoded bytes to a byte sent; real pages stay below 30. */
    private static final int RATIO = 100;

    /** Up to so many decoded bytes the ratio says nothing. */
    private static final int SMALL = 64 * 1024;

    private ContentCoding() {}

    /** {@code in} as it was before {@code codings} were applied. */
    static InputStream decode(InputStream in, Codings codings) throws IOException {
        if (codings.tooMany()) {
            throw new MalformedAnswer("it is compressed too many times");
        }
        return codings.undo(in, ContentCoding::undo);
    }

    private static InputStream undo(String coding, InputStream in) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
            case "deflate" -> Deflated.named(in);
            default -> throw new MalformedAnswer("it is compressed as \"" + coding + "\", which was not asked for");
        };
    }

    /** Stops a body that grows out of all proportion while it is decoded. */
    static void checkRatio(long sent, long decoded) throws IOException {
        if (decoded > SMALL && decoded > sent * RATIO) {
            throw new OverInflated();
        }
    }

    /** More decoded bytes than any page has. */
    static final class OverInflated extends IOException {
        private static final long serialVersionUID = 1L;

        OverInflated() {
            super("it grows more than " + RATIO + " times when it is decompressed");
        }
    }
}
