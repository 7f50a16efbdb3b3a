/**
 * Articles become sentences and tokens with parts of speech.
 *
 * <p>In: {@link org.hearsay.article.Article}. Out: {@link org.hearsay.sentence.Sentence}.
 */
@NullMarked
package org.hearsay.sentence;

import org.jspecify.annotations.NullMarked;
