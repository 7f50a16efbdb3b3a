package org.hearsay.page.fetch;

import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.text.StageException;

/**
 * A page that was asked for and not had; reading it tells why.
 *
 * @param doc its name
 * @param why what stood against it
 */
public record Unread(String doc, StageException why) implements PageReader {

    @Override
    public Captured read() {
        throw why;
    }
}
