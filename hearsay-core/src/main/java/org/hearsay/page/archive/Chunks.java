package org.hearsay.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * A body kept in chunks as it was sent (RFC 9112, 7.1). Crawlers that put chunks together but keep the header are
 * common: what does not begin with the length of a chunk is taken as it is.
 */
final class Chunks extends InputStream {

    private static final int LENGTH_LINE = 200;

    private final PushbackInputStream in;
    private boolean begun;
    private boolean plain;
    private boolean ended;
    private long left;

    Chunks(InputStream in) {
        this.in = new PushbackInputStream(in, LENGTH_LINE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (!plain && !ended && left == 0) {
            next();
        }
        if (plain) {
            return in.read(bytes, at, length);
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, at, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("it ends within a chunk");
        }
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (begun && line().length > 0) {
            throw new IOException("a chunk is longer than it says");
        }
        byte[] line = line();
        long size = size(line);
        if (size < 0 && !begun) {
            in.unread(line);
            plain = true;
            return;
        }
        if (size < 0) {
            throw new EOFException("it ends between chunks");
        }
        begun = true;
        left = size;
        ended = size == 0;
    }

    /** The next line without its end; cut where no length would be as long, and then with all its bytes. */
    private byte[] line() throws IOException {
        byte[] line = new byte[LENGTH_LINE];
        int length = 0;
        int b = in.read();
        while (b >= 0) {
            line[length++] = (byte) b;
            if (b == '\n' || length == LENGTH_LINE) {
                break;
            }
            b = in.read();
        }
        boolean whole = length > 0 && line[length - 1] == '\n';
        boolean number = whole && (begun || size(java.util.Arrays.copyOf(line, length)) >= 0);
        int end = number ? length - 1 : length;
        end -= number && end > 0 && line[end - 1] == '\r' ? 1 : 0;
        return java.util.Arrays.copyOf(line, end);
    }

    /** The length that a line states in hexadecimal digits; -1 when it states none. */
    private static long size(byte[] line) {
        long size = 0;
        int digits = 0;
        while (digits < line.length && Character.digit(line[digits], 16) >= 0) {
            size = size << 4 | Character.digit(line[digits++], 16);
            if (digits > 15) {
                return -1;
            }
        }
        int next = digits;
        while (next < line.length && line[next] == ' ') {
            next++;
        }
        boolean ends = next == line.length || line[next] == ';' || line[next] == '\r' || line[next] == '\n';
        return digits > 0 && ends ? size : -1;
    }
}
