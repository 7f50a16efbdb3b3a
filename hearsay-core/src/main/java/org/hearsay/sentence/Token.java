package org.hearsay.sentence;

import org.hearsay.text.Span;

/**
 * A word or mark.
 *
 * @param span into the article's text
 * @param text the characters
 * @param pos Universal Dependencies part of speech ({@code NOUN}, {@code PROPN}, {@code VERB} …)
 */
public record Token(Span span, String text, String pos) {

    /** The characters in lower case. */
    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
