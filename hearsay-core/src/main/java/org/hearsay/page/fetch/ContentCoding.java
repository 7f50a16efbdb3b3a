package org.hearsay.page.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the compression of a body: gzip and deflate, one inside the other up to twice. */
final class ContentCoding {

    private static final int NESTED = 2;

    /** Decoded bytes to a byte sent; real pages stay below 30. */
    private static final int RATIO = 100;

    /** Up to so many decoded bytes the ratio says nothing. */
    private static final int SMALL = 64 * 1024;

    private ContentCoding() {}

    /** {@code in} as it was before {@code codings} were applied, in their order. */
    static InputStream decode(InputStream in, List<String> codings) throws IOException {
        InputStream plain = in;
        int applied = 0;
        for (int i = codings.size() - 1; i >= 0; i--) {
            String coding = codings.get(i);
            if (coding.isEmpty() || coding.equals("identity")) {
                continue;
            }
            if (++applied > NESTED) {
                throw new MalformedAnswer("it is compressed more than " + NESTED + " times");
            }
            plain = switch (coding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(plain, 8192);
                case "deflate" -> deflated(plain);
                default -> throw new MalformedAnswer("it is compressed as \"" + coding + "\", which was not asked for");
            };
        }
        return plain;
    }

    /** Stops a body that grows out of all proportion while it is decoded. */
    static void checkRatio(long sent, long decoded) throws IOException {
        if (decoded > SMALL && decoded > sent * RATIO) {
            throw new OverInflated();
        }
    }

    /** Some hosts mean zlib by "deflate", as the standard does; others the bare stream. */
    private static InputStream deflated(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] head = ahead.readNBytes(2);
        if (head.length < 2) {
            throw new EOFException("a compressed answer is empty");
        }
        ahead.unread(head);
        int first = head[0] & 0xFF;
        boolean zlib = (first & 0x0F) == 8 && (first << 8 | head[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(ahead, new Inflater(!zlib), 8192);
    }

    /** More decoded bytes than any page has. */
    static final class OverInflated extends IOException {
        private static final long serialVersionUID = 1L;

        OverInflated() {
            super("it grows more than " + RATIO + " times when it is decompressed");
        }
    }
}
