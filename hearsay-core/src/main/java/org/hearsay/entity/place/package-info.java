/**
 * Where names of places are on the map, as far as the article tells which of several is meant.
 *
 * <p>In: an article with its sentences and entities, the domain pack, and the table of cities that comes with the
 * product. Out: {@link org.hearsay.entity.place.Place}.
 */
@NullMarked
package org.hearsay.entity.place;

import org.jspecify.annotations.NullMarked;
