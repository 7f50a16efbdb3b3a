package org.hearsay.page.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A body in chunks, each behind its length (RFC 9112, 7.1); what follows the last chunk is not read.
 *
 * <p>An {@link EOFException} says that it ends too early.
 */
public final class Chunked extends Bulk {

    private static final int LENGTH_LINE = 1024;
    private static final int MOST_DIGITS = 15;

    private final PushbackInputStream in;
    private final boolean sure;
    private final Function<String, IOException> broken;
    private boolean begun;
    private boolean plain;
    private boolean ended;
    private long left;

    private Chunked(InputStream in, boolean sure, Function<String, IOException> broken) {
        this.in = new PushbackInputStream(in, LENGTH_LINE);
        this.sure = sure;
        this.broken = broken;
    }

    /**
     * A body that must be in chunks.
     *
     * @param broken makes the exception for one that is not, of what is wrong
     */
    public static Chunked sent(InputStream in, Function<String, IOException> broken) {
        return new Chunked(in, true, broken);
    }

    /**
     * A body that is said to be in chunks. Crawlers that put chunks together but keep the header are common: what does
     * not begin with the length of a chunk is taken as it is.
     */
    public static Chunked kept(InputStream in) {
        return new Chunked(in, false, IOException::new);
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
        if (begun && bare(line()).length > 0) {
            throw broken.apply("a chunk is longer than announced");
        }
        byte[] line = line();
        long size = size(bare(line));
        if (size < 0 && !begun && !sure) {
            in.unread(line);
            plain = true;
            return;
        }
        if (line.length == 0) {
            throw new EOFException("it ends between chunks");
        }
        if (size < 0) {
            throw broken.apply("a chunk has no length");
        }
        begun = true;
        left = size;
        ended = size == 0;
    }

    /** The next line with its end, which is missing at the end of the body and where no length would be as long. */
    private byte[] line() throws IOException {
        byte[] line = new byte[LENGTH_LINE];
        int length = 0;
        int b = 0;
        while (length < LENGTH_LINE && b != '\n' && (b = in.read()) >= 0) {
            line[length++] = (byte) b;
        }
        return Arrays.copyOf(line, length);
    }

    /** {@code line} without its end. */
    private static byte[] bare(byte[] line) {
        int end = line.length;
        end -= end > 0 && line[end - 1] == '\n' ? 1 : 0;
        end -= end > 0 && end < line.length && line[end - 1] == '\r' ? 1 : 0;
        return Arrays.copyOf(line, end);
    }

    /** The length that a line states in hexadecimal digits; −1 when it states none. */
    private static long size(byte[] line) {
        long size = 0;
        int at = 0;
        while (at < line.length && Character.digit(line[at], 16) >= 0) {
            if (at == MOST_DIGITS) {
                return -1;
            }
            size = size << 4 | Character.digit(line[at++], 16);
        }
        int digits = at;
        while (at < line.length && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return digits > 0 && (at == line.length || line[at] == ';') ? size : -1;
    }
}
