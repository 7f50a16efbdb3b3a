package org.hearsay.article;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * A line of a page's text, or a block of its markup, with what can be said of it by itself.
 *
 * @param span into the text of the page
 * @param text its characters
 * @param words its words, see {@link Words#of}
 * @param stems of those that carry meaning, see {@link Words#stems}
 * @param key what it says, see {@link Words#key}
 * @param use what part of a page's furniture it is
 * @param markup what the markup says it is; {@link Markup#NONE} in plain text
 * @param ends whether it closes like a sentence
 * @param labelled whether it opens with a label that outlets use inside articles ("Source:", "Quote:")
 */
record Line(
        Span span,
        String text,
        List<String> words,
        List<String> stems,
        String key,
        Furniture.Use use,
        Markup markup,
        boolean ends,
        boolean labelled) {

    /** What the markup says of a block. */
    enum Markup {
        /** There is no markup, or it says nothing. */
        NONE,
        /** A heading. */
        HEADING,
        /** An item of a list. */
        ITEM
    }

    private static final String ENDS = ".!?…:;。！？।";
    private static final String CLOSES = "\"'”’»)]*\u200b\u2060\u2063\ufeff";
    private static final Pattern TRAILS = Pattern.compile("(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.])[\"'”’)\\s]*$");
    private static final Pattern LABEL = Pattern.compile(
            "(?:more )?(?:source|details|quote|background|update|why it matters|for reference|reference|literally|correction|clarification"
                    + "|editor's note|context|note|key points|what happened|verbatim)s?(?: from [^:]{1,30})?:\\s+\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BULLET =
            Pattern.compile("(?:[•·‣▪◦●*–—-]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+\\S.*", Pattern.DOTALL);

    private static final int LONGEST_LABEL = 60;
    private static final int SENTENCE = 4;
    private static final int PROSE = 9;
    private static final int LONG = 45;

    /**
     * The line at {@code span} of {@code text}.
     *
     * @param known the lines of the page so far, by what they say: one that says the same is not read again
     */
    static Line of(String text, Span span, Furniture furniture, Markup markup, Map<String, Line> known) {
        String words = span.in(text);
        Line read = known.get(words);
        if (read == null) {
            read = of(words, span, furniture, markup);
            known.put(words, read);
            return read;
        }
        return new Line(span, read.text, read.words, read.stems, read.key, read.use, markup, read.ends, read.labelled);
    }

    private static Line of(String text, Span span, Furniture furniture, Markup markup) {
        List<String> words = Words.of(text);
        return new Line(
                span,
                text,
                words,
                Words.stems(words),
                Words.key(text),
                furniture.use(text),
                markup,
                ends(text),
                labelled(text));
    }

    /** A line that says nothing. */
    static Line blank(Span span) {
        return new Line(span, "", List.of(), List.of(), "", Furniture.Use.NONE, Markup.NONE, false, false);
    }

    private static boolean ends(String words) {
        int at = words.length() - 1;
        while (at >= 0 && (CLOSES.indexOf(words.charAt(at)) >= 0 || Character.isWhitespace(words.charAt(at)))) {
            at--;
        }
        return at >= 0 && ENDS.indexOf(words.charAt(at)) >= 0;
    }

    private static boolean labelled(String words) {
        int colon = words.indexOf(':');
        return colon > 0
                && colon < LONGEST_LABEL
                && LABEL.matcher(words.replace('’', '\'')).matches();
    }

    /** Whether it breaks off with an ellipsis. */
    boolean trails() {
        return (text.indexOf('…') >= 0 || text.contains("..."))
                && TRAILS.matcher(text).find();
    }

    /** Whether it opens with a bullet or a number. */
    boolean bullet() {
        return markup == Markup.ITEM || BULLET.matcher(text).matches();
    }

    /** Whether it is no furniture by its own looks. */
    boolean plain() {
        return use == Furniture.Use.NONE;
    }

    /** Whether it reads as running text: several words that close like a sentence, or very many. */
    boolean prose() {
        if (!plain() && !labelled()) {
            return false;
        }
        if (labelled()) {
            return words.size() >= SENTENCE;
        }
        return words.size() >= LONG || (words.size() >= PROSE && ends());
    }

    /** Whether it is at least a short sentence. */
    boolean sentence() {
        return prose() || (plain() && words.size() >= SENTENCE && ends());
    }
}
