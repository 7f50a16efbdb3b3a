/**
 * Pages that take over others in known ways.
 *
 * <p>In: articles. Out: pages made of them by named operations, and which page was made of which.
 */
@NullMarked
package org.hearsay.lab.reuse;

import org.jspecify.annotations.NullMarked;
