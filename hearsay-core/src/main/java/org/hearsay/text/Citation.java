package org.hearsay.text;

/**
 * The exact characters of a page that stand behind an entry.
 *
 * @param sha256 digest of the page's bytes, lower-case hexadecimal
 * @param span into the page's text (or its rendition)
 * @param text the words as a reader sees them
 * @param exact whether {@code text} is, to the letter, what stands at {@code span}; false where markup
 *     or entities stand between
 */
public record Citation(String sha256, Span span, String text, boolean exact) {}
