package org.hearsay.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.hearsay.page.JsonLines;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.page.feed.FeedPages;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * Opens bytes of any kind: the pages in them, whatever they are packed in. What is found inside is opened the
 * same way, to a counted depth.
 */
public final class Archives implements Contents {

    private final Limits limits;

    /** Opens within {@code limits}. */
    public Archives(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Iterator<PageReader> open(Source source) {
        String doc = source.doc();
        try {
            Kind kind = Kind.of(source);
            if (kind != Kind.DOCUMENT
                    && kind != Kind.LINES
                    && source.depth() >= limits.unpacking().depth()) {
                return Sequence.one(new NoPage(
                        doc,
                        "nested",
                        doc + " lies in " + limits.unpacking().depth()
                                + " archives one within the other; unpack it and read its pages"));
            }
            return switch (kind) {
                case DOCUMENT -> document(source);
                case LINES -> lines(source);
                case MAIL -> MailPages.of(source, this, limits);
                case MAILBOX -> new MailboxPages(source, this, limits);
                case GZIP -> gzip(source);
                case ZIP -> ZipPages.of(source, channel(source), this, limits);
                case WARC -> WarcPages.of(source, limits);
                case FEED -> feed(source);
                case LIST ->
                    Sequence.one(new NoPage(
                            doc,
                            "not-a-page",
                            doc + " is a list of addresses; name it by itself to read what it lists"));
            };
        } catch (Refused e) {
            return failed(source, e.reason(), doc + " " + e.getMessage());
        } catch (EOFException e) {
            return failed(source, "cut-short", doc + ": " + e.getMessage() + "; get it again");
        } catch (IOException e) {
            return failed(source, "damaged", doc + " cannot be read: " + e.getMessage() + "; get it again");
        } catch (StageException e) {
            return failed(source, e.reason(), e.getMessage());
        } catch (RuntimeException e) {
            // isolation: what a library makes of damaged bytes must not end the batch
            return failed(source, "damaged", doc + " cannot be read: " + e + "; get it again");
        }
    }

    private static Iterator<PageReader> failed(Source source, String reason, @Nullable String detail) {
        String what = detail == null ? source.doc() : detail;
        try {
            source.in().close();
        } catch (IOException e) {
            what += "; and it cannot be closed: " + e.getMessage();
        }
        return Sequence.one(new NoPage(source.doc(), reason, what));
    }

    private Iterator<PageReader> document(Source source) throws IOException {
        PageReader page = HeldPage.of(source, limits);
        source.in().close();
        return Sequence.one(page);
    }

    private Iterator<PageReader> lines(Source source) {
        JsonLines lines =
                new JsonLines(source.doc(), source.in(), source.capture().at(), limits);
        return lines.hasNext()
                ? lines
                : Sequence.one(new NoPage(
                        source.doc(),
                        "empty",
                        source.doc() + " holds no line; a line is an object with \"id\" and \"text\""));
    }

    private Iterator<PageReader> feed(Source source) throws IOException {
        byte[] bytes = source.in().readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            throw new Refused(
                    "too-large",
                    "is a feed of more than " + limits.pageBytes() + " bytes; cut it into feeds of its own");
        }
        source.in().close();
        return FeedPages.of(source.doc(), bytes, source.capture()).iterator();
    }

    private Iterator<PageReader> gzip(Source source) {
        Inflation counted = new Inflation(source.inflation(), limits);
        InputStream in = new GzipMembers(source.in(), counted, false);
        String name = source.name().toLowerCase(Locale.ROOT).endsWith(".gz")
                ? source.name().substring(0, source.name().length() - 3)
                : source.name();
        return open(source.inside(source.doc(), name, in, source.capture().in(source.chain()), counted));
    }

    private SeekableByteChannel channel(Source source) throws IOException {
        Path file = source.file();
        if (file != null) {
            source.in().close();
            return Files.newByteChannel(file);
        }
        byte[] bytes = held(source, limits, "archive");
        source.in().close();
        return new HeldChannel(bytes);
    }

    /** All bytes of what must be in memory to be opened. */
    static byte[] held(Source source, Limits limits, String what) throws IOException {
        int most = limits.unpacking().heldBytes();
        byte[] bytes = source.in().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(
                    "too-large",
                    "is " + (what.equals("archive") ? "an " : "a ") + what + " of more than " + most
                            + " bytes; save it, or its parts, as files of their own and read these");
        }
        return bytes;
    }
}
