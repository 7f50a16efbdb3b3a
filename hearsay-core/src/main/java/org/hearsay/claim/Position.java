package org.hearsay.claim;

import java.util.Set;
import org.hearsay.text.Span;

/**
 * What one page says of a slot.
 *
 * @param page by number in canonical order
 * @param key what it comes to, the same where pages agree
 * @param value in words
 * @param core the words that fill it
 * @param of the event whose slot it is
 */
record Position(int page, Set<String> key, String value, Span core, Proposition of) {}
