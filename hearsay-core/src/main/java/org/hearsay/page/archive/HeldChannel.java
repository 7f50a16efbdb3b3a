package org.hearsay.page.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes in memory, read as a file is. */
final class HeldChannel implements SeekableByteChannel {

    private final byte[] bytes;
    private long position;

    HeldChannel(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer to) {
        if (position >= bytes.length) {
            return -1;
        }
        int length = Math.min(to.remaining(), bytes.length - (int) position);
        to.put(bytes, (int) position, length);
        position += length;
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        if (to < 0) {
            throw new IOException("before its beginning");
        }
        position = to;
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // there is nothing to let go of
    }
}
