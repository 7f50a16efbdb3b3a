/**
 * The ledger keeps pages, findings and what follows from them in one file, and can verify itself.
 *
 * <p>In: {@link org.hearsay.page.Page} with its {@link org.hearsay.story.ArticleFindings}, outcomes,
 * {@link org.hearsay.ledger.Derived} findings. Out: {@link org.hearsay.ledger.LedgerView}.
 */
@NullMarked
package org.hearsay.ledger;

import org.jspecify.annotations.NullMarked;
