package org.hearsay.page.document;

import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;

/** Makes a page of the bytes of one document, whatever its kind. */
public final class Documents {

    private Documents() {}

    /**
     * The page that {@code taken} makes.
     *
     * @param doc the page's name
     * @param taken its bytes, from {@link Bytes#take}
     * @param capture how they came to hand; a charset in its media type helps to decode them
     * @param given what is said of the page apart from its text
     * @throws org.hearsay.text.StageException {@code empty}, {@code binary}
     */
    public static Captured page(String doc, byte[] taken, Capture capture, Page.Given given, Limits limits) {
        return Bytes.page(doc, taken, capture, given, limits);
    }
}
