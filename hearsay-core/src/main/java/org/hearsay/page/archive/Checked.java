package org.hearsay.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Bytes that must have a checksum when they have been read to their end. */
final class Checked extends CheckedInputStream {

    private final long expected;

    Checked(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return ended(super.read());
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        return ended(super.read(bytes, at, length));
    }

    private int ended(int read) throws IOException {
        if (read < 0 && getChecksum().getValue() != expected) {
            throw new ZipException("its checksum is wrong, so it is damaged");
        }
        return read;
    }
}
