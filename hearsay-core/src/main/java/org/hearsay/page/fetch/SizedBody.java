package org.hearsay.page.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.page.transfer.Bulk;

/** A body of a length that was announced. */
final class SizedBody extends Bulk {

    private final InputStream in;
    private long left;

    SizedBody(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, at, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException(left + " bytes of the answer are missing");
        }
        left -= read;
        return read;
    }
}
