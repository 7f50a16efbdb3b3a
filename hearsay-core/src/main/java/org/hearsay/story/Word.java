package org.hearsay.story;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word or figure of a text.
 *
 * @param span into the text
 * @param form lower case, without accents and possessive endings
 * @param stem the form without English inflection; {@code #40} for a number, in figures or in words
 * @param capital whether it starts with an upper-case letter
 */
public record Word(Span span, String form, String stem, boolean capital) {

    /** Whether it is a number. */
    public boolean number() {
        return stem.charAt(0) == '#';
    }

    /** The number that it is, a dozen counted as twelve; null when it is none. */
    public @Nullable Double value() {
        if (form.equals("dozen")) {
            return 12.0;
        }
        if (!number()) {
            return null;
        }
        try {
            return Double.valueOf(stem.substring(1));
        } catch (NumberFormatException e) {
            return null; // a sign in it that no number has
        }
    }
}
