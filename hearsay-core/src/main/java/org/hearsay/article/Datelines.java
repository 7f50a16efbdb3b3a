package org.hearsay.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the first sentence: {@code KELMORA, 5 March 2031 (Corvane) —}. */
final class Datelines {

    private static final String PLACE =
            "\\p{Lu}[\\p{L}.'’-]*(?:[ /][\\p{Lu}][\\p{L}.'’-]*){0,3}(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})?";
    private static final Pattern FORM = Pattern.compile("^(?<place>" + PLACE
            + ")?,?\\s*(?<date>[^():—–]{0,40}?)\\s*\\((?<outlet>[\\p{Lu}][^()]{1,40})\\)\\s*(?:[:—–]|-{1,2}\\s)");
    private static final int WIDTH = 140;

    private Datelines() {}

    /**
     * A dateline.
     *
     * @param outlet into the paragraph
     * @param date into the paragraph; what stands between place and outlet
     */
    record Dateline(Span outlet, Span date) {}

    /** The dateline that opens {@code paragraph}; null if none does. */
    static @Nullable Dateline of(String paragraph) {
        Matcher m = FORM.matcher(paragraph.substring(0, Math.min(WIDTH, paragraph.length())));
        return m.find()
                ? new Dateline(new Span(m.start("outlet"), m.end("outlet")), new Span(m.start("date"), m.end("date")))
                : null;
    }
}
