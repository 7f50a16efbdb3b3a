package org.hearsay.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.brotli.dec.BrotliInputStream;
import org.hearsay.page.transfer.Codings;
import org.hearsay.page.transfer.Deflated;

/** Undoes the {@code Content-Encoding} of a response: gzip, deflate and Brotli. */
final class ContentCodings {

    private ContentCodings() {}

    /**
     * {@code in} as it was before {@code codings} were applied.
     *
     * @param codings the value of the header; blank for none
     * @param inflation counts both sides
     */
    static InputStream decode(InputStream in, String codings, Inflation inflation) throws IOException {
        Codings applied = Codings.of(codings);
        if (applied.tooMany()) {
            throw unknown(codings);
        }
        return applied.undo(in, (coding, packed) -> switch (coding) {
            case "gzip", "x-gzip" -> gzip(packed, inflation);
            case "deflate" -> inflation.out(Deflated.named(inflation.in(packed)));
            case "br" -> inflation.out(new BrotliInputStream(inflation.in(packed)));
            default -> throw unknown(coding);
        });
    }

    /** Some crawlers keep the header of a body that they have unpacked. */
    private static InputStream gzip(InputStream in, Inflation inflation) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] head = ahead.readNBytes(2);
        ahead.unread(head);
        boolean packed = head.length == 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
        return packed ? new GzipMembers(ahead, inflation, false) : ahead;
    }

    private static Refused unknown(String coding) {
        return new Refused(
                "packed",
                "is packed as \"" + EntryName.shown(coding) + "\", which is not supported; capture it again with gzip");
    }
}
