package org.hearsay.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a JSON Lines file, one a line, read as they are asked for. Blank lines are passed over; a
 * line that is no page becomes one that says why, and the rest goes on.
 */
public final class JsonLines implements Iterator<PageReader> {

    private final String doc;
    private final InputStream in;
    private final @Nullable Instant captured;
    private final Limits limits;
    private int line;
    private boolean ended;
    private @Nullable PageReader next;

    /**
     * @param doc the file's name
     * @param in its bytes; closed after the last line
     * @param captured the time of the file, if it has one
     * @param limits how long a line may be
     */
    public JsonLines(String doc, InputStream in, @Nullable Instant captured, Limits limits) {
        this.doc = doc;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.captured = captured;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                next = line();
            } catch (IOException e) {
                ended = true;
                next = new NoPage(where(), "unreadable", where() + " cannot be read: " + e.getMessage());
            }
        }
        return next != null;
    }

    @Override
    public PageReader next() {
        PageReader page = hasNext() ? next : null;
        if (page == null) {
            throw new NoSuchElementException(doc);
        }
        next = null;
        return page;
    }

    private @Nullable PageReader line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        int most = limits.pageBytes() + limits.pageBytes() / 2; // escapes make a line longer than its text
        int b = in.read();
        if (b < 0) {
            ended = true;
            in.close();
            return null;
        }
        line++;
        long length = 0;
        while (b >= 0 && b != '\n') {
            if (length++ < most) {
                bytes.write(b);
            }
            b = in.read();
        }
        if (length > most) {
            return new NoPage(where(), "too-large", where() + ": longer than " + most + " bytes; split the page");
        }
        byte[] sound = line == 1 ? withoutMark(bytes.toByteArray()) : bytes.toByteArray();
        return blank(sound) ? null : new LinePage(where(), sound, captured);
    }

    private static byte[] withoutMark(byte[] bytes) {
        return CharsetReader.starts(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private String where() {
        return doc + ":" + line;
    }
}
