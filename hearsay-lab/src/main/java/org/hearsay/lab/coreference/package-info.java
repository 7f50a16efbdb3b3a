/**
 * Which mentions of events are of one happening, over many pages.
 *
 * <p>In: texts cut into words with the mentions that people grouped, and what the product's export says of the same
 * texts. Out: MUC, B-cubed and CEAF-e, for the product and for the mentions of one lemma as one.
 */
@NullMarked
package org.hearsay.lab.coreference;

import org.jspecify.annotations.NullMarked;
