package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/** Articles for tests, made from plain text. */
public final class Articles {

    private Articles() {}

    /** An article whose lines are paragraphs, published on {@code published} (ISO day, or null). */
    public static Article of(String text, @Nullable String published) {
        return of("test.txt", text, published, null);
    }

    /** The same with a document name and an outlet. */
    public static Article of(String doc, String text, @Nullable String published, @Nullable String outlet) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return WholeText.read(new Page(
                doc,
                null,
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                text,
                null,
                new Page.Given(null, published, outlet)));
    }
}
