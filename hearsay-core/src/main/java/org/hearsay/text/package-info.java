/**
 * The words every stage shares: spans, texts that map back to the page they were read from, time
 * spans, citations, counted limits and outcomes.
 *
 * <p>In: nothing. Out: {@link org.hearsay.text.Span}, {@link org.hearsay.text.AlignedText},
 * {@link org.hearsay.text.TimeSpan}, {@link org.hearsay.text.Citation},
 * {@link org.hearsay.text.Limits}, {@link org.hearsay.text.Outcome}.
 */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
