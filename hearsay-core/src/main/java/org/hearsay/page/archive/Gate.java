package org.hearsay.page.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets through as many bytes as the head of a record may have, so that no parser gathers one without end. */
final class Gate extends FilterInputStream {

    /** Bytes of a head; those of real records have a few thousand. */
    static final int HEAD = 1 << 18;

    private long left = Long.MAX_VALUE;
    private long position;

    Gate(InputStream in) {
        super(in);
    }

    /** From here on at most {@link #HEAD} bytes, and what is read ahead, come through. */
    void head() {
        left = HEAD;
    }

    /** All bytes come through. */
    void open() {
        left = Long.MAX_VALUE;
    }

    /** Bytes that came through. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (left <= 0) {
            throw new Refused("damaged", "has a record whose head has more than " + HEAD + " bytes; get it again");
        }
        int read = in.read(bytes, at, (int) Math.min(length, left));
        left -= Math.max(0, read);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
