package org.hearsay.page.fetch;

import java.io.IOException;

/** An answer that breaks the rules of HTTP. */
final class MalformedAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedAnswer(String what) {
        super(what);
    }
}
