package org.hearsay.time;

import org.hearsay.text.Span;

/**
 * A word, number or mark as the rules see it; hyphenated words and "10pm" are taken apart.
 *
 * @param span into the article's text
 * @param text the characters
 * @param lower in lower case, abbreviations without their point ("Sept." is {@code sept})
 * @param pos part of speech of the token it came from
 * @param glued whether it follows the one before without white space
 */
record Atom(Span span, String text, String lower, String pos, boolean glued) {

    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean verb() {
        return pos.equals("VERB") || pos.equals("AUX");
    }

    boolean hyphen() {
        return text.length() == 1 && "-‐‑–—".contains(text);
    }
}
