/**
 * The ledger and its parts as text: JSON Lines as {@code docs/ledger.md} gives them.
 *
 * <p>In: a {@link org.hearsay.ledger.Ledger}, or what was found in one article. Out: lines in UTF-8, the
 * same for the same pages, with every span in characters of its page.
 */
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;
