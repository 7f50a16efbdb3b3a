package org.hearsay.page.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks deflate; lets go of the memory outside Java when it is closed, which its parent leaves to its caller. */
public final class Deflated extends InflaterInputStream {

    private Deflated(InputStream in, Inflater inflater) {
        super(in, inflater, 8192);
    }

    /** Unpacks a bare stream (RFC 1951). */
    public static InputStream bare(InputStream in) {
        return new Deflated(in, new Inflater(true));
    }

    /**
     * Unpacks what a header calls "deflate": some hosts mean zlib (RFC 1950) by it, as the standard does,
     * others the bare stream.
     */
    public static InputStream named(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] head = ahead.readNBytes(2);
        ahead.unread(head);
        boolean zlib = head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % 31 == 0;
        return new Deflated(ahead, new Inflater(!zlib));
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
