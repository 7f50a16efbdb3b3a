/**
 * When: time expressions and their normalised values.
 *
 * <p>In: sentences and the article's publication date. Out:
 * {@link org.hearsay.time.TimeExpression}. No clock is read.
 */
@NullMarked
package org.hearsay.time;

import org.jspecify.annotations.NullMarked;
