package org.hearsay.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import org.brotli.dec.BrotliInputStream;

/** Undoes the {@code Content-Encoding} of a response: gzip, deflate and Brotli. */
final class ContentCodings {

    private static final int MOST = 2;

    private ContentCodings() {}

    /**
     * {@code in} as it was before {@code codings} were applied.
     *
     * @param codings the value of the header; blank for none
     * @param inflation counts both sides
     */
    static InputStream decode(InputStream in, String codings, Inflation inflation) throws IOException {
        List<String> applied = Arrays.stream(codings.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty() && !c.equals("identity"))
                .toList();
        if (applied.size() > MOST) {
            throw unknown(codings);
        }
        InputStream plain = in;
        for (int i = applied.size() - 1; i >= 0; i--) {
            String coding = applied.get(i);
            plain = switch (coding) {
                case "gzip", "x-gzip" -> gzip(plain, inflation);
                case "deflate" -> inflation.out(deflate(inflation.in(plain)));
                case "br" -> inflation.out(new BrotliInputStream(inflation.in(plain)));
                default -> throw unknown(coding);
            };
        }
        return plain;
    }

    /** Some crawlers keep the header of a body that they have unpacked. */
    private static InputStream gzip(InputStream in, Inflation inflation) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] head = ahead.readNBytes(2);
        ahead.unread(head);
        boolean packed = head.length == 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
        return packed ? new GzipMembers(ahead, inflation, false) : ahead;
    }

    /** Some servers mean zlib by "deflate", as the standard does; others the bare stream. */
    private static InputStream deflate(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] head = ahead.readNBytes(2);
        ahead.unread(head);
        boolean zlib = head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % 31 == 0;
        return new Deflated(ahead, new Inflater(!zlib));
    }

    private static Refused unknown(String coding) {
        return new Refused(
                "packed",
                "is packed as \"" + EntryName.shown(coding) + "\", which is not supported; capture it again with gzip");
    }
}
