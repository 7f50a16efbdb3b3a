package org.hearsay.page.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a mailbox (mbox, RFC 4155): each begins with a line {@code From } behind a blank one, and
 * lines of a message that would look like one have a {@code >} put before them, which is taken off again.
 */
final class MailboxPages extends Sequence {

    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final Source source;
    private final Contents contents;
    private final Limits limits;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private long start;
    private boolean started;
    private boolean ended;

    /**
     * @param source the mailbox
     * @param contents opens attachments
     */
    MailboxPages(Source source, Contents contents, Limits limits) {
        super(source.doc());
        this.source = source;
        this.contents = contents;
        this.limits = limits;
        this.in = source.in();
    }

    @Override
    Iterator<PageReader> step() throws IOException {
        if (ended) {
            return end();
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        long from = start;
        boolean blank = true;
        long length = 0;
        while (true) {
            long at = position;
            byte[] next = line();
            if (next == null) {
                ended = true;
                break;
            }
            if (blank && starts(next, 0)) {
                start = at;
                if (started) {
                    break;
                }
                started = true;
                from = at;
                blank = false;
                continue;
            }
            int quotes = 0;
            while (quotes < next.length && next[quotes] == '>') {
                quotes++;
            }
            int skip = quotes > 0 && starts(next, quotes) ? 1 : 0;
            length += next.length;
            if (length <= limits.unpacking().heldBytes()) {
                message.write(next, skip, next.length - skip);
            }
            blank = next.length == 1 && next[0] == '\n' || next.length == 2 && next[0] == '\r' && next[1] == '\n';
        }
        String doc = source.doc() + "#" + from;
        if (length > limits.unpacking().heldBytes()) {
            return one(new NoPage(
                    doc,
                    "too-large",
                    doc + " is a message of more than " + limits.unpacking().heldBytes()
                            + " bytes; save its parts as files of their own and read these"));
        }
        Source found = new Source(
                doc,
                "message.eml",
                new ByteArrayInputStream(message.toByteArray()),
                null,
                source.capture().in(source.chain() + "#" + from),
                source.given(),
                source.inflation(),
                source.depth() + 1);
        return MailPages.of(found, contents, limits);
    }

    private static boolean starts(byte[] line, int at) {
        if (line.length < at + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next line with its end; null after the last. One without end is cut where a message would be too large. */
    private byte @Nullable [] line() throws IOException {
        line.reset();
        int b = in.read();
        while (b >= 0) {
            position++;
            line.write(b);
            if (b == '\n' || line.size() > limits.unpacking().heldBytes()) {
                break;
            }
            b = in.read();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    String withoutPages() {
        return "is a mailbox without messages";
    }

    @Override
    void close() throws IOException {
        in.close();
    }
}
