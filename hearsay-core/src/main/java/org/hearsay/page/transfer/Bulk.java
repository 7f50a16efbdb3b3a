package org.hearsay.page.transfer;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads in bulk; a single byte is a bulk of one. */
public abstract class Bulk extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] bytes, int at, int length) throws IOException;
}
