package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads a page whose whole text is the body: nothing is looked for and nothing left out. */
public final class WholeText {

    private WholeText() {}

    /**
     * Takes every line with text as a paragraph.
     *
     * @param page its {@code given} date is used; its text is taken as it is
     */
    public static Article read(Page page) {
        String text = page.text();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(start, end).trim(text);
            if (!line.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, line));
            }
            start = end + 1;
        }
        return new Article(
                page.key(),
                page.doc(),
                page.url(),
                page.sha256(),
                page.format(),
                page.charset(),
                page.captured(),
                page.given().outlet(),
                null,
                null,
                "en",
                given(page),
                null,
                AlignedText.of(text),
                blocks,
                List.of(),
                Imprint.NONE);
    }

    private static @Nullable PublicationDate given(Page page) {
        String iso = page.given().published();
        if (iso == null) {
            return null;
        }
        return new PublicationDate(new TimeSpan(iso, iso, page.given().basis(), List.of()), null, List.of());
    }
}
