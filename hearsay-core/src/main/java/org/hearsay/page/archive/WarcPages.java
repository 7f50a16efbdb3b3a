package org.hearsay.page.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.page.Capture;
import org.hearsay.page.NoPage;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.transfer.Chunked;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages in a WARC file: its responses with status 200, and resources, that are HTML, text or PDF. A page
 * goes by its address and keeps the time and the headers of its record; everything else a crawl brings along is
 * passed over.
 */
final class WarcPages extends Sequence {

    private static final Set<String> TYPES = Set.of(
            "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "application/pdf");

    private final Source source;
    private final Gate gate;
    private final @Nullable GzipMembers members;
    private final WarcReader reader;
    private final Inflation inflation;
    private final Limits limits;
    private @Nullable InputStream body;

    private WarcPages(Source source, Inflation inflation, @Nullable GzipMembers members, Limits limits)
            throws IOException {
        super(source.doc());
        this.source = source;
        this.inflation = inflation;
        this.members = members;
        this.limits = limits;
        this.gate = new Gate(members == null ? source.in() : members);
        this.gate.head();
        this.reader = new WarcReader(Channels.newChannel((InputStream) gate));
    }

    /** Opens {@code source}, packed or not. */
    static WarcPages of(Source source, Limits limits) throws IOException {
        Inflation counted = new Inflation(source.inflation(), limits);
        byte[] head = source.head();
        boolean packed = head.length > 0 && head[0] == 0x1F;
        return new WarcPages(source, counted, packed ? new GzipMembers(source.in(), counted, true) : null, limits);
    }

    @Override
    Iterator<PageReader> step() throws IOException {
        gate.open();
        if (body != null) {
            drain(body);
        }
        gate.head();
        WarcRecord record = nextRecord();
        if (record == null) {
            return end();
        }
        // it reads ahead, so the rest of this head may be in its hands already
        long offset = members == null ? reader.position() : members.packedOffset(reader.position());
        String where = source.chain() + "#" + offset;
        gate.open();
        InputStream content = new BufferedInputStream(record.body().stream());
        body = content;
        try {
            return page(record, content, where);
        } catch (ParsingException e) {
            return one(new NoPage(where, "damaged", where + " is no sound response: " + e.getMessage()));
        }
    }

    private @Nullable WarcRecord nextRecord() throws IOException {
        try {
            return reader.next().orElse(null);
        } catch (ParsingException e) {
            throw new IOException("no record at byte " + gate.position() + " where one should begin", e);
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] dropped = new byte[1 << 14];
        while (in.read(dropped) >= 0) {
            // jwarc goes on only from the end of a record, and what is dropped is counted like the rest
        }
    }

    private Iterator<PageReader> page(WarcRecord record, InputStream content, String where) throws IOException {
        String target = record.headers().first("WARC-Target-URI").orElse("").strip();
        if (target.startsWith("<") && target.endsWith(">")) { // as some early crawlers wrote it
            target = target.substring(1, target.length() - 1);
        }
        String scheme =
                target.contains(":") ? target.substring(0, target.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        boolean web = scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
        String type = record.headers().first("Content-Type").orElse("");
        if (!web || target.endsWith("/robots.txt")) {
            return Collections.emptyIterator();
        }
        if (record.type().equals("resource")) {
            return isPage(type)
                    ? held(target, content, null, List.of(), type, record, where)
                    : Collections.emptyIterator();
        }
        if (!record.type().equals("response") || !base(type).equals("application/http")) {
            return Collections.emptyIterator();
        }
        HttpHead head = HttpHead.peek(content);
        if (head == null) {
            return one(new NoPage(where, "damaged", where + " is no sound response; capture " + target + " again"));
        }
        String stated = head.first("Content-Type");
        if (head.status() != 200 || stated != null && !isPage(stated)) {
            return Collections.emptyIterator();
        }
        content.skipNBytes(head.length());
        String transfer = head.first("Transfer-Encoding");
        boolean chunked = transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked");
        InputStream payload = chunked ? Chunked.kept(content) : content;
        String coding = head.first("Content-Encoding");
        try {
            InputStream plain =
                    ContentCodings.decode(payload, coding == null ? "" : coding, new Inflation(inflation, limits));
            InputStream told = new BufferedInputStream(plain, 2 * Source.HEAD);
            if (stated == null && !isDocument(told)) {
                return Collections.emptyIterator();
            }
            return held(target, told, head.status(), head.fields(), stated, record, where);
        } catch (Refused e) {
            return one(new NoPage(target, e.reason(), target + " (" + where + ") " + e.getMessage()));
        }
    }

    private Iterator<PageReader> held(
            String target,
            InputStream in,
            @Nullable Integer status,
            List<Capture.Header> headers,
            @Nullable String type,
            WarcRecord record,
            String where) {
        Capture capture = new Capture(null, target, status, headers, time(record), type, where);
        return one(HeldPage.of(EntryName.shown(target), in, capture, Page.Given.NOTHING, limits));
    }

    /** The time of the capture; null when the record has none that can be read. */
    private static @Nullable Instant time(WarcRecord record) {
        String stated = record.headers().first("WARC-Date").orElse("").strip();
        try {
            return stated.isEmpty() ? null : DateTimeFormatter.ISO_INSTANT.parse(stated, Instant::from);
        } catch (DateTimeException e) {
            return null; // the record is sound all the same; a time is never made up
        }
    }

    private static boolean isPage(String mediaType) {
        return TYPES.contains(base(mediaType));
    }

    /** Whether bytes of which nothing is said are a page beyond doubt. */
    private static boolean isDocument(InputStream in) throws IOException {
        in.mark(Source.HEAD + 1);
        byte[] head = in.readNBytes(Source.HEAD);
        in.reset();
        return Kind.byContent(head) == Kind.DOCUMENT;
    }

    private static String base(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    String withoutPages() {
        return "holds no response with status 200 that is HTML, text or PDF";
    }

    @Override
    void close() throws IOException {
        reader.close();
        source.in().close();
    }
}
