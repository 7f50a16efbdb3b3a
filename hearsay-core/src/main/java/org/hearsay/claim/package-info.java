/**
 * One proposition over all its statements and events, and the conflicts between them.
 *
 * <p>In: article findings and {@link org.hearsay.story.StoryFindings}. Out:
 * {@link org.hearsay.claim.Claim} and {@link org.hearsay.claim.Conflict}.
 */
@NullMarked
package org.hearsay.claim;

import org.jspecify.annotations.NullMarked;
