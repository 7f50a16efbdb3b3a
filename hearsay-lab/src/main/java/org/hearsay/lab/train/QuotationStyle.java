package org.hearsay.lab.train;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** The marks of quotation of a newspaper. */
enum QuotationStyle {
    CURLY('“', '”', '’'),
    STRAIGHT('"', '"', '\''),
    SINGLE('‘', '’', '’'),
    GUILLEMETS('«', '»', '’');

    /** How often each is drawn: most papers set one of the first two. */
    private static final List<QuotationStyle> DRAWN =
            List.of(CURLY, CURLY, CURLY, CURLY, STRAIGHT, STRAIGHT, STRAIGHT, STRAIGHT, SINGLE, GUILLEMETS);

    /** A single mark that opens something, and so could not be told from one of {@link #SINGLE}. */
    private static final Pattern INNER = Pattern.compile("(?<![\\p{L}\\p{N}])['‘](?=[\\p{L}\\p{N}])");

    private final char open;
    private final char close;
    private final char apostrophe;

    QuotationStyle(char open, char close, char apostrophe) {
        this.open = open;
        this.close = close;
        this.apostrophe = apostrophe;
    }

    /** One that fits the text. */
    static QuotationStyle draw(String text, SplittableRandom random) {
        QuotationStyle style = DRAWN.get(random.nextInt(DRAWN.size()));
        return style == SINGLE && INNER.matcher(text).find() ? CURLY : style;
    }

    /** Sets the double marks of a text, and its apostrophes between letters, in this style. */
    void set(String text, Edits edits) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char behind = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            char now = c;
            if (c == '“' || c == '"' && opens(before, behind)) {
                now = open;
            } else if (c == '”' || c == '"') {
                now = close;
            } else if ((c == '’' || c == '\'') && Character.isLetter(before) && Character.isLetter(behind)) {
                now = apostrophe;
            }
            if (now != c) {
                edits.replace(new Span(i, i + 1), String.valueOf(now));
            }
        }
    }

    private static boolean opens(char before, char behind) {
        return (Character.isWhitespace(before) || "([—–-/".indexOf(before) >= 0) && !Character.isWhitespace(behind);
    }
}
