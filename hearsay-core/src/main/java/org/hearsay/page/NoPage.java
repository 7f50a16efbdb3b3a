package org.hearsay.page;

import org.hearsay.text.StageException;

/**
 * An input in which no page was found; reading it tells why.
 *
 * @param doc the input's name
 * @param reason a countable name
 * @param detail what, where, remedy
 */
public record NoPage(String doc, String reason, String detail) implements PageReader {

    @Override
    public Captured read() {
        throw new StageException("page", reason, detail);
    }
}
