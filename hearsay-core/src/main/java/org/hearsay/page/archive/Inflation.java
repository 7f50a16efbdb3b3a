package org.hearsay.page.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Counts what comes out of an archive against what goes in, so that a small one cannot swell without end. What
 * comes out of an archive within counts for this one, too: it is the outermost bytes that everything is
 * measured by.
 */
public final class Inflation {

    /** Up to so many bytes the ratio says nothing: a short page of blanks packs as well as any bomb. */
    private static final long FREE = 1 << 20;

    private final @Nullable Inflation outer;
    private final int ratio;
    private long in;
    private long out;
    private boolean spent;

    /** Counts for an archive inside {@code outer}, null for one that lies in nothing. */
    Inflation(@Nullable Inflation outer, Limits limits) {
        this.outer = outer;
        this.ratio = limits.unpacking().ratio();
    }

    /** So many packed bytes were read. */
    void took(long bytes) {
        in += bytes;
    }

    /** So many bytes came out. */
    void gave(long bytes) throws Refused {
        out += bytes;
        if (outer != null) {
            outer.gave(bytes);
        }
        if (out > FREE && out > in * ratio) {
            spent = true;
            throw new Refused(
                    "inflates",
                    "becomes more than " + ratio + " times as large when it is unpacked; if it is sound, unpack it"
                            + " and read its pages");
        }
    }

    /** Whether more than is allowed has come out already. */
    boolean isSpent() {
        return spent || outer != null && outer.isSpent();
    }

    /** {@code packed}, with its bytes counted as going in. */
    InputStream in(InputStream packed) {
        return new Counted(packed, this::took);
    }

    /** {@code unpacked}, with its bytes counted as coming out. */
    InputStream out(InputStream unpacked) {
        return new Counted(unpacked, this::gave);
    }

    /** Told how many bytes were read. */
    private interface Count {
        void add(long bytes) throws IOException;
    }

    private static final class Counted extends FilterInputStream {
        private final Count count;

        Counted(InputStream in, Count count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                count.add(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int at, int length) throws IOException {
            int read = in.read(bytes, at, length);
            if (read > 0) {
                count.add(read);
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] dropped = new byte[(int) Math.min(8192, Math.max(n, 0))];
            return Math.max(0, read(dropped, 0, dropped.length)); // what is skipped is unpacked all the same
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
