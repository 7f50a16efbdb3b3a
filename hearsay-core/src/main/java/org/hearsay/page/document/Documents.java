package org.hearsay.page.document;

import java.nio.charset.StandardCharsets;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;

/** Makes a page of the bytes of one document, whatever its kind. */
public final class Documents {

    /** A PDF document may begin this far from the start, as readers of it have it. */
    private static final int BEFORE_PDF = 1024;

    private Documents() {}

    /**
     * The page that {@code taken} makes.
     *
     * @param doc the page's name
     * @param taken its bytes, from {@link Bytes#take}
     * @param capture how they came to hand; a charset in its media type helps to decode them
     * @param given what is said of the page apart from its text
     * @throws org.hearsay.text.StageException {@code empty}, {@code binary}, and for PDF {@code too-large},
     *     {@code encrypted}, {@code damaged}, {@code no-text}, {@code too-many-objects}
     */
    public static Captured page(String doc, byte[] taken, Capture capture, Page.Given given, Limits limits) {
        return isPdf(taken)
                ? PdfPage.read(doc, taken, capture, given, limits)
                : Bytes.page(doc, taken, capture, given, limits);
    }

    /** Whether {@code bytes} begin as a PDF document does: its mark, at a line's start near the beginning. */
    public static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, BEFORE_PDF), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("%PDF-");
        return at == 0
                || at > 0
                        && at + 5 < head.length()
                        && Character.isDigit(head.charAt(at + 5))
                        && (head.charAt(at - 1) == '\n' || head.charAt(at - 1) == '\r' || head.charAt(at - 1) == 0);
    }
}
