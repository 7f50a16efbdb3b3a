/**
 * Drives the stages over many pages: threads, the watchdog, quarantine, and the order in which results
 * enter the ledger. The only package that starts threads or looks at a clock.
 *
 * <p>In: {@link org.hearsay.page.PageReader}s. Out: a filled {@link org.hearsay.ledger.Ledger} and a
 * {@link org.hearsay.run.RunReport}.
 */
@NullMarked
package org.hearsay.run;

import org.jspecify.annotations.NullMarked;
