package org.hearsay.page.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body in chunks, each behind its length (RFC 9112, 7.1); what follows the last chunk is not read. */
final class ChunkedBody extends InputStream {

    private static final int SIZE_LINE = 1024;

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        if (left == 0 && !ended) {
            if (!first && !line().isEmpty()) {
                throw new MalformedAnswer("a chunk is longer than announced");
            }
            first = false;
            left = size(line());
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, at, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the answer ends within a chunk");
        }
        left -= read;
        return read;
    }

    private static long size(String line) throws IOException {
        int end = line.indexOf(';');
        String digits = (end < 0 ? line : line.substring(0, end)).strip();
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(c -> Host.hex(c) >= 0)) {
            throw new MalformedAnswer("a chunk has no length");
        }
        return Long.parseLong(digits, 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        while (b != '\n') {
            if (b < 0) {
                throw new EOFException("the answer ends between chunks");
            }
            if (line.length() > SIZE_LINE) {
                throw new MalformedAnswer("a chunk has no length");
            }
            line.append((char) b);
            b = in.read();
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
