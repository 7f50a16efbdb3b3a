package org.hearsay.page.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;
import org.hearsay.page.transfer.Bulk;
import org.hearsay.page.transfer.Deflated;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP archive by its central directory (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5), one after
 * the other, so that a directory of any length costs no memory. Unlike the reader of the JDK it goes on past
 * entries that are encrypted or have a damaged name.
 */
final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final long LONG = 0xFFFFFFFFL;

    private final SeekableByteChannel channel;
    private final long shift;
    private final long start;
    private final long length;
    private InputStream directory;

    private ZipDirectory(SeekableByteChannel channel, long shift, long start, long length) {
        this.channel = channel;
        this.shift = shift;
        this.start = start;
        this.length = length;
        this.directory = region(start, length);
    }

    /**
     * An entry.
     *
     * @param name as it stands there
     * @param encrypted whether a password is needed
     * @param method how it is packed: 0 not at all, 8 deflate
     * @param crc checksum of the unpacked bytes
     * @param packed their number when packed
     * @param at where its local header stands in the archive
     * @param modified when it was last changed, seconds since 1970, null unless it says so with a zone
     */
    record Entry(
            String name,
            boolean encrypted,
            int method,
            long crc,
            long packed,
            long at,
            @Nullable Long modified) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /** Finds the directory at the end of the archive. */
    static ZipDirectory of(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_LENGTH + 0xFFFF);
        ByteBuffer last = read(channel, size - tail, tail);
        for (int i = tail - END_LENGTH; i >= 0; i--) {
            if (last.getInt(i) == END && i + END_LENGTH + (last.getShort(i + 20) & 0xFFFF) <= tail) {
                return of(channel, size - tail + i, last.getInt(i + 12) & LONG, last.getInt(i + 16) & LONG);
            }
        }
        throw new EOFException("the directory at its end is missing, so it was cut short");
    }

    private static ZipDirectory of(SeekableByteChannel channel, long end, long length, long offset) throws IOException {
        long until = end;
        long bytes = length;
        long from = offset;
        if (end >= 20) {
            ByteBuffer locator = read(channel, end - 20, 20);
            long at = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_64 && at >= 0 && at <= end - 56) {
                ByteBuffer large = read(channel, at, 56);
                if (large.getInt(0) == END_64) {
                    bytes = large.getLong(40);
                    from = large.getLong(48);
                    until = at;
                }
            }
        }
        if (bytes < 0 || from < 0 || bytes > until) {
            throw new ZipException("its directory is damaged");
        }
        // bytes put before an archive, as a program that unpacks itself has them, shift all that it says
        long start = until - bytes;
        return new ZipDirectory(channel, Math.max(0, start - from), start, bytes);
    }

    /** Goes back to the first entry. */
    void rewind() {
        directory = region(start, length);
    }

    /** The next entry; null after the last. */
    @Nullable
    Entry next() throws IOException {
        byte[] head = directory.readNBytes(CENTRAL_LENGTH);
        if (head.length == 0) {
            return null;
        }
        ByteBuffer fixed = little(head);
        if (head.length < CENTRAL_LENGTH || fixed.getInt(0) != CENTRAL) {
            throw new ZipException("its directory is damaged");
        }
        int flags = fixed.getShort(8) & 0xFFFF;
        byte[] name = directory.readNBytes(fixed.getShort(28) & 0xFFFF);
        ByteBuffer extra = little(directory.readNBytes(fixed.getShort(30) & 0xFFFF));
        directory.skipNBytes(fixed.getShort(32) & 0xFFFF);
        long packed = fixed.getInt(20) & LONG;
        long at = fixed.getInt(42) & LONG;
        Long modified = null;
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int size = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            ByteBuffer field = extra.slice(extra.position(), size).order(ByteOrder.LITTLE_ENDIAN);
            extra.position(extra.position() + size);
            if (id == 1) { // sizes beyond four bytes, each only where the fixed field is full
                skipIf(field, (fixed.getInt(24) & LONG) == LONG);
                packed = longIf(field, packed);
                at = longIf(field, at);
            } else if (id == 0x5455 && size >= 5 && (field.get(0) & 1) != 0) {
                modified = (long) field.getInt(1);
            }
        }
        return new Entry(
                EntryName.decode(name, (flags & 0x800) != 0),
                (flags & 0x41) != 0,
                fixed.getShort(10) & 0xFFFF,
                fixed.getInt(16) & LONG,
                packed,
                at + shift,
                modified);
    }

    private static void skipIf(ByteBuffer field, boolean present) {
        if (present && field.remaining() >= 8) {
            field.getLong();
        }
    }

    private static long longIf(ByteBuffer field, long value) {
        return value == LONG && field.remaining() >= 8 ? field.getLong() : value;
    }

    /**
     * The unpacked bytes of {@code entry}, checked against its checksum at their end.
     *
     * @param inflation counts both sides
     */
    InputStream open(Entry entry, Inflation inflation) throws IOException {
        if (entry.at() < 0 || entry.at() + LOCAL_LENGTH > channel.size() || entry.packed() < 0) {
            throw new ZipException("its place in the archive is damaged");
        }
        ByteBuffer local = read(channel, entry.at(), LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw new ZipException("its place in the archive is damaged");
        }
        long data = entry.at() + LOCAL_LENGTH + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        InputStream packed = inflation.in(region(data, Math.min(entry.packed(), channel.size() - data)));
        InputStream plain = switch (entry.method()) {
            case 0 -> packed;
            case 8 -> Deflated.bare(packed);
            default ->
                throw new Refused(
                        "packed",
                        "is packed in a way that is not supported (method " + entry.method()
                                + "); unpack it and read its pages");
        };
        return new Checked(inflation.out(plain), entry.crc());
    }

    private InputStream region(long from, long bytes) {
        return new BufferedInputStream(new Region(channel, from, from + Math.max(0, bytes)), 1 << 15);
    }

    private static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("it was cut short");
            }
        }
        return buffer;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A stretch of the archive; others may read elsewhere in it meanwhile. */
    private static final class Region extends Bulk {
        private final SeekableByteChannel channel;
        private final long end;
        private long at;

        Region(SeekableByteChannel channel, long at, long end) {
            this.channel = channel;
            this.at = at;
            this.end = end;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            channel.position(at);
            int read = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - at)));
            at += Math.max(0, read);
            return read;
        }
    }
}
