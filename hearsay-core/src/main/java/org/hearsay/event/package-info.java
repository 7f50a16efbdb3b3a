/**
 * What is said to have happened, and on what evidence.
 *
 * <p>In: sentences, mentions, times, statements and the domain pack's event types. Out:
 * {@link org.hearsay.event.Event} and {@link org.hearsay.event.Evidence}.
 */
@NullMarked
package org.hearsay.event;

import org.jspecify.annotations.NullMarked;
