package org.hearsay.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.NoPage;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.document.Documents;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A document whose bytes are held in memory, because they came out of something that is read in order.
 *
 * @param doc its name
 * @param bytes at most one more than a page may have
 * @param capture how they came to hand
 * @param given what is said of them from outside
 * @param cut why the rest is missing; null when nothing is
 * @param limits how much of it is read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeldPage(
        String doc, byte[] bytes, Capture capture, Page.Given given, Captured.@Nullable Limit cut, Limits limits)
        implements PageReader {

    /** Takes the bytes of a document, or says why there are none. */
    static PageReader of(Source source, Limits limits) {
        return of(source.doc(), source.in(), source.capture(), source.given(), limits);
    }

    /** The same for bytes that are known to be a document. */
    static PageReader of(String doc, InputStream in, Capture capture, Page.Given given, Limits limits) {
        byte[] bytes = new byte[16 * 1024];
        int length = 0;
        int most = limits.pageBytes() + 1;
        Captured.Limit cut = null;
        try {
            int read = in.read(bytes, 0, Math.min(bytes.length, most));
            while (read >= 0 && length < most) {
                length += read;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(most, bytes.length * 2L));
                }
                read = length < most ? in.read(bytes, length, bytes.length - length) : -1;
            }
        } catch (Refused e) {
            return new NoPage(doc, e.reason(), doc + " " + e.getMessage());
        } catch (IOException e) {
            cut = cut(e, length);
            if (length == 0) {
                return new NoPage(doc, cut.reason(), doc + " cannot be read: " + e.getMessage() + "; get it again");
            }
        }
        return new HeldPage(doc, Arrays.copyOf(bytes, length), capture, given, cut, limits);
    }

    private static Captured.Limit cut(IOException e, int length) {
        String what = "only its first " + length + " bytes could be read: " + e.getMessage() + "; get it again";
        return new Captured.Limit(e instanceof EOFException ? "cut-short" : "damaged", what);
    }

    @Override
    public Captured read() {
        Captured captured = Documents.page(doc, bytes, capture, given, limits);
        if (cut == null) {
            return captured;
        }
        List<Captured.Limit> met = new ArrayList<>(captured.limits());
        met.add(0, cut);
        return new Captured(captured.page(), met);
    }
}
