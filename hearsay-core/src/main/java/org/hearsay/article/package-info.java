/**
 * Pages become articles: title, bylines, outlet, section, stated dates, signs of syndication and body, without the menus
 * around them.
 *
 * <p>In: {@link org.hearsay.page.Page}. Out: {@link org.hearsay.article.Article}, whose text maps
 * back to the page character by character.
 */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
