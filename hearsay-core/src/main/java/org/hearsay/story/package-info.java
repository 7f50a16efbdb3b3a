/**
 * Across pages: entities, stories, copies and the origins that statements go back to.
 *
 * <p>In: the {@link org.hearsay.story.ArticleFindings} of a set of pages; the order they arrived in
 * does not matter. Out: {@link org.hearsay.story.StoryFindings}.
 */
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
