/**
 * The cities of the world, as the product brings them along.
 *
 * <p>In: a name. Out: all {@link org.hearsay.entity.city.City cities} that are called so, the parts of countries, or the capitals of a country.
 */
@NullMarked
package org.hearsay.entity.city;

import org.jspecify.annotations.NullMarked;
