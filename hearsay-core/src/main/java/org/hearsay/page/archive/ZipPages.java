package org.hearsay.page.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.hearsay.page.Capture;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The pages in a ZIP archive, in the order of its directory; those of a WACZ archive are in the WARC files in
 * it. Entries that are no pages are named as a folder's are; hidden ones are passed over.
 */
final class ZipPages extends Sequence {

    private final Source source;
    private final SeekableByteChannel channel;
    private final ZipDirectory directory;
    private final Contents contents;
    private final Limits limits;
    private final Inflation inflation;
    private @Nullable Boolean wacz;
    private int entries;

    private ZipPages(
            Source source, SeekableByteChannel channel, ZipDirectory directory, Contents contents, Limits limits)
            throws IOException {
        super(source.doc());
        this.source = source;
        this.channel = channel;
        this.directory = directory;
        this.contents = contents;
        this.limits = limits;
        this.inflation = new Inflation(source.inflation(), limits);
        this.inflation.took(channel.size());
    }

    /**
     * Opens an archive.
     *
     * @param channel its bytes; closed at the end
     * @param contents opens what is in it
     */
    static ZipPages of(Source source, SeekableByteChannel channel, Contents contents, Limits limits)
            throws IOException {
        try {
            return new ZipPages(source, channel, ZipDirectory.of(channel), contents, limits);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    Iterator<PageReader> step() throws IOException {
        boolean onlyWarcs = wacz == null ? survey() : wacz;
        wacz = onlyWarcs;
        if (inflation.isSpent()) {
            throw new Refused("inflates", "was not read to its end: its entries become too large when unpacked");
        }
        ZipDirectory.Entry entry = directory.next();
        if (entry == null) {
            return end();
        }
        if (++entries > limits.unpacking().entries()) {
            throw new Refused(
                    "too-many-entries",
                    "has more than " + limits.unpacking().entries() + " entries; the first were read, unpack it to read"
                            + " the rest");
        }
        if (entry.isFolder() && EntryName.refusal(entry.name()) == null) {
            return Collections.emptyIterator();
        }
        String name = entry.name();
        if (onlyWarcs && !(name.startsWith("archive/") && isWarc(name))) {
            return Collections.emptyIterator();
        }
        return pages(entry);
    }

    private Iterator<PageReader> pages(ZipDirectory.Entry entry) {
        String inner = source.doc() + "!/" + EntryName.shown(entry.name());
        String refusal = EntryName.refusal(entry.name());
        if (refusal != null) {
            return one(new NoPage(
                    inner, "unsafe-path", inner + ": the name of this entry " + refusal + ", so it was not read"));
        }
        if (EntryName.isHidden(entry.name())) {
            return Collections.emptyIterator();
        }
        if (entry.encrypted()) {
            return one(new NoPage(inner, "encrypted", inner + " is encrypted; unpack it with its password first"));
        }
        try {
            Inflation counted = new Inflation(inflation, limits);
            InputStream in = new BufferedInputStream(directory.open(entry, counted), 2 * Source.HEAD);
            Long modified = entry.modified();
            Capture how = new Capture(
                    null,
                    null,
                    null,
                    List.of(),
                    modified == null ? source.capture().at() : Instant.ofEpochSecond(modified),
                    null,
                    source.chain() + "!/" + EntryName.shown(entry.name()));
            Source found = source.inside(inner, EntryName.last(entry.name()), in, how, counted);
            if (!Kind.hasEnding(entry.name()) && Kind.byContent(found.head()) == null) {
                return one(new NoPage(inner, "not-a-page", inner + " is no page, by its ending and its beginning"));
            }
            return contents.open(found);
        } catch (Refused e) {
            return one(new NoPage(inner, e.reason(), inner + " " + e.getMessage()));
        } catch (IOException e) {
            return one(new NoPage(inner, "damaged", inner + " cannot be read: " + e.getMessage() + "; get it again"));
        }
    }

    /** Whether only its WARC files are pages; refuses what is packed as ZIP but is a document. */
    private boolean survey() throws IOException {
        boolean warcs = false;
        boolean described = false;
        int seen = 0;
        ZipDirectory.Entry entry = directory.next();
        while (entry != null && seen++ < limits.unpacking().entries()) {
            String name = entry.name();
            if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                throw new Refused(
                        "binary",
                        "is an office document or an e-book, not an archive of pages; save its text as .txt or .html"
                                + " and read that");
            }
            warcs |= name.startsWith("archive/") && isWarc(name);
            described |= name.equals("datapackage.json");
            entry = directory.next();
        }
        directory.rewind();
        return warcs && described;
    }

    private static boolean isWarc(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
    }

    @Override
    String withoutPages() {
        return "is an archive without pages";
    }

    @Override
    void close() throws IOException {
        channel.close();
    }
}
