package org.hearsay.lab.corpus;

import org.hearsay.text.Span;

/**
 * A headline or paragraph.
 *
 * @param heading whether it is a headline or subheading
 * @param span into the article's text
 * @param line where it starts in the file, from 1
 */
public record Block(boolean heading, Span span, int line) {}
