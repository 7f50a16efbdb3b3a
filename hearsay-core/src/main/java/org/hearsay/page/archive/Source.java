package org.hearsay.page.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.hearsay.page.Capture;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of which it is not known yet what they are: a file, a stream, an entry of an archive, an attachment.
 *
 * @param doc the name a page of them goes by
 * @param name the file name that tells what they are meant to be, as far as it does
 * @param in the bytes; supports marks
 * @param file where they lie if in a file of their own, null otherwise
 * @param capture how they came to hand
 * @param given what is said of them from outside
 * @param inflation what counts them, null when they lie in no archive
 * @param depth archives and messages around them
 */
public record Source(
        String doc,
        String name,
        InputStream in,
        @Nullable Path file,
        Capture capture,
        Page.Given given,
        @Nullable Inflation inflation,
        int depth) {

    /** So many bytes at the start tell what the rest is. */
    static final int HEAD = 8 * 1024;

    /** Makes {@code in} one that supports marks. */
    public Source {
        in = in.markSupported() ? in : new BufferedInputStream(in, 2 * HEAD);
    }

    /** What lies by itself. */
    public static Source of(String doc, InputStream in, @Nullable Path file, Capture capture) {
        return new Source(doc, doc, in, file, capture, Page.Given.NOTHING, null, 0);
    }

    /** The first bytes, which are still there to be read. */
    public byte[] head() throws IOException {
        in.mark(HEAD + 1);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    /** Something inside these bytes. */
    Source inside(String innerDoc, String innerName, InputStream inner, Capture how, Inflation counted) {
        return new Source(innerDoc, innerName, inner, null, how, Page.Given.NOTHING, counted, depth + 1);
    }

    /** The way to these bytes through the archives around them. */
    String chain() {
        String container = capture.container();
        return container == null ? doc : container;
    }
}
