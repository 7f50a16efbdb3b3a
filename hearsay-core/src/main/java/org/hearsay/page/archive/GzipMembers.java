package org.hearsay.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.hearsay.page.transfer.Bulk;

/**
 * Unpacks gzip (RFC 1952), one member after the other, and knows at which byte of the file each began; the
 * records of a WARC file are addressed by that. What stands behind the last member and is no member is not read.
 */
final class GzipMembers extends Bulk {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflation inflation;
    private final boolean offsets;
    private final byte[] buffer = new byte[8192];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ArrayDeque<long[]> starts = new ArrayDeque<>();
    private int at;
    private int end;
    private long before;
    private long out;
    private long member;
    private boolean inside;
    private boolean ended;
    private int members;

    /**
     * @param in the packed bytes
     * @param inflation counts both sides
     * @param offsets whether {@link #packedOffset} will be asked; it costs memory until it is
     */
    GzipMembers(InputStream in, Inflation inflation, boolean offsets) {
        this.in = in;
        this.inflation = inflation;
        this.offsets = offsets;
    }

    /** The byte of the file at which the member begins that holds byte {@code unpacked}; asked in rising order. */
    long packedOffset(long unpacked) {
        while (starts.size() > 1) {
            long[] first = starts.removeFirst();
            if (starts.getFirst()[0] > unpacked) {
                starts.addFirst(first);
                break;
            }
        }
        return starts.isEmpty() ? 0 : starts.getFirst()[1];
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inside && !begin()) {
                    ended = true;
                    break;
                }
                int read = inflater.inflate(bytes, from, length);
                if (read > 0) {
                    crc.update(bytes, from, read);
                    out += read;
                    member += read;
                    inflation.gave(read);
                    return read;
                }
                if (inflater.finished()) {
                    end();
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("it asks for a dictionary");
                } else if (inflater.needsInput()) {
                    if (at == end && !fill()) {
                        throw new EOFException("it ends within a compressed part");
                    }
                    inflater.setInput(buffer, at, end - at);
                    at = end;
                }
            }
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "it is not sound gzip" : e.getMessage());
        }
        return -1;
    }

    private boolean begin() throws IOException {
        long start = before + at;
        if (at == end && !fill()) {
            return false;
        }
        int first = next();
        if (first != 0x1F || at == end && !fill() || next() != 0x8B) {
            if (members == 0) {
                throw new ZipException("it is not gzip");
            }
            return false;
        }
        if (next() != 8) {
            throw new ZipException("it is packed in a way other than deflate");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = (flags & NAME) / NAME + (flags & COMMENT) / COMMENT; text > 0; ) {
            text -= next() == 0 ? 1 : 0;
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        member = 0;
        members++;
        inside = true;
        if (offsets) {
            starts.addLast(new long[] {out, start});
        }
        return true;
    }

    private void end() throws IOException {
        at = end - inflater.getRemaining();
        inside = false;
        long sum = word();
        long size = word();
        if (sum != crc.getValue() || size != (member & 0xFFFFFFFFL)) {
            throw new ZipException("its checksum is wrong, so it is damaged");
        }
    }

    private long word() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException("it ends within the head or foot of a compressed part");
        }
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        before += end;
        at = 0;
        end = Math.max(0, in.read(buffer));
        inflation.took(end);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
