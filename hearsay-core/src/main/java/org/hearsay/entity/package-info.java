/**
 * Who and what is named: mentions, resolved to entities within one article.
 *
 * <p>In: sentences and the domain pack. Out: {@link org.hearsay.entity.Mention} and
 * {@link org.hearsay.entity.Entity}.
 */
@NullMarked
package org.hearsay.entity;

import org.jspecify.annotations.NullMarked;
