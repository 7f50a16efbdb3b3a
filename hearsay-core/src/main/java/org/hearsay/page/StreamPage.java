package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;

/**
 * A page from a stream: standard input, or a resource of the product. It has no capture time.
 *
 * @param doc its name
 * @param open opens the stream; it is closed after reading
 * @param limits how much of it is read
 */
public record StreamPage(String doc, Supplier<InputStream> open, Limits limits) implements PageReader {

    @Override
    public Captured read() {
        try (InputStream in = open.get()) {
            return Bytes.page(doc, Bytes.take(in, limits), Capture.UNKNOWN, Page.Given.NOTHING, limits);
        } catch (IOException e) {
            throw new StageException("page", "unreadable", doc + " cannot be read: " + e.getMessage());
        }
    }
}
