package org.hearsay.page.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.page.Capture.Header;
import org.hearsay.page.transfer.Bulk;
import org.hearsay.page.transfer.Chunked;
import org.hearsay.page.transfer.Codings;

/**
 * Reads an HTTP/1.x answer (RFC 9112) off a connection, with a bound on everything: lines, headers, answers
 * before the answer, bytes of the body as sent and as decoded.
 */
final class AnswerReader {

    /** All lines of the head together. */
    private static final int HEAD = 64 * 1024;

    private static final int HEADERS = 256;

    /** So many answers of the kind "wait a little" are read over. */
    private static final int INTERIM = 8;

    private final InputStream in;
    private final int most;
    private int head;

    /**
     * @param in the connection, buffered
     * @param most bytes of a body
     */
    AnswerReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * Reads an answer.
     *
     * @throws MalformedAnswer when it is none
     * @throws EOFException when it ends too early
     */
    Answer read() throws IOException {
        for (int i = 0; i <= INTERIM; i++) {
            int status = status(line());
            List<Header> headers = headers();
            if (status >= 200) {
                Answer bare = new Answer(status, headers, new byte[0], true);
                return status == 200 ? withBody(bare) : bare;
            }
        }
        throw new MalformedAnswer("too many interim answers");
    }

    private static int status(String line) throws IOException {
        boolean sound = line.length() >= 12
                && line.startsWith("HTTP/1.")
                && line.charAt(8) == ' '
                && line.chars().skip(9).limit(3).allMatch(c -> c >= '0' && c <= '9')
                && (line.length() == 12 || line.charAt(12) == ' ');
        int status = sound ? Integer.parseInt(line.substring(9, 12)) : 0;
        if (status < 100 || status > 599) {
            throw new MalformedAnswer("it is not HTTP/1.1");
        }
        return status;
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        String line = line();
        while (!line.isEmpty()) {
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            int colon = line.indexOf(':');
            if (folded && !headers.isEmpty()) {
                Header last = headers.remove(headers.size() - 1);
                headers.add(new Header(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0 && !folded && headers.size() < HEADERS) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            } else {
                throw new MalformedAnswer(headers.size() < HEADERS ? "a header has no name" : "too many headers");
            }
            line = line();
        }
        return headers;
    }

    /** A line without its end; bytes that are not UTF-8 are taken as Latin-1. */
    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int b = in.read();
        while (b != '\n') {
            if (b < 0) {
                throw new EOFException("the answer ends within its head");
            }
            if (++head > HEAD) {
                throw new MalformedAnswer("its head is longer than " + HEAD + " bytes");
            }
            bytes.write(b);
            b = in.read();
        }
        byte[] all = bytes.toByteArray();
        int length = all.length > 0 && all[all.length - 1] == '\r' ? all.length - 1 : all.length;
        String line = new String(all, 0, length, StandardCharsets.UTF_8);
        return line.indexOf('\uFFFD') < 0 ? line : new String(all, 0, length, StandardCharsets.ISO_8859_1);
    }

    private Answer withBody(Answer bare) throws IOException {
        Sent sent = new Sent(framed(bare), most);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        boolean whole;
        try {
            whole = copy(ContentCoding.decode(sent, codings(bare)), sent, out) && !sent.exceeded();
        } catch (EOFException e) {
            if (!sent.exceeded()) {
                throw e;
            }
            whole = false; // ended by us and not by the host
        }
        return new Answer(bare.status(), bare.headers(), out.toByteArray(), whole);
    }

    /** Copies at most as many bytes as are allowed; false when there were more. */
    private boolean copy(InputStream plain, Sent sent, ByteArrayOutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 14];
        int read = plain.read(buffer);
        while (read >= 0) {
            int room = most - out.size();
            out.write(buffer, 0, Math.min(read, room));
            if (read > room) {
                return false;
            }
            ContentCoding.checkRatio(sent.count(), out.size());
            read = plain.read(buffer);
        }
        return true;
    }

    private InputStream framed(Answer bare) throws IOException {
        String transfer = bare.header("Transfer-Encoding");
        if (transfer != null) {
            if (!transfer.equalsIgnoreCase("chunked")) {
                throw new MalformedAnswer("it comes as \"" + transfer + "\", which was not asked for");
            }
            return Chunked.sent(in, MalformedAnswer::new);
        }
        List<String> lengths = bare.headers().stream()
                .filter(h -> h.name().equalsIgnoreCase("Content-Length"))
                .map(Header::value)
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return in;
        }
        String length = lengths.get(0);
        boolean sound = lengths.size() == 1
                && !length.isEmpty()
                && length.length() <= 18
                && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!sound) {
            throw new MalformedAnswer("its length is not a number");
        }
        return new SizedBody(in, Long.parseLong(length));
    }

    private static Codings codings(Answer bare) {
        return Codings.of(bare.headers().stream()
                .filter(h -> h.name().equalsIgnoreCase("Content-Encoding"))
                .map(Header::value)
                .collect(Collectors.joining(",")));
    }

    /** The body as sent, up to a number of bytes, counted. */
    private static final class Sent extends Bulk {
        private final InputStream in;
        private final int most;
        private long count;

        Sent(InputStream in, int most) {
            this.in = in;
            this.most = most;
        }

        /** Bytes so far. */
        long count() {
            return count;
        }

        /** Whether there was more than is allowed. */
        boolean exceeded() {
            return count > most;
        }

        @Override
        public int read(byte[] bytes, int at, int length) throws IOException {
            int read = exceeded() ? -1 : in.read(bytes, at, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
