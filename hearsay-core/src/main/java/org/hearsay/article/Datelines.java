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
    private static final Pattern BEFORE_DAY =
            Pattern.compile("[\\[(]?(?:" + PLACE + ",?\\s{0,2}(?:\\([^()]{1,40}\\),?\\s{0,2})?)?[\\[(]?");
    private static final Pattern AFTER_DAY = Pattern.compile("\\s{0,2}[\\])]?\\s{0,2}(?:[.:—–|(]|-{1,2}\\s)");

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
        String start = paragraph.substring(0, Math.min(WIDTH, paragraph.length()));
        Matcher m = FORM.matcher(start);
        return start.indexOf('(') >= 0 && m.find()
                ? new Dateline(new Span(m.start("outlet"), m.end("outlet")), new Span(m.start("date"), m.end("date")))
                : null;
    }

    /**
     * The day that opens {@code paragraph}, by itself or behind a place, with a mark behind it; null if none does.
     *
     * @param language of the page, a primary tag; may be null
     */
    static DateText.@Nullable Found day(String paragraph, @Nullable String language) {
        String start = paragraph.substring(0, Math.min(WIDTH, paragraph.length()));
        for (DateText.Found date : DateText.find(start, language)) {
            String before = start.substring(0, date.span().start());
            Matcher after = AFTER_DAY.matcher(start).region(date.span().end(), start.length());
            return BEFORE_DAY.matcher(before).matches() && after.lookingAt() ? date : null;
        }
        return null;
    }
}
