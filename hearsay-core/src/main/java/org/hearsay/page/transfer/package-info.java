/**
 * How HTTP frames and codes a body, whether it comes from a host or lies in an archive.
 *
 * <p>In: a body as it was sent. Out: a stream of the body itself; what breaks the rules is an
 * {@link java.io.IOException}, which the caller turns into its own words.
 */
@NullMarked
package org.hearsay.page.transfer;

import org.jspecify.annotations.NullMarked;
