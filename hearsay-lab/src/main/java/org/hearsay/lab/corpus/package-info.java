/**
 * The annotated corpus: reads its articles, checks them against the guidelines, writes them as gold.
 *
 * <p>In: {@code corpus/articles/*.xml}, in the form that {@code corpus/GUIDELINES.md} gives. Out: {@link
 * org.hearsay.lab.corpus.AnnotatedArticle}, {@link org.hearsay.lab.corpus.Problem}.
 */
@NullMarked
package org.hearsay.lab.corpus;

import org.jspecify.annotations.NullMarked;
