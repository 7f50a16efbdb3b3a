/**
 * The desk: the ledger in a browser, and the same over a read-only JSON interface.
 *
 * <p>In: a {@link org.hearsay.ledger.LedgerIndex} to read screen by screen, and, where the ledger may be written, what reads
 * pages and appends rulings. Out: pages of HTML that work without scripts, server-sent events, JSON. Words of pages are
 * always escaped; nothing is loaded from elsewhere.
 */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
